import { type Sandbox } from '../../src/connectors/sandbox';
import { emulatorOf } from './app';

/** The provider settings that open one of an emulator's accounts. */
export async function credentialsAt(
  sandbox: Sandbox,
  provider: string,
  account = 'default',
): Promise<Readonly<Record<string, string>>> {
  const url = `${emulatorOf(sandbox, provider).url}/_emulator/credentials?account=${account}`;
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${provider} has no account ${account}.`);
  return (await answer.json()) as Record<string, string>;
}
