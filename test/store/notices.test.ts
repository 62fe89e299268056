import { type Fact } from '../../src/domain/fact';
import { type Database } from '../../src/store/database/database';
import {
  claimNotice,
  dueNotices,
  findNotice,
  finishNotice,
  postponeNotice,
  storeNotice,
} from '../../src/store/notices';
import { describeOnBothDatabases } from '../support/databases';
import { afterNoon, APP, id, NOON, notice, openAgain, openStore, OTHER_APP } from './samples';

function store(database: Database, ...notices: readonly ReturnType<typeof notice>[]): Promise<boolean[]> {
  return Promise.all(notices.map(each => database.write(tx => storeNotice(tx, each))));
}

async function dueIds(database: Database, now: Date): Promise<readonly string[]> {
  return (await dueNotices(database.reader, now, 100)).map(each => each.id);
}

describeOnBothDatabases('the inbox of webhooks', (open, place) => {
  it('gives back what was stored, with amounts and instants in the facts as they were', async () => {
    const database = await openStore(open);
    const of = { effect: 'PAY', providerKey: null, reference: 'r' } as const;
    const facts: readonly Fact[] = [
      { kind: 'SUCCEEDED', of, amount: { minor: 2n ** 63n - 1n, currency: 'EUR' } },
      {
        kind: 'ACTION_REQUIRED',
        of,
        action: { kind: 'REDIRECT', url: 'https://x', expiresAt: afterNoon(0.5) },
      },
    ];
    const full = notice(1, {
      facts,
      paymentId: 'p',
      providerReference: 'r',
      checkoutReference: 'c',
      tries: 3,
    });
    await store(database, full, notice(2));
    expect(await findNotice(database.reader, APP, id('ntc', 1))).toEqual(full);
    expect(await findNotice(database.reader, APP, id('ntc', 2))).toEqual(notice(2));
    expect(await findNotice(database.reader, OTHER_APP, id('ntc', 1))).toBeUndefined();
  });

  it('keeps nothing else that a connector may have put into a notice', async () => {
    const database = await openStore(open);
    const more = { ...notice(1), body: 'raw' };
    expect(await store(database, more)).toEqual([true]);
    expect(await findNotice(database.reader, APP, id('ntc', 1))).toEqual(notice(1));
  });

  it('stores a delivery once, however often and wherever it arrives', async () => {
    const url = await place.newUrl('may be there');
    const one = await openStore(open, { url });
    const two = await openAgain(open, url);
    const copies = Array.from({ length: 20 }, (_, index) => notice(index, { deliveryId: 'same' }));
    const stored = await Promise.all(copies.map((copy, index) => store(index % 2 === 0 ? one : two, copy)));
    expect(stored.flat().filter(Boolean)).toHaveLength(1);
    expect(await dueIds(one, NOON)).toHaveLength(1);
  });

  it('tells deliveries of other accounts, providers and applications apart', async () => {
    const database = await openStore(open);
    const same = { deliveryId: 'same' };
    const stored = await store(
      database,
      notice(1, same),
      notice(2, { ...same, account: 'second' }),
      notice(3, { ...same, provider: 'STASH' }),
      notice(4, { ...same, applicationId: OTHER_APP }),
      notice(5, same),
    );
    expect(stored).toEqual([true, true, true, true, false]);
  });

  it('gives out what is due and free, oldest first', async () => {
    const database = await openStore(open);
    await store(
      database,
      notice(1),
      notice(2, { dueAt: afterNoon(-5) }),
      notice(3, { dueAt: afterNoon(5) }),
      notice(4, { dueAt: null, outcome: 'APPLIED' }),
      notice(5, { dueAt: afterNoon(-9), leasedUntil: afterNoon(1) }),
    );
    expect(await dueIds(database, NOON)).toEqual([2, 1].map(number => id('ntc', number)));
    expect(await dueIds(database, afterNoon(1))).toEqual([5, 2, 1].map(number => id('ntc', number)));
    expect(await dueNotices(database.reader, NOON, 1)).toHaveLength(1);
  });

  it('lets one of many nodes work on a notice, until its lease has run out', async () => {
    const url = await place.newUrl('may be there');
    const one = await openStore(open, { url });
    const two = await openAgain(open, url);
    await store(one, notice(1));
    const claim = (database: Database, now: Date): Promise<boolean> =>
      database.write(tx => claimNotice(tx, id('ntc', 1), now, afterNoon(30)));
    const claims = await Promise.all([one, two, one, two, one, two].map(database => claim(database, NOON)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await claim(one, afterNoon(29))).toBe(false);
    expect(await claim(two, afterNoon(30))).toBe(true);
  });

  it('is done with a notice that has an outcome', async () => {
    const database = await openStore(open);
    await store(database, notice(1));
    await database.write(async tx => {
      expect(await claimNotice(tx, id('ntc', 1), NOON, afterNoon(30))).toBe(true);
      await finishNotice(tx, id('ntc', 1), 'IGNORED', 'no such payment');
      await postponeNotice(tx, id('ntc', 1), NOON, 'too late');
      expect(await claimNotice(tx, id('ntc', 1), afterNoon(99), afterNoon(199))).toBe(false);
    });
    expect(await dueIds(database, afterNoon(99))).toEqual([]);
    expect(await findNotice(database.reader, APP, id('ntc', 1))).toEqual(
      notice(1, { outcome: 'IGNORED', detail: 'no such payment', dueAt: null }),
    );
  });

  it('tries a notice again later, and counts', async () => {
    const database = await openStore(open);
    await store(database, notice(1));
    await database.write(async tx => {
      await claimNotice(tx, id('ntc', 1), NOON, afterNoon(30));
      await postponeNotice(tx, id('ntc', 1), afterNoon(10), 'provider is down');
    });
    expect(await dueIds(database, afterNoon(9))).toEqual([]);
    expect(await dueIds(database, afterNoon(10))).toEqual([id('ntc', 1)]);
    expect(await findNotice(database.reader, APP, id('ntc', 1))).toEqual(
      notice(1, { tries: 1, dueAt: afterNoon(10), detail: 'provider is down' }),
    );
  });
});
