import { type Clock } from '../../domain/clock';
import { type Fact } from '../../domain/fact';
import { type LookupAnswer, type LookupQuery, type StatusLookup } from '../contract';
import { type StashClient } from './client';
import { PAY, paidFacts, restFact } from './pay-facts';
import { type PaymentView } from './payment-view';

/**
 * For so long a charge that we approved may still be under way, whatever the order says (Stash contract, section 4.4): a
 * failure that was told before belongs to an earlier try, as far as we know.
 */
const CHARGE_MIN = 15;

/** Asks for the payment of a link (Stash contract, section 5). Moves nothing. */
export function statusLookup(client: StashClient, clock: Clock): StatusLookup {
  return {
    lookup: query => lookup(client, clock, query),
    whenAbsent: {
      // One line: the same link under our id. Several: another link, where nobody can pay on the lost one.
      CHECKOUT: 'REPEAT',
      AUTHORIZE: 'END',
      PURCHASE: 'END',
      CAPTURE: 'END',
      CANCEL: 'END',
      REFUND: 'END',
      PAYOUT: 'END',
    },
  };
}

async function lookup(client: StashClient, clock: Clock, query: LookupQuery): Promise<LookupAnswer> {
  const { payment, operation, signal } = query;
  if (operation.kind !== 'CHECKOUT' && operation.kind !== 'PURCHASE')
    return unclear('Stash can be asked about the charge only');
  const linkId = payment.checkoutReference;
  // The answer that named the link was lost: nobody has its address, and only the link's own id can be asked for.
  if (linkId === null) return { kind: 'absent' };
  const askedAt = clock.now();
  const answer = await client.payment(linkId, signal);
  if (answer.kind === 'success') return answerOf(answer.value, query, linkId, askedAt);
  if (answer.kind !== 'error') return unclear(answer.cause);
  // A link of ours does not vanish; one that was made without us may have an id of its own that we were not told.
  return unclear(answer.name);
}

function answerOf(view: PaymentView, query: LookupQuery, linkId: string, askedAt: Date): LookupAnswer {
  const { payment } = query;
  const { approvedAt = null } = payment;
  const order = { playerReference: null, lines: view.items };
  const paid = paidFacts(linkId, null, view.total, order);
  switch (view.state) {
    case null:
      return unclear('Stash names a state that nobody documented');
    case 'OPEN':
      return found([]);
    case 'FAILED':
      return found(isOver(approvedAt, askedAt) ? lapsed(approvedAt) : []);
    case 'EXPIRED':
      return found([{ kind: 'EXPIRED', of: PAY }, ...lapsed(approvedAt)]);
    // How much of it went back is told by webhook alone.
    case 'REFUNDED_IN_PART':
    case 'PAID':
      return found(paid);
    case 'REFUNDED': {
      const rest = view.total.minor - payment.refunded;
      const amount = { ...view.total, minor: rest };
      return found(rest > 0n ? [...paid, restFact(amount)] : paid);
    }
    case 'CHARGED_BACK': {
      // In total: whatever was not refunded before.
      const amount = { ...view.total, minor: view.total.minor - payment.refunded };
      return found([...paid, { kind: 'CHARGED_BACK', reference: linkId, amount }]);
    }
  }
}

function isOver(approvedAt: Date | null, askedAt: Date): boolean {
  return approvedAt !== null && askedAt.getTime() - approvedAt.getTime() >= CHARGE_MIN * 60_000;
}

function lapsed(approvedAt: Date | null): readonly Fact[] {
  return approvedAt === null ? [] : [{ kind: 'UNCHARGED', approvedAt }];
}

function found(facts: readonly Fact[]): LookupAnswer {
  return { kind: 'found', facts };
}

function unclear(cause: string): LookupAnswer {
  return { kind: 'unclear', cause };
}
