import * as fc from 'fast-check';
import { money, type Money } from '../../src/domain/money';
import {
  allowedActions,
  capturable,
  paymentStatus,
  planChange,
  refundable,
  release,
  reserve,
  type Payment,
} from '../../src/domain/payment';
import { begun, euros, newPayment, planned } from './payments';

const held = (given: Partial<Payment> = {}): Payment =>
  newPayment({
    amount: euros(100n),
    authorized: 100n,
    capturesAutomatically: false,
    status: 'AUTHORIZED',
    ...given,
  });
const taken = (given: Partial<Payment> = {}): Payment =>
  held({ captured: 100n, status: 'CAPTURED', capturesAutomatically: true, ...given });

describe('what is left of a payment', () => {
  it('for captures and cancels is what was authorized less everything taken, released or asked for', () => {
    expect(capturable(held({ captured: 10n, cancelled: 20n, reservedForCapture: 30n }))).toBe(40n);
  });

  it('for refunds is what was captured less everything given back, taken back or asked for', () => {
    expect(refundable(taken({ refunded: 10n, chargedBack: 20n, reservedForRefund: 30n }))).toBe(40n);
  });

  it('says which actions are allowed', () => {
    expect(allowedActions(newPayment({ amount: euros(100n) }))).toEqual([]);
    expect(allowedActions(held())).toEqual(['CAPTURE', 'CANCEL']);
    expect(allowedActions(held({ captured: 40n }))).toEqual(['CAPTURE', 'CANCEL', 'REFUND']);
    expect(allowedActions(taken())).toEqual(['REFUND']);
    expect(allowedActions(taken({ reservedForRefund: 100n }))).toEqual([]);
    for (const provider of ['STASH', 'INTRAZON', 'PI'] as const)
      expect(allowedActions(taken({ provider }))).toEqual([]);
  });
});

