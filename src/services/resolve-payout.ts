import { notFound, type DomainError } from '../domain/errors';
import { nextPayoutStatus, type Payout } from '../domain/payout';
import { type Queryable } from '../store/database/queryable';
import { insertPayoutVerdict } from '../store/operator-verdicts';
import { findPayout } from '../store/payouts';
import { retryStale } from './change-state';
import { type Services } from './dependencies';
import { writePayout } from './payout-change';
import { checkTestimony, type Testimony } from './verdict-input';

export interface ResolvePayout extends Testimony {
  readonly applicationId: string;
  readonly payoutId: string;
}

export interface ResolvedPayout {
  readonly before: Payout;
  readonly after: Payout;
}

/**
 * Ends a payout that needs review, by an operator's verdict that it paid nothing. The other verdict does not exist: it
 * pays by a transaction that we signed, and in review none of these can be applied any more. The evidence commits with the
 * change: dying before leaves nothing, after it the payout has ended and a repetition is refused. Nothing is sent.
 */
export async function resolvePayout(
  deps: Services,
  command: ResolvePayout,
): Promise<ResolvedPayout | DomainError> {
  return retryStale(() =>
    deps.database.write(async tx => {
      const before = await lookAt(tx, command);
      if ('kind' in before) return before;
      const { applicationId, id: payoutId } = before;
      const { evidence, operator } = command;
      const record = { id: deps.ids.next('verdict'), applicationId, payoutId, evidence, operator };
      await insertPayoutVerdict(tx, { ...record, createdAt: deps.clock.now() });
      const ended = { nextCheckAt: null };
      const after = await writePayout(deps, tx, before, 'FAILED', ended, `operator:${operator}`);
      return { before, after };
    }),
  );
}

/** What the verdict would do, or why it would be refused. Changes nothing. */
export async function previewPayoutVerdict(
  { database }: Services,
  command: ResolvePayout,
): Promise<ResolvedPayout | DomainError> {
  const before = await lookAt(database.reader, command);
  if ('kind' in before) return before;
  return { before, after: { ...before, status: nextPayoutStatus(before.status, 'FAILED') } };
}

async function lookAt(from: Queryable, command: ResolvePayout): Promise<Payout | DomainError> {
  const refused = checkTestimony(command);
  if (refused) return refused;
  const { applicationId, payoutId } = command;
  const payout = await findPayout(from, applicationId, { id: payoutId });
  if (!payout) return notFound(['payoutId'], 'payout');
  if (payout.status === 'NEEDS_REVIEW') return payout;
  const message = `The payout is ${payout.status}; an operator decides about NEEDS_REVIEW only. Nothing was changed.`;
  return { kind: 'IllegalState', path: ['payoutId'], message, allowedActions: [] };
}
