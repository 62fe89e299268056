import { setImmediate } from 'node:timers/promises';
import { type EventBody, type JournalEvent, type NewEvent } from '../../src/domain/event';
import { applications } from '../../src/store/applications';
import { type Database } from '../../src/store/database/database';
import { type Executor } from '../../src/store/database/queryable';
import { findBrokenEvent } from '../../src/store/event-chain';
import {
  appendEvents,
  type EventFilter,
  eventsOfPayment,
  lastPosition,
  readEvents,
} from '../../src/store/events';
import { insertPayment } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import { afterNoon, APP, id, NOON, openAgain, openStore, OTHER_APP, payment } from './samples';

function paid(number: number, changes: Partial<NewEvent> = {}): NewEvent {
  return {
    applicationId: APP,
    body: {
      type: 'PaymentStatusChanged',
      paymentId: id('pay', number),
      from: 'CREATED',
      to: 'CAPTURED',
      amount: { minor: 2n ** 60n + BigInt(number), currency: 'EUR' },
    },
    provider: 'PAYONE',
    playerId: null,
    cause: 'key:1',
    occurredAt: NOON,
    ...changes,
  };
}

/** As the server does: numbered at the end of each batch. */
const numbering = {
  finish: async (tx: Executor, items: readonly unknown[]): Promise<undefined> => {
    await appendEvents(tx, items as readonly NewEvent[]);
  },
};

function broken(database: Database): Promise<bigint | undefined> {
  return applications
    .findOne(database.reader, { id: APP })
    .then(application => findBrokenEvent(database.reader, application!));
}

function append(database: Database, ...events: readonly NewEvent[]): Promise<ReadonlyMap<string, bigint>> {
  return database.write(tx => appendEvents(tx, events));
}

async function positions(events: Promise<readonly JournalEvent[]>): Promise<readonly bigint[]> {
  return (await events).map(({ position }) => position);
}

function upTo(last: number): readonly bigint[] {
  return Array.from({ length: last }, (_, index) => BigInt(index + 1));
}

