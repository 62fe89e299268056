import { MIGRATIONS } from '../../migrations/all';
import { type JournalEvent, type NewEvent } from '../../src/domain/event';
import { journal } from '../../src/events/journal';
import { eventSource, tail, type Listening } from '../../src/events/tail';
import { Wake } from '../../src/events/wake';
import { ensureApplication } from '../../src/store/applications';
import { migrate } from '../../src/store/database/migrate';
import { type Database } from '../../src/store/database/database';
import { ENTITIES } from '../../src/store/entities';
import { describeOnBothDatabases } from '../support/databases';

const NOW = new Date('2026-01-01T00:00:00.000Z');

function event(paymentId: string, playerId: string | null = null, applicationId = 'app_a'): NewEvent {
  return {
    applicationId,
    body: { type: 'PaymentStatusChanged', paymentId, from: null, to: 'CAPTURED', amount: null },
    provider: 'PAYONE',
    playerId,
    cause: 'test',
    occurredAt: NOW,
  };
}

const EVERYTHING: Listening = { applicationId: 'app_a', after: 0n, filter: {}, playerId: null };

describeOnBothDatabases('a listener on the journal', (open, place) => {
  async function openJournal(url?: string) {
    const wake = new Wake();
    const database = await open({
      entities: ENTITIES,
      migrations: MIGRATIONS,
      finish: journal(wake),
      ...(url !== undefined && { url }),
    });
    await migrate(database);
    await database.write(async tx => {
      await ensureApplication(tx, { id: 'app_a', name: 'A', now: NOW });
      await ensureApplication(tx, { id: 'app_b', name: 'B', now: NOW });
    });
    return { database, wake, source: eventSource({ reader: database.reader, wake }) };
  }

  const write = (database: Database, told: NewEvent): Promise<void> =>
    database.write(async tx => {
      tx.atCommit(told);
    });

  it('hears what 20 writers commit at once: every event once, in order, across reconnects', async () => {
    const { database, source } = await openJournal();
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let index = 0; index < 10; index++) await write(database, event(`pay_${writer}_${index}`));
    });
    const heard: bigint[] = [];
    const payments = new Set<string>();
    let after = 0n;
    // Reconnects with its cursor after a varying number of events, as a client on a bad line would.
    for (let connection = 1; heard.length < 200; connection++) {
      const listener = tail(source, { ...EVERYTHING, after });
      for (let index = 0; index < (connection % 7) + 1 && heard.length < 200; index++) {
        const { value } = await listener.next();
        heard.push((value as JournalEvent).position);
        payments.add((value!.body as { paymentId: string }).paymentId);
        after = (value as JournalEvent).position;
      }
      await listener.return!();
    }
    await Promise.all(writers);
    expect(heard).toEqual(Array.from({ length: 200 }, (_, index) => BigInt(index + 1)));
    expect(payments.size).toBe(200);
  });

  it('hears what is committed while it waits, and nothing of a unit of work that failed', async () => {
    const { database, source } = await openJournal();
    const listener = tail(source, EVERYTHING);
    const first = listener.next();
    const failing = database.write(async tx => {
      tx.atCommit(event('pay_undone'));
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    await write(database, event('pay_done'));
    expect((await first).value!.body).toMatchObject({ paymentId: 'pay_done' });
    await listener.return!();
  });

  it('hears only its application, its player and what its filter lets through', async () => {
    const { database, source } = await openJournal();
    await write(database, event('pay_other', null, 'app_b'));
    await write(database, event('pay_1', 'ply_1'));
    await write(database, event('pay_2', 'ply_2'));
    const player = tail(source, { ...EVERYTHING, playerId: 'ply_2' });
    expect((await player.next()).value!.body).toMatchObject({ paymentId: 'pay_2' });
    await player.return!();
    const filtered = tail(source, { ...EVERYTHING, filter: { paymentId: 'pay_1' } });
    expect((await filtered.next()).value!.body).toMatchObject({ paymentId: 'pay_1' });
    await filtered.return!();
  });

  it('ends at once when it is told to, also while it waits', async () => {
    const { source } = await openJournal();
    const listener = tail(source, { ...EVERYTHING, after: 'now' });
    const waiting = listener.next();
    await listener.return!();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await listener.next()).toEqual({ done: true, value: undefined });
  });

  it('goes on where it was after the process and its database connection are gone', async () => {
    const url = await place.newUrl('may be there');
    const before = await openJournal(url);
    await write(before.database, event('pay_1'));
    await write(before.database, event('pay_2'));
    const listener = tail(before.source, EVERYTHING);
    const value = (await listener.next()).value as JournalEvent;
    await listener.return!();
    await before.database.close();

    const after = await openJournal(url);
    await write(after.database, event('pay_3'));
    const resumed = tail(after.source, { ...EVERYTHING, after: value.position });
    expect((await resumed.next()).value!.body).toMatchObject({ paymentId: 'pay_2' });
    expect((await resumed.next()).value!.body).toMatchObject({ paymentId: 'pay_3' });
    await resumed.return!();
  });
});
