import { type Call, type Outcome } from '../outcome';
import { type PlatformPayment } from '../payout-contract';
import { codeOf, endingOf, endOf, refusal } from './ends';
import { type PiParts } from './parts';
import { paymentPath } from './platform-client';
import { isCancelled, readPaymentOf } from './platform-payment';
import { readOne, UNREADABLE } from './read-payments';

/**
 * P5 of the contract's table. It books and stops nothing: an envelope that is alive pays all the same, so that the
 * caller has proof that there is none (Pi contract, section 0, rule 8).
 */
export async function cancel(pi: PiParts, call: Call, reference: string): Promise<Outcome<PlatformPayment>> {
  const path = paymentPath(reference, 'cancel');
  const answer = await pi.platform.send({ method: 'POST', path, signal: call.signal });
  if (answer.kind === 'success') {
    const payment = readPaymentOf(reference, answer.body);
    return payment && isCancelled(payment) ? { kind: 'done', value: payment } : UNREADABLE;
  }
  if (answer.kind !== 'error' || endingOf('cancel', answer).ends !== 'READ') return endOf('cancel', answer);
  const now = await readOne(pi, call.signal, reference);
  if (now.kind !== 'done') return { kind: 'unknown', cause: 'whether it is cancelled could not be read' };
  return isCancelled(now.value) ? now : refusal(codeOf(answer), 'NEVER');
}
