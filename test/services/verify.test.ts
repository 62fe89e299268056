import { INVARIANTS, type InvariantId } from '../../src/domain/invariants';
import { money } from '../../src/domain/money';
import { changePayment } from '../../src/services/change-payment';
import { createPayout } from '../../src/services/create-payout';
import { verify } from '../../src/services/verify';
import { type Database } from '../../src/store/database/database';
import { findPayout } from '../../src/store/payouts';
import { insertAccount } from '../../src/store/provider-accounts';
import { storedAccount } from '../store/samples';
import { describeOnBothDatabases } from '../support/databases';
import { broken } from '../support/verdict';
import { buyGood, newGood, newPlayer } from './game';
import { APPLICATION, CARDS, openWorld, order, server, type World } from './world';
import { purchase } from '../../src/services/purchase';

/** One stored value that is not what it was, as a bug or a hand in the database would leave it. */
interface Defect {
  readonly name: string;
  readonly invariant: InvariantId;
  readonly table: string;
  /** Which row; the first one that fits. */
  readonly where: string;
  readonly set: Readonly<Record<string, string | number | null>>;
}

/** The one that was captured and refunded in part. */
const card = `provider = 'PAYONE' AND captured <> '0'`;
const DEFECTS: readonly Defect[] = [
  {
    name: 'settings of an account in clear',
    invariant: 'I24',
    table: 'provider_account',
    where: '1 = 1',
    set: { sealed: '{"PAYONE_API_SECRET":"for everybody to read"}' },
  },
  {
    name: 'a status that its amounts deny',
    invariant: 'I1',
    table: 'payment',
    where: card,
    set: { status: 'AUTHORIZED' },
  },
  {
    name: 'an event that tells something else',
    invariant: 'I2',
    table: 'event',
    where: `type = 'PaymentStatusChanged'`,
    set: { cause: 'key:other' },
  },
  {
    name: 'an event that is gone',
    invariant: 'I2',
    table: 'event',
    where: 'position = 2',
    set: { position: 1000 },
  },
  {
    name: 'an application that knows a later event',
    invariant: 'I2',
    table: 'application',
    where: '1 = 1',
    set: { event_position: 10_000 },
  },
  {
    name: 'more refunded than captured',
    invariant: 'I3',
    table: 'payment',
    where: card,
    set: { refunded: '99999' },
  },
  {
    name: 'more captured than authorized',
    invariant: 'I3',
    table: 'payment',
    where: card,
    set: { captured: '99999' },
  },
  {
    name: 'more released than is left',
    invariant: 'I4',
    table: 'payment',
    where: card,
    set: { cancelled: '99999' },
  },
  {
    name: 'an amount that no operation moved',
    invariant: 'I5',
    table: 'payment',
    where: card,
    set: { captured: '1249' },
  },
  {
    name: 'an amount kept aside by nothing',
    invariant: 'I5',
    table: 'payment',
    where: card,
    set: { reserved_for_refund: '1' },
  },
  {
    name: 'an operation lost on the way',
    invariant: 'I5',
    table: 'operation',
    where: `kind = 'REFUND'`,
    set: { status: 'FAILED' },
  },
  {
    name: 'a sending that is not on record',
    invariant: 'I7',
    table: 'operation',
    where: `kind = 'REFUND'`,
    set: { attempts: 7 },
  },
  {
    name: 'a sending under another key',
    invariant: 'I7',
    table: 'attempt',
    where: '1 = 1',
    set: { provider_key: 'other' },
  },
  {
    name: 'a payment without a beginning',
    invariant: 'I7',
    table: 'operation',
    where: `kind = 'PURCHASE'`,
    set: { kind: 'CAPTURE' },
  },
  {
    name: 'an amount in another currency',
    invariant: 'I12',
    table: 'operation',
    where: `kind = 'REFUND'`,
    set: { currency: 'USD' },
  },
  {
    name: 'an amount beyond 64 bits',
    invariant: 'I12',
    table: 'operation',
    where: `kind = 'REFUND'`,
    set: { amount_minor: '9223372036854775808' },
  },
  {
    name: 'a webhook that nobody will apply',
    invariant: 'I13',
    table: 'notice',
    where: '1 = 1',
    set: { outcome: null, due_at: null },
  },
  {
    name: 'a transaction that is open again after a newer one',
    invariant: 'I14',
    table: 'payout_envelope',
    where: '1 = 1',
    set: { state: 'OPEN' },
  },
  {
    name: 'a payout that names another transaction',
    invariant: 'I14',
    table: 'payout',
    where: '1 = 1',
    set: { transaction_id: 'f00d' },
  },
  {
    name: 'a payout whose status was not told',
    invariant: 'I1',
    table: 'payout',
    where: '1 = 1',
    set: { status: 'CONFIRMED', next_check_at: '2026-01-01T00:00:00.000Z' },
  },
  {
    name: 'an event without a cause',
    invariant: 'I16',
    table: 'event',
    where: 'position = 3',
    set: { cause: 'nobody' },
  },
  {
    name: 'an open operation that nobody looks after',
    invariant: 'I17',
    table: 'operation',
    where: `status = 'AWAITING_PROVIDER' OR status = 'UNKNOWN' OR status = 'SENDING'`,
    set: { next_check_at: null },
  },
  {
    name: 'an ended operation that is due',
    invariant: 'I17',
    table: 'operation',
    where: `status = 'SUCCEEDED'`,
    set: { next_check_at: '2026-01-01T00:00:00.000Z' },
  },
  {
    name: 'a lease for ever',
    invariant: 'I18',
    table: 'operation',
    where: '1 = 1',
    set: { leased_by: 'node', leased_until: null },
  },
  {
    name: 'a row of another application',
    invariant: 'I19',
    table: 'operation',
    where: `kind = 'REFUND'`,
    set: { application_id: 'app_other' },
  },
  {
    name: 'coins out of nowhere',
    invariant: 'I20',
    table: 'coin_account',
    where: 'posted > 0',
    set: { posted: 1_000_000 },
  },
  {
    name: 'a leg without its other',
    invariant: 'I20',
    table: 'ledger_leg',
    where: `account = 'spent'`,
    set: { amount: 1 },
  },
  {
    name: 'coins held for nothing',
    invariant: 'I21',
    table: 'coin_account',
    where: 'posted > 0',
    set: { held: 1 },
  },
  {
    name: 'a card number in a note',
    invariant: 'I22',
    table: 'payment',
    where: card,
    set: { metadata: `{"note":"4111 1111 1111 1111"}` },
  },
  {
    name: 'a card number in one piece within a name',
    invariant: 'I22',
    table: 'payment',
    where: card,
    set: { reference: 'order of 4111111111111111' },
  },
  {
    name: 'a security code in a note',
    invariant: 'I22',
    table: 'payment',
    where: card,
    set: { metadata: `{"cvv":"123"}` },
  },
  {
    name: 'a security code under a name in another case',
    invariant: 'I22',
    table: 'payment',
    where: card,
    set: { metadata: `{"SECURITYCODE": 1234}` },
  },
  {
    name: 'a good that is owned and not counted',
    invariant: 'I25',
    table: 'owned_good',
    where: 'units > 0',
    set: { units: 0 },
  },
  {
    name: 'a good taken back although it is paid',
    invariant: 'I25',
    table: 'entitlement',
    where: `status = 'GRANTED'`,
    set: { status: 'REVOKED' },
  },
  {
    name: 'a good given without payment',
    invariant: 'I25',
    table: 'entitlement',
    where: `status = 'REVOKED'`,
    set: { status: 'GRANTED' },
  },
  {
    name: 'another quantity than was paid',
    invariant: 'I25',
    table: 'entitlement',
    where: `status = 'GRANTED'`,
    set: { quantity: 5 },
  },
];

