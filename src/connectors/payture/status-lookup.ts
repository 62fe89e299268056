import { type Clock } from '../../domain/clock';
import { type LookupAnswer, type LookupQuery, type OpenChange, type StatusLookup } from '../contract';
import { type PaytureClient } from './client';
import { getPageState, getState, type OrderState } from './order-state';
import { pageAnswer, pageErrorAnswer } from './page-lookup';
import { stateFacts } from './state-facts';

/** Asks for the order's state and tells what it proves (Payture contract, sections 7, 8.5 and 11). Moves nothing. */
export function statusLookup(client: PaytureClient, clock: Clock): StatusLookup {
  return {
    lookup: query => lookup(client, clock, query),
    whenAbsent: {
      // Card data is not kept, so the request cannot be sent again as it was.
      AUTHORIZE: 'END',
      PURCHASE: 'END',
      // Once per order: a second one is refused as ILLEGAL_ORDER_STATE, and looked up.
      CAPTURE: 'REPEAT',
      CANCEL: 'REPEAT',
      // Not idempotent: a first one that is still on its way would give the money back twice.
      REFUND: 'END',
      // A second Init with the OrderId is refused, and nobody can pay on a page whose address is lost.
      CHECKOUT: 'END',
      PAYOUT: 'END',
    },
  };
}

async function lookup(client: PaytureClient, clock: Clock, query: LookupQuery): Promise<LookupAnswer> {
  const { payment, operation, signal } = query;
  const change = changeAsked(query);
  if (operation.kind === 'PAYOUT') return unclear('this kit sends no payouts');
  // The order tells one state: with two open changes it could be either's.
  if (change && payment.openChange && payment.openChange.providerKey !== change.providerKey)
    return unclear('another change of the payment is open');
  const isPage = payment.origin.kind === 'PAGE';
  const told = isPage ? await getPageState(client, payment, signal) : await getState(client, payment, signal);
  if (told.kind === 'unclear') return told;
  if (told.kind === 'error') {
    // The order of a change exists, or did: that it is not found proves nothing.
    if (change) return unclear(told.code);
    if (isPage) return pageErrorAnswer(query, told.code, clock.now());
    return told.code === 'ORDER_NOT_FOUND' ? { kind: 'absent' } : unclear(told.code);
  }
  if (change && isUntouched(told.state, query, change)) return { kind: 'absent' };
  const onPage = isPage && !change ? pageAnswer(query, told.state, clock.now()) : undefined;
  return onPage ?? factsAnswer(told.state, query, change ?? payment.openChange);
}

function factsAnswer(state: OrderState, { payment }: LookupQuery, open: OpenChange | null): LookupAnswer {
  const facts = stateFacts(state, payment, open);
  return facts ? { kind: 'found', facts } : unclear('the amount is missing or contradicts what is known');
}

function changeAsked({ operation }: LookupQuery): OpenChange | null {
  const { kind, providerKey, amount } = operation;
  return kind === 'CAPTURE' || kind === 'CANCEL' || kind === 'REFUND' ? { kind, providerKey, amount } : null;
}

/** Whether the order is as it was before the change. */
function isUntouched(
  { meaning, amount }: OrderState,
  { payment }: LookupQuery,
  { kind }: OpenChange,
): boolean {
  if (kind !== 'REFUND') return meaning === 'AUTHORIZED' && payment.captured === 0n;
  if (payment.captured === 0n) return false;
  const left = payment.captured - payment.refunded;
  return meaning === 'REFUNDED' ? left === 0n : meaning === 'CHARGED' && amount === left;
}

function unclear(cause: string): LookupAnswer {
  return { kind: 'unclear', cause };
}
