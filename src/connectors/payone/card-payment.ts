import {
  type Call,
  type CardOrder,
  type CardPayment,
  type Facts,
  type Outcome,
  type PaymentReference,
} from '../contract';
import { type JsonObject } from '../json';
import { type Money } from '../../domain/money';
import { toWire } from './amounts';
import { type PayoneAnswer, type PayoneClient } from './client';
import { readFollowUp } from './follow-up-answer';
import { type FollowUp } from './mapping';
import { paymentBody } from './order-body';
import { readCreated, readDeclined, type PayOrder } from './pay-answer';
import { parsePaymentId } from './payment-id';
import { AMOUNT_TOO_LARGE, endOf } from './refusals';

/** Server-to-server payments (PAYONE contract, sections 3.6 and 3.7). Every call carries its key as idempotence key. */
export function cardPayment(client: PayoneClient): CardPayment {
  return {
    traits: { firstKey: 'OPERATION', changes: 'CONCURRENT', captures: 'MANY', storesPaidCards: true },
    pay: (call, order) => pay(client, call, order),
    capture: (call, payment, amount, final) => {
      const wire = toWire(amount);
      const body = wire && { amount: wire.amount, isFinal: final };
      return followUp(client, 'CAPTURE', call, payment, amount, body);
    },
    // Partial: `isFinal` says whether the rest is released too, which our cancel never means.
    cancel: (call, payment, amount) => {
      const amountOfMoney = toWire(amount);
      return followUp(client, 'CANCEL', call, payment, amount, amountOfMoney && { amountOfMoney });
    },
    refund: (call, payment, amount, reason) => {
      const amountOfMoney = toWire(amount);
      const because = reason === null ? {} : { reason };
      return followUp(
        client,
        'REFUND',
        call,
        payment,
        amount,
        amountOfMoney && { amountOfMoney, ...because },
      );
    },
  };
}

async function pay(client: PayoneClient, call: Call, order: CardOrder): Promise<Facts> {
  const body = paymentBody(order);
  if (!body) return AMOUNT_TOO_LARGE;
  const { providerKey: idempotenceKey, signal } = call;
  const answer = await client.send({ method: 'POST', path: '/payments', body, idempotenceKey, signal });
  return readPayAnswer(answer, { paymentId: order.paymentId, sale: order.capture });
}

/** A decline is `done`: the payment was stored, has an id, and its facts say so. */
function readPayAnswer(answer: PayoneAnswer, order: PayOrder): Facts {
  if (answer.kind === 'success') {
    const facts = readCreated(answer, order);
    return typeof facts === 'string' ? { kind: 'unknown', cause: facts } : { kind: 'done', value: facts };
  }
  const declined =
    answer.kind === 'error' && answer.name === 'DeclinedException' && readDeclined(answer, order);
  return declined ? { kind: 'done', value: declined } : endOf(answer);
}

const ROUTES: Readonly<Record<FollowUp, string>> = { CAPTURE: 'capture', CANCEL: 'cancel', REFUND: 'refund' };

/** Our key goes along as the operation's reference, so that the payment's details can be matched to the operation. */
async function followUp(
  client: PayoneClient,
  effect: FollowUp,
  call: Call,
  payment: PaymentReference,
  amount: Money,
  body: JsonObject | undefined,
): Promise<Facts> {
  if (!body) return AMOUNT_TOO_LARGE;
  const id = payment.providerReference;
  if (id === null || parsePaymentId(id) === undefined) return NO_REFERENCE;
  const answer = await client.send({
    method: 'POST',
    path: `/payments/${id}/${ROUTES[effect]}`,
    body: { ...body, operationReferences: { merchantReference: call.providerKey } },
    idempotenceKey: call.providerKey,
    signal: call.signal,
  });
  return readFollowUp(answer, { effect, call, payment, amount });
}

/** Nothing was sent: there is no payment at PAYONE that this could be about. */
const NO_REFERENCE: Outcome<never> = {
  kind: 'refused',
  code: 'NO_PAYMENT_ID',
  retry: 'NEW_KEY',
  decline: null,
};