describeOnBothDatabases('the journal', open => {
  it('numbers the events of each application from 1 and gives them back as they were told', async () => {
    const database = await openStore(open);
    const bodies: readonly EventBody[] = [
      paid(1).body,
      { type: 'PaymentStatusChanged', paymentId: 'p', from: null, to: 'CREATED', amount: null },
      { type: 'HostedCheckoutStatusChanged', paymentId: 'p', checkoutId: 'c', from: null, to: 'OPEN' },
      { type: 'CardChanged', cardId: 'k', from: null, to: 'ACTIVE' },
    ];
    const events = bodies.map((body, index) =>
      paid(0, { body, occurredAt: afterNoon(index), playerId: `ply_${index}` }),
    );
    const foreign = paid(9, { applicationId: OTHER_APP, provider: null, cause: 'check' });
    const last = await append(database, foreign, ...events, foreign);
    expect(last).toEqual(new Map([[APP, 4n], [OTHER_APP, 2n]])); // prettier-ignore
    const read = await readEvents(database.reader, APP, { after: 0n, limit: 10 });
    expect(read).toEqual(events.map((event, index) => ({ ...event, position: BigInt(index + 1) })));
    expect(await append(database, paid(2))).toEqual(new Map([[APP, 5n]]));
    expect(await append(database)).toEqual(new Map());
    expect(await lastPosition(database.reader, APP)).toBe(5n);
    expect(await lastPosition(database.reader, OTHER_APP)).toBe(2n);
    expect(await lastPosition(database.reader, 'app_nobody')).toBe(0n);
  });

  it('holds the event of a change that committed, and none of one that did not', async () => {
    const database = await openStore(open, numbering);
    const failing = database.write(async tx => {
      tx.atCommit(paid(1));
      await insertPayment(tx, payment(1));
      throw new Error('no');
    });
    const kept = database.write(async tx => {
      await insertPayment(tx, payment(2));
      tx.atCommit(paid(2));
    });
    await expect(failing).rejects.toThrow('no');
    await kept;
    const events = await readEvents(database.reader, APP, { after: 0n, limit: 10 });
    expect(events).toEqual([{ ...paid(2), position: 1n }]);
  });

  it('refuses an event of an application that is not there', async () => {
    const database = await openStore(open);
    await expect(append(database, paid(1), paid(1, { applicationId: 'app_nobody' }))).rejects.toThrow(
      'app_nobody',
    );
    expect(await lastPosition(database.reader, APP)).toBe(0n);
  });

  it('reads on behind a position, as many as asked for', async () => {
    const database = await openStore(open);
    await append(
      database,
      ...upTo(7)
        .map(Number)
        .map(number => paid(number)),
    );
    const read = (after: bigint, limit: number): Promise<readonly bigint[]> =>
      positions(readEvents(database.reader, APP, { after, limit }));
    expect(await read(0n, 3)).toEqual([1n, 2n, 3n]);
    expect(await read(3n, 3)).toEqual([4n, 5n, 6n]);
    expect(await read(6n, 3)).toEqual([7n]);
    expect(await read(7n, 3)).toEqual([]);
    expect(await positions(readEvents(database.reader, OTHER_APP, { after: 0n, limit: 9 }))).toEqual([]);
  });

  it.each<[string, EventFilter, string | undefined, readonly bigint[]]>([
    ['a payment', { paymentId: id('pay', 1) }, undefined, [1n, 4n]],
    ['a payout', { payoutId: 'pot_1' }, undefined, []],
    ['a player', { playerId: 'ply_a' }, undefined, [1n, 2n]],
    ['who asks', {}, 'ply_a', [1n, 2n]],
    ['a player who is not the one who asks', { playerId: 'ply_b' }, 'ply_a', []],
    ['providers', { providers: ['PI', 'STASH'] }, undefined, [2n, 3n]],
    ['types', { types: ['CardChanged'] }, undefined, [3n]],
    ['no type', { types: [] }, undefined, []],
    ['all at once', { types: ['PaymentStatusChanged'], providers: ['PI'], playerId: 'ply_a' }, 'ply_a', [2n]],
  ])('narrows by %s', async (_, filter, playerId, found) => {
    const database = await openStore(open);
    const card: EventBody = { type: 'CardChanged', cardId: 'k', from: null, to: 'ACTIVE' };
    await append(
      database,
      paid(1, { playerId: 'ply_a' }),
      paid(2, { playerId: 'ply_a', provider: 'PI' }),
      paid(0, { body: card, provider: 'STASH', playerId: 'ply_b' }),
      paid(1, { provider: null }),
    );
    const range = { after: 0n, limit: 10, filter, ...(playerId === undefined ? {} : { playerId }) };
    expect(await positions(readEvents(database.reader, APP, range))).toEqual(found);
  });

  it('of one payment is part of that of its application', async () => {
    const database = await openStore(open);
    await append(database, paid(1), paid(2), paid(1), paid(1));
    const range = { after: 1n, limit: 1 };
    expect(await positions(eventsOfPayment(database.reader, APP, id('pay', 1), range))).toEqual([3n]);
    expect(await positions(eventsOfPayment(database.reader, OTHER_APP, id('pay', 1), range))).toEqual([]);
  });

  it('takes three statements for an application, however many events there are', async () => {
    const database = await openStore(open);
    let statements = 0;
    await database.write(async tx => {
      const executor: Executor = {
        dialect: tx.dialect,
        query: (...parameters) => ((statements += 1), tx.query(...parameters)),
        execute: (...parameters) => ((statements += 1), tx.execute(...parameters)),
      };
      await appendEvents(
        executor,
        Array.from({ length: 64 }, (_, index) => paid(index)),
      );
    });
    expect(statements).toBe(3);
  });
});

