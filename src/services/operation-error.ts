import { type DomainError } from '../domain/errors';
import { type Failure, type Operation } from '../domain/operation';
import { type Provider } from '../domain/provider';

/** What a client is told of an operation that has not simply succeeded; undefined while it goes its way. */
export function operationError(operation: Operation, provider: Provider): DomainError | undefined {
  const { failure } = operation;
  switch (operation.status) {
    case 'UNKNOWN':
    case 'NEEDS_REVIEW': {
      const next = operation.nextCheckAt ? `; next check at ${operation.nextCheckAt.toISOString()}` : '';
      const message =
        operation.status === 'UNKNOWN'
          ? `${provider} gave no trustworthy answer: the outcome is unknown${next}. Do not repeat it under another key.`
          : `${provider} reported something else than was asked for. It is not counted until it is reviewed.`;
      return {
        kind: 'OutcomeUnknown',
        path: null,
        message,
        operationId: operation.id,
        nextCheckAt: operation.nextCheckAt,
      };
    }
    case 'DECLINED': {
      const { message = 'Declined. No money moved.', providerCode = null, declineKind } = failure ?? {};
      const kind = declineKind ?? 'HARD';
      const told = { path: null, message, provider, providerCode, declineKind: kind };
      return { kind: 'Declined', ...told, ...(failure && { retry: failure.retry }) };
    }
    case 'RECORDED':
    case 'FAILED':
      return failure ? failedError(provider, failure) : undefined;
    case 'SENDING':
    case 'AWAITING_CUSTOMER':
    case 'AWAITING_PROVIDER':
    case 'CANCELLED':
    case 'SUCCEEDED':
      return undefined;
  }
}

function failedError(provider: Provider, failure: Failure): DomainError {
  const { message, providerCode, retry } = failure;
  if (failure.kind === 'UNAVAILABLE' || failure.kind === 'ABSENT') {
    return { kind: 'ProviderUnavailable', path: null, message, provider, retry };
  }
  return { kind: 'ProviderRejected', path: null, message, provider, providerCode, retry };
}