describeOnBothDatabases('verify', open => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(open, { providerTimeoutMs: 1_000 });
    await world.control('profile', { ledgerMs: 50, submitTimeoutMs: 500 }, 'PI');
    await fill(world);
  });
  afterEach(() => world.close());

  it('finds nothing in sound books, and each defect of a seeded list in broken ones', async () => {
    expect(await broken(world.database)).toEqual([]);
    const missed: string[] = [];
    for (const defect of DEFECTS) {
      const restore = await seed(world.database, defect);
      const { counts } = await verify(world.database);
      if (!counts[defect.invariant]) missed.push(`${defect.name}: ${JSON.stringify(counts)}`);
      await restore();
    }
    expect(missed).toEqual([]);
    expect(await broken(world.database)).toEqual([]);
  }, 60_000);

  it('finds one effect, one id and one key that are used twice', async () => {
    const write = (sql: string) => world.database.write(tx => tx.execute(sql));
    await write(`UPDATE operation SET effect_reference = 'same' WHERE status = 'SUCCEEDED'`);
    await write(`UPDATE operation SET provider_key = 'same'`);
    await write(`UPDATE payment SET provider_reference = 'same' WHERE ${card}`);
    const { counts } = await verify(world.database);
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['I6', 'I7', 'I8']));
  });

  it('finds a payout that may be paid twice, and none in a transaction signed again for its own slot', async () => {
    const again = (slots: number) =>
      world.database.write(tx =>
        tx.execute(
          `INSERT INTO payout_envelope
             (id, application_id, payout_id, number, hash, xdr, source, sequence, max_time, fee, state, created_at)
           SELECT id || '${slots}', application_id, payout_id, number + 1 + ${slots}, hash || '${slots}', xdr, source,
             sequence + ${slots}, max_time, fee, 'OPEN', created_at
           FROM payout_envelope WHERE number = 1`,
        ),
      );
    await again(0);
    expect(await broken(world.database)).toEqual([]);
    await again(1);
    expect((await verify(world.database)).counts.I14).toBe(1);
  });

  it('lists the first of each kind and counts them all', async () => {
    await world.database.write(tx => tx.execute(`UPDATE payment SET reserved_for_refund = '1'`));
    const { violations, counts } = await verify(world.database, { listed: 2 });
    expect(counts.I5).toBeGreaterThan(2);
    expect(violations.filter(({ invariant }) => invariant === 'I5')).toHaveLength(2);
    expect(violations[0]).toMatchObject({
      what: expect.stringContaining('reservedForRefund is 1') as string,
    });
  });

  it('sees one state of the database, whatever is written meanwhile', async () => {
    const counts: number[] = [];
    await world.database.snapshot(async from => {
      const count = async () => {
        const [row] = await from.query<{ count: number | string }>('SELECT COUNT(*) AS count FROM payment');
        counts.push(Number(row!.count));
      };
      await count();
      expect((await purchase(world.services, server, order(CARDS.good))).errors).toEqual([]);
      await count();
    });
    expect(counts[1]).toBe(counts[0]);
  });
});

