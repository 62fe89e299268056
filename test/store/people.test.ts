import {
  cardsByCustomers,
  cardsByIds,
  findCard,
  findCardByToken,
  insertCard,
  listCards,
  updateCard,
} from '../../src/store/cards';
import {
  customersByIds,
  findCustomer,
  insertCustomer,
  listCustomers,
  updateCustomer,
} from '../../src/store/customers';
import { type Database } from '../../src/store/database/database';
import { findPlayer, insertPlayer, listPlayers, playersByIds, updatePlayer } from '../../src/store/players';
import { findTokenization, insertTokenization } from '../../src/store/tokenizations';
import { describeOnBothDatabases } from '../support/databases';
import {
  afterNoon,
  APP,
  card,
  counting,
  customer,
  FIRST_PAGE,
  id,
  openStore,
  OTHER_APP,
  player,
  tokenization,
} from './samples';

describeOnBothDatabases('players', open => {
  it('come back as they were stored, by id and by reference', async () => {
    const database = await openStore(open);
    const full = player(1, { name: 'Ünï', subscribed: true, blocked: true, lastLoginAt: afterNoon(1) });
    expect(await database.write(tx => insertPlayer(tx, full))).toBe(true);
    expect(await findPlayer(database.reader, APP, { id: full.id })).toEqual(full);
    expect(await findPlayer(database.reader, APP, { reference: full.reference })).toEqual(full);
  });

  it('are not stored when their reference is taken in the application', async () => {
    const database = await openStore(open);
    const insert = (number: number, changes: Parameters<typeof player>[1]): Promise<boolean> =>
      database.write(tx => insertPlayer(tx, player(number, changes)));
    expect(await insert(1, { reference: 'ada' })).toBe(true);
    expect(await insert(2, { reference: 'ada' })).toBe(false);
    expect(await insert(3, { reference: 'ada', applicationId: OTHER_APP })).toBe(true);
    expect(await findPlayer(database.reader, APP, { reference: 'ada' })).toMatchObject({ id: id('ply', 1) });
  });

  it('are changed by the first of two who read the same version', async () => {
    const database = await openStore(open);
    await database.write(tx => insertPlayer(tx, player(1)));
    const update = (blocked: boolean): Promise<boolean> =>
      database.write(tx => updatePlayer(tx, player(1), { blocked }));
    expect(await Promise.all([update(true), update(false)])).toEqual([true, false]);
    expect(await findPlayer(database.reader, APP, { id: id('ply', 1) })).toEqual(
      player(1, { blocked: true, version: 2 }),
    );
    const foreign = { ...player(1), applicationId: OTHER_APP, version: 2 };
    expect(await database.write(tx => updatePlayer(tx, foreign, { blocked: false }))).toBe(false);
  });

  it('need an application', async () => {
    const database = await openStore(open);
    const stray = database.write(tx => insertPlayer(tx, player(1, { applicationId: 'app_nobody' })));
    await expect(stray).rejects.toMatchObject({ violation: 'foreignKey' });
  });
});

describeOnBothDatabases('customers', open => {
  it('are one per reference at each account of a provider', async () => {
    const database = await openStore(open);
    const insert = (number: number, changes: Parameters<typeof customer>[1]): Promise<boolean> =>
      database.write(tx => insertCustomer(tx, customer(number, { reference: 'ada', ...changes })));
    expect(await insert(1, {})).toBe(true);
    expect(await insert(2, {})).toBe(false);
    expect(await insert(3, { account: 'second' })).toBe(true);
    expect(await insert(4, { provider: 'PAYONE' })).toBe(true);
    const find = async (key: Parameters<typeof findCustomer>[2]): Promise<string | undefined> =>
      (await findCustomer(database.reader, APP, key))?.id;
    expect(await find({ reference: 'ada' })).toBe(id('cus', 4));
    expect(await find({ reference: 'ada', provider: 'PAYTURE' })).toBe(id('cus', 3));
    expect(await find({ reference: 'ada', provider: 'PAYTURE', account: 'default' })).toBe(id('cus', 1));
    expect(await find({ reference: 'ada', provider: 'PI' })).toBeUndefined();
  });

  it('that are deleted are found by id only', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      await insertCustomer(tx, customer(1));
      await insertCustomer(tx, customer(2));
      expect(await updateCustomer(tx, customer(1), { deletedAt: afterNoon(1), email: null })).toBe(true);
      expect(await updateCustomer(tx, customer(1), { phone: '1' })).toBe(false);
    });
    const deleted = customer(1, { deletedAt: afterNoon(1), email: null, version: 2 });
    const { reader } = database;
    expect(await findCustomer(reader, APP, { id: id('cus', 1) })).toEqual(deleted);
    expect(await findCustomer(reader, APP, { reference: 'customer-1' })).toBeUndefined();
    expect(await customersByIds(reader, APP, [id('cus', 1)])).toEqual([deleted]);
    const page = await listCustomers(reader, APP, FIRST_PAGE);
    expect(page).toEqual({ items: [customer(2)], hasNext: false, hasPrevious: false });
  });
});