describe('a plan for a follow-up', () => {
  it.each(['CAPTURE', 'CANCEL'] as const)('%s takes all that is left when no amount is given', kind => {
    const plan = planChange(held({ captured: 30n, reservedForCapture: 10n }), kind, null, false);
    expect(plan).toEqual({ amount: euros(60n), reserved: 60n });
  });

  it('keeps aside what it takes, and for a final capture all that is left', () => {
    expect(planChange(held(), 'CAPTURE', euros(40n), false)).toEqual({ amount: euros(40n), reserved: 40n });
    expect(planChange(held(), 'CAPTURE', euros(40n), true)).toEqual({ amount: euros(40n), reserved: 100n });
    expect(planChange(held(), 'CANCEL', euros(40n), true)).toEqual({ amount: euros(40n), reserved: 40n });
    expect(planChange(taken(), 'REFUND', euros(40n), true)).toEqual({ amount: euros(40n), reserved: 40n });
  });

  it('allows the last unit and refuses the next one, telling the most that is possible', () => {
    expect(planChange(taken(), 'REFUND', euros(100n), false)).toMatchObject({ reserved: 100n });
    expect(planChange(taken(), 'REFUND', euros(101n), false)).toMatchObject({
      kind: 'AmountExceeded',
      maximum: euros(100n),
      path: ['input', 'amount', 'amount'],
      message: expect.stringContaining('1.00 EUR'),
    });
  });

  it.each([0n, -1n])('refuses the amount %s', minor => {
    expect(planChange(held(), 'CAPTURE', euros(minor), false)).toMatchObject({
      kind: 'InvalidInput',
      path: ['input', 'amount', 'amount'],
    });
  });

  it('refuses another currency', () => {
    expect(planChange(held(), 'CAPTURE', money(1n, 'USD'), false)).toMatchObject({
      kind: 'InvalidInput',
      path: ['input', 'amount', 'currency'],
    });
  });

  it('refuses what the payment does not allow at all, and says what it does', () => {
    expect(planChange(held(), 'REFUND', euros(1n), false)).toMatchObject({
      kind: 'IllegalState',
      allowedActions: ['CAPTURE', 'CANCEL'],
    });
    expect(planChange(taken(), 'CAPTURE', null, true)).toMatchObject({
      kind: 'IllegalState',
      allowedActions: ['REFUND'],
    });
  });

  it('never takes more than is left, nor less than nothing, nor another currency', () => {
    const part = fc.bigInt(0n, 50n);
    const asked: fc.Arbitrary<Money | null> = fc.option(
      fc.record({ minor: fc.bigInt(-5n, 300n), currency: fc.constantFrom('EUR', 'EUR', 'USD') }),
    );
    const kinds = fc.constantFrom('CAPTURE', 'CANCEL', 'REFUND');
    fc.assert(
      fc.property(
        fc.tuple(part, part, part, part),
        kinds,
        asked,
        fc.boolean(),
        (parts, kind, wish, final) => {
          const [captured, cancelled, reservedForCapture, refunded] = parts;
          const payment = held({
            captured,
            cancelled,
            reservedForCapture,
            refunded: refunded < captured ? refunded : 0n,
          });
          const left = kind === 'REFUND' ? refundable(payment) : capturable(payment);
          const plan = planChange(payment, kind, wish, final);
          const isPossible =
            left > 0n && (!wish || (wish.currency === 'EUR' && wish.minor > 0n && wish.minor <= left));
          expect('reserved' in plan).toBe(isPossible);
          if (!('reserved' in plan)) return;
          expect(plan.amount).toEqual(wish ?? euros(left));
          expect(plan.reserved).toBe(kind === 'CAPTURE' && final ? left : plan.amount.minor);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('that is given up leaves the payment as it was', () => {
    const state = planned(
      { ...begun('AUTHORIZE', euros(100n)), payment: held() },
      'op_1',
      'CAPTURE',
      euros(5n),
      true,
    )!;
    expect(state.payment.reservedForCapture).toBe(100n);
    expect(release(state.payment, state.operations.at(-1)!)).toEqual(held());
    expect(reserve(taken(), 'REFUND', 7n).reservedForRefund).toBe(7n);
    expect(reserve(taken(), 'PURCHASE', 7n)).toEqual(taken());
  });
});

describe('the status of a payment', () => {
  const told = { status: 'SUCCEEDED', failure: null } as const;

  it.each<[Partial<Payment>, string]>([
    [{}, 'AUTHORIZED'],
    [{ cancelled: 40n }, 'AUTHORIZED'],
    [{ cancelled: 100n }, 'CANCELLED'],
    [{ captured: 40n }, 'PARTIALLY_CAPTURED'],
    [{ captured: 40n, cancelled: 60n }, 'CAPTURED'],
    [{ captured: 100n }, 'CAPTURED'],
    [{ captured: 100n, refunded: 99n }, 'PARTIALLY_REFUNDED'],
    [{ captured: 40n, refunded: 40n }, 'REFUNDED'],
    [{ captured: 100n, refunded: 100n, chargedBack: 1n }, 'CHARGED_BACK'],
  ])('with %p held of 100 is %s', (amounts, status) => {
    expect(paymentStatus(held(amounts), told)).toBe(status);
  });

  it('before any money is the first operation’s', () => {
    const payment = newPayment({ amount: euros(100n) });
    expect(paymentStatus(payment, { status: 'AWAITING_CUSTOMER', failure: null })).toBe('REQUIRES_ACTION');
    expect(paymentStatus(payment, { status: 'NEEDS_REVIEW', failure: null })).toBe('UNKNOWN');
    expect(paymentStatus(payment, { status: 'CANCELLED', failure: null })).toBe('CANCELLED');
    const ranOut = {
      kind: 'EXPIRED',
      message: '',
      providerCode: null,
      declineKind: null,
      retry: 'NEW_KEY',
    } as const;
    expect(paymentStatus(payment, { status: 'CANCELLED', failure: ranOut })).toBe('EXPIRED');
  });
});
