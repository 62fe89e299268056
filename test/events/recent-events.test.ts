import fc from 'fast-check';
import { MIGRATIONS } from '../../migrations/all';
import { type JournalEvent, type NewEvent } from '../../src/domain/event';
import { type Provider } from '../../src/domain/provider';
import { journal } from '../../src/events/journal';
import { RecentEvents } from '../../src/events/recent-events';
import { eventSource, tail, type Listening } from '../../src/events/tail';
import { Wake } from '../../src/events/wake';
import { ensureApplication } from '../../src/store/applications';
import { type Database } from '../../src/store/database/database';
import { migrate } from '../../src/store/database/migrate';
import { type Queryable } from '../../src/store/database/queryable';
import { ENTITIES } from '../../src/store/entities';
import { isWanted, readEvents, type EventFilter } from '../../src/store/events';
import { describeOnSqlite, type Open } from '../support/databases';

const NOW = new Date('2026-01-01T00:00:00.000Z');
const APP = 'app_a';
const FROM_NOW: Listening = { applicationId: APP, after: 'now', filter: {}, playerId: null };

const bodies = fc.oneof(
  fc.record({
    type: fc.constant('PaymentStatusChanged' as const),
    paymentId: fc.constantFrom('pay_1', 'pay_2'),
    from: fc.constant(null),
    to: fc.constant('CAPTURED' as const),
    amount: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('PayoutStatusChanged' as const),
    payoutId: fc.constantFrom('po_1', 'po_2'),
    from: fc.constant(null),
    to: fc.constant('COMPLETED' as const),
  }),
);
const providers = fc.constantFrom<Provider>('PAYONE', 'PI');
const players = fc.constantFrom('ply_1', 'ply_2');
const events: fc.Arbitrary<NewEvent> = fc.record({
  applicationId: fc.constant(APP),
  body: bodies,
  provider: fc.option(providers),
  playerId: fc.option(players),
  cause: fc.constant('test'),
  occurredAt: fc.constant(NOW),
});
const filters: fc.Arbitrary<EventFilter> = fc.record(
  {
    paymentId: fc.constantFrom('pay_1', 'pay_3'),
    payoutId: fc.constantFrom('po_1', 'po_3'),
    playerId: players,
    providers: fc.uniqueArray(providers),
    types: fc.uniqueArray(fc.constantFrom('PaymentStatusChanged', 'PayoutStatusChanged', 'CardChanged')),
  },
  { requiredKeys: [] },
);

function event(paymentId: string): NewEvent {
  return {
    applicationId: APP,
    body: { type: 'PaymentStatusChanged', paymentId, from: null, to: 'CAPTURED', amount: null },
    ...{ provider: 'PAYONE', playerId: null, cause: 'test', occurredAt: NOW },
  };
}

