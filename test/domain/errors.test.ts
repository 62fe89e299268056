import { DECLINE_KINDS, MONEY_MOVED, RETRIES } from '../../src/domain/certainty';
import {
  invalidInput,
  MONEY_MOVED_BY_KIND,
  moneyMovedOf,
  notFound,
  RETRY_BY_DECLINE,
  RETRY_BY_KIND,
  retryOf,
  unsupported,
  type DomainError,
} from '../../src/domain/errors';
import { euros } from './payments';

const told = { message: 'It happened.', path: null };
const ONE_OF_EACH: { readonly [K in DomainError['kind']]: Extract<DomainError, { kind: K }> } = {
  InvalidInput: { kind: 'InvalidInput', ...told },
  NotFound: { kind: 'NotFound', ...told },
  IllegalState: { kind: 'IllegalState', ...told, allowedActions: [] },
  AmountExceeded: { kind: 'AmountExceeded', ...told, maximum: euros(1n) },
  InsufficientFunds: { kind: 'InsufficientFunds', ...told, available: null },
  AlreadyOwned: { kind: 'AlreadyOwned', ...told, entitlementId: 'ent_1' },
  Declined: { kind: 'Declined', ...told, declineKind: 'SOFT', provider: 'PAYONE', providerCode: null },
  OutcomeUnknown: { kind: 'OutcomeUnknown', ...told, operationId: 'op_1', nextCheckAt: null },
  IdempotencyConflict: { kind: 'IdempotencyConflict', ...told, inProgress: false },
  ProviderUnavailable: { kind: 'ProviderUnavailable', ...told, provider: 'PAYONE' },
  ProviderRejected: { kind: 'ProviderRejected', ...told, provider: 'PAYONE', providerCode: null },
  Unsupported: { kind: 'Unsupported', ...told, provider: 'PAYONE', capability: 'PAYOUT' },
};
const ERRORS = Object.values(ONE_OF_EACH);

describe('an error', () => {
  it.each(ERRORS)('of kind $kind says whether money moved and what may be repeated', error => {
    expect(MONEY_MOVED).toContain(moneyMovedOf(error));
    expect(RETRIES).toContain(retryOf(error));
  });

  it('has exactly one row in each table', () => {
    const kinds = ERRORS.map(each => each.kind).sort();
    expect(Object.keys(MONEY_MOVED_BY_KIND).sort()).toEqual(kinds);
    expect(Object.keys(RETRY_BY_KIND).sort()).toEqual(kinds);
    expect(Object.keys(RETRY_BY_DECLINE).sort()).toEqual([...DECLINE_KINDS].sort());
  });

  it('leaves the money unknown only when the outcome is, or while the first request is on its way', () => {
    const unknown = ERRORS.filter(each => moneyMovedOf(each) === 'UNKNOWN').map(each => each.kind);
    expect(unknown).toEqual(['OutcomeUnknown']);
    expect(moneyMovedOf({ ...ONE_OF_EACH.IdempotencyConflict, inProgress: true })).toBe('UNKNOWN');
    expect(ERRORS.map(moneyMovedOf)).not.toContain('YES');
  });

  it('never advises to repeat anything while its money is unknown', () => {
    expect(retryOf(ONE_OF_EACH.OutcomeUnknown)).toBe('AFTER_RESOLUTION');
  });

  it('says itself what may be repeated where it differs from its kind', () => {
    expect(retryOf(ONE_OF_EACH.Declined)).toBe('NEVER');
    expect(retryOf({ ...ONE_OF_EACH.Declined, retry: 'NEW_KEY' })).toBe('NEW_KEY');
  });

  it('never advises to try a fraud or a hard decline again', () => {
    expect(RETRY_BY_DECLINE).toEqual({
      SOFT: 'NEW_KEY',
      HARD: 'NEVER',
      FRAUD: 'NEVER',
      AUTHENTICATION: 'NEW_KEY',
    });
  });

  it('is made with what was wrong and where', () => {
    expect(invalidInput(['input', 'amount'], 'Too small.')).toEqual({
      kind: 'InvalidInput',
      path: ['input', 'amount'],
      message: 'Too small.',
    });
    expect(notFound(['id'], 'payment').message).toMatch(/no payment .* Nothing was sent\.$/);
    expect(unsupported('PI', 'CARD_PAYMENT')).toMatchObject({ provider: 'PI', capability: 'CARD_PAYMENT' });
  });
});
