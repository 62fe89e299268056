import { type Outcome } from '../connectors/contract';
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
      const message = openMessage(operation, provider, next);
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

function openMessage({ status, failure }: Operation, provider: Provider, next: string): string {
  if (status === 'UNKNOWN')
    return `${provider} gave no trustworthy answer: the outcome is unknown${next}. Do not repeat it under another key.`;
  if (failure?.kind === 'UNTOLD')
    return `${provider} gave no trustworthy answer and cannot tell any more. It is not counted until it is reviewed. Do not repeat it under another key.`;
  return `${provider} reported something else than was asked for. It is not counted until it is reviewed.`;
}

function failedError(provider: Provider, failure: Failure): DomainError {
  const { message, providerCode, retry, entitlementId } = failure;
  if (failure.kind === 'INSUFFICIENT_FUNDS') {
    return { kind: 'InsufficientFunds', path: null, message, available: null, retry };
  }
  if (failure.kind === 'ALREADY_OWNED' && entitlementId !== undefined) {
    return { kind: 'AlreadyOwned', path: null, message, entitlementId, retry };
  }
  if (failure.kind === 'UNAVAILABLE' || failure.kind === 'ABSENT') {
    return { kind: 'ProviderUnavailable', path: null, message, provider, retry };
  }
  return { kind: 'ProviderRejected', path: null, message, provider, providerCode, retry };
}

/** How a call ended that settled nothing, told to the client whose call it was while the operation goes on. */
export function outcomeError(
  outcome: Exclude<Outcome<unknown>, { kind: 'done' }>,
  operation: Operation,
  provider: Provider,
): DomainError {
  if (outcome.kind === 'unknown') {
    const message = `${provider} gave no trustworthy answer: the outcome is unknown and is being looked up. Do not repeat it under another key.`;
    const { id: operationId, nextCheckAt } = operation;
    return { kind: 'OutcomeUnknown', path: null, message, operationId, nextCheckAt };
  }
  if (outcome.kind === 'notSent') {
    const message = `${provider} could not be reached: nothing was sent. The same key may be used again.`;
    return { kind: 'ProviderUnavailable', path: null, message, provider };
  }
  const { code: providerCode, decline, retry } = outcome;
  const message = `${provider} refused it. No money moved by it.`;
  const told = { path: null, message, provider, providerCode, retry };
  return decline === null
    ? { kind: 'ProviderRejected', ...told }
    : { kind: 'Declined', ...told, declineKind: decline };
}

/** A question that had to be answered before anything was sent, and was not. */
export function outcomeUnavailable(provider: Provider): DomainError {
  const message = `${provider} could not be asked. Nothing was sent; the same key may be used again.`;
  return { kind: 'ProviderUnavailable', path: null, message, provider };
}