describeOnBothDatabases('cards', open => {
  const insert = (database: Database, ...cards: readonly ReturnType<typeof card>[]): Promise<void> =>
    database.write(async tx => {
      for (const each of cards) await insertCard(tx, each);
    });

  it('come back as they were stored, and change by compare-and-set', async () => {
    const database = await openStore(open);
    const bare = card(1, {
      brand: null,
      holder: null,
      expiryMonth: null,
      expiryYear: null,
      status: 'NOT_ACTIVE',
    });
    await insert(database, bare);
    expect(await findCard(database.reader, APP, bare.id)).toEqual(bare);
    expect(await database.write(tx => updateCard(tx, bare, { status: 'ACTIVE' }))).toBe(true);
    expect(await database.write(tx => updateCard(tx, bare, { status: 'REMOVED' }))).toBe(false);
    expect(await findCard(database.reader, APP, bare.id)).toEqual({ ...bare, status: 'ACTIVE', version: 2 });
  });

  it('are found by their token while they are not removed, the newest first', async () => {
    const database = await openStore(open);
    await insert(
      database,
      card(1, { token: 'same' }),
      card(2, { token: 'same' }),
      card(3, { token: 'same', status: 'REMOVED' }),
    );
    const find = (account: string, token: string): ReturnType<typeof findCardByToken> =>
      findCardByToken(database.reader, APP, 'PAYTURE', account, token);
    expect((await find('default', 'same'))?.id).toBe(id('crd', 2));
    expect(await find('second', 'same')).toBeUndefined();
    expect(await find('default', 'sam')).toBeUndefined();
    expect(await findCardByToken(database.reader, APP, 'PAYONE', 'default', 'same')).toBeUndefined();
  });

  it('of many customers are read at once, a few of each', async () => {
    const database = await openStore(open);
    const numbers = Array.from({ length: 30 }, (_, index) => index);
    await insert(database, ...numbers.map(number => card(number, { customerId: id('cus', number % 3) })));
    await insert(database, card(40, { customerId: id('cus', 0), status: 'REMOVED' }));
    const reader = counting(database.reader);
    const found = await cardsByCustomers(reader, APP, [id('cus', 0), id('cus', 1), id('cus', 9)], 2);
    expect(reader.statements).toBe(1);
    expect(found.map(each => each.id)).toEqual([28, 27, 25, 24].map(number => id('crd', number)));
    expect(await cardsByCustomers(reader, APP, [], 2)).toEqual([]);
  });

  it('are listed by owner', async () => {
    const database = await openStore(open);
    await insert(
      database,
      card(1, { customerId: 'cus_a' }),
      card(2, { playerId: 'ply_a' }),
      card(3, { customerId: 'cus_a', status: 'REMOVED' }),
      card(4, { customerId: 'cus_a', status: 'EXPIRED' }),
    );
    const list = async (owner: Parameters<typeof listCards>[2]): Promise<readonly string[]> =>
      (await listCards(database.reader, APP, owner, FIRST_PAGE)).items.map(each => each.id);
    expect(await list({ customerId: 'cus_a' })).toEqual([id('crd', 4), id('crd', 1)]);
    expect(await list({ playerId: 'ply_a' })).toEqual([id('crd', 2)]);
  });
});

describeOnBothDatabases("people's rows", open => {
  it('are found by nobody but their application', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      await insertPlayer(tx, player(1));
      await insertCustomer(tx, customer(1));
      await insertCard(tx, card(1, { customerId: id('cus', 1) }));
      await insertTokenization(tx, tokenization(1, { expiresAt: afterNoon(60), customerId: id('cus', 1) }));
    });
    const { reader } = database;
    for (const [application, found] of [
      [APP, 1],
      [OTHER_APP, 0],
    ] as const) {
      const results = [
        await findPlayer(reader, application, { id: id('ply', 1) }),
        await findPlayer(reader, application, { reference: 'player-1' }),
        (await playersByIds(reader, application, [id('ply', 1)]))[0],
        (await listPlayers(reader, application, FIRST_PAGE)).items[0],
        await findCustomer(reader, application, { id: id('cus', 1) }),
        await findCustomer(reader, application, { reference: 'customer-1' }),
        (await customersByIds(reader, application, [id('cus', 1)]))[0],
        (await listCustomers(reader, application, FIRST_PAGE)).items[0],
        await findCard(reader, application, id('crd', 1)),
        await findCardByToken(reader, application, 'PAYTURE', 'default', 'token-1'),
        (await cardsByIds(reader, application, [id('crd', 1)]))[0],
        (await cardsByCustomers(reader, application, [id('cus', 1)], 5))[0],
        (await listCards(reader, application, { customerId: id('cus', 1) }, FIRST_PAGE)).items[0],
        await findTokenization(reader, application, id('hto', 1)),
      ];
      expect(results.filter(result => result !== undefined)).toHaveLength(found * results.length);
    }
    expect(await findTokenization(reader, APP, id('hto', 1))).toEqual(
      tokenization(1, { expiresAt: afterNoon(60), customerId: id('cus', 1) }),
    );
  });
});
