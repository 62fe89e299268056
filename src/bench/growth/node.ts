import 'reflect-metadata';
import { type Principal } from '../../domain/principal';
import { journal } from '../../events/journal';
import { Wake } from '../../events/wake';
import { purchase } from '../../services/purchase';
import { ensureApplication } from '../../store/applications';
import { type Database } from '../../store/database/database';
import { type FinishBatch } from '../../store/database/group-commit';
import { listPayments } from '../../store/payments';
import { coinOrder, openShop, openStall, SERVER } from '../coins';
import { perSecond } from '../measure';

/** What a node is told to do, by the arguments of its process. */
export interface Task {
  readonly url: string;
  readonly name: string;
  readonly applicationId: string;
  /** How many it sells; 0: it reads pages of 20 payments, until it is told to stop. */
  readonly purchases: number;
  readonly atOnce: number;
}

export interface Done {
  /** Purchases, or pages. */
  readonly perSecond: number;
  readonly unitsPerCommit: number;
  /** How long a commit keeps its application's journal to itself, in milliseconds. */
  readonly lockMs: number;
}

/** One node of several on one Postgres, without HTTP: it sells for coins, or reads, as fast as it can. */
async function work({ url, name, applicationId, purchases, atOnce }: Task): Promise<Done> {
  const locks: number[] = [];
  const { database, services } = await openShop(url, undefined, timed(locks));
  const now = services.clock.now();
  await database.write(tx => ensureApplication(tx, { id: applicationId, name: applicationId, now }));
  const principal: Principal = { ...SERVER, applicationId };
  const stall = await openStall(services, principal, name);
  const toldToGo = told();
  process.send?.('ready');
  await toldToGo;
  locks.length = 0;
  const before = database.figures();
  const rate = await (purchases === 0
    ? readUntilTold(database, applicationId, atOnce)
    : perSecond(purchases, atOnce, async index => {
        const { errors } = await purchase(services, principal, coinOrder(stall, `${name}-${index}`));
        if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
      }));
  const { commits, committedUnits } = database.figures();
  // What autovacuum does within a minute: before it Postgres plans for empty tables.
  await database.write(tx => tx.execute('ANALYZE'));
  await database.close();
  const unitsPerCommit = (committedUnits - before.committedUnits) / (commits - before.commits);
  return { perSecond: rate, unitsPerCommit, lockMs: median(locks) };
}

async function readUntilTold(database: Database, applicationId: string, atOnce: number): Promise<number> {
  let isOver = false;
  void told().then(() => (isOver = true));
  let pages = 0;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (; !isOver; pages += 1) await listPayments(database.reader, applicationId, {}, FIRST_PAGE);
    }),
  );
  return (pages * 1_000) / (performance.now() - startedMs);
}

const FIRST_PAGE = { limit: 20, after: null, before: null, fromEnd: false } as const;

/** From when the journal's row is ours to when the commit has let go of it. */
function timed(locks: number[]): FinishBatch {
  const inner = journal(new Wake());
  return async (tx, items) => {
    let lockedMs = 0;
    const after = await inner(
      {
        ...{ dialect: tx.dialect, execute: (sql, parameters) => tx.execute(sql, parameters) },
        query: async <Row>(sql: string, parameters?: readonly unknown[]) => {
          const rows = await tx.query<Row>(sql, parameters);
          lockedMs ||= performance.now();
          return rows;
        },
      },
      items,
    );
    return () => {
      if (lockedMs > 0) locks.push(performance.now() - lockedMs);
      after?.();
    };
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function told(): Promise<void> {
  return new Promise(resolve => process.once('message', () => resolve()));
}

work(JSON.parse(process.argv[2] ?? '{}') as Task).then(
  done => process.send?.(done, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
