import { type Call, type Outcome } from '../connectors/contract';
import { type Card } from '../domain/card';
import { type DomainError } from '../domain/errors';
import { type NextAction } from '../domain/next-action';
import { type Provider } from '../domain/provider';
import { type Services } from './dependencies';

export interface CardResult {
  readonly card: Card | null;
  readonly nextAction: NextAction | null;
  readonly errors: readonly DomainError[];
}

export function refuseCard(error: DomainError): CardResult {
  return { card: null, nextAction: null, errors: [error] };
}

export function callFor(deps: Pick<Services, 'settings'>, providerKey: string): Call {
  return { providerKey, signal: AbortSignal.timeout(deps.settings.providerTimeoutMs) };
}

/** Vault calls move no money: whatever went wrong, the same request may be sent again. */
export function vaultError(
  outcome: Exclude<Outcome<unknown>, { kind: 'done' }>,
  provider: Provider,
): DomainError {
  if (outcome.kind === 'refused') {
    const { code: providerCode, decline, retry } = outcome;
    if (decline !== null) {
      const message = `${provider} declined it. No money moves by it.`;
      return { kind: 'Declined', path: null, message, provider, providerCode, declineKind: decline, retry };
    }
    const message = `${provider} refused the request. No money moves by it.`;
    return { kind: 'ProviderRejected', path: null, message, provider, providerCode, retry };
  }
  const message = `${provider} could not be reached or gave no clear answer. No money moves by this; repeat it.`;
  return { kind: 'ProviderUnavailable', path: null, message, provider };
}
