import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import pino from 'pino';
import { MIGRATIONS } from '../../migrations/all';
import { buildServices, DEFAULT_APPLICATION, NO_ACCOUNTS } from '../composition/services';
import { readConfig } from '../config';
import { systemClock } from '../domain/clock';
import { money } from '../domain/money';
import { type Principal } from '../domain/principal';
import { journal } from '../events/journal';
import { Wake } from '../events/wake';
import { type Services } from '../services/dependencies';
import { createVirtualGood } from '../services/goods';
import { createPlayer } from '../services/players';
import { purchase } from '../services/purchase';
import { ensureApplication } from '../store/applications';
import { openDatabase, type Database } from '../store/database/database';
import { type FinishBatch } from '../store/database/group-commit';
import { migrate } from '../store/database/migrate';
import { checkParameters } from '../store/database/parameters';
import { type Executor } from '../store/database/queryable';
import { ENTITIES } from '../store/entities';
import { type Effort, inTurn, perSecond, spreadOf, type Spread } from './measure';

const PURCHASES = 960;
const AT_ONCE = 32;

export const SERVER: Principal = {
  ...{
    applicationId: DEFAULT_APPLICATION,
    keyId: 'key_bench',
    role: 'server',
    playerId: null,
    expiresAt: null,
  },
};

