import { addInfo } from './answers';
import { authenticate, type Command, type Handler, orderKey, readList, readOrderId } from './command';
import { refuse } from './errors';
import { type Payture } from './payture';
import { type OrderRecord } from './records';
import { type Merchant } from './terminals';
import { type Attributes } from './xml';

/** GetState of the three interfaces. A session that nobody tried to pay has no order yet. */
export const getState: Handler = command => {
  const { payture, via, name, parameters, echo } = command;
  const merchant = authenticate(command, 'Key');
  const orderId = readOrderId(parameters, echo);
  const order = payture.orders.get(orderKey(payture, merchant, via, orderId)) ?? refuse('ORDER_NOT_FOUND');
  const attributes: Attributes = [
    ['Success', 'True'],
    ['OrderId', order.orderId],
    ['State', stateOf(order)],
    ['Forwarded', 'False'],
    ['MerchantContract', order.terminal],
    ['Amount', String(amountOf(order))],
    ...(order.rrn === undefined ? [] : [['RRN', order.rrn] as const]),
    ...(order.lastError === undefined ? [] : [['ErrCode', order.lastError] as const]),
    ...(via === 'vwapi' ? walletAttributes(order) : []),
  ];
  return { name, attributes, children: addInfo(payture, order) };
};

/** The deprecated form: `State` on apim, `Status` on the wallet. (Payture contract, section 15.1) */
export const payStatus: Handler = command => {
  const { via, name } = command;
  const order = findForStatus(command);
  const amount = String(amountOf(order));
  if (via === 'apim') {
    const attributes: Attributes = [
      ['Success', 'True'],
      ['OrderId', order.orderId],
      ['Amount', amount],
      ['State', stateOf(order)],
      ...(order.rrn === undefined ? [] : [['RRN', order.rrn] as const]),
    ];
    return { name, attributes };
  }
  const attributes: Attributes = [
    ['Success', 'True'],
    ['VWUserLgn', order.login],
    ['OrderId', order.orderId],
    ['Forwarded', 'False'],
    ['Amount', amount],
    ['CardId', order.cardId],
    ['Status', stateOf(order)],
  ];
  return { name, attributes };
};

function findForStatus(command: Command): OrderRecord {
  const { payture, via, parameters, echo } = command;
  const merchant = authenticate(command, via === 'vwapi' ? 'VWID' : 'Key');
  const list = via === 'vwapi' ? readList(command, 'DATA', 'WRONG_PARAMS') : parameters;
  const orderId = readOrderId(list, echo);
  const order = payture.orders.get(orderKey(payture, merchant, via, orderId));
  return order ?? refuse(codeWithoutOrder(payture, merchant, command, orderId));
}

/** NONE: a session is open and nothing is paid. (Payture contract, section 11) */
function codeWithoutOrder(payture: Payture, merchant: Merchant, { via }: Command, orderId: string): string {
  const sessionId = payture.sessionsByOrder.get(orderKey(payture, merchant, via, orderId));
  const session = sessionId === undefined ? undefined : payture.sessions.get(sessionId);
  if (session === undefined) return 'ORDER_NOT_FOUND';
  return session.expiresAtMs <= payture.core.clock.nowMs() ? 'ORDER_TIME_OUT' : 'NONE';
}

/** A step that stalls shows as pending; an unfinished payment as New. (Payture contract, section 7) */
function stateOf({ state, pending }: OrderRecord): string {
  if (pending === undefined || pending.kind === 'block') return state;
  return { charge: 'PendingCharge', unblock: 'PendingUnblock', refund: 'PendingRefund' }[pending.kind];
}

/** What is left; after a full refund the amount last charged stays to be seen. (Payture contract, section 8.3) */
function amountOf({ state, charged, refunded, amount }: OrderRecord): number {
  if (state === 'Charged') return charged - refunded;
  return state === 'Refunded' ? charged : amount;
}

function walletAttributes(order: OrderRecord): Attributes {
  return [
    ['VWUserLgn', order.login],
    ['CardId', order.cardId],
    ['PANMask', order.card.mask],
  ];
}
