import { accountKeeper } from '../../../src/composition/account-keeper';
import { type Provider } from '../../../src/domain/provider';
import {
  addAccount,
  type AccountKeeper,
  type AccountSettings,
  rotateAccount,
  switchAccount,
} from '../../../src/services/provider-accounts';
import { type StoredAccountKey } from '../../../src/store/provider-accounts';
import { type TestApp } from '../../support/app';
import { credentialsAt } from '../../support/credentials';
import { OTHER } from './keys';

/** The master key of startTestApp, as the command line would have it. */
const MASTER_KEY = Buffer.alloc(32, 7);

export function keeperOf({ app }: TestApp, masterKey = MASTER_KEY): AccountKeeper {
  return accountKeeper({ masterKey }, app.services);
}

export function keyOfAccount(
  provider: Provider,
  name = 'default',
  applicationId: string = OTHER,
): StoredAccountKey {
  return { applicationId, provider, name };
}

/** Adds an account of an emulator, the second one of each unless said otherwise; the server has not looked yet. */
export async function add(
  test: TestApp,
  key: StoredAccountKey,
  settings: string | AccountSettings = 'second',
): Promise<void> {
  const given =
    typeof settings === 'string' ? await credentialsAt(test.app.sandbox!, key.provider, settings) : settings;
  const added = await addAccount(keeperOf(test), key, given);
  expect(added).toMatchObject({ ...key, version: 1 });
}

export async function rotate(test: TestApp, key: StoredAccountKey, settings: AccountSettings): Promise<void> {
  expect(await rotateAccount(keeperOf(test), key, settings)).toMatchObject(key);
}

export async function turn(test: TestApp, key: StoredAccountKey, to: 'on' | 'off'): Promise<void> {
  expect(await switchAccount(keeperOf(test), key, to)).toMatchObject(key);
}
