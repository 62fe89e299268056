import { type Call } from '../outcome';
import { type PayoutOrder, type Registration } from '../payout-contract';
import { contradictionOf } from './contradiction';
import { endingOf, endOf, refusal, type Refused } from './ends';
import { type PiParts } from './parts';
import { PAYOUT_ID, readPayment } from './platform-payment';
import { jsonPi } from './stroops';

/**
 * P1 of the contract's table. The Platform knows no idempotence key: two equal requests are two payments. That is no
 * double payment, since nothing moves before an envelope is sent, and our payout id in the metadata finds the spare one.
 */
export async function register(pi: PiParts, call: Call, order: PayoutOrder): Promise<Registration> {
  const body = bodyOf(order);
  if (typeof body !== 'string') return body;
  const answer = await pi.platform.send({ method: 'POST', path: '/payments', body, signal: call.signal });
  if (answer.kind === 'success') {
    const payment = readPayment(answer.body);
    if (!payment) return { kind: 'unknown', cause: 'the created payment cannot be read' };
    const field = contradictionOf(payment, order, pi);
    return field === undefined ? { kind: 'registered', payment } : { kind: 'contradicted', payment, field };
  }
  if (answer.kind === 'error' && endingOf('create', answer).ends === 'ONGOING') {
    const payment = readPayment(answer.body['payment']);
    return payment
      ? { kind: 'ongoing', payment }
      : { kind: 'unknown', cause: 'another payment is ongoing, and it cannot be read' };
  }
  return endOf('create', answer);
}

/** Written by hand, so that the amount stands there as plain decimal text. */
function bodyOf({ payoutId, recipient, amount, memo, metadata }: PayoutOrder): string | Refused {
  if (amount.currency !== 'PI' || amount.minor <= 0n) return refusal('invalid_amount', 'NEVER');
  const number = jsonPi(amount.minor);
  if (number === undefined) return refusal('AMOUNT_TOO_LARGE', 'NEVER');
  const text = JSON.stringify({ memo, metadata: { ...metadata, [PAYOUT_ID]: payoutId }, uid: recipient });
  return `{"payment":{"amount":${number},${text.slice(1)}}`;
}
