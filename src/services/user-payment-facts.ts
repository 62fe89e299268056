import { type Call, type Capabilities, type Facts } from '../connectors/contract';
import { type PlatformPayment, type UserPayments } from '../connectors/payout-contract';
import { type Fact, type Subject } from '../domain/fact';

const PAY: Subject = { effect: 'PAY', providerKey: null, reference: null };

/** Lets the user sign. What follows is the user's to do: no page of ours, so that no next action is named. */
export function approveUserPayment(
  { userPayments }: Capabilities,
  call: Call,
  reference: string,
): Promise<Facts> | undefined {
  return userPayments && approve(userPayments, call, reference);
}

async function approve(userPayments: UserPayments, call: Call, reference: string): Promise<Facts> {
  const approved = await userPayments.approve(call, reference);
  return approved.kind === 'done' ? { kind: 'done', value: approvedFacts(approved.value) } : approved;
}

function approvedFacts(payment: PlatformPayment): readonly Fact[] {
  const identified: Fact = { kind: 'IDENTIFIED', providerReference: payment.reference };
  return [identified, { kind: 'ACTION_REQUIRED', of: PAY, action: null }];
}

/** Reads the platform's record, has the kit check the transaction on the chain, and only then tells the platform of it. */
export async function completeAtPlatform(
  userPayments: UserPayments,
  call: Call,
  reference: string,
  hash: string,
): Promise<Facts> {
  const read = await userPayments.read(call.signal, reference);
  if (read.kind !== 'done') return read;
  const completed = await userPayments.complete(call, read.value, hash);
  if (completed.kind !== 'done') return completed;
  return { kind: 'done', value: [{ kind: 'SUCCEEDED', of: PAY, amount: completed.value.amount }] };
}
