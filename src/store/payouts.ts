import { type Page, type PageRequest } from '../domain/page';
import { money } from '../domain/money';
import { type Attempt } from '../domain/operation';
import { type Payout, type PayoutStatus, type PlatformView, type StoredEnvelope } from '../domain/payout';
import { type Provider } from '../domain/provider';
import { allOf, among, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { type Fields, table } from './database/table';
import { mapPage, readPage } from './keyset';
import { StaleState } from './payments';
import { PayoutAttemptRow } from './rows/payout-attempt.row';
import { PayoutEnvelopeRow } from './rows/payout-envelope.row';
import { PayoutRow } from './rows/payout.row';

const payouts = table(PayoutRow);
const envelopes = table(PayoutEnvelopeRow);
const attempts = table(PayoutAttemptRow);

export interface PayoutFilter {
  readonly statuses?: readonly PayoutStatus[];
  readonly playerId?: string;
  readonly recipient?: string;
}

export type PayoutKey =
  | { readonly id: string }
  | { readonly reference: string }
  | { readonly idempotencyKey: string }
  | { readonly operationId: string }
  | { readonly cancelOperationId: string }
  | { readonly cancelKey: string };

/** Throws a unique violation when the reference or the key is taken. */
export function insertPayout(tx: Executor, payout: Payout): Promise<void> {
  return payouts.insert(tx, fromPayout(payout));
}

export async function findPayout(
  from: Queryable,
  applicationId: string,
  key: PayoutKey,
): Promise<Payout | undefined> {
  const row = await payouts.findOne(from, { applicationId, ...key });
  return row && toPayout(row);
}

/** By its own id or its operation's, in whichever application it is: for operators, who look after all of them. */
export async function findPayoutOfAnyone(from: Queryable, id: string): Promise<Payout | undefined> {
  const row = (await payouts.findOne(from, { id })) ?? (await payouts.findOne(from, { operationId: id }));
  return row && toPayout(row);
}

export async function findPayoutByReference(
  from: Queryable,
  where: { readonly applicationId: string; readonly provider: Provider; readonly account: string },
  providerReference: string,
): Promise<Payout | undefined> {
  const row = await payouts.findOne(from, { ...where, providerReference });
  return row && toPayout(row);
}

/** Compare-and-set. Throws StaleState when another change was first. Returns the payout as it is then. */
export async function savePayout(
  tx: Executor,
  before: Payout,
  changes: Partial<Payout>,
  now: Date,
): Promise<Payout> {
  const after: Payout = { ...before, ...changes, updatedAt: now, version: before.version + 1 };
  const { id, applicationId, version } = before;
  if ((await payouts.update(tx, { id, applicationId, version }, fromPayout(after))) !== 1)
    throw new StaleState(id);
  return after;
}

/** In no order. */
export async function payoutsByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly Payout[]> {
  return (await payouts.findMany(from, 'id', ids, { applicationId })).map(toPayout);
}

export async function listPayouts(
  from: Queryable,
  applicationId: string,
  filter: PayoutFilter,
  page: PageRequest,
): Promise<Page<Payout>> {
  const list = allOf([
    condition('application_id = ?', applicationId),
    filter.statuses ? among('status', filter.statuses) : undefined,
    filter.playerId === undefined ? undefined : condition('player_id = ?', filter.playerId),
    filter.recipient === undefined ? undefined : condition('recipient = ?', filter.recipient),
  ]);
  return mapPage(await readPage(from, payouts, list, page), toPayout);
}

/**
 * What a wallet has to do next, at most so many: first those whose transaction may still be applied, since nothing else
 * can be signed meanwhile; then those that only have to be booked; then those that have not begun, in the order in which
 * they were asked for; at last those that wait for a person.
 */
export async function nextPayouts(
  from: Queryable,
  { applicationId, provider, account }: WalletKey,
  limit: number,
): Promise<readonly Payout[]> {
  const order = `CASE WHEN status IN ('SIGNED', 'SUBMITTED', 'UNKNOWN') THEN 0 WHEN status = 'CONFIRMED' THEN 1
    WHEN status = 'REGISTERED' THEN 2 WHEN status = 'CREATED' THEN 3 ELSE 4 END`;
  const rest = `WHERE application_id = ? AND provider = ? AND account = ? AND next_check_at IS NOT NULL
    ORDER BY ${order}, id LIMIT ?`;
  return (await payouts.select(from, rest, [applicationId, provider, account, limit])).map(toPayout);
}

export interface WalletKey {
  readonly applicationId: string;
  readonly provider: Provider;
  readonly account: string;
}

/** How many payouts wait in each account, by its name. */
export async function openPayoutCounts(
  from: Queryable,
  applicationId: string,
  provider: Provider,
): Promise<ReadonlyMap<string, number>> {
  const sql = `SELECT account, COUNT(*) AS waiting FROM ${payouts.name}
    WHERE application_id = ? AND provider = ? AND next_check_at IS NOT NULL GROUP BY account`;
  const rows = await from.query<{ readonly account: string; readonly waiting: unknown }>(sql, [
    applicationId,
    provider,
  ]);
  return new Map(rows.map(({ account, waiting }) => [account, Number(waiting)]));
}

/** Wallets that have something to do now. */
export function walletsDue(from: Queryable, now: Date): Promise<readonly WalletKey[]> {
  const sql = `SELECT DISTINCT application_id AS "applicationId", provider, account FROM ${payouts.name}
    WHERE next_check_at <= ? ORDER BY application_id, provider, account`;
  return from.query<WalletKey>(sql, [now.toISOString()]);
}

/** Payouts of all applications that something is left to do for, by status; for metrics. */
export async function openPayoutsByStatus(
  from: Queryable,
): Promise<readonly { readonly status: Payout['status']; readonly count: number }[]> {
  const rows = await from.query<{ readonly status: Payout['status']; readonly count: number | bigint }>(
    `SELECT status, COUNT(*) AS count FROM ${payouts.name}
      WHERE next_check_at IS NOT NULL GROUP BY status ORDER BY status`,
  );
  return rows.map(({ status, count }) => ({ status, count: Number(count) }));
}

/** Makes everything of a payout due now; for a client who asks. */
export async function touchPayout(tx: Executor, applicationId: string, id: string, now: Date): Promise<void> {
  const sql = `UPDATE ${payouts.name} SET next_check_at = ? WHERE application_id = ? AND id = ? AND next_check_at > ?`;
  await tx.execute(sql, [now.toISOString(), applicationId, id, now.toISOString()]);
}

export function insertEnvelope(tx: Executor, envelope: StoredEnvelope): Promise<void> {
  return envelopes.insert(tx, envelope);
}

/** Of one payout, the first one first. */
export function envelopesOf(from: Queryable, payoutId: string): Promise<readonly StoredEnvelope[]> {
  return envelopes.find(from, { payoutId }, { orderBy: { number: 'asc' } });
}

export async function setEnvelopeState(
  tx: Executor,
  id: string,
  state: StoredEnvelope['state'],
): Promise<void> {
  await envelopes.update(tx, { id }, { state });
}

/** The highest slot of a wallet that any of our envelopes has or had; null when none was ever signed. */
export async function highestSequence(
  from: Queryable,
  source: string,
  exceptPayoutId: string,
): Promise<bigint | null> {
  // A slot that is proven unused may be given to another payout.
  const rest = "WHERE source = ? AND payout_id <> ? AND state <> 'DEAD' ORDER BY sequence DESC LIMIT 1";
  const [row] = await envelopes.select(from, rest, [source, exceptPayoutId]);
  return row ? row.sequence : null;
}

export function insertPayoutAttempt(tx: Executor, attempt: Attempt): Promise<void> {
  return attempts.insert(tx, attempt);
}

export async function finishPayoutAttempt(
  tx: Executor,
  attemptId: string,
  end: Pick<Attempt, 'answeredAt' | 'moneyMoved' | 'detail'>,
): Promise<void> {
  const { answeredAt, moneyMoved, detail } = end;
  await attempts.update(tx, { id: attemptId }, { answeredAt, moneyMoved, detail });
}

/** In the order in which they were sent. */
export async function payoutAttemptsByOperations(
  from: Queryable,
  applicationId: string,
  operationIds: readonly string[],
): Promise<readonly Attempt[]> {
  const rows = await attempts.findMany(from, 'operationId', operationIds, { applicationId });
  return rows.sort((a, b) => a.number - b.number);
}

function toPayout({ amountMinor, currency, platform, ...row }: PayoutRow): Payout {
  return { ...row, amount: money(amountMinor, currency), platform: toPlatform(platform) };
}

function fromPayout({ amount, platform, ...payout }: Payout): Fields<PayoutRow> {
  const kept = platform && { ...platform, createdAt: platform.createdAt.toISOString() };
  return { ...payout, amountMinor: amount.minor, currency: amount.currency, platform: kept };
}

/** Written by `fromPayout` only. */
function toPlatform(kept: PayoutRow['platform']): PlatformView | null {
  if (kept === null) return null;
  const { createdAt, ...view } = kept as Omit<PlatformView, 'createdAt'> & { readonly createdAt: string };
  return { ...view, createdAt: new Date(createdAt) };
}