describe('the seeded defects', () => {
  it('has a seeded defect for every invariant that one row can break', () => {
    const seeded = new Set<string>(DEFECTS.map(({ invariant }) => invariant));
    const elsewhere = ['I6', 'I8', 'I11', 'I23'];
    expect(Object.keys(INVARIANTS).filter(id => !seeded.has(id))).toEqual(elsewhere);
  });
});

/** Something of everything: coins, cards, a refund, a decline, one that waits, goods owned and taken back, a payout. */
async function fill(world: World): Promise<void> {
  await world.database.write(tx => insertAccount(tx, storedAccount(1)));
  const playerId = await newPlayer(world, 100);
  const [sword, shield] = [await newGood(world, { permanent: true }), await newGood(world)];
  const coins = await buyGood(world, playerId, sword);
  await change(world, 'REFUND', coins.payment!.id);
  await buyGood(world, playerId, shield, { quantity: 2 });
  await buyGood(world, playerId, shield, { capture: false });

  const paid = await purchase(world.services, server, order(CARDS.good));
  await purchase(world.services, server, order(CARDS.declined));
  await purchase(world.services, server, order(CARDS.good, { capture: false }));
  await world.pass(30_000);
  for (const part of [250n, 100n]) {
    await change(world, 'REFUND', paid.payment!.id, part);
    await world.pass(30_000);
  }

  const { uid } = (await world.control('users', { username: 'ada' }, 'PI')) as { readonly uid: string };
  const { payout } = await createPayout(world.services, server, {
    ...{ idempotencyKey: 'payout', reference: 'payout', playerId: null, recipient: uid },
    ...{ amount: money(31_400_000n, 'PI'), memo: 'Refund', metadata: { product: 'pie' } },
  });
  for (;;) {
    const stored = await findPayout(world.database.reader, APPLICATION, { id: payout!.id });
    if (stored?.status === 'COMPLETED') break;
    await world.pass(2_000);
  }
  await world.control('faults', { fault: 'timeoutAfter', match: { method: 'POST', path: '/payments' } });
  await world.control('profile', { webhooks: false });
  await purchase(world.services, server, order(CARDS.good, { idempotencyKey: 'open', reference: 'open' }));
}

let changes = 0;
async function change(world: World, kind: 'REFUND', paymentId: string, amount?: bigint): Promise<void> {
  changes += 1;
  const { errors } = await changePayment(world.services, server, {
    ...{ kind, idempotencyKey: `change-${changes}`, paymentId, final: true, reason: null },
    amount: amount === undefined ? null : money(amount, 'EUR'),
  });
  expect(errors).toEqual([]);
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  event: ['application_id', 'position'],
  coin_account: ['application_id', 'player_id'],
  ledger_leg: ['application_id', 'transfer_id', 'account'],
  owned_good: ['application_id', 'player_id', 'good_id'],
};

type Values = Readonly<Record<string, string | number | null>>;

/** Writes the defect past the services; returns what undoes it. */
async function seed(database: Database, { table, where, set }: Defect): Promise<() => Promise<void>> {
  const keys = KEYS[table] ?? ['id'];
  const first = `ORDER BY ${keys.join(', ')} LIMIT 1`;
  const [row] = await database.reader.query<Values>(`SELECT * FROM ${table} WHERE ${where} ${first}`);
  if (!row) throw new Error(`No row of ${table} fits ${where}.`);
  const write = async (values: Values, found: Values): Promise<void> => {
    const changes = Object.keys(values).map(name => `${name} = ?`);
    const sql = `UPDATE ${table} SET ${changes.join(', ')} WHERE ${keys.map(name => `${name} = ?`).join(' AND ')}`;
    const parameters = [...Object.values(values), ...keys.map(name => found[name])];
    expect(await database.write(tx => tx.execute(sql, parameters))).toBe(1);
  };
  const before = Object.fromEntries(Object.keys(set).map(name => [name, row[name] ?? null]));
  await write(set, row);
  return () => write(before, { ...row, ...set });
}