describeOnBothDatabases("the journal's chain", open => {
  it.each([
    ['is whole as written', undefined, undefined],
    [
      'breaks where a body was changed',
      `UPDATE event SET body = REPLACE(body, 'CAPTURED', 'REFUNDED') WHERE position = 700`,
      700n,
    ],
    [
      'breaks where a time was changed',
      `UPDATE event SET occurred_at = '2020-01-01T00:00:00.000Z' WHERE position = 2`,
      2n,
    ],
    ['breaks where an event was removed', 'DELETE FROM event WHERE position = 3', 3n],
    ['breaks where the last event was removed', 'DELETE FROM event WHERE position = 701', 701n],
    ['breaks at the end when the last event was removed and the count with it', 'shorten', 700n],
  ])('%s', async (_, tampering, position) => {
    const database = await openStore(open);
    const events = Array.from({ length: 701 }, (_each, index) => paid(index));
    await append(database, ...events.slice(0, 300));
    await append(database, ...events.slice(300));
    if (tampering === 'shorten') {
      await database.write(async tx => {
        await tx.execute('DELETE FROM event WHERE position = 701');
        await tx.execute('UPDATE application SET event_position = 700 WHERE id = ?', [APP]);
      });
    } else if (tampering !== undefined) {
      await database.write(tx => tx.execute(tampering));
    }
    expect(await broken(database)).toBe(position);
  });
});

describeOnBothDatabases('twenty writers on four nodes', (open, place) => {
  it('leave a journal without gaps that a reader beside them can follow without missing one', async () => {
    const url = await place.newUrl('may be there');
    const first = await openStore(open, { url, ...numbering, batchUnitsMax: 3 });
    const others = [1, 2, 3].map(() => openAgain(open, url, { ...numbering, batchUnitsMax: 3 }));
    const nodes = [first, ...(await Promise.all(others))];
    const perWriter = 10;
    const written = Array.from({ length: 20 }, (_, index) => index);
    let writing = true;

    // Reads while they write; whoever commits late must not turn up behind its cursor.
    const follow = async (): Promise<readonly JournalEvent[]> => {
      const seen: JournalEvent[] = [];
      for (;;) {
        const last = !writing;
        const after = seen.at(-1)?.position ?? 0n;
        const more = await readEvents(first.reader, APP, { after, limit: 7 });
        seen.push(...more);
        if (last && more.length === 0) return seen;
        // SQLite answers without letting anybody else have a turn.
        await setImmediate();
      }
    };
    const write = async (writer: number): Promise<void> => {
      const node = nodes[writer % nodes.length]!;
      for (let number = 0; number < perWriter; number += 1) {
        const event = paid(writer * 100 + number, { cause: `writer:${writer}` });
        await node.write(async tx => {
          await insertPayment(tx, payment(writer * 100 + number));
          tx.atCommit(event);
          // Sometimes a neighbour in the batch fails, and its event must not leave a gap.
          if (number % 4 === 3) tx.atCommit({ ...event, applicationId: OTHER_APP });
        });
        const failing = node.write(async tx => {
          tx.atCommit(event);
          throw new Error('undone');
        });
        await expect(failing).rejects.toThrow('undone');
      }
    };
    const following = follow();
    await Promise.all(written.map(write)).finally(() => (writing = false));
    const seen = await following;

    expect(seen.map(({ position }) => position)).toEqual(upTo(20 * perWriter));
    for (const writer of written) {
      const own = seen.filter(({ cause }) => cause === `writer:${writer}`);
      const numbers = own.map(({ body }) => (body.type === 'PaymentStatusChanged' ? body.paymentId : ''));
      expect(numbers).toEqual(
        Array.from({ length: perWriter }, (_, index) => id('pay', writer * 100 + index)),
      );
    }
    expect(await lastPosition(first.reader, APP)).toBe(BigInt(20 * perWriter));
    expect(await broken(first)).toBeUndefined();
  });
});
