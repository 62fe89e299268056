import { randomBytes } from 'node:crypto';
import { accountKeeper } from '../../src/composition/account-keeper';
import { readConfig } from '../../src/config';
import { startSandbox, type Sandbox } from '../../src/connectors/sandbox';
import { ManualClock } from '../../src/domain/clock';
import { idSource } from '../../src/domain/ids';
import {
  addAccount,
  openSettings,
  rotateAccount,
  switchAccount,
  type AccountKeeper,
  type AccountSettings,
} from '../../src/services/provider-accounts';
import { type Database } from '../../src/store/database/database';
import { findAccount, type StoredAccount } from '../../src/store/provider-accounts';
import { afterNoon, APP, NOON, openStore, OTHER_APP } from '../store/samples';
import { describeOnBothDatabases } from '../support/databases';
import { credentialsAt } from '../support/credentials';

const CONFIG = readConfig({ SANDBOX: 'embedded', MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });
const KEY = { applicationId: OTHER_APP, provider: 'PAYONE', name: 'default' } as const;

let sandbox: Sandbox;
let payone: AccountSettings;
let second: AccountSettings;
beforeAll(async () => {
  const serverUrl = (): string => 'http://127.0.0.1:9';
  sandbox = await startSandbox({ host: '127.0.0.1', portBase: 0, serverUrl, dataFolder: undefined });
  payone = await credentialsAt(sandbox, 'PAYONE');
  second = await credentialsAt(sandbox, 'PAYONE', 'second');
});
afterAll(() => sandbox.close());

function keeperOn(database: Database, clock = new ManualClock(NOON), config = CONFIG): AccountKeeper {
  const ids = idSource(() => clock.now(), randomBytes);
  return accountKeeper(config, { database, clock, ids });
}

function stored(result: Awaited<ReturnType<typeof addAccount>>): StoredAccount {
  if ('kind' in result) throw new Error(result.message);
  return result;
}

