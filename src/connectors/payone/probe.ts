import { type Clock } from '../../domain/clock';
import { type LookupAnswer, type LookupQuery } from '../contract';
import { type PayoneClient } from './client';
import { minimalOrder } from './order-body';
import { readCreated, readDeclined } from './pay-answer';

/** PAYONE keeps an idempotence key for at least 24 hours (PAYONE contract, section 2b); less a margin for clocks. */
const KEY_REMEMBERED_MS = 23 * 60 * 60_000;

/**
 * Asks what became of a direct payment whose answer was lost, before PAYONE's id of it is known. There is no lookup by
 * our reference, so the request is repeated under its idempotence key, with a card that nobody can be charged by.
 *
 * Why that causes no effect: a key that PAYONE knows is answered with the first request's answer, whatever the payload
 * (section 2b), so the probe itself is not executed. A key that it does not know lets the probe through to validation,
 * where a card number of three digits is a 400 and no payment is created (section 7, the vendor's own test against the
 * real platform). And if a platform let even that through, no issuer has a card with three digits: it is declined.
 *
 * What it cannot do: once the key may be forgotten, a 400 says nothing, and the answer is `unclear` for ever; a webhook
 * or an operator decides then. That keys are looked at before the payload is validated is the contract's assumption
 * (section 10, marked as such): a platform with the other order would answer 400 for a payment that exists. And a first
 * request that is still on its way may arrive after the probe, which is why absence has to be asked more than once.
 */
export async function probe(client: PayoneClient, clock: Clock, query: LookupQuery): Promise<LookupAnswer> {
  const { payment, operation, signal } = query;
  const order = minimalOrder(payment.paymentId, operation.amount ?? payment.amount);
  // Such an order was never sent (AMOUNT_TOO_LARGE).
  if (!order) return { kind: 'absent' };
  const answer = await client.send({
    method: 'POST',
    path: '/payments',
    body: { order, cardPaymentMethodSpecificInput: CARD_OF_NOBODY },
    idempotenceKey: operation.providerKey,
    signal,
  });
  const context = { paymentId: payment.paymentId, sale: payment.capturesAutomatically };
  if (answer.kind === 'success') {
    const facts = readCreated(answer, context);
    return typeof facts === 'string' ? { kind: 'unclear', cause: facts } : { kind: 'found', facts };
  }
  if (answer.kind !== 'error') return { kind: 'unclear', cause: answer.cause };
  if (answer.name === 'DeclinedException') {
    const facts = readDeclined(answer, context);
    if (facts) return { kind: 'found', facts };
  }
  if (answer.name !== 'ValidationException')
    return { kind: 'unclear', cause: `${answer.name}: answered ${answer.status}` };
  return isRemembered(operation, clock.now()) ? { kind: 'absent' } : KEY_MAY_BE_FORGOTTEN;
}

const CARD_OF_NOBODY = {
  authorizationMode: 'PRE_AUTHORIZATION',
  paymentProductId: 1,
  card: { cardNumber: '123', cardholderName: 'Nobody', expiryDate: '1299', cvv: '123' },
  threeDSecure: { skipAuthentication: true },
};

const KEY_MAY_BE_FORGOTTEN: LookupAnswer = {
  kind: 'unclear',
  cause: 'PAYONE may have forgotten the idempotence key, so that its answer proves nothing',
};

/** Counted from before the first sending: a repetition does not make a key that was forgotten known again. */
function isRemembered({ sentAt, recordedAt }: LookupQuery['operation'], now: Date): boolean {
  if (!sentAt || !recordedAt) return false;
  return now.getTime() - recordedAt.getTime() < KEY_REMEMBERED_MS;
}
