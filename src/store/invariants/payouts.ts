import { type EventBody } from '../../domain/event';
import { type Violation } from '../../domain/invariants';
import { type PayoutStatus, payoutHasEnded, PAYOUT_MACHINE } from '../../domain/payout';
import { table } from '../database/table';
import { type Queryable } from '../database/queryable';
import { readLosslessJson } from '../lossless-json';
import { PayoutRow } from '../rows/payout.row';
import { type Check, statement } from './invariant';

const rows = table(PayoutRow);

/** Transactions of payouts, which pay whoever holds them, and what was told of them. */
export const payouts: readonly Check[] = [
  statement(
    'I14',
    'several transactions of one payout were applied',
    `SELECT payout_id, COUNT(*) AS applied FROM payout_envelope WHERE state = 'APPLIED'
      GROUP BY payout_id HAVING COUNT(*) > 1`,
  ),
  // A higher fee needs a new signature: in the same slot of the wallet, of which the chain applies one.
  statement(
    'I14',
    'a transaction in another slot although the one before can still be applied',
    `SELECT older.payout_id, older.hash FROM payout_envelope older
       JOIN payout_envelope newer ON newer.payout_id = older.payout_id AND newer.number > older.number
      WHERE older.state = 'OPEN' AND (newer.source <> older.source OR newer.sequence <> older.sequence)`,
  ),
  statement(
    'I14',
    'one slot for two payouts that can both be paid in it',
    `SELECT one.hash, other.hash AS other FROM payout_envelope one
       JOIN payout_envelope other ON other.source = one.source AND other.sequence = one.sequence
      WHERE one.payout_id < other.payout_id
        AND one.state IN ('OPEN', 'APPLIED') AND other.state IN ('OPEN', 'APPLIED')`,
  ),
  statement(
    'I14',
    'a payout that names a transaction that was not signed for it',
    `SELECT p.id, p.transaction_id FROM payout p
      WHERE p.transaction_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM payout_envelope e WHERE e.payout_id = p.id AND e.hash = p.transaction_id)`,
  ),
  statement(
    'I14',
    'paid without an applied transaction, or the other way round',
    `SELECT p.id, p.status FROM payout p
      WHERE (p.status IN ('CONFIRMED', 'COMPLETED'))
         <> EXISTS (SELECT 1 FROM payout_envelope e WHERE e.payout_id = p.id AND e.state = 'APPLIED')`,
  ),
  async function* (from) {
    for (let after = ''; ;) {
      const found = await rows.select(from, 'WHERE id > ? ORDER BY id LIMIT ?', [after, STEP]);
      for (const row of found) yield* auditPayout(row, await eventsOf(from, row));
      const last = found.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
];

const STEP = 1_000;

async function eventsOf(from: Queryable, { applicationId, id }: PayoutRow): Promise<readonly EventBody[]> {
  const found = await from.query<{ readonly body: string }>(
    `SELECT body FROM event WHERE application_id = ? AND payout_id = ? ORDER BY position`,
    [applicationId, id],
  );
  return found.map(({ body }) => readLosslessJson(body) as EventBody);
}

function* auditPayout(row: PayoutRow, events: readonly EventBody[]): Iterable<Violation> {
  let told: PayoutStatus | null = null;
  const rowsOf = [row.id];
  for (const body of events) {
    if (body.type !== 'PayoutStatusChanged') continue;
    const { from, to } = body;
    if (from !== told) {
      yield { invariant: 'I1', rows: rowsOf, what: `told as leaving ${from} when it was ${told}` };
    }
    if (told !== null && !leadsTo(told, to)) {
      yield { invariant: 'I11', rows: rowsOf, what: `told as going from ${told} to ${to}` };
    }
    told = to;
  }
  if (told !== row.status) {
    yield { invariant: 'I1', rows: rowsOf, what: `stored as ${row.status}, last told as ${told}` };
  }
  if (payoutHasEnded(row.status) !== (row.nextCheckAt === null)) {
    const what = row.nextCheckAt
      ? `${row.status}, and due all the same`
      : `${row.status}, and nothing looks after it`;
    yield { invariant: 'I17', rows: rowsOf, what };
  }
}

function leadsTo(from: PayoutStatus, to: PayoutStatus): boolean {
  const steps = Object.values<PayoutStatus>(PAYOUT_MACHINE[from].on);
  // One change may take several steps of the machine, and is told once.
  return (
    from === to ||
    steps.includes(to) ||
    steps.some(step => Object.values(PAYOUT_MACHINE[step].on).includes(to))
  );
}
