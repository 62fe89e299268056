import { listAt } from '../json';
import { type Outcome } from '../outcome';
import { type PlatformPayment } from '../payout-contract';
import { endOf } from './ends';
import { type PiParts } from './parts';
import { paymentPath } from './platform-client';
import { readPayment, readPaymentOf } from './platform-payment';

/** P2 of the contract's table. */
export async function readOne(
  { platform }: PiParts,
  signal: AbortSignal,
  reference: string,
): Promise<Outcome<PlatformPayment>> {
  const answer = await platform.send({ method: 'GET', path: paymentPath(reference), signal });
  if (answer.kind !== 'success') return endOf('read', answer);
  const payment = readPaymentOf(reference, answer.body);
  return payment ? { kind: 'done', value: payment } : UNREADABLE;
}

/** P6: open payouts of this app; an object around the list, whatever the guides say. One that cannot be read hides what is open. */
export async function readOpen(
  { platform }: PiParts,
  signal: AbortSignal,
): Promise<Outcome<readonly PlatformPayment[]>> {
  const path = '/payments/incomplete_server_payments';
  const answer = await platform.send({ method: 'GET', path, signal });
  if (answer.kind !== 'success') return endOf('read', answer);
  const payments = listAt(answer.body, 'incomplete_server_payments')?.map(readPayment);
  if (!payments?.every(payment => payment !== undefined)) return UNREADABLE;
  return { kind: 'done', value: payments };
}

export const UNREADABLE = { kind: 'unknown', cause: 'the Platform’s payment cannot be read' } as const;
