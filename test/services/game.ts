import { lineStatus } from '../../src/domain/entitlement';
import { money, type Money } from '../../src/domain/money';
import { creditCoins } from '../../src/services/credit-coins';
import { createVirtualGood, type CreateGood } from '../../src/services/goods';
import { type PaymentResult } from '../../src/services/payment-result';
import { createPlayer } from '../../src/services/players';
import { purchase, type Purchase } from '../../src/services/purchase';
import { entitlementsOfPayment } from '../../src/store/entitlements';
import { findPayment } from '../../src/store/payments';
import { type Open } from '../support/databases';
import { APPLICATION, openWorld, order, server, type World } from './world';

let made = 0;

export const coins = (count: bigint): Money => money(count, 'COIN');

export async function newPlayer(world: World, count = 0): Promise<string> {
  made += 1;
  const traits = { reference: `gamer-${made}`, name: 'Gamer', subscribed: false, coins: count };
  return (await createPlayer(world.services, server, traits)).player!.id;
}

/** A good for 10 coins, 12.50 euros, roubles or dollars. */
export async function newGood(world: World, rest: Partial<CreateGood> = {}): Promise<string> {
  made += 1;
  const prices = [coins(10n), money(1250n, 'EUR'), money(1250n, 'RUB'), money(1250n, 'USD')];
  const traits = { thumbnail: null, subscriberDiscount: null, limitPerPlayer: null, onSale: true };
  const kind = { multiple: true, permanent: false };
  const good = { sku: `good-${made}`, name: 'Sword', prices, ...traits, ...kind, ...rest };
  return (await createVirtualGood(world.services, server, good)).virtualGood!.id;
}

export async function credit(world: World, playerId: string, count: number): Promise<void> {
  made += 1;
  const command = { idempotencyKey: `credit-${made}`, playerId, coins: count, reason: 'test' };
  expect((await creditCoins(world.services, server, command)).errors).toEqual([]);
}

/** An order for one unit of the good, paid by coins unless said otherwise. */
export function goodOrder(
  playerId: string,
  goodId: string,
  rest: Partial<Purchase> & { readonly currency?: string; readonly quantity?: number } = {},
): Purchase {
  const { currency = 'COIN', quantity = 1, ...changes } = rest;
  const amount = { lines: [{ goodId, quantity }], currency };
  return order('', { playerId, amount, payWith: { kind: 'coins' }, ...changes });
}

export function buyGood(world: World, ...what: Parameters<typeof goodOrder>): Promise<PaymentResult> {
  return purchase(world.services, server, goodOrder(...what));
}

/** Posted and held coins of a player, as stored. */
export async function accountOf(world: World, playerId: string): Promise<readonly [bigint, bigint]> {
  const [row] = await world.database.reader.query<{ posted: bigint; held: bigint }>(
    'SELECT posted, held FROM coin_account WHERE player_id = ?',
    [playerId],
  );
  return [BigInt(row?.posted ?? 0), BigInt(row?.held ?? 0)];
}

export async function entitlementsOf(world: World, playerId: string) {
  return world.database.reader.query<{ id: string; status: string; quantity: number; payment_id: string }>(
    'SELECT id, status, quantity, payment_id FROM entitlement WHERE player_id = ? ORDER BY id',
    [playerId],
  );
}

/** What the journal tells of a payment: what it is, and from where to where. */
export async function told(world: World, paymentId: string): Promise<readonly string[]> {
  const rows = await world.database.reader.query<{ body: string }>(
    'SELECT body FROM event WHERE payment_id = ? ORDER BY position',
    [paymentId],
  );
  return rows.map(({ body }) => {
    const { type, from, to } = JSON.parse(body) as { type: string; from: string | null; to: string };
    return `${type} ${from ?? 'new'} ${to}`;
  });
}

interface Sum {
  readonly key: string;
  readonly total: string | number | bigint;
}

