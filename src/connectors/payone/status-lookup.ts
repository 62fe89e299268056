import { type Clock } from '../../domain/clock';
import { type LookupQuery, type LookupAnswer, type StatusLookup } from '../contract';
import { lookUpCheckout } from './checkout-lookup';
import { type PayoneClient } from './client';
import { lookUpFollowUp, lookUpPayment } from './details-lookup';
import { probe } from './probe';

/** GETs only, but for `probe`, which says itself why it causes nothing. */
export function statusLookup(client: PayoneClient, clock: Clock): StatusLookup {
  return {
    lookup: query => lookup(client, clock, query),
    whenAbsent: {
      // Card data is not kept, so the request cannot be sent again as it was.
      AUTHORIZE: 'END',
      PURCHASE: 'END',
      // The same idempotence key: it cannot happen twice.
      CAPTURE: 'REPEAT',
      CANCEL: 'REPEAT',
      REFUND: 'REPEAT',
      // A page whose address nobody got cannot be paid; another one may be opened.
      CHECKOUT: 'REPEAT',
      PAYOUT: 'END',
    },
  };
}

async function lookup(client: PayoneClient, clock: Clock, query: LookupQuery): Promise<LookupAnswer> {
  const { payment, operation, signal } = query;
  switch (operation.kind) {
    case 'AUTHORIZE':
    case 'PURCHASE':
      if (payment.providerReference !== null)
        return lookUpPayment(client, payment, payment.providerReference, signal);
      return probe(client, clock, query);
    case 'CHECKOUT':
      // The page before the payment: a page allows several tries, and a refused one is not its end.
      if (payment.checkoutReference !== null) {
        return lookUpCheckout(client, clock, query, payment.checkoutReference);
      }
      if (payment.providerReference !== null)
        return lookUpPayment(client, payment, payment.providerReference, signal);
      return { kind: 'absent' };
    case 'CAPTURE':
    case 'CANCEL':
    case 'REFUND':
      return lookUpFollowUp(client, query, operation.kind);
    case 'PAYOUT':
      return { kind: 'unclear', cause: 'this kit sends no payouts' };
  }
}
