import { type Subject } from '../../domain/fact';
import { money, type Money } from '../../domain/money';
import { type Call, type Facts, type PaymentReference } from '../contract';
import { type XmlElement } from '../xml';
import { toKopecks } from './amounts';
import { kopecksOf, textOf } from './answer';
import { type PaytureClient } from './client';
import { type Door } from './commands';
import { type Form } from './encoding';
import { endOfOrder, refused, unknownOutcome } from './refusals';
import { doorOf, terminal } from './terminal';

/**
 * What identifies an effect on an order, since Payture gives it no id: an order is charged once and voided once, and what
 * is left after refunds only falls, so that each rest belongs to one refund.
 */
export const CHARGED_REFERENCE = 'charged';
export const VOIDED_REFERENCE = 'voided';
export function restReference(kopecks: bigint): string {
  return `rest:${kopecks}`;
}

/** Charge: once per order; what it does not take is released (Payture contract, section 8.1). */
export function capture(
  client: PaytureClient,
  call: Call,
  payment: PaymentReference,
  amount: Money,
): Promise<Facts> {
  return followUp(client, call, payment, amount, 'Charge', element => {
    const taken = kopecksOf(element, 'Amount');
    if (taken === null || taken === undefined) return unknownOutcome('the answer names no amount');
    // Charged for certain: another amount is told as it is, and the fold has it reviewed.
    const of: Subject = { effect: 'CAPTURE', providerKey: call.providerKey, reference: CHARGED_REFERENCE };
    return { kind: 'done', value: [{ kind: 'SUCCEEDED', of, amount: money(taken, amount.currency) }] };
  });
}

/** Unblock: releases the whole hold, always. A part of it is refused here: the gateway might release everything (section 8.2). */
export async function cancel(
  client: PaytureClient,
  call: Call,
  payment: PaymentReference,
  amount: Money,
): Promise<Facts> {
  if (amount.minor !== payment.amount.minor) return refused('PARTIAL_CANCEL', 'NEVER');
  return followUp(client, call, payment, amount, 'Unblock', element => {
    const left = kopecksOf(element, 'NewAmount');
    if (left !== null && left !== 0n) return unknownOutcome('the answer says that something is still held');
    const of: Subject = { effect: 'CANCEL', providerKey: call.providerKey, reference: VOIDED_REFERENCE };
    return { kind: 'done', value: [{ kind: 'SUCCEEDED', of, amount }] };
  });
}

/** Refund: not idempotent at Payture, so that it is never repeated (Payture contract, sections 8.3 and 8.5). */
export function refund(
  client: PaytureClient,
  call: Call,
  payment: PaymentReference,
  amount: Money,
): Promise<Facts> {
  return followUp(client, call, payment, amount, 'Refund', element => {
    const left = kopecksOf(element, 'NewAmount');
    const rest = left === null ? kopecksOf(element, 'Amount') : left;
    if (rest === null || rest === undefined) return unknownOutcome('the answer does not say what is left');
    const given = payment.captured - payment.refunded - rest;
    if (given <= 0n) return unknownOutcome('the answer says that nothing was given back');
    // Given back for certain. More than was asked for may be somebody's refund in the cabinet as well as this one: told
    // as one, exactly as a lookup would tell it, so that the fold has it reviewed.
    const of: Subject = { effect: 'REFUND', providerKey: call.providerKey, reference: restReference(rest) };
    return { kind: 'done', value: [{ kind: 'SUCCEEDED', of, amount: money(given, amount.currency) }] };
  });
}

async function followUp(
  client: PaytureClient,
  call: Call,
  payment: PaymentReference,
  amount: Money,
  name: 'Charge' | 'Unblock' | 'Refund',
  read: (element: XmlElement) => Facts,
): Promise<Facts> {
  const kopecks = toKopecks(amount, client.account.currency);
  if (kopecks.kind === 'refused') return kopecks;
  const door = doorOf(payment.origin);
  const form = formOf(client, door, name, { OrderId: payment.paymentId, Amount: kopecks.digits });
  const answer = await client.send({ command: `${door}/${name}`, form, signal: call.signal });
  if (answer.kind !== 'success') return endOfOrder(answer, payment.paymentId);
  if (textOf(answer.element, 'OrderId') !== payment.paymentId)
    return unknownOutcome('the answer is for another order');
  return read(answer.element);
}

/** Where the password stands, if anywhere, differs by command and interface (Payture contract, section 1.1). */
function formOf(
  { account }: PaytureClient,
  door: Door,
  name: 'Charge' | 'Unblock' | 'Refund',
  order: { readonly OrderId: string; readonly Amount: string },
): Form {
  const { password: Password } = account;
  if (door === 'vwapi' && name === 'Refund')
    return { ...terminal(account, door), DATA: { ...order, Password } };
  if (door === 'api' && name !== 'Refund') return { ...terminal(account, door), ...order };
  return { ...terminal(account, door), Password, ...order };
}