interface Written {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A database with services on it, all of whose statements are told to `record`. */
export async function openShop(
  url: string,
  record?: (written: Written) => void,
  finish: FinishBatch = journal(new Wake()),
): Promise<{ readonly database: Database; readonly services: Services }> {
  const database = await openDatabase({
    ...{ url, entities: ENTITIES, migrations: MIGRATIONS },
    finish: (tx, items) => finish(recorded(tx, record), items),
  });
  await migrate(database);
  const now = systemClock.now();
  await database.write(tx => ensureApplication(tx, { id: DEFAULT_APPLICATION, name: 'Default', now }));
  const config = readConfig({
    DATABASE_URL: url,
    MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
  });
  const heard: Database = {
    ...database,
    reader: database.reader,
    healthy: () => database.healthy(),
    figures: () => database.figures(),
    snapshot: work => database.snapshot(work),
    exclusively: work => database.exclusively(work),
    close: () => database.close(),
    write: work =>
      database.write(tx => work({ ...recorded(tx, record), atCommit: item => tx.atCommit(item) })),
  };
  const parts = {
    log: pino({ level: 'silent' }),
    clock: systemClock,
    wakeJobs: () => undefined,
    url: () => '',
  };
  const services = buildServices(config, { ...parts, database: heard, connectors: NO_ACCOUNTS });
  return { database, services };
}

function recorded(tx: Executor, record: ((written: Written) => void) | undefined): Executor {
  return {
    dialect: tx.dialect,
    query: (sql, parameters = []) => {
      record?.({ sql, parameters });
      return tx.query(sql, parameters);
    },
    execute: (sql, parameters = []) => {
      record?.({ sql, parameters });
      return tx.execute(sql, parameters);
    },
  };
}

export interface Coins {
  /** Durable purchases for coins a second, through the services. */
  readonly alone: Spread;
  readonly atOnce32: Spread;
  /** The same statements in plain SQL: one commit each, and one for every 32. */
  readonly sqlAlone: Spread;
  readonly sqlGroups32: Spread;
  readonly statementsEach: number;
  readonly ofGroupCommit: number;
}

/** Durable purchases for coins, against the very statements that they run, in plain SQL on the same file. */
export async function benchCoins(folder: string, effort: Effort): Promise<Coins> {
  const purchases = Math.ceil(effort.of(PURCHASES) / AT_ONCE) * AT_ONCE;
  const template = join(folder, 'template.sqlite');
  const stall = await makeTemplate(template);
  let copies = 0;
  const copy = (): string => {
    const file = join(folder, `copy-${++copies}.sqlite`);
    copyFileSync(template, file);
    return file;
  };
  const buyAll = async (file: string, count: number, atOnce: number, record?: (written: Written) => void) => {
    const { database, services } = await openShop(`sqlite:${file}`, record);
    const rate = await perSecond(count, atOnce, async index => {
      const { errors } = await purchase(services, SERVER, coinOrder(stall, `k${index}`));
      if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
    });
    await database.close();
    return rate;
  };
  const written: Written[] = [];
  // One after the other, so that the statements of a purchase stand together.
  await buyAll(copy(), purchases, 1, each => written.push(each));
  const shop = written.findIndex(({ parameters }) => parameters.includes('k0'));
  const statements = written.slice(Math.max(0, shop));
  const statementsEach = Math.round(statements.length / purchases);
  const replay = (each: number) => async () =>
    replayAll(copy(), statements, purchases, each * statementsEach);
  const measured = await inTurn(effort.rounds, {
    alone: () => buyAll(copy(), purchases / 8, 1),
    atOnce32: () => buyAll(copy(), purchases, AT_ONCE),
    sqlAlone: replay(1),
    sqlGroups32: replay(AT_ONCE),
  });
  for (let index = 1; index <= copies; index++) rmSync(join(folder, `copy-${index}.sqlite`), { force: true });
  const spreads = { alone: spreadOf(measured.alone), atOnce32: spreadOf(measured.atOnce32) };
  const sql = { sqlAlone: spreadOf(measured.sqlAlone), sqlGroups32: spreadOf(measured.sqlGroups32) };
  const ofGroupCommit = Number((spreads.atOnce32.median / sql.sqlGroups32.median).toFixed(2));
  return { ...spreads, ...sql, statementsEach, ofGroupCommit };
}

/** One potion for ten coins. */
export function coinOrder({ playerId, goodId }: Stall, name: string) {
  return {
    ...{ idempotencyKey: name, reference: `order-${name}`, playerId, customerId: null },
    ...{ capture: true, payerIp: null, metadata: null },
    payWith: { kind: 'coins' },
    amount: { lines: [{ goodId, quantity: 1 }], currency: 'COIN' },
  } as const;
}

async function makeTemplate(file: string): Promise<Stall> {
  const { database, services } = await openShop(`sqlite:${file}`);
  const stall = await openStall(services, SERVER, '1');
  await database.close();
  return stall;
}

export interface Stall {
  readonly playerId: string;
  readonly goodId: string;
}

/** Somebody with coins, and something to buy for them. */
export async function openStall(services: Services, principal: Principal, name: string): Promise<Stall> {
  const traits = { reference: `gamer-${name}`, name: 'Gamer', subscribed: false, coins: 2_000_000_000 };
  const { player } = await createPlayer(services, principal, traits);
  const { virtualGood } = await createVirtualGood(services, principal, {
    ...{ sku: `potion-${name}`, name: 'Potion', prices: [money(10n, 'COIN')], thumbnail: null },
    ...{ subscriberDiscount: null, limitPerPlayer: null, onSale: true, multiple: true, permanent: false },
  });
  if (!player || !virtualGood) throw new Error('There is nothing to sell, or nobody to sell it to.');
  return { playerId: player.id, goodId: virtualGood.id };
}

/** Purchases a second when their statements run as plain SQL, in transactions of so many statements. */
function replayAll(file: string, statements: readonly Written[], purchases: number, each: number): number {
  const database = new SQLite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const prepared = new Map<string, SQLite.Statement>();
  const startedMs = performance.now();
  for (let from = 0; from < statements.length; from += each) {
    database.exec('BEGIN IMMEDIATE');
    for (const { sql, parameters } of statements.slice(from, from + each)) {
      const statement = prepared.get(sql) ?? database.prepare(sql);
      prepared.set(sql, statement);
      const values = checkParameters(parameters, parameters.length);
      if (statement.reader) statement.all(...values);
      else statement.run(...values);
    }
    database.exec('COMMIT');
  }
  const rate = (purchases * 1_000) / (performance.now() - startedMs);
  database.close();
  return rate;
}
