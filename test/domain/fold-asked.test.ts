import { type Fact } from '../../src/domain/fact';
import { foldFacts, type PaymentState } from '../../src/domain/fold';
import { type SoldLine } from '../../src/domain/goods';
import { begun, euros, foldContext, NOW } from './payments';

const PAY = { effect: 'PAY', providerKey: null, reference: null } as const;
const LATER = new Date(NOW.getTime() + 1_000);
const sold = {
  playerReference: 'ada',
  lines: [
    { goodId: 'gud_1', sku: 'sword', name: 'Sword' },
    { goodId: 'gud_2', sku: 'shield', name: 'Shield' },
  ],
};
const line = (id: string, quantity: number, minor: bigint | null): SoldLine => {
  return { id, quantity, unitPrice: minor === null ? null : euros(minor) };
};

const untold = { minor: 0n, currency: 'XXX' };

/** Asked about without a word of money: a sword and two shields for Ada. */
function asked(): PaymentState {
  const { payment, operations, checkout } = begun('PURCHASE', euros(1n));
  const lines = [
    { goodId: 'gud_1', quantity: 1, unitPrice: untold },
    { goodId: 'gud_2', quantity: 2, unitPrice: untold },
  ];
  const request = { kind: 'ASKED', transactionId: 't', sold } as const;
  return {
    payment: { ...payment, amount: untold, lines, approvedAt: NOW },
    operations: operations.map(each => ({ ...each, amount: null, request })),
    checkout,
  };
}

const fold = (state: PaymentState, ...facts: Fact[]) => foldFacts(state, facts, foldContext());
const charged = (lines: readonly SoldLine[], playerReference: string | null = 'ada'): Fact => {
  return { kind: 'SUCCEEDED', of: PAY, amount: euros(500n), order: { playerReference, lines } };
};
const refunded = (reference: string, minor: bigint, lines: readonly SoldLine[] = []): Fact => {
  const of = { effect: 'REFUND', providerKey: null, reference, foreign: true } as const;
  return { kind: 'SUCCEEDED', of, amount: euros(minor), order: { playerReference: 'ada', lines } };
};
const ALL = [line('sword', 1, 300n), line('shield', 2, 100n)];

it('takes amount, currency and prices from the first word of money, once', () => {
  const paid = fold(asked(), charged(ALL));
  expect(paid.payment).toMatchObject({
    ...{ status: 'CAPTURED', amount: euros(500n), authorized: 500n, captured: 500n },
    lines: [{ unitPrice: euros(300n) }, { unitPrice: euros(100n) }],
  });
  expect(fold(paid, charged(ALL)).payment).toEqual(paid.payment);
});

it.each([
  ['another player', charged(ALL, 'bob')],
  ['something else', charged([line('sword', 1, 1n), line('gems', 1, 1n)])],
  ['more of it', charged([line('sword', 2, 1n)])],
  ['nothing', charged([])],
])('reviews a charge for %s instead of believing it', (_what, fact) => {
  const { payment, operations } = fold(asked(), fact);
  expect(payment).toMatchObject({ status: 'UNKNOWN', captured: 0n, amount: untold });
  expect(operations).toMatchObject([{ status: 'NEEDS_REVIEW' }]);
});

it('lets an approval lapse that is meant, and no later one, and none once money came', () => {
  const lapse: Fact = { kind: 'UNCHARGED', approvedAt: NOW };
  expect(fold(asked(), lapse).payment.approvalLapsedAt).toEqual(NOW);
  const again = asked();
  const renewed = { ...again, payment: { ...again.payment, approvedAt: LATER } };
  expect(fold(renewed, lapse).payment.approvalLapsedAt).toBeNull();
  expect(fold(asked(), charged(ALL), lapse).payment.approvalLapsedAt).toBeNull();
});

it('keeps a refund that overtakes the charge, in any order of both', () => {
  const facts = [charged(ALL), refunded('r1', 200n)];
  for (const order of [facts, facts.toReversed()]) {
    expect(fold(asked(), ...order).payment).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: 200n });
  }
});

it('marks the lines that a refund names, once, and reviews a refund of more than the order', () => {
  const first = refunded('r1', 200n, [line('shield', 2, null)]);
  const { payment } = fold(asked(), charged(ALL), first, first);
  expect(payment.refunded).toBe(200n);
  expect(payment.lines.map(({ takenBack }) => takenBack)).toEqual([undefined, 2]);
  const excess = fold(asked(), charged(ALL), first, refunded('r2', 301n));
  expect(excess.payment.refunded).toBe(200n);
  expect(excess.operations.at(-1)).toMatchObject({ kind: 'REFUND', status: 'NEEDS_REVIEW' });
});

it('counts refunds once that a lookup has told as a sum before', () => {
  const of = {
    effect: 'REFUND',
    providerKey: null,
    reference: 'rest:500',
    foreign: true,
    sum: true,
  } as const;
  const sum: Fact = { kind: 'SUCCEEDED', of, amount: euros(500n) };
  const { payment, operations } = fold(
    asked(),
    charged(ALL),
    sum,
    refunded('r1', 200n),
    refunded('r2', 300n),
  );
  expect(payment).toMatchObject({ status: 'REFUNDED', refunded: 500n });
  expect(operations.map(each => each.status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
});
