import { type DomainError } from '../domain/errors';
import { type Failure } from '../domain/operation';
import { moneyMovedByPayout, type Payout } from '../domain/payout';
import { type Provider } from '../domain/provider';

/** Codes that say that the wallet, or its account on the chain, has not enough. */
const FUNDS: ReadonlySet<string> = new Set([
  'INSUFFICIENT_FUNDS',
  'op_underfunded',
  'tx_insufficient_balance',
]);

/** What is known about the money when a step is refused: proven unpaid, proven paid, or neither yet. */
export type KnownOfPayout = 'UNPAID' | 'PAID' | 'OPEN';

export function payoutFailure(
  provider: Provider,
  code: string | null,
  known: KnownOfPayout = 'UNPAID',
): Failure {
  const isFunds = code !== null && FUNDS.has(code);
  const what = isFunds
    ? `The wallet at ${provider} has not enough to pay this and its fee.`
    : `${provider} refused the payout.`;
  const message =
    known === 'PAID' ? `${provider} refused to close the payout. ${KNOWN[known]}` : `${what} ${KNOWN[known]}`;
  return { kind: 'REJECTED', message, providerCode: code, declineKind: null, retry: 'NEW_KEY' };
}

const KNOWN: Readonly<Record<KnownOfPayout, string>> = {
  UNPAID: 'Nothing was paid.',
  PAID: 'It was paid on the chain.',
  OPEN: 'Whether an earlier copy of it pays is not proven yet.',
};

/** What a client is told of a payout that has not simply succeeded; undefined while it goes its way. */
export function payoutError(payout: Payout): DomainError | undefined {
  const { provider, failure, status, operationId, nextCheckAt } = payout;
  if (status === 'UNKNOWN' || status === 'NEEDS_REVIEW') {
    const message =
      status === 'UNKNOWN'
        ? `The chain gave no trustworthy answer yet: the same transaction is asked about until it does. Do not repeat the payout under another key.`
        : `${provider} and what was asked for contradict each other. An operator has to look; nothing more is sent.`;
    return { kind: 'OutcomeUnknown', path: null, message, operationId, nextCheckAt };
  }
  if (!failure || moneyMovedByPayout(payout) === 'YES') return undefined;
  const { message, providerCode, retry } = failure;
  if (providerCode !== null && FUNDS.has(providerCode)) {
    return { kind: 'InsufficientFunds', path: null, message, available: null, retry };
  }
  return { kind: 'ProviderRejected', path: null, message, provider, providerCode, retry };
}
