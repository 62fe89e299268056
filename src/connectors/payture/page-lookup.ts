import { type LookupAnswer, type LookupQuery } from '../contract';
import { type OrderState } from './order-state';
import { PAY } from './pay-answer';
import { type Meaning } from './states';

/** A page's life (Payture contract, section 11). Not sent: Init has no parameter for it. */
export const SESSION_MIN = 60;
/** A payer who starts in the last minute still has a bank's challenge to pass. */
const GRACE_MIN = 60;

/** PayStatus knows no order: nobody tried to pay yet, or the page is over. */
export function pageErrorAnswer(query: LookupQuery, code: string, now: Date): LookupAnswer {
  switch (code) {
    case 'NONE':
      return untouchedPage(query, now);
    case 'ORDER_TIME_OUT':
      return EXPIRED;
    case 'ORDER_NOT_FOUND':
      return isOpened(query) && ranOut(query, now) ? EXPIRED : { kind: 'absent' };
    default:
      return { kind: 'unclear', cause: code };
  }
}

/** Undefined where the order's own state is what counts. */
export function pageAnswer(query: LookupQuery, { meaning }: OrderState, now: Date): LookupAnswer | undefined {
  return OPEN_TRIES.has(meaning) ? untouchedPage(query, now) : undefined;
}

/** One try of the payer, refused, replaced or merely begun: while the page lives there may be another. */
const OPEN_TRIES: ReadonlySet<Meaning> = new Set(['NEW', 'REJECTED', 'ERRED', 'OBSOLETE', 'PAGE_OPEN']);

/**
 * Nothing was paid. Once the page is over for good it has expired; Payture itself says so only where nobody ever tried.
 * Should a payment appear after all, it still wins: the fold lets a success follow an expiry.
 */
function untouchedPage(query: LookupQuery, now: Date): LookupAnswer {
  // The answer that named the page was lost: nobody has its address.
  if (!isOpened(query)) return { kind: 'absent' };
  return ranOut(query, now) ? EXPIRED : { kind: 'found', facts: [] };
}

function isOpened({ payment }: LookupQuery): boolean {
  return payment.checkoutReference !== null;
}

function ranOut({ operation }: LookupQuery, now: Date): boolean {
  if (!operation.sentAt) return false;
  return now.getTime() - operation.sentAt.getTime() > (SESSION_MIN + GRACE_MIN) * 60_000;
}

const EXPIRED: LookupAnswer = { kind: 'found', facts: [{ kind: 'EXPIRED', of: PAY }] };
