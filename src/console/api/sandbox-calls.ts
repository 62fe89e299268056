import { AskFailed, send } from './ask';
import { fieldsOf, listOf, textOf } from './fields';

/** What one emulator stands at; the server's `EmulatorState`. */
export interface EmulatorState {
  readonly provider: string;
  readonly now: string;
  readonly offsetMs: number;
  readonly faults: readonly string[];
  readonly webhooksWaiting: number;
  readonly sendsWebhooks: boolean;
}

export type Switch =
  | { readonly name: 'late-webhook'; readonly provider: string; readonly delayMs: number }
  | { readonly name: 'lost-answer'; readonly provider: string }
  | { readonly name: 'clock'; readonly advanceMs: number }
  | { readonly name: 'clear' };

/** The emulators as they are. Throws AskFailed. */
export function emulators(key: string): Promise<readonly EmulatorState[]> {
  return readState(send('/console/sandbox', key));
}

/** Flips a switch, and says how the emulators are then. Throws AskFailed. */
export function flip(key: string, { name, ...order }: Switch): Promise<readonly EmulatorState[]> {
  return readState(send(`/console/sandbox/${name}`, key, order));
}

async function readState(sent: Promise<Response>): Promise<readonly EmulatorState[]> {
  const answer = await sent;
  const { emulators: states, errors } = fieldsOf(await answer.json().catch(() => undefined));
  if (Array.isArray(states)) return states.map(readEmulator);
  throw new AskFailed('refused', textOf(fieldsOf(listOf(errors)[0])['message']) || 'The server refused.');
}

function readEmulator(state: unknown): EmulatorState {
  const { provider, now, offsetMs, faults, webhooksWaiting, sendsWebhooks } = fieldsOf(state);
  return {
    provider: textOf(provider),
    now: textOf(now),
    offsetMs: Number(offsetMs),
    faults: listOf(faults).map(textOf),
    webhooksWaiting: Number(webhooksWaiting),
    sendsWebhooks: sendsWebhooks === true,
  };
}
