import { type Fact } from '../../src/domain/fact';
import { foldFacts, type PaymentState } from '../../src/domain/fold';
import { about, begun, euros, foldContext, planned, succeeded } from './payments';

/** A captured payment of 100 with our refund of 10 on its way. */
function refunding(): PaymentState {
  const paid = foldFacts(
    begun('PURCHASE', euros(100n)),
    [succeeded(about('PAY'), euros(100n))],
    foldContext(),
  );
  return planned(paid, 'op_ours', 'REFUND', euros(10n))!;
}

const fold = (state: PaymentState, ...facts: Fact[]) => foldFacts(state, facts, foldContext());

const portal = { effect: 'REFUND', providerKey: null, reference: 'p_2', foreign: true } as const;
const ours = { effect: 'REFUND', providerKey: 'op_ours', reference: 'p_1' } as const;

describe('an effect that somebody else asked for', () => {
  it.each([10n, 20n])('of %s counts beside ours, whichever is told first', amount => {
    const facts: Fact[] = [
      { kind: 'SUCCEEDED', of: portal, amount: euros(amount) },
      { kind: 'SUCCEEDED', of: ours, amount: euros(10n) },
    ];
    expect(fold(refunding(), ...facts).payment.refunded).toBe(10n + amount);
    expect(fold(refunding(), ...facts.toReversed()).payment.refunded).toBe(10n + amount);
  });

  it('that failed does not end ours, so that nobody refunds again', () => {
    const failed: Fact = { kind: 'FAILED', of: portal, providerCode: null, retry: 'NEW_KEY' };
    const state = fold(refunding(), failed);
    expect(state.operations.find(each => each.id === 'op_ours')?.status).toBe('SENDING');
    expect(state.payment.reservedForRefund).toBe(10n);
  });
});

describe('a lookup that overtakes the answer and does not name our key', () => {
  const nameless = { effect: 'REFUND', providerKey: null, reference: 'p_1', foreign: true } as const;

  it.each(['SUCCEEDED', 'IN_PROGRESS'] as const)('(%s) is booked once when the answer comes', kind => {
    const first: Fact =
      kind === 'SUCCEEDED' ? { kind, of: nameless, amount: euros(10n) } : { kind, of: nameless };
    const state = fold(refunding(), first, { kind: 'SUCCEEDED', of: ours, amount: euros(10n) }, first);
    expect(state.payment).toMatchObject({
      refunded: 10n,
      reservedForRefund: 0n,
      status: 'PARTIALLY_REFUNDED',
    });
    const counted = state.operations.filter(each => each.kind === 'REFUND' && each.status === 'SUCCEEDED');
    expect(counted.reduce((sum, each) => sum + (each.amount?.minor ?? 0n), 0n)).toBe(10n);
  });
});
