import { type Call, type Outcome } from '../outcome';
import { type PlatformPayment } from '../payout-contract';
import { codeOf, endingOf, endOf, refusal } from './ends';
import { type PiParts } from './parts';
import { paymentPath } from './platform-client';
import { isCancelled, readPaymentOf } from './platform-payment';
import { readOne, UNREADABLE } from './read-payments';

/** P3 of the contract's table: lets the user sign. What is paid, by whom and for what is checked by the caller before. */
export async function approve(pi: PiParts, call: Call, reference: string): Promise<Outcome<PlatformPayment>> {
  const path = paymentPath(reference, 'approve');
  const answer = await pi.platform.send({ method: 'POST', path, signal: call.signal });
  if (answer.kind === 'success') {
    const payment = readPaymentOf(reference, answer.body);
    return payment?.status.developerApproved ? { kind: 'done', value: payment } : UNREADABLE;
  }
  if (answer.kind !== 'error' || endingOf('approve', answer).ends !== 'READ') return endOf('approve', answer);
  const now = await readOne(pi, call.signal, reference);
  if (now.kind !== 'done') return { kind: 'unknown', cause: 'whether it is approved could not be read' };
  const isApproved = now.value.status.developerApproved && !isCancelled(now.value);
  return isApproved ? now : refusal(codeOf(answer), 'NEVER');
}
