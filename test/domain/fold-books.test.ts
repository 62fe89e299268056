import * as fc from 'fast-check';
import { type Fact } from '../../src/domain/fact';
import { foldFacts, type Folded, type PaymentState } from '../../src/domain/fold';
import { money } from '../../src/domain/money';
import { hasEnded, isLeading, type OperationKind } from '../../src/domain/operation';
import { PAYMENT_PATHS, type Payment } from '../../src/domain/payment';
import { about, begun, euros, foldContext, ofKind, planned, statusEvents, succeeded } from './payments';
import { toldTwice } from './scenarios';

const BALANCES = [
  'authorized',
  'captured',
  'refunded',
  'cancelled',
  'chargedBack',
  'reservedForCapture',
  'reservedForRefund',
] as const;

/** Folds random facts one by one and looks at every state on the way. */
function atEveryStep(look: (before: PaymentState, after: Folded, fact: Fact) => void, numRuns = 700): void {
  fc.assert(
    fc.property(toldTwice, ({ start, one }) => {
      const context = foldContext();
      let state = start;
      for (const fact of one) {
        const after = foldFacts(state, [fact], context);
        look(state, after, fact);
        state = after;
      }
    }),
    { numRuns },
  );
}

describe('the books of a payment', () => {
  it('never hold a negative amount', () => {
    atEveryStep((_, { payment }) => {
      expect(BALANCES.filter(balance => payment[balance] < 0n)).toEqual([]);
    });
  });

  it('are what the operations that succeeded took, held and gave back, and nothing else', () => {
    atEveryStep((_, after) => {
      const { payment } = after;
      const paid = sumOf(after, 'PURCHASE') + sumOf(after, 'AUTHORIZE') + sumOf(after, 'CHECKOUT');
      const direct = payment.capturesAutomatically ? paid : 0n;
      expect(payment.authorized).toBe(paid);
      expect(payment.captured).toBe(direct + sumOf(after, 'CAPTURE'));
      expect(payment.refunded).toBe(sumOf(after, 'REFUND'));
      expect(payment.cancelled).toBe(sumOf(after, 'CANCEL') + leftOver(after));
    });
  });

  it('keep aside exactly what the open operations asked for, and nothing once all have ended', () => {
    atEveryStep((_, after) => {
      const open = after.operations.filter(each => !hasEnded(each.status));
      const sum = (kinds: readonly OperationKind[]) =>
        open.reduce((total, each) => (kinds.includes(each.kind) ? total + each.reserved : total), 0n);
      expect(after.payment.reservedForCapture).toBe(sum(['CAPTURE', 'CANCEL']));
      expect(after.payment.reservedForRefund).toBe(sum(['REFUND']));
    });
  });

  it('do not change by a success for another amount or currency than was asked for', () => {
    let seen = 0;
    atEveryStep((before, after, fact) => {
      if (fact.kind !== 'SUCCEEDED') return;
      const asked = before.operations.find(
        each =>
          each.providerKey === fact.of.providerKey || (isLeading(each.kind) && fact.of.effect === 'PAY'),
      );
      const isWrong =
        fact.amount.currency !== before.payment.amount.currency ||
        (asked?.amount && asked.amount.minor !== fact.amount.minor);
      if (!isWrong) return;
      seen++;
      expect(BALANCES.filter(each => after.payment[each] !== before.payment[each])).toEqual([]);
    });
    expect(seen).toBeGreaterThan(100);
  });
});

describe('the events of a payment', () => {
  it('take only the paths that are listed', () => {
    atEveryStep((_, after) => {
      for (const { from, to } of statusEvents(after)) {
        if (from !== null && from !== to) expect(PAYMENT_PATHS[from].leadsTo).toContain(to);
      }
    });
  });

  it('join without a gap: each starts where the one before it ended, and the last ends at the present status', () => {
    fc.assert(
      fc.property(toldTwice, ({ start, one }) => {
        const told = foldFacts(start, one, foldContext());
        let status: unknown = start.payment.status;
        let page: unknown = start.checkout?.status;
        for (const event of told.events) {
          if (event.type === 'PaymentStatusChanged') {
            expect(event.from).toBe(status);
            status = event.to;
          } else if (event.type === 'HostedCheckoutStatusChanged') {
            expect(event.from).toBe(page);
            page = event.to;
          }
        }
        expect(told.payment.status).toBe(status);
        expect(told.checkout?.status).toBe(page);
      }),
      { numRuns: 1_000 },
    );
  });

  it('say how much moved: added up, they are the balances', () => {
    atEveryStep((before, after) => {
      const told = statusEvents(after).reduce((sum, { amount }) => sum + (amount?.minor ?? 0n), 0n);
      expect(told).toBe(moved(after) - moved(before));
    });
  });

  it('are told whenever an amount or the status changed, and only then', () => {
    atEveryStep((before, after) => {
      const changed = before.payment.status !== after.payment.status || moved(before) !== moved(after);
      expect(statusEvents(after)).toHaveLength(changed ? 1 : 0);
    });
  });
});

