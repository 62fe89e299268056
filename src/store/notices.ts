import { type StoredNotice } from '../domain/notice';
import { type Executor, type Queryable, type SqlValue } from './database/queryable';
import { table } from './database/table';
import { type StoredAccountKey } from './provider-accounts';
import { NoticeRow } from './rows/notice.row';

const notices = table(NoticeRow);

/** False when this delivery is stored already; nothing is changed then. */
export function storeNotice(tx: Executor, notice: StoredNotice): Promise<boolean> {
  // Named one by one, since a connector's notice may carry more than is to be stored.
  return notices.insertIfAbsent(tx, {
    id: notice.id,
    applicationId: notice.applicationId,
    provider: notice.provider,
    account: notice.account,
    deliveryId: notice.deliveryId,
    type: notice.type,
    paymentId: notice.paymentId,
    providerReference: notice.providerReference,
    checkoutReference: notice.checkoutReference,
    vaultLogin: notice.vaultLogin,
    facts: notice.facts,
    outcome: notice.outcome,
    detail: notice.detail,
    tries: notice.tries,
    dueAt: notice.dueAt,
    leasedUntil: notice.leasedUntil,
    receivedAt: notice.receivedAt,
  });
}

/** Notices of all applications that are to be applied and that nobody works on, oldest first. */
export function dueNotices(from: Queryable, now: Date, limit: number): Promise<readonly StoredNotice[]> {
  return notices.select(from, `WHERE ${DUE} ORDER BY due_at, id LIMIT ?`, [...due(now), limit]);
}

/** Takes the lease. False when another was first, or the notice is not due (any more). */
export async function claimNotice(tx: Executor, id: string, now: Date, until: Date): Promise<boolean> {
  const sql = `UPDATE ${notices.name} SET leased_until = ? WHERE id = ? AND ${DUE}`;
  return (await tx.execute(sql, [until.toISOString(), id, ...due(now)])) === 1;
}

export async function finishNotice(
  tx: Executor,
  id: string,
  outcome: NonNullable<StoredNotice['outcome']>,
  detail: string | null,
): Promise<void> {
  await notices.update(tx, { id }, { outcome, detail, dueAt: null, leasedUntil: null });
}

/** Gives the lease back and counts the try. Leaves one alone that has an outcome. */
export async function postponeNotice(tx: Executor, id: string, dueAt: Date, detail: string): Promise<void> {
  await tx.execute(
    `UPDATE ${notices.name} SET due_at = ?, detail = ?, leased_until = NULL, tries = tries + 1
     WHERE id = ? AND outcome IS NULL`,
    [dueAt.toISOString(), detail, id],
  );
}

export function findNotice(
  from: Queryable,
  applicationId: string,
  id: string,
): Promise<StoredNotice | undefined> {
  return notices.findOne(from, { id, applicationId });
}

const DUE = 'due_at <= ? AND (leased_until IS NULL OR leased_until <= ?)';

function due(now: Date): readonly SqlValue[] {
  return [now.toISOString(), now.toISOString()];
}

/** Frees what a process had taken when it died; for a start with no other process on the database. */
export async function releaseNotices(tx: Executor): Promise<void> {
  await tx.execute(
    'UPDATE notice SET leased_until = NULL WHERE outcome IS NULL AND leased_until IS NOT NULL',
  );
}

/** Webhooks of all applications that were acknowledged and are not applied yet; for metrics. */
export async function openNoticeCount(
  from: Queryable,
): Promise<{ readonly count: number; readonly oldest: Date | null }> {
  const [row] = await from.query<{ readonly count: number | bigint; readonly oldest: string | null }>(
    `SELECT COUNT(*) AS count, MIN(received_at) AS oldest FROM ${notices.name} WHERE due_at IS NOT NULL`,
  );
  const { count = 0, oldest = null } = row ?? {};
  return { count: Number(count), oldest: oldest === null ? null : new Date(oldest) };
}

/** Makes whatever waits for an account's answer due now: it may answer again, or to new keys. */
export async function touchNoticesOfAccount(
  tx: Executor,
  { applicationId, provider, name }: StoredAccountKey,
  now: Date,
): Promise<void> {
  await tx.execute(
    `UPDATE notice SET due_at = ?
      WHERE due_at > ? AND outcome IS NULL AND application_id = ? AND provider = ? AND account = ?`,
    [now.toISOString(), now.toISOString(), applicationId, provider, name],
  );
}