/**
 * What is wrong with the game's books, in words; nothing when they are right. Legs sum to zero, accounts are what their
 * legs say, what is held is what open payments hold, entitlements are what their payments say, and counted units are the
 * entitlements that stand.
 */
export async function gameProblems(world: World): Promise<readonly string[]> {
  const { reader } = world.database;
  const problems: string[] = [];
  const sums = async (sql: string): Promise<ReadonlyMap<string, bigint>> =>
    new Map((await reader.query<Sum>(sql)).map(({ key, total }) => [key, BigInt(total)]));
  const compare = (what: string, is: ReadonlyMap<string, bigint>, should: ReadonlyMap<string, bigint>) => {
    for (const key of new Set([...is.keys(), ...should.keys()])) {
      const [found, wanted] = [is.get(key) ?? 0n, should.get(key) ?? 0n];
      if (found !== wanted) problems.push(`${what} of ${key}: ${found} instead of ${wanted}`);
    }
  };
  const transfers = await sums(
    'SELECT transfer_id AS key, SUM(amount) AS total FROM ledger_leg GROUP BY transfer_id',
  );
  compare('legs', transfers, new Map());
  const posted = await sums('SELECT player_id AS key, posted AS total FROM coin_account');
  const legs = await sums(
    "SELECT account AS key, SUM(amount) AS total FROM ledger_leg WHERE account LIKE 'ply_%' GROUP BY account",
  );
  compare('coins', posted, legs);
  const held = await sums('SELECT player_id AS key, held AS total FROM coin_account');
  const promised = await sums(
    `SELECT player_id AS key, SUM(CAST(authorized AS BIGINT) - CAST(captured AS BIGINT) - CAST(cancelled AS BIGINT)) AS total
     FROM payment WHERE provider = 'WALLET' GROUP BY player_id`,
  );
  compare('held coins', held, promised);
  for (const [key, total] of held) {
    if (total < 0n || posted.get(key)! < total) problems.push(`${key} has less than nothing`);
  }
  const units = await sums('SELECT player_id || good_id AS key, units AS total FROM owned_good');
  const standing = await sums(
    "SELECT player_id || good_id AS key, SUM(quantity) AS total FROM entitlement WHERE status <> 'REVOKED' GROUP BY player_id || good_id",
  );
  compare('units', units, standing);
  for (const { id } of await reader.query<{ id: string }>('SELECT id FROM payment WHERE lines IS NOT NULL')) {
    const payment = (await findPayment(reader, APPLICATION, { id }))!;
    const rows = await entitlementsOfPayment(reader, APPLICATION, id);
    const is = rows.map(({ goodId, quantity, status }) => `${quantity} ${goodId} ${status}`);
    const should = payment.lines.map(line => `${line.quantity} ${line.goodId} ${lineStatus(payment, line)}`);
    if (is.toSorted().join() !== should.toSorted().join())
      problems.push(`${id} ${payment.status}: ${is.join()}`);
  }
  return problems;
}

/** Runs a test in a world of its own, whose books have to be right at the end. */
export function playing(
  open: Open,
  body: (world: World) => Promise<void>,
  options: Parameters<typeof openWorld>[1] = {},
): () => Promise<void> {
  return async () => {
    const world = await openWorld(open, options);
    try {
      await body(world);
      expect(await gameProblems(world)).toEqual([]);
    } finally {
      await world.close();
    }
  };
}

/** The same where answers are lost on purpose: a short deadline, so that nobody waits long for what will not come. */
export function playingInFaults(...[open, body, options]: Parameters<typeof playing>): () => Promise<void> {
  return playing(open, body, { providerTimeoutMs: 600, ...options });
}

/** How many of them there are of each kind: a payment, or the error that was answered instead. */
export function outcomes(results: readonly { readonly errors: readonly { readonly kind: string }[] }[]) {
  const counts: Record<string, number> = {};
  for (const { errors } of results) {
    const name = errors[0]?.kind ?? 'done';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** So many at once. */
export const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));