describeOnBothDatabases('an account at a provider', open => {
  it('is stored with its settings sealed, and opens as what was given', async () => {
    const database = await openStore(open);
    const keeper = keeperOn(database);
    const added = stored(await addAccount(keeper, KEY, payone));
    expect(added).toMatchObject({ ...KEY, testMode: true, version: 1, createdAt: NOON, disabledAt: null });
    expect(added.fingerprint).toMatch(/^[0-9a-f]{8}$/);
    const row = (await findAccount(database.reader, KEY))!;
    expect(row).toEqual(added);
    expect(openSettings(keeper.sealer, row)).toEqual(payone);
    const inClear = Object.values(payone).filter(value => JSON.stringify(row).includes(value));
    expect(inClear).toEqual([]);
  });

  it('is refused without all of its settings, with one of another provider, or without an application', async () => {
    const database = await openStore(open);
    const keeper = keeperOn(database);
    const { PAYONE_API_SECRET: secret, ...incomplete } = payone;
    await expect(addAccount(keeper, KEY, incomplete)).rejects.toThrow(/missing: PAYONE_API_SECRET/);
    for (const strange of [{ PI_API_KEY: 'p' }, { payone_api_secret: secret! }, { [secret!]: 'x' }]) {
      const refused = addAccount(keeper, KEY, { ...payone, ...strange });
      await expect(refused).rejects.toThrow(/PAYONE does not have/);
      await expect(refused).rejects.not.toThrow(secret);
    }
    const http = { ...payone, PAYONE_BASE_URL: 'http://payment.payone.com' };
    await expect(addAccount(keeper, KEY, http)).rejects.toThrow(/https/);
    const nowhere = { ...KEY, applicationId: 'absent' };
    expect(await addAccount(keeper, nowhere, payone)).toMatchObject({ kind: 'NotFound' });
    for (const name of ['', 'Upper', 'a b', '../x', 'x'.repeat(41)])
      expect(await addAccount(keeper, { ...KEY, name }, payone)).toMatchObject({ kind: 'InvalidInput' });
    expect(await findAccount(database.reader, KEY)).toBeUndefined();
  });

  it('is stored once, and no other opens the same one at the provider, in any application', async () => {
    const keeper = keeperOn(await openStore(open));
    stored(await addAccount(keeper, KEY, payone));
    const taken = await addAccount(keeper, KEY, second);
    expect(taken).toMatchObject({ message: expect.stringMatching(/There is an account/) });
    const newKey = { ...payone, PAYONE_API_KEY_ID: 'another', PAYONE_API_SECRET: 'another' };
    const twin = await addAccount(keeper, { ...KEY, applicationId: APP, name: 'twin' }, newKey);
    expect(twin).toMatchObject({
      message: expect.stringMatching(/same account at PAYONE as default of app_other/),
    });
    stored(await addAccount(keeper, { ...KEY, applicationId: APP }, second));
  });

  it('gets one secret alone by a rotation, and keeps the others; an empty text removes one', async () => {
    const database = await openStore(open);
    const clock = new ManualClock(NOON);
    const keeper = keeperOn(database, clock);
    const before = stored(await addAccount(keeper, KEY, payone));
    clock.advance(5_000);
    const previous = {
      PAYONE_WEBHOOKS_KEY_ID_PREVIOUS: 'old',
      PAYONE_WEBHOOKS_KEY_SECRET_PREVIOUS: 'old-secret',
    };
    const after = stored(await rotateAccount(keeper, KEY, { PAYONE_API_SECRET: 'new', ...previous }));
    expect(after).toMatchObject({ version: 2, createdAt: NOON, updatedAt: afterNoon(5) });
    expect(after.fingerprint).not.toBe(before.fingerprint);
    const read = async () => openSettings(keeper.sealer, (await findAccount(database.reader, KEY))!);
    expect(await read()).toEqual({ ...payone, PAYONE_API_SECRET: 'new', ...previous });
    const removed = Object.fromEntries(Object.keys(previous).map(name => [name, '']));
    const back = { ...removed, PAYONE_API_SECRET: payone['PAYONE_API_SECRET']! };
    const again = stored(await rotateAccount(keeper, KEY, back));
    expect(await read()).toEqual(payone);
    expect(again.fingerprint).toBe(before.fingerprint);
  });

  it('is never turned into another one at the provider, nor into an incomplete one', async () => {
    const database = await openStore(open);
    const keeper = keeperOn(database);
    const before = stored(await addAccount(keeper, KEY, payone));
    expect(await rotateAccount(keeper, KEY, second)).toMatchObject({
      message: expect.stringMatching(/open another account at PAYONE/),
    });
    const elsewhere = { PAYONE_BASE_URL: 'https://payment.payone.com' };
    expect(await rotateAccount(keeper, KEY, elsewhere)).toMatchObject({ kind: 'InvalidInput' });
    await expect(rotateAccount(keeper, KEY, { PAYONE_API_SECRET: '' })).rejects.toThrow(/missing/);
    expect(await rotateAccount(keeper, { ...KEY, name: 'absent' }, payone)).toMatchObject({
      message: expect.stringMatching(/no account PAYONE absent/),
    });
    expect(await findAccount(database.reader, KEY)).toEqual(before);
  });

  it('of Pi keeps its wallet: another seed is another account, and two accounts never sign for one', async () => {
    const keeper = keeperOn(await openStore(open));
    const key = { ...KEY, provider: 'PI' } as const;
    const [first, other] = [await credentialsAt(sandbox, 'PI'), await credentialsAt(sandbox, 'PI', 'second')];
    stored(await addAccount(keeper, key, first));
    const seed = { PI_WALLET_SEED: other['PI_WALLET_SEED']! };
    expect(await rotateAccount(keeper, key, seed)).toMatchObject({ kind: 'InvalidInput' });
    const sameWallet = { ...other, PI_WALLET_SEED: first['PI_WALLET_SEED']! };
    expect(await addAccount(keeper, { ...key, applicationId: APP }, sameWallet)).toMatchObject({
      message: expect.stringMatching(/same account at PI/),
    });
    stored(await rotateAccount(keeper, key, { PI_API_KEY: 'a-new-key' }));
  });

  it('is changed by one of two who rotate it at once, and the other is told', async () => {
    const database = await openStore(open);
    const keeper = keeperOn(database);
    stored(await addAccount(keeper, KEY, payone));
    const results = await Promise.all(
      ['one', 'two', 'three'].map(secret => rotateAccount(keeper, KEY, { PAYONE_API_SECRET: secret })),
    );
    const done = results.filter(each => !('kind' in each));
    const told = results.flatMap(each => ('kind' in each ? [each.message] : []));
    const { version } = (await findAccount(database.reader, KEY))!;
    expect(version).toBe(1 + done.length);
    expect(done.length).toBeGreaterThan(0);
    for (const message of told) expect(message).toMatch(/Somebody else has changed this account/);
  });

  it('is switched off and on again', async () => {
    const database = await openStore(open);
    const keeper = keeperOn(database);
    stored(await addAccount(keeper, KEY, payone));
    expect(stored(await switchAccount(keeper, KEY, 'off'))).toMatchObject({ disabledAt: NOON, version: 2 });
    expect(stored(await switchAccount(keeper, KEY, 'off')).version).toBe(2);
    expect(stored(await switchAccount(keeper, KEY, 'on'))).toMatchObject({ disabledAt: null, version: 3 });
    expect((await findAccount(database.reader, KEY))!.disabledAt).toBeNull();
  });

  it('does not open under another master key, and is not changed then', async () => {
    const database = await openStore(open);
    stored(await addAccount(keeperOn(database), KEY, payone));
    const other = { ...CONFIG, masterKey: Buffer.alloc(32, 8) };
    const stranger = keeperOn(database, new ManualClock(NOON), other);
    const rotated = rotateAccount(stranger, KEY, { PAYONE_API_SECRET: 'new' });
    await expect(rotated).rejects.toThrow(/PAYONE default of app_other do not open: MASTER_KEY/);
    expect((await findAccount(database.reader, KEY))!.version).toBe(1);
  });
});
