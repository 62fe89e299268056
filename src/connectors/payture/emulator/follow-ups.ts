import { authenticate, checkCheque, checkPassword, type Command, type Handler, orderKey } from './command';
import { readList, readOptionalAmount, readOrderId, type Reply } from './command';
import { refuse } from './errors';
import { notifyEngine } from './notifications';
import { type Parameters } from './parameters';
import { type OrderRecord, type PendingStep } from './records';
import { settleFollowUp, stall } from './settlement';
import { type Attributes, type Element } from './xml';

type Kind = 'charge' | 'unblock' | 'refund';

/** Charge: once, the whole hold or less. Without Password on api. (Payture contract, sections 5 and 8.1) */
export const charge: Handler = command => {
  const { order, parameters } = findOrder(command, command.via !== 'api', command.parameters);
  if (order.state !== 'Authorized' || order.pending !== undefined) refuse('ILLEGAL_ORDER_STATE');
  const amount = readOptionalAmount(parameters) ?? order.held;
  if (amount > order.held) refuse('AMOUNT_ERROR');
  checkCheque(parameters);
  return perform(command, order, { kind: 'charge', amount });
};

/** Unblock: everything; an amount, if sent, is that of the hold. (Payture contract, section 8.2) */
export const unblock: Handler = command => {
  const { order, parameters } = findOrder(command, command.via !== 'api', command.parameters);
  if (order.state !== 'Authorized' || order.pending !== undefined) refuse('ILLEGAL_ORDER_STATE');
  const amount = readOptionalAmount(parameters) ?? order.held;
  if (amount !== order.held) refuse('AMOUNT_ERROR');
  return perform(command, order, { kind: 'unblock', amount });
};

/** Refund: everything left or a part of it, as often as something is left. (Payture contract, section 8.3) */
export const refund: Handler = command => {
  authenticate(command, command.via === 'vwapi' ? 'VWID' : 'Key');
  const list = command.via === 'vwapi' ? readList(command, 'DATA', 'WRONG_PARAMS') : command.parameters;
  const { order, parameters } = findOrder(command, true, list);
  if (order.state !== 'Charged' || order.pending !== undefined) refuse('ILLEGAL_ORDER_STATE');
  const left = order.charged - order.refunded;
  const amount = readOptionalAmount(parameters) ?? left;
  if (amount > left) refuse('AMOUNT_ERROR');
  checkCheque(parameters);
  return perform(command, order, { kind: 'refund', amount });
};

function findOrder(
  command: Command,
  needsPassword: boolean,
  parameters: Parameters,
): { readonly order: OrderRecord; readonly parameters: Parameters } {
  const { payture, via, echo } = command;
  const merchant = authenticate(command, via === 'vwapi' ? 'VWID' : 'Key');
  if (needsPassword) checkPassword(merchant, parameters);
  const orderId = readOrderId(parameters, echo);
  const order = payture.orders.get(orderKey(payture, merchant, via, orderId));
  return { order: order ?? refuse('ORDER_NOT_FOUND'), parameters };
}

function perform(
  { payture, via, name }: Command,
  order: OrderRecord,
  step: PendingStep & { kind: Kind },
): Reply {
  const { behaviour } = order.card;
  const code = behaviour[step.kind];
  if (code !== undefined) {
    const names = { charge: 'Charge', unblock: 'Unblock', refund: 'Refund' } as const;
    // The acquirer's refusal leaves state and amounts as they were. (Payture contract, section 7)
    notifyEngine(payture, order, names[step.kind], step.amount, code);
    refuse(code);
  }
  const element = (settled: OrderRecord): Element => ({
    name,
    attributes: doneAttributes(settled, step, via === 'vwapi'),
  });
  if (behaviour.stall !== step.kind) return element(settleFollowUp(payture, order.key, step));
  const delayMs = stall(payture, order.key, step);
  const late = (): Element | undefined => {
    const settled = payture.orders.get(order.key);
    return settled === undefined ? undefined : element(settled);
  };
  return { delayMs, late };
}

function doneAttributes(order: OrderRecord, { kind, amount }: PendingStep, isWallet: boolean): Attributes {
  const success = ['Success', 'True'] as const;
  const orderId = ['OrderId', order.orderId] as const;
  if (kind === 'charge') return [success, orderId, ['Amount', String(amount)]];
  if (kind === 'unblock') return [success, orderId, ['NewAmount', '0']];
  const left = ['NewAmount', String(order.charged - order.refunded)] as const;
  return isWallet ? [['VWUserLgn', ''], orderId, success, left] : [success, orderId, left];
}
