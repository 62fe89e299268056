import { randomUUID } from 'node:crypto';
import { accountSealer } from '../composition/account-keeper';
import { type Config } from '../config';
import { ConfigError } from '../connectors/config-error';
import { readAccount, type ReadAccount } from '../connectors/registry';
import { createTransport } from '../connectors/transport';
import { type Services } from '../services/dependencies';
import { openSettings } from '../services/provider-accounts';
import { SealBroken } from '../services/seal';
import { findAccount, type StoredAccount, type StoredAccountKey } from '../store/provider-accounts';

export interface TestVerdict {
  readonly works: boolean;
  /** What holds, and what does not. */
  readonly what: string;
  readonly testMode: boolean | null;
}

/** Opens an account as a server would, and asks the provider whether it takes the credentials. Causes nothing there. */
export async function testAccount(
  { database, clock }: Services,
  config: Config,
  key: StoredAccountKey,
): Promise<TestVerdict> {
  const { applicationId, provider, name } = key;
  const account = await findAccount(database.reader, key);
  const of = `${provider} ${name} of ${applicationId}`;
  if (!account) return { works: false, what: `There is no account ${of} in the database.`, testMode: null };
  const read = readOrSay(config, account);
  if (typeof read === 'string') return { works: false, what: read, testMode: null };
  const { testMode } = read;
  const connected = read.connect({
    clock,
    newUuid: randomUUID,
    transport: options => createTransport(options),
  });
  try {
    const signal = AbortSignal.timeout(config.providerTimeoutMs);
    const answer = await connected.capabilities.health?.check(signal);
    const opened = `The settings of ${of} open and are complete (${testMode ? 'test' : 'live'}). `;
    if (!answer) return { works: true, testMode, what: `${opened}${provider} offers nothing to ask it by.` };
    const isOn = account.disabledAt === null ? '' : ' The account is disabled.';
    if (answer.kind === 'done')
      return { works: true, testMode, what: `${opened}${provider} accepts them.${isOn}` };
    const why =
      answer.kind === 'refused'
        ? `refused them (${answer.code ?? 'no code'})`
        : `did not answer: ${answer.cause}`;
    return { works: false, testMode, what: `${opened}${provider} ${why}.${isOn}` };
  } finally {
    await connected.close();
  }
}

/** The account as its kit reads it, or why it cannot be. */
function readOrSay(config: Config, account: StoredAccount): ReadAccount | string {
  try {
    return readAccount(account.provider, openSettings(accountSealer(config), account));
  } catch (error) {
    if (error instanceof SealBroken || error instanceof ConfigError) return error.message;
    throw error;
  }
}
