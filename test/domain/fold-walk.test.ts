import * as fc from 'fast-check';
import { foldFacts, moveOperation, type PaymentState } from '../../src/domain/fold';
import { hasEnded, isLeading, type Operation } from '../../src/domain/operation';
import { allowedActions, capturable, planChange, refundable } from '../../src/domain/payment';
import { about, begun, declined, euros, failed, foldContext, planned, succeeded } from './payments';

/** What a client and a provider do with a payment, one after the other. Which operation is meant is settled on the way. */
type Act =
  | {
      readonly act: 'ask';
      readonly kind: 'CAPTURE' | 'CANCEL' | 'REFUND';
      readonly amount: bigint | null;
      readonly final: boolean;
    }
  | {
      readonly act: 'succeed' | 'fail' | 'decline' | 'lose' | 'contradict' | 'succeedLate';
      readonly which: number;
    };

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('ask'),
    kind: fc.constantFrom('CAPTURE', 'CANCEL', 'REFUND'),
    amount: fc.option(fc.bigInt(1n, 60n), { freq: 3 }),
    final: fc.boolean(),
  }),
  fc.record({
    act: fc.constantFrom('succeed', 'succeed', 'fail', 'decline', 'lose', 'contradict', 'succeedLate'),
    which: fc.nat(20),
  }),
);

const walks = fc.record({
  automatic: fc.boolean(),
  amount: fc.bigInt(20n, 150n),
  acts: fc.array(acts, { maxLength: 30, size: 'max' }),
});

/** A late success is let through only where the money is still there, as it is at a provider that keeps its own limits. */
function step(state: PaymentState, act: Act, number: number, lateLimit: boolean): PaymentState {
  if (act.act === 'ask') {
    const amount = act.amount === null ? null : euros(act.amount);
    const asked = planned(state, `op_${number}`, act.kind, amount, act.final);
    return asked ? moveOperation(asked, asked.operations.at(-1)!, 'SENT', null) : state;
  }
  const isLate = act.act === 'succeedLate';
  const found = state.operations.filter(
    each => !isLeading(each.kind) && each.status !== 'SUCCEEDED' && hasEnded(each.status) === isLate,
  );
  const operation = found[act.which % found.length];
  if (!operation?.amount) return state;
  if (isLate && lateLimit && operation.amount.minor > leftFor(state, operation)) return state;
  const of = about(asEffect(operation), operation.id, `at-provider-${operation.id}`);
  switch (act.act) {
    case 'succeed':
    case 'succeedLate':
      return foldFacts(state, [succeeded(of, operation.amount)], foldContext());
    case 'fail':
      return foldFacts(state, [failed(of)], foldContext());
    case 'decline':
      return foldFacts(state, [declined(of)], foldContext());
    case 'contradict':
      return foldFacts(state, [succeeded(of, euros(operation.amount.minor + 1n))], foldContext());
    case 'lose':
      return moveOperation(state, operation, 'LOST', null);
  }
}

function walk(lateLimit: boolean, look: (state: PaymentState) => void): void {
  fc.assert(
    fc.property(walks, ({ automatic, amount, acts: taken }) => {
      const paid = [succeeded(about('PAY'), euros(amount))];
      let state: PaymentState = foldFacts(
        begun(automatic ? 'PURCHASE' : 'AUTHORIZE', euros(amount)),
        paid,
        foldContext(),
      );
      look(state);
      taken.forEach((act, number) => {
        state = step(state, act, number, lateLimit);
        look(state);
      });
    }),
    { numRuns: 500 },
  );
}

describe('a payment whose every change is planned and reserved', () => {
  it('never captures, releases or promises more than was authorized', () => {
    walk(true, ({ payment }) => {
      const { authorized, captured, cancelled, reservedForCapture } = payment;
      expect(captured + cancelled + reservedForCapture).toBeLessThanOrEqual(authorized);
      expect(capturable(payment)).toBeGreaterThanOrEqual(0n);
    });
  });

  it('never gives back or promises to give back more than was captured', () => {
    walk(true, ({ payment }) => {
      const { captured, refunded, reservedForRefund } = payment;
      expect(refunded + reservedForRefund).toBeLessThanOrEqual(captured);
      expect(refundable(payment)).toBeGreaterThanOrEqual(0n);
    });
  });

  it('has nothing reserved once everything has ended, and what is open is what is reserved', () => {
    let ended = 0;
    walk(true, ({ payment, operations }) => {
      const open = operations.filter(each => !hasEnded(each.status));
      const reserved = open.reduce((sum, each) => sum + each.reserved, 0n);
      expect(payment.reservedForCapture + payment.reservedForRefund).toBe(reserved);
      if (open.length > 0) return;
      ended++;
      expect([payment.reservedForCapture, payment.reservedForRefund]).toEqual([0n, 0n]);
    });
    expect(ended).toBeGreaterThan(100);
  });

  it('is closed by a final capture: what it does not take is released', () => {
    const held = foldFacts(
      begun('AUTHORIZE', euros(100n)),
      [succeeded(about('PAY'), euros(100n))],
      foldContext(),
    );
    const part = foldFacts(
      planned(held, 'op_1', 'CAPTURE', euros(30n))!,
      [succeeded(about('CAPTURE', 'op_1'), euros(30n))],
      foldContext(),
    );
    const last = planned(part, 'op_2', 'CAPTURE', euros(50n), true)!;
    expect(capturable(last.payment)).toBe(0n);
    const folded = foldFacts(last, [succeeded(about('CAPTURE', 'op_2'), euros(50n))], foldContext());
    expect(folded.payment).toMatchObject({
      captured: 80n,
      cancelled: 20n,
      reservedForCapture: 0n,
      status: 'CAPTURED',
    });
    expect(allowedActions(folded.payment)).toEqual(['REFUND']);
  });

  it('counts a success that comes late although its money was given to another one meanwhile, and allows no more then', () => {
    let overdrawn = 0;
    walk(false, ({ payment }) => {
      expect(payment.reservedForCapture).toBeGreaterThanOrEqual(0n);
      expect(payment.reservedForRefund).toBeGreaterThanOrEqual(0n);
      if (capturable(payment) >= 0n) return;
      overdrawn++;
      expect(allowedActions(payment)).not.toContain('CAPTURE');
      expect(planChange(payment, 'CAPTURE', null, false)).toMatchObject({ kind: 'IllegalState' });
    });
    expect(overdrawn).toBeGreaterThan(10);
  });
});

function leftFor({ payment }: PaymentState, { kind }: Operation): bigint {
  return kind === 'REFUND' ? refundable(payment) : capturable(payment);
}

function asEffect({ kind }: Operation): 'CAPTURE' | 'CANCEL' | 'REFUND' {
  if (kind === 'CAPTURE' || kind === 'CANCEL' || kind === 'REFUND') return kind;
  throw new Error(`${kind} is no follow-up.`);
}
