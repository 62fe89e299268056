import { moneyMovedOf, retryOf } from '../../src/domain/errors';
import {
  moneyMovedBy,
  newOperation,
  OPERATION_STATUSES,
  type Failure,
  type Operation,
} from '../../src/domain/operation';
import { operationError } from '../../src/services/operation-error';

const NEXT = new Date('2026-05-04T10:00:02.000Z');

const operation = (given: Partial<Operation>): Operation => ({
  ...newOperation({
    id: 'op_1',
    applicationId: 'app_1',
    paymentId: 'pay_1',
    kind: 'REFUND',
    amount: { minor: 100n, currency: 'EUR' },
    scope: 'refund',
    idempotencyKey: 'key',
    inputHash: 'hash',
    request: { kind: 'REFUND', reason: null },
    createdAt: new Date('2026-05-04T10:00:00.000Z'),
  }),
  ...given,
});

const failure = (given: Partial<Failure>): Failure => ({
  kind: 'REJECTED',
  message: 'No money moved.',
  providerCode: '400',
  declineKind: null,
  retry: 'NEW_KEY',
  ...given,
});

describe('what a client is told of an operation', () => {
  it('is nothing while it goes its way or has succeeded', () => {
    for (const status of [
      'SENDING',
      'AWAITING_CUSTOMER',
      'AWAITING_PROVIDER',
      'CANCELLED',
      'SUCCEEDED',
    ] as const) {
      expect(operationError(operation({ status }), 'PAYONE')).toBeUndefined();
    }
    expect(operationError(operation({ status: 'RECORDED' }), 'PAYONE')).toBeUndefined();
  });

  it.each(['UNKNOWN', 'NEEDS_REVIEW'] as const)('is that the outcome is unknown when it is %s', status => {
    const error = operationError(operation({ status, nextCheckAt: NEXT }), 'PAYONE')!;
    expect(error).toMatchObject({ kind: 'OutcomeUnknown', operationId: 'op_1', nextCheckAt: NEXT });
    expect(moneyMovedOf(error)).toBe('UNKNOWN');
    expect(retryOf(error)).toBe('AFTER_RESOLUTION');
  });

  it('names the time of the next check when there is one', () => {
    const unknown = (nextCheckAt: Date | null) =>
      operationError(operation({ status: 'UNKNOWN', nextCheckAt }), 'PAYONE');
    expect(unknown(NEXT)?.message).toContain('next check at 2026-05-04T10:00:02.000Z');
    expect(unknown(null)?.message).not.toContain('next check');
  });

  it('is the kind of decline, and its own advice about repeating', () => {
    const why = failure({ kind: 'DECLINED', declineKind: 'SOFT', providerCode: '51', retry: 'NEW_KEY' });
    const error = operationError(operation({ status: 'DECLINED', failure: why }), 'PAYONE')!;
    expect(error).toMatchObject({
      kind: 'Declined',
      declineKind: 'SOFT',
      providerCode: '51',
      provider: 'PAYONE',
    });
    expect(retryOf(error)).toBe('NEW_KEY');
  });

  it('is a hard decline that must not be repeated when nothing is known about it', () => {
    const error = operationError(operation({ status: 'DECLINED' }), 'PAYONE')!;
    expect(error).toMatchObject({ kind: 'Declined', declineKind: 'HARD' });
    expect(retryOf(error)).toBe('NEVER');
  });

  it.each([
    ['REJECTED', 'ProviderRejected'],
    ['UNAVAILABLE', 'ProviderUnavailable'],
    ['ABSENT', 'ProviderUnavailable'],
  ] as const)('that failed because it was %s is %s, with its own advice', (kind, expected) => {
    const why = failure({ kind, retry: 'SAME_KEY' });
    const error = operationError(operation({ status: 'FAILED', failure: why }), 'PAYTURE')!;
    expect(error).toMatchObject({ kind: expected, provider: 'PAYTURE', message: why.message });
    expect(retryOf(error)).toBe('SAME_KEY');
  });

  it('is what the player has, where that was in the way at a shop', () => {
    const owned = failure({ kind: 'ALREADY_OWNED', retry: 'NEVER', entitlementId: 'ent_1' });
    const error = (why: Failure) =>
      operationError(operation({ status: 'FAILED', failure: why }), 'INTRAZON')!;
    expect(error(owned)).toMatchObject({ kind: 'AlreadyOwned', entitlementId: 'ent_1' });
    expect(retryOf(error(owned))).toBe('NEVER');
    const poor = error(failure({ kind: 'INSUFFICIENT_FUNDS' }));
    expect(poor).toMatchObject({ kind: 'InsufficientFunds', available: null });
    expect(moneyMovedOf(poor)).toBe('NO');
  });

  it('says whether a review is due to another answer or to none that will ever come', () => {
    const message = (kind: Failure['kind']) =>
      operationError(operation({ status: 'NEEDS_REVIEW', failure: failure({ kind }) }), 'INTRAZON')?.message;
    expect(message('CONTRADICTED')).toContain('reported something else');
    expect(message('UNTOLD')).toContain('cannot tell any more');
  });

  it('that was never sent is that the provider was not available, and the same key may go again', () => {
    const why = failure({ kind: 'UNAVAILABLE', retry: 'SAME_KEY' });
    const error = operationError(operation({ status: 'RECORDED', failure: why }), 'PAYONE')!;
    expect(error.kind).toBe('ProviderUnavailable');
    expect(retryOf(error)).toBe('SAME_KEY');
  });

  it.each(OPERATION_STATUSES)('never says more about the money than the operation itself: %s', status => {
    const error = operationError(operation({ status, failure: failure({}) }), 'PAYONE');
    if (error) expect(moneyMovedOf(error)).toBe(moneyMovedBy({ status }));
  });
});