describeOnSqlite('the newest events, kept for all listeners', open => {
  it('lets through in memory exactly what the database would find', async () => {
    const { database } = await openJournal(open);
    await fc.assert(
      fc.asyncProperty(
        fc.array(events, { maxLength: 12 }),
        filters,
        fc.option(players),
        async (told, filter, playerId) => {
          const before = (await all(database)).at(-1)?.position ?? 0n;
          await write(database, ...told);
          const range = { after: before, limit: 100 };
          const found = await readEvents(database.reader, APP, { ...range, filter, playerId });
          const everything = await readEvents(database.reader, APP, range);
          expect(everything.filter(each => isWanted(each, { filter, playerId }))).toEqual(found);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reads a commit once, for however many listeners with whatever filters', async () => {
    const { database, wake } = await openJournal(open);
    const { reader, count } = counting(database.reader);
    const source = eventSource({ reader, wake });
    const listeners = Array.from({ length: 200 }, (_, index) =>
      tail(source, { ...FROM_NOW, filter: index % 2 === 0 ? {} : { paymentId: `pay_${index}` } }),
    );
    const heard = listeners.map(async each => (await each.next()).value as JournalEvent | undefined);
    await settled();
    const before = count();
    await write(database, event('pay_1'));
    const everybody = heard.filter((_, index) => index % 2 === 0 || index === 1);
    expect((await Promise.all(everybody)).map(each => each!.position)).toEqual(everybody.map(() => 1n));
    expect(count() - before).toBe(1);
    await Promise.all(listeners.map(each => each.return!()));
    expect((await Promise.all(heard)).filter(Boolean)).toHaveLength(everybody.length);
  });

  it('gives a listener that is far behind everything, from the database and then from memory', async () => {
    const { database, wake } = await openJournal(open);
    const source = eventSource({ reader: database.reader, wake });
    const first = tail(source, FROM_NOW);
    const woken = first.next();
    await settled();
    for (let index = 0; index < 30; index++)
      await write(database, ...Array.from({ length: 50 }, (_, each) => event(`pay_${index}_${each}`)));
    expect((await woken).value).toMatchObject({ position: 1n });
    const late = tail(source, { ...FROM_NOW, after: 0n });
    const heard: bigint[] = [];
    while (heard.length < 1_500) heard.push(((await late.next()).value as JournalEvent).position);
    expect(heard).toEqual(Array.from({ length: 1_500 }, (_, index) => BigInt(index + 1)));
    await first.return!();
    await late.return!();
  });

  it('does not miss what commits while another listener’s reading is under way', async () => {
    const { database, wake } = await openJournal(open);
    const gate = gated(database.reader);
    const recent = new RecentEvents(gate.reader, wake);
    const detach = recent.attach(APP);
    await recent.read({ applicationId: APP, after: 0n, limit: 10 });
    await write(database, event('pay_1'));
    gate.close();
    // The reading of pay_1 has its answer already, and is held back with it while pay_2 commits.
    const early = recent.read({ applicationId: APP, after: 0n, limit: 10 });
    await gate.held;
    await write(database, event('pay_2'));
    const late = recent.read({ applicationId: APP, after: 0n, limit: 10 });
    gate.open();
    expect((await early).events.map(({ position }) => position)).toContain(1n);
    expect((await late).events.map(({ position }) => position)).toEqual([1n, 2n]);
    detach();
  });
});

async function openJournal(open: Open): Promise<{ database: Database; wake: Wake }> {
  const wake = new Wake();
  const database = await open({ entities: ENTITIES, migrations: MIGRATIONS, finish: journal(wake) });
  await migrate(database);
  await database.write(tx => ensureApplication(tx, { id: APP, name: 'A', now: NOW }));
  return { database, wake };
}

function write(database: Database, ...told: readonly NewEvent[]): Promise<void> {
  return database.write(async tx => {
    for (const each of told) tx.atCommit(each);
  });
}

function all(database: Database): Promise<readonly JournalEvent[]> {
  return readEvents(database.reader, APP, { after: 0n, limit: 100_000 });
}

function counting(reader: Queryable): { reader: Queryable; count: () => number } {
  let count = 0;
  const query = (...args: Parameters<Queryable['query']>): Promise<never> => {
    count += 1;
    return reader.query(...args) as Promise<never>;
  };
  return { reader: { ...reader, dialect: reader.dialect, query } as Queryable, count: () => count };
}

/** Once closed, the next answer is held back until it is opened. */
function gated(reader: Queryable) {
  let isClosed = false;
  let open: () => void = () => undefined;
  let tell: () => void = () => undefined;
  const held = new Promise<void>(resolve => (tell = resolve));
  const opened = new Promise<void>(resolve => (open = resolve));
  const query = async (...args: Parameters<Queryable['query']>): Promise<unknown> => {
    const answer = await reader.query(...args);
    if (!isClosed) return answer;
    isClosed = false;
    tell();
    await opened;
    return answer;
  };
  return {
    ...{ held, open: () => open(), close: () => (isClosed = true) },
    reader: { dialect: reader.dialect, query } as Queryable,
  };
}

/** Everything that is ready to run has run: reads of SQLite answer within a few turns. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
}
