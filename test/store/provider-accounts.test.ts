import { listApplications, insertApplication } from '../../src/store/applications';
import { applicationOfOperation, dueOperations, touchOfAccount } from '../../src/store/operations';
import { applicationOfPayment, insertPayment, savePaymentState, StaleState } from '../../src/store/payments';
import {
  accountsByIds,
  accountVersions,
  findAccount,
  findAccountByIdentity,
  insertAccount,
  listAccounts,
  saveAccount,
} from '../../src/store/provider-accounts';
import { describeOnBothDatabases } from '../support/databases';
import {
  afterNoon,
  APP,
  NOON,
  openStore,
  operation,
  OTHER_APP,
  payment,
  stateOf,
  storedAccount,
} from './samples';

describeOnBothDatabases('accounts at providers', open => {
  it('come back as they were stored, by name, by what they open and by application', async () => {
    const database = await openStore(open);
    const { reader } = database;
    const [mine, theirs] = [
      storedAccount(2),
      storedAccount(1, { applicationId: OTHER_APP, disabledAt: NOON }),
    ];
    for (const each of [mine, theirs]) expect(await database.write(tx => insertAccount(tx, each))).toBe(true);
    expect(await findAccount(reader, mine)).toEqual(mine);
    expect(await findAccount(reader, { ...mine, applicationId: OTHER_APP })).toBeUndefined();
    expect(await findAccountByIdentity(reader, 'PAYONE', theirs.identity)).toEqual(theirs);
    expect(await findAccountByIdentity(reader, 'PI', theirs.identity)).toBeUndefined();
    expect(await listAccounts(reader, APP)).toEqual([mine]);
    expect(await listAccounts(reader)).toEqual([theirs, mine]);
    expect(await accountsByIds(reader, [mine.id])).toEqual([mine]);
    expect(await accountVersions(reader)).toEqual(new Map([[mine.id, 1]]));
  });

  it('are refused when the name is taken, or another row opens the same account, and nothing is stored', async () => {
    const database = await openStore(open);
    const insert = (changes: Parameters<typeof storedAccount>[1]): Promise<boolean> =>
      database.write(tx => insertAccount(tx, storedAccount(2, changes)));
    await database.write(tx => insertAccount(tx, storedAccount(1)));
    expect(await insert({ name: 'account-1' })).toBe(false);
    expect(await insert({ identity: 'identity-1', applicationId: OTHER_APP })).toBe(false);
    expect(await listAccounts(database.reader)).toHaveLength(1);
    expect(await insert({ name: 'account-1', provider: 'PAYTURE' })).toBe(true);
  });

  it('need an application', async () => {
    const database = await openStore(open);
    const orphan = storedAccount(1, { applicationId: 'app_absent' });
    await expect(database.write(tx => insertAccount(tx, orphan))).rejects.toThrow();
  });

  it('are changed by one of two who read the same version', async () => {
    const database = await openStore(open);
    const account = storedAccount(1);
    await database.write(tx => insertAccount(tx, account));
    const rotate = (sealed: string): Promise<void> =>
      database.write(tx => saveAccount(tx, account, { sealed }, afterNoon(1)));
    await rotate('first');
    await expect(rotate('second')).rejects.toThrow(StaleState);
    const stored = await findAccount(database.reader, account);
    expect(stored).toEqual({ ...account, sealed: 'first', version: 2, updatedAt: afterNoon(1) });
  });

  it('make what waits for their word due, and nothing else', async () => {
    const database = await openStore(open);
    const later = {
      status: 'UNKNOWN',
      nextCheckAt: afterNoon(900),
      leasedUntil: null,
      leasedBy: null,
    } as const;
    const places = [
      {},
      { account: 'second' },
      { applicationId: OTHER_APP },
      { provider: 'PAYTURE' as const },
    ];
    await database.write(async tx => {
      for (const [index, place] of places.entries()) {
        const one = payment(index + 1, place);
        await insertPayment(tx, one);
        const { id: paymentId, applicationId } = one;
        const waiting = operation(index + 1, { ...later, paymentId, applicationId });
        await savePaymentState(tx, stateOf(one), stateOf(one, [waiting]), NOON);
      }
    });
    // An operator and a returning payer name nothing but the id.
    expect(await applicationOfOperation(database.reader, operation(3).id)).toBe(OTHER_APP);
    expect(await applicationOfPayment(database.reader, payment(3).id)).toBe(OTHER_APP);
    expect(await applicationOfPayment(database.reader, payment(9).id)).toBeUndefined();
    const account = { applicationId: APP, provider: 'PAYONE', name: 'default' } as const;
    await database.write(tx => touchOfAccount(tx, account, afterNoon(1)));
    const due = await dueOperations(database.reader, afterNoon(1), 10);
    expect(due.map(({ paymentId }) => paymentId)).toEqual([payment(1).id]);
  });
});

describeOnBothDatabases('an application', open => {
  it('is added once', async () => {
    const database = await openStore(open);
    const add = (): Promise<boolean> =>
      database.write(tx => insertApplication(tx, { id: 'racing', name: 'Racing', now: NOON }));
    expect([await add(), await add()]).toEqual([true, false]);
    const listed = await listApplications(database.reader);
    expect(listed.map(({ id, name }) => [id, name])).toContainEqual(['racing', 'Racing']);
  });
});
