import {
  type Attempt,
  OPERATION_SCOPES,
  type Operation,
  type OperationScope,
  type OperationStatus,
} from '../domain/operation';
import { allOf, among, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { operationRows, toOperation } from './operation-rows';
import { type StoredAccountKey } from './provider-accounts';
import { AttemptRow } from './rows/attempt.row';

const attempts = table(AttemptRow);

/** The operation that a client's key stands for within one mutation. */
export async function findOperationByKey(
  from: Queryable,
  applicationId: string,
  scope: OperationScope,
  idempotencyKey: string,
): Promise<Operation | undefined> {
  const row = await operationRows.findOne(from, { applicationId, scope, idempotencyKey });
  return row && toOperation(row);
}

/** By a key alone: keys are unique within one mutation only, so the latest operation with it is meant. */
export async function findOperation(
  from: Queryable,
  applicationId: string,
  key: { readonly id: string } | { readonly idempotencyKey: string },
): Promise<Operation | undefined> {
  // All scopes are named, so that the unique index on application, scope and key serves.
  const wanted =
    'id' in key
      ? condition('id = ?', key.id)
      : allOf([among('scope', OPERATION_SCOPES), condition('idempotency_key = ?', key.idempotencyKey)]);
  const where = allOf([condition('application_id = ?', applicationId), wanted]);
  const rest = `WHERE ${where.sql} ORDER BY id DESC LIMIT 1`;
  const [row] = await operationRows.select(from, rest, where.parameters);
  return row && toOperation(row);
}

/** Makes whatever waits for an account's answer due now: it may answer again, or to new keys. */
export async function touchOfAccount(
  tx: Executor,
  { applicationId, provider, name }: StoredAccountKey,
  now: Date,
): Promise<void> {
  await tx.execute(
    `UPDATE operation SET next_check_at = ?, checks = 0
      WHERE next_check_at > ? AND application_id = ? AND leased_until IS NULL AND payment_id IN (SELECT id FROM payment WHERE application_id = ? AND provider = ? AND account = ?)`,
    [now.toISOString(), now.toISOString(), applicationId, applicationId, provider, name],
  );
}

/** Whose operation it is: for an operator, who looks after all applications. */
export async function applicationOfOperation(from: Queryable, id: string): Promise<string | undefined> {
  return (await operationRows.findOne(from, { id }))?.applicationId;
}

/** In the order in which they were asked for. */
export async function operationsByPayments(
  from: Queryable,
  applicationId: string,
  paymentIds: readonly string[],
): Promise<readonly Operation[]> {
  const rows = await operationRows.findMany(from, 'paymentId', paymentIds, { applicationId });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(toOperation);
}

/** In the order in which they were sent. */
export async function attemptsByOperations(
  from: Queryable,
  applicationId: string,
  operationIds: readonly string[],
): Promise<readonly Attempt[]> {
  const rows = await attempts.findMany(from, 'operationId', operationIds, { applicationId });
  return rows.sort((a, b) => a.number - b.number);
}

export function insertAttempt(tx: Executor, attempt: Attempt): Promise<void> {
  return attempts.insert(tx, attempt);
}

export async function finishAttempt(
  tx: Executor,
  attemptId: string,
  end: Pick<Attempt, 'answeredAt' | 'moneyMoved' | 'detail'>,
): Promise<void> {
  const { answeredAt, moneyMoved, detail } = end;
  await attempts.update(tx, { id: attemptId }, { answeredAt, moneyMoved, detail });
}

export interface OpenOperationCount {
  readonly status: OperationStatus;
  readonly count: number;
  readonly oldestCreatedAt: Date;
}

/** Operations of all applications that have not ended, by status; for metrics. */
export async function openOperationCounts(from: Queryable): Promise<readonly OpenOperationCount[]> {
  const rows = await from.query<{
    readonly status: OperationStatus;
    readonly count: number | bigint;
    readonly oldest: string;
  }>(
    `SELECT status, COUNT(*) AS count, MIN(created_at) AS oldest FROM ${operationRows.name}
     WHERE next_check_at IS NOT NULL GROUP BY status ORDER BY status`,
  );
  return rows.map(({ status, count, oldest }) => {
    return { status, count: Number(count), oldestCreatedAt: new Date(oldest) };
  });
}

export interface DueOperation {
  readonly applicationId: string;
  readonly paymentId: string;
  readonly operationId: string;
}

/** Operations of all applications whose time to be asked about has come and that nobody works on, oldest first. */
export async function dueOperations(
  from: Queryable,
  now: Date,
  limit: number,
): Promise<readonly DueOperation[]> {
  const rows = await from.query<Record<'application_id' | 'payment_id' | 'id', string>>(
    `SELECT application_id, payment_id, id FROM ${operationRows.name}
     WHERE next_check_at <= ? AND ${NOT_LEASED} ORDER BY next_check_at, id LIMIT ?`,
    [now.toISOString(), now.toISOString(), limit],
  );
  return rows.map(row => {
    return { applicationId: row.application_id, paymentId: row.payment_id, operationId: row.id };
  });
}

/** Takes the lease until then. False when the operation has changed since it was read, or somebody works on it. */
export async function claimOperation(
  tx: Executor,
  claim: {
    readonly operationId: string;
    readonly version: number;
    readonly now: Date;
    readonly until: Date;
    readonly node: string;
  },
): Promise<boolean> {
  const { operationId, version, now, until, node } = claim;
  const sql = `UPDATE ${operationRows.name} SET leased_until = ?, leased_by = ?, version = version + 1
     WHERE id = ? AND version = ? AND ${NOT_LEASED}`;
  return (await tx.execute(sql, [until.toISOString(), node, operationId, version, now.toISOString()])) === 1;
}

/**
 * Gives back the leases of a node that has died, or of all when there is only one, and makes what they were on due
 * now. Returns how many. A node that is alive after all notices by the version: its write misses.
 */
export function releaseLeases(
  tx: Executor,
  { node, now }: { readonly node: string; readonly now: Date },
): Promise<number> {
  // Whatever is leased is also due at some time; saying so lets the index of due operations serve.
  const sql = `UPDATE ${operationRows.name}
     SET leased_until = NULL, leased_by = NULL, next_check_at = ?, version = version + 1
     WHERE next_check_at IS NOT NULL AND leased_until IS NOT NULL`;
  if (node === 'any') return tx.execute(sql, [now.toISOString()]);
  return tx.execute(`${sql} AND leased_by = ?`, [now.toISOString(), node]);
}

/**
 * Brings the next check forward to `at` where it is later; an operation that has ended stays so. No change of
 * version, since nobody's decision rests on the time of the next check.
 */
export async function touchNextCheck(tx: Executor, operationIds: readonly string[], at: Date): Promise<void> {
  if (operationIds.length === 0) return;
  const ids = among('id', operationIds);
  await tx.execute(
    `UPDATE ${operationRows.name} SET next_check_at = ?, checks = CASE WHEN checks > 0 THEN checks - 1 ELSE 0 END
      WHERE ${ids.sql} AND next_check_at > ?`,
    [at.toISOString(), ...ids.parameters, at.toISOString()],
  );
}

const NOT_LEASED = '(leased_until IS NULL OR leased_until <= ?)';
