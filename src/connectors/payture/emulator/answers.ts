import { type Attempt } from './attempt';
import { type Echo, type Reply } from './command';
import { type Payture } from './payture';
import { type OrderRecord } from './records';
import { type Attributes, type Element } from './xml';

/** Which attributes a command answers with, and in which order. (Payture contract, section 6.1) */
export type Shape =
  | 'payment'
  | 'walletPayment'
  | 'followUp'
  | 'walletRefund'
  | 'state'
  | 'init'
  | 'payStatus'
  | 'walletPayStatus'
  | 'customer'
  | 'add'
  | 'activate'
  | 'remove';

export function refusalElement(name: string, shape: Shape, echo: Echo, code: string): Element {
  return { name, attributes: refusalAttributes(shape, echo, code) };
}

function refusalAttributes(shape: Shape, echo: Echo, code: string): Attributes {
  const failed = ['Success', 'False'] as const;
  const errCode = ['ErrCode', code] as const;
  const order: Attributes = echo.orderId === undefined ? [] : [['OrderId', echo.orderId]];
  const login = ['VWUserLgn', echo.login] as const;
  const cardId: Attributes = echo.cardId === undefined ? [] : [['CardId', echo.cardId]];
  switch (shape) {
    case 'payment':
      return [...order, ['Key', echo.terminal], failed, errCode];
    case 'walletPayment':
      return [login, ...order, failed, errCode];
    case 'followUp':
    case 'payStatus':
      return [failed, ...order, errCode];
    case 'walletRefund':
      return [['VWUserLgn', ''], ...order, failed, errCode];
    case 'state':
      return [failed, ...order, ['Forwarded', 'False'], errCode];
    case 'init':
      return [failed, errCode];
    case 'walletPayStatus':
      return [failed, ['VWUserLgn', ''], ...order, ['Forwarded', 'False'], errCode];
    case 'customer':
      return [failed, login, errCode];
    case 'add':
      return [login, failed, errCode, ...cardId];
    case 'activate':
      return [failed, login, ['CardId', ''], errCode];
    case 'remove':
      return [failed, login, ['CardId', echo.cardId ?? ''], errCode];
  }
}

/** The answer of a payment or of the command that finishes it. */
export function attemptReply(payture: Payture, name: string, attempt: Attempt): Reply {
  const { order } = attempt;
  switch (attempt.kind) {
    case 'paid':
      return paidElement(payture, name, order);
    case 'refused': {
      const echo = { terminal: order.terminal, orderId: order.orderId, login: order.login };
      return refusalElement(name, order.via === 'vwapi' ? 'walletPayment' : 'payment', echo, attempt.code);
    }
    case 'stalled':
      return {
        delayMs: attempt.delayMs,
        late: () => {
          const settled = payture.orders.get(order.key);
          return settled === undefined ? undefined : paidElement(payture, name, settled);
        },
      };
    case 'challenge': {
      const step = [
        ['ACSUrl', `${payture.origin()}/acs`],
        ['PaReq', attempt.paReq],
        ['ThreeDSKey', attempt.challenge.md],
        ...(payture.profile.values.threeDs2 ? [['ThreeDSVersion', '2.1.0'] as const] : []),
      ] as const;
      return { name, attributes: [...paymentAttributes(order, '3DS'), ...step] };
    }
  }
}

function paidElement(payture: Payture, name: string, order: OrderRecord): Element {
  return { name, attributes: paymentAttributes(order, 'True'), children: addInfo(payture, order) };
}

function paymentAttributes(order: OrderRecord, success: string): Attributes {
  const orderId = ['OrderId', order.orderId] as const;
  const tail = [
    ['Success', success],
    ['Amount', String(order.amount)],
  ] as const;
  return order.via === 'vwapi'
    ? [['VWUserLgn', order.login], orderId, ...tail]
    : [orderId, ['Key', order.terminal], ...tail];
}

/** Only where support has switched it on. (Payture contract, section 6.3) */
export function addInfo(payture: Payture, order: OrderRecord): readonly Element[] {
  if (!payture.profile.values.addInfo) return [];
  const pairs: Attributes = [
    ['PaymentSystem', order.card.brand],
    ['PANMask', order.card.mask],
    ['CardHolder', order.card.holder],
    ...(order.authCode === undefined ? [] : [['AuthCode', order.authCode] as const]),
    ...(order.rrn === undefined ? [] : [['RefNumber', order.rrn] as const]),
  ];
  return pairs.map(([key, value]) => ({
    name: 'AddInfo',
    attributes: [
      ['Key', key],
      ['Value', value],
    ],
  }));
}