describe('a success that contradicts the request', () => {
  it.each([
    ['more', euros(101n)],
    ['less', euros(99n)],
    ['another currency', money(100n, 'USD')],
  ])('keeps the payment unknown and for review when it is %s', (_, amount) => {
    const folded = foldFacts(
      begun('PURCHASE', euros(100n)),
      [succeeded(about('PAY'), amount)],
      foldContext(),
    );
    expect(folded.payment).toMatchObject({ status: 'UNKNOWN', authorized: 0n, captured: 0n });
    expect(folded.operations).toMatchObject([{ status: 'NEEDS_REVIEW', failure: { kind: 'CONTRADICTED' } }]);
  });

  it('keeps what a refund asked for aside until it is reviewed', () => {
    const state = planned(captured(100n), 'op_refund', 'REFUND', euros(40n))!;
    const of = about('REFUND', 'op_refund', 'r-1');
    const folded = foldFacts(state, [succeeded(of, euros(50n))], foldContext());
    expect(folded.payment).toMatchObject({ refunded: 0n, reservedForRefund: 40n });
    const settled = foldFacts(folded, [succeeded(of, euros(40n))], foldContext());
    expect(settled.payment).toMatchObject({ refunded: 40n, reservedForRefund: 0n });
  });

  it('is not booked for an effect in another currency that we did not ask for', () => {
    const amount = money(5n, 'USD');
    const folded = foldFacts(
      captured(100n),
      [succeeded(about('REFUND', null, 'r-1'), amount)],
      foldContext(),
    );
    expect(folded.payment.refunded).toBe(0n);
    expect(ofKind(folded, 'REFUND')).toMatchObject([{ status: 'NEEDS_REVIEW' }]);
  });
});

describe('a chargeback', () => {
  const told = (minor: bigint, currency = 'EUR'): Fact => ({
    kind: 'CHARGED_BACK',
    reference: 'cb-1',
    amount: money(minor, currency),
  });

  it('counts as the highest total that was named, and tells only its growth', () => {
    const folded = foldFacts(captured(100n), [told(30n), told(20n), told(100n), told(100n)], foldContext());
    expect(folded.payment).toMatchObject({ chargedBack: 100n, status: 'CHARGED_BACK' });
    expect(statusEvents(folded).map(each => each.amount)).toEqual([euros(30n), euros(70n)]);
  });

  it('is not booked in another currency', () => {
    const folded = foldFacts(captured(100n), [told(30n, 'USD')], foldContext());
    expect(folded.payment).toMatchObject({ chargedBack: 0n, status: 'CAPTURED' });
    expect(folded.events).toEqual([]);
  });
});

function captured(amount: bigint): PaymentState {
  return foldFacts(begun('PURCHASE', euros(amount)), [succeeded(about('PAY'), euros(amount))], foldContext());
}

function sumOf(state: PaymentState, kind: OperationKind): bigint {
  return ofKind(state, kind).reduce(
    (sum, each) => (each.status === 'SUCCEEDED' ? sum + (each.amount?.minor ?? 0n) : sum),
    0n,
  );
}

/** What final captures closed beyond what they took: at most what nothing else took or may take. */
function leftOver(state: PaymentState): bigint {
  const { payment } = state;
  const closed = ofKind(state, 'CAPTURE').reduce((sum, { status, request, reserved, amount }) => {
    const isFinal = status === 'SUCCEEDED' && request.kind === 'CAPTURE' && request.final;
    return isFinal ? sum + reserved - amount!.minor : sum;
  }, 0n);
  const total = payment.authorized === 0n ? payment.amount.minor : payment.authorized;
  const free = total - payment.captured - sumOf(state, 'CANCEL') - payment.reservedForCapture;
  if (free <= 0n) return 0n;
  return closed < free ? closed : free;
}

/** All that was ever held, taken, released by request, given back or taken back. */
function moved(state: PaymentState): bigint {
  const {
    authorized,
    captured: taken,
    refunded,
    chargedBack,
    capturesAutomatically,
  }: Payment = state.payment;
  return authorized + (capturesAutomatically ? 0n : taken) + refunded + sumOf(state, 'CANCEL') + chargedBack;
}
