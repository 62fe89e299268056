import { type CardDetails, type Order } from '../contract';
import { type Fields } from './encoding';

/** Card data as PayInfo and DATA carry it. Two digits each: a year of four is refused (Payture contract, section 2.2). */
export function cardFields(card: CardDetails, numberName: 'PAN' | 'CardNumber'): Fields {
  return {
    [numberName]: card.number,
    EMonth: String(card.expiryMonth).padStart(2, '0'),
    EYear: String(card.expiryYear % 100).padStart(2, '0'),
    CardHolder: card.holder,
    SecureCode: card.securityCode,
  };
}

/** For the anti-fraud, and so that the merchant finds the order by their own id in Payture's cabinet. */
export function customFields({ payerIp, reference }: Pick<Order, 'payerIp' | 'reference'>): Fields {
  return { IP: payerIp, Product: reference };
}
