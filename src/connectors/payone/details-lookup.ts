import { type Fact } from '../../domain/fact';
import { sameMoney } from '../../domain/money';
import { type LookupAnswer, type LookupQuery, type PaymentReference } from '../contract';
import { type JsonObject } from '../json';
import { type PayoneClient } from './client';
import { type FollowUp } from './mapping';
import { operationFact, readOperations, type WireOperation } from './operations';
import { payFacts } from './pay-facts';
import { readPayment, type WirePayment } from './payment';
import { parsePaymentId, samePayment } from './payment-id';

interface Details {
  readonly payment: WirePayment;
  readonly operations: readonly WireOperation[];
  /** About the payment and every follow-up in the list, ours or not. */
  readonly facts: readonly Fact[];
}

/** Everything that PAYONE knows about a payment. Its id came from PAYONE, so a 404 is lag and no proof of anything. */
export async function lookUpPayment(
  client: PayoneClient,
  payment: PaymentReference,
  id: string,
  signal: AbortSignal,
): Promise<LookupAnswer> {
  const details = await getDetails(client, payment, id, signal, null);
  return details.kind === 'found' ? { kind: 'found', facts: details.value.facts } : details;
}

/**
 * Looks for one capture, cancel or refund in the payment's details: by our key, by its id, or, when PAYONE lists one of
 * the same kind and amount that carries no key at all, as that one. Repeating it beside an unexplained twin could move
 * the money twice.
 */
export async function lookUpFollowUp(
  client: PayoneClient,
  { payment, operation, signal }: LookupQuery,
  effect: FollowUp,
): Promise<LookupAnswer> {
  if (payment.providerReference === null)
    return { kind: 'unclear', cause: 'the payment has no id at PAYONE yet' };
  const isAsked = (each: WireOperation) =>
    each.key === operation.providerKey ||
    (operation.effectReference !== null && each.id === operation.effectReference);
  const details = await getDetails(client, payment, payment.providerReference, signal, { effect, isAsked });
  if (details.kind !== 'found') return details;
  const { operations, facts } = details.value;
  const isTwin = (each: WireOperation) =>
    each.key === null &&
    operation.effectReference === null &&
    (each.effect === effect || each.effect === null) &&
    (each.amount === null || operation.amount === null || sameMoney(each.amount, operation.amount));
  return operations.some(each => isAsked(each) || isTwin(each))
    ? { kind: 'found', facts }
    : { kind: 'absent' };
}

interface Asked {
  readonly effect: FollowUp;
  isAsked(operation: WireOperation): boolean;
}

type DetailsAnswer =
  { readonly kind: 'found'; readonly value: Details } | Extract<LookupAnswer, { kind: 'unclear' }>;

async function getDetails(
  client: PayoneClient,
  payment: PaymentReference,
  id: string,
  signal: AbortSignal,
  asked: Asked | null,
): Promise<DetailsAnswer> {
  if (parsePaymentId(id) === undefined) return unclear('the id of the payment is malformed');
  const answer = await client.send({ method: 'GET', path: `/payments/${id}/details`, signal });
  if (answer.kind === 'error') return unclear(`${answer.name}: answered ${answer.status}`);
  if (answer.kind !== 'success') return unclear(answer.cause);
  const details = answer.body && readDetails(answer.body, payment, id, asked);
  return details
    ? { kind: 'found', value: details }
    : unclear('the details lack a field or are for another order');
}

function readDetails(
  body: JsonObject,
  known: PaymentReference,
  id: string,
  asked: Asked | null,
): Details | undefined {
  const payment = readPayment(body);
  if (!payment || !samePayment(payment.id, id)) return undefined;
  // Unlike a refusal's own answer, details always carry the reference.
  if (payment.merchantReference !== known.paymentId) return undefined;
  const sale = known.capturesAutomatically;
  const operations = readOperations(body, payment.id, sale);
  if (!operations) return undefined;
  const context = {
    sale,
    knownReference: known.providerReference,
    action: null,
    movedOn: operations.length > 0,
  };
  const ofPayment = payFacts(payment, context);
  if (!ofPayment) return undefined;
  const ofOperations = operations.map(each =>
    operationFact(each, asked?.isAsked(each) ? asked.effect : null),
  );
  const facts = [...ofPayment, ...captureWithin(payment, operations, sale), ...ofOperations.filter(isFact)];
  return { payment, operations, facts };
}

/**
 * A hold that was captured without any capture in the list was captured together with its authorization, against our
 * request: the money moved, and counts.
 */
function captureWithin(
  payment: WirePayment,
  operations: readonly WireOperation[],
  sale: boolean,
): readonly Fact[] {
  if (sale || payment.meaning !== 'CAPTURED' || operations.some(each => each.effect !== 'REFUND')) return [];
  const amount = payment.acquired ?? payment.requested;
  if (!amount) return [];
  return [{ kind: 'SUCCEEDED', of: { effect: 'CAPTURE', providerKey: null, reference: payment.id }, amount }];
}

function isFact(fact: Fact | undefined): fact is Fact {
  return fact !== undefined;
}

function unclear(cause: string): Extract<LookupAnswer, { kind: 'unclear' }> {
  return { kind: 'unclear', cause };
}
