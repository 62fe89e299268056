import { AskFailed, send } from './ask';

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
  const body = (await answer.json()) as {
    readonly emulators?: readonly EmulatorState[];
    readonly errors?: readonly { readonly message: string }[];
  };
  if (body.emulators) return body.emulators;
  throw new AskFailed('refused', body.errors?.[0]?.message ?? 'The server refused.');
}
