import { type TheirEntry } from '../services/compare-books';
import { verify } from '../services/verify';
import { verifyBooks } from '../services/verify-books';
import { type Database } from '../store/database/database';
import { type Told } from './caller';

interface Row {
  readonly id: string;
  readonly status: string;
}

/** Goods that somebody has without having paid or been approved: what may never be, not even for a moment. */
export async function unpaidGrants({ reader }: Database): Promise<readonly string[]> {
  const rows = await reader.query<{ readonly id: string }>(
    `SELECT e.id FROM entitlement e JOIN payment p ON p.id = e.payment_id
      WHERE e.status = 'GRANTED' AND p.approved_at IS NULL AND CAST(p.captured AS BIGINT) = 0`,
  );
  return rows.map(({ id }) => `${id} is granted and nothing was paid for it`);
}

/** What is still under way although nothing is in its way any more. Whoever waits for a payer may wait. */
export async function unended({ reader }: Database): Promise<readonly string[]> {
  const operations = await reader.query<Row>(
    "SELECT id, status FROM operation WHERE status IN ('RECORDED', 'SENDING', 'UNKNOWN', 'AWAITING_PROVIDER')",
  );
  const payouts = await reader.query<Row>(
    "SELECT id, status FROM payout WHERE status NOT IN ('COMPLETED', 'FAILED', 'CANCELLED', 'NEEDS_REVIEW')",
  );
  const notices = await reader.query<Row>(
    "SELECT id, COALESCE(detail, 'new') AS status FROM notice WHERE outcome IS NULL",
  );
  return [...operations, ...payouts, ...notices].map(({ id, status }) => `${id} has not ended: ${status}`);
}

/** Payers who may still act, or have acted without our having heard of it. */
export async function awaitingPayers({ reader }: Database): Promise<number> {
  const rows = await reader.query<Row>("SELECT id, status FROM operation WHERE status = 'AWAITING_CUSTOMER'");
  return rows.length;
}

/** What only a person can decide, and until then is counted as nothing. */
export async function underReview({ reader }: Database): Promise<readonly string[]> {
  const rows = await reader.query<Row>(
    `SELECT payment_id AS id, status FROM operation WHERE status = 'NEEDS_REVIEW'
     UNION ALL SELECT provider_reference, status FROM payout WHERE status = 'NEEDS_REVIEW'`,
  );
  return rows.map(({ id }) => id);
}

/** What has to hold at every moment. */
export async function brokenInvariants(database: Database): Promise<readonly string[]> {
  const { violations } = await verify(database);
  return violations.map(({ invariant, rows, what }) => `${invariant} ${rows.join(' ')}: ${what}`);
}

/** Everything that has to hold once a run is over: the invariants, the books of both sides, and what clients were told. */
export async function finalProblems(
  database: Database,
  books: readonly TheirEntry[],
  told: readonly Told[],
): Promise<readonly string[]> {
  const problems: string[] = [...(await brokenInvariants(database))];
  const reviewed = await underReview(database);
  for (const { what } of await verifyBooks(database, books)) {
    if (!reviewed.some(id => what.includes(id))) problems.push(`I23: ${what}`);
  }
  problems.push(...(await unended(database)), ...(await unpaidGrants(database)));
  problems.push(...(await untrue(database, told)));
  return problems;
}

/** YES stays true for ever; NO never took anything. */
async function untrue({ reader }: Database, told: readonly Told[]): Promise<readonly string[]> {
  const rows = await reader.query<Row>(
    'SELECT id, status FROM operation UNION ALL SELECT operation_id, status FROM payout',
  );
  const status = new Map(rows.map(row => [row.id, row.status]));
  return told.flatMap(({ operationId, moneyMoved, ended }) => {
    const now = status.get(operationId);
    if (now === undefined) return [`${operationId} was acknowledged and is gone`];
    const hasMoved = now === 'SUCCEEDED' || now === 'CONFIRMED' || now === 'COMPLETED';
    if (moneyMoved === 'YES' && !hasMoved)
      return [`${operationId} was told to have moved money and is ${now}`];
    if (moneyMoved === 'NO' && ended && hasMoved)
      return [`${operationId} was told to have ended without money and is ${now}`];
    return [];
  });
}
