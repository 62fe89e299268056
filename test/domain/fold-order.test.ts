import * as fc from 'fast-check';
import { type Fact } from '../../src/domain/fact';
import { foldFacts, type FoldContext, type PaymentState } from '../../src/domain/fold';
import { type OperationStatus } from '../../src/domain/operation';
import { type PaymentStatus } from '../../src/domain/payment';
import { about, begun, essence, euros, failed, foldContext, ofKind, planned, succeeded } from './payments';
import { toldTwice } from './scenarios';

type Fold = (state: PaymentState, facts: readonly Fact[], context: FoldContext) => PaymentState;

/** Any order and any repetition of the same facts ends in the same state. Throws with the smallest counterexample. */
function checkOrder(fold: Fold, numRuns: number): void {
  fc.assert(
    fc.property(toldTwice, ({ start, one, other }) => {
      const first = essence(fold(start, one, foldContext()));
      const second = essence(fold(start, other, foldContext()));
      expect(second).toEqual(first);
    }),
    { numRuns },
  );
}

describe('the order of facts', () => {
  it('does not matter, nor how often each is told', () => {
    checkOrder(foldFacts, 5_000);
  });

  it('does not matter to how they are cut into deliveries', () => {
    fc.assert(
      fc.property(toldTwice, ({ start, one }) => {
        const context = foldContext();
        const each = one.reduce<PaymentState>((state, fact) => foldFacts(state, [fact], context), start);
        expect(essence(each)).toEqual(essence(foldFacts(start, one, foldContext())));
      }),
      { numRuns: 500 },
    );
  });

  it('tells nothing new the second time', () => {
    fc.assert(
      fc.property(toldTwice, ({ start, one }) => {
        const context = foldContext();
        const told = foldFacts(start, one, context);
        const again = foldFacts(told, one, context);
        expect(again.events).toEqual([]);
        expect(essence(again)).toEqual(essence(told));
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Broken folds, each with one fault that real systems have had. The check above has to refuse every one of them. */
describe('the check of the order', () => {
  const STATUS: Partial<Record<Fact['kind'], PaymentStatus>> = {
    IN_PROGRESS: 'PROCESSING',
    ACTION_REQUIRED: 'REQUIRES_ACTION',
    SUCCEEDED: 'CAPTURED',
    DECLINED: 'DECLINED',
    FAILED: 'FAILED',
    CANCELLED: 'CANCELLED',
  };
  const lastWordWins: Fold = (state, facts, context) => {
    const { payment, ...rest } = foldFacts(state, facts, context);
    const last = facts.findLast(each => 'of' in each && each.of.effect === 'PAY');
    return { ...rest, payment: { ...payment, status: (last && STATUS[last.kind]) ?? payment.status } };
  };
  const booksEveryTelling: Fold = (state, facts, context) => {
    let captured = 0n;
    for (const fact of facts) {
      if (fact.kind === 'SUCCEEDED' && fact.of.effect === 'CAPTURE') captured += fact.amount.minor;
    }
    const folded = foldFacts(state, facts, context);
    return { ...folded, payment: { ...folded.payment, captured } };
  };
  const endsForGood: Fold = (state, facts, context) => {
    const ended: readonly OperationStatus[] = ['FAILED', 'CANCELLED', 'DECLINED', 'SUCCEEDED'];
    return facts.reduce<PaymentState>((before, fact) => {
      const isOver = before.operations.some(
        each => 'of' in fact && each.providerKey === fact.of.providerKey && ended.includes(each.status),
      );
      return isOver ? before : foldFacts(before, [fact], context);
    }, state);
  };

  it.each([
    ['lets the last word decide the status', lastWordWins],
    ['books a success as often as it is told', booksEveryTelling],
    ['takes the first end of an operation for its last', endsForGood],
  ])('refuses a fold that %s', (_, broken) => {
    expect(() => checkOrder(broken, 5_000)).toThrow(/Property failed/);
  });
});

describe('facts that arrive in an order that has hurt before', () => {
  it('books an effect that was first heard of as under way with the amount that it succeeded with', () => {
    const state = captured(100n);
    const of = about('REFUND', null, 'portal-1');
    const folded = foldFacts(state, [{ kind: 'IN_PROGRESS', of }, succeeded(of, euros(30n))], foldContext());
    expect(folded.payment).toMatchObject({ refunded: 30n, status: 'PARTIALLY_REFUNDED' });
    expect(ofKind(folded, 'REFUND')).toMatchObject([{ status: 'SUCCEEDED', amount: euros(30n) }]);
  });

  it('does not wait for an effect whose failure overtook the word that it was under way', () => {
    const of = about('REFUND', null, 'portal-1');
    const folded = foldFacts(captured(100n), [failed(of), { kind: 'IN_PROGRESS', of }], foldContext());
    expect(ofKind(folded, 'REFUND')).toMatchObject([{ status: 'FAILED' }]);
  });

  it('releases the rest also when a final capture succeeds after it was thought to have failed', () => {
    const authorized = foldFacts(
      begun('AUTHORIZE', euros(100n)),
      [succeeded(about('PAY'), euros(100n))],
      foldContext(),
    );
    const state = planned(authorized, 'op_final', 'CAPTURE', euros(60n), true)!;
    const of = about('CAPTURE', 'op_final');
    const folded = foldFacts(state, [failed(of), succeeded(of, euros(60n))], foldContext());
    expect(folded.payment).toMatchObject({
      captured: 60n,
      cancelled: 40n,
      reservedForCapture: 0n,
      status: 'CAPTURED',
    });
  });

  it('releases no more than what is left when somebody captured in the portal beside a final capture', () => {
    const authorized = foldFacts(
      begun('AUTHORIZE', euros(100n)),
      [succeeded(about('PAY'), euros(100n))],
      foldContext(),
    );
    const state = planned(authorized, 'op_final', 'CAPTURE', euros(60n), true, 'c-1')!;
    const facts = [
      succeeded(about('CAPTURE', 'op_final', 'c-1'), euros(60n)),
      succeeded(about('CAPTURE', null, 'portal-1'), euros(30n)),
    ];
    const folded = foldFacts(state, facts, foldContext());
    expect(folded.payment).toMatchObject({ captured: 90n, cancelled: 10n, status: 'CAPTURED' });
    expect(essence(foldFacts(state, facts.toReversed(), foldContext()))).toEqual(essence(folded));
  });

  it('counts a page that ran out as expired, whether or not the payer also gave up', () => {
    const of = about('PAY');
    const cancelled: Fact = { kind: 'CANCELLED', of };
    const expired: Fact = { kind: 'EXPIRED', of };
    for (const facts of [
      [cancelled, expired],
      [expired, cancelled],
    ]) {
      const { payment, checkout } = foldFacts(begun('CHECKOUT', euros(100n)), facts, foldContext());
      expect([payment.status, checkout?.status]).toEqual(['EXPIRED', 'EXPIRED']);
    }
  });

  it('says of a capture that overtook its authorization how much of the order it took', () => {
    const of = about('CAPTURE', null, 'c-1');
    const folded = foldFacts(begun('AUTHORIZE', euros(100n)), [succeeded(of, euros(40n))], foldContext());
    expect(folded.payment.status).toBe('PARTIALLY_CAPTURED');
  });

  it('learns the provider’s id of a payment after its money, but never exchanges it then', () => {
    const facts: readonly Fact[] = [
      succeeded(about('PAY'), euros(100n)),
      { kind: 'IDENTIFIED', providerReference: 'first' },
      { kind: 'IDENTIFIED', providerReference: 'second' },
    ];
    const folded = foldFacts(begun('PURCHASE', euros(100n)), facts, foldContext());
    expect(folded.payment.providerReference).toBe('first');
  });
});

function captured(amount: bigint): PaymentState {
  return foldFacts(begun('PURCHASE', euros(amount)), [succeeded(about('PAY'), euros(amount))], foldContext());
}
