import { AskFailed } from '../api/ask';
import { fieldsOf } from '../api/fields';

/** What the server says of itself before it sees a key. */
export interface ConsoleConfig {
  readonly mode: 'sandbox' | 'live';
  /** In the sandbox on loopback: accepted by it, and by nobody else. */
  readonly sandboxKey?: string;
}

/** Throws AskFailed. */
export async function fetchConfig(): Promise<ConsoleConfig> {
  const answer = await fetch('/console/config').catch(() => undefined);
  if (!answer?.ok) throw new AskFailed('unanswered', 'The server does not answer.');
  const { mode, sandboxKey } = fieldsOf(await answer.json().catch(() => undefined));
  return {
    mode: mode === 'sandbox' ? mode : 'live',
    ...(typeof sandboxKey === 'string' && { sandboxKey }),
  };
}
