import { type Random } from '../proof/random';

/** Where each provider's emulator listens, from the port base on. */
const OFFSETS = { PAYONE: 1, PAYTURE: 2, PI: 3, HORIZON: 4, STASH: 5, INTRAZON: 6 } as const;
export type EmulatorName = keyof typeof OFFSETS;

/** What goes wrong with one call or webhook, drawn by weight of repetition. */
const FAULTS: readonly object[] = [
  { fault: 'resetBefore' },
  { fault: 'resetAfter' },
  { fault: 'resetAfter' },
  { fault: 'timeoutBefore' },
  { fault: 'timeoutAfter' },
  { fault: 'status', when: 'before', status: 503 },
  { fault: 'status', when: 'after', status: 500 },
  { fault: 'garbage', when: 'after' },
  { fault: 'cutBody' },
  { fault: 'cutHeaders' },
  { fault: 'webhookLost' },
  { fault: 'webhookDuplicate', copies: 2 },
  { fault: 'webhookReorder' },
];

/** The control interfaces of emulators that run in a process of their own. */
export class Emulators {
  faults = 0;

  constructor(private readonly portBase: number) {}

  async control<Answer>(name: EmulatorName, path: string, body?: object): Promise<Answer> {
    const url = `http://127.0.0.1:${this.portBase + OFFSETS[name]}/_emulator/${path}`;
    const init = {
      headers: { 'content-type': 'application/json' },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    };
    // Once more: the connection may have been closed for its idleness just when it was picked up.
    const answer = await fetch(url, init).catch(() => fetch(url, init));
    if (!answer.ok) throw new Error(`${name} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json().catch(() => null)) as Answer;
  }

  /** From now on nothing goes wrong any more. */
  async heal(): Promise<void> {
    for (const offset of Object.values(OFFSETS))
      await fetch(`http://127.0.0.1:${this.portBase + offset}/_emulator/faults`, { method: 'DELETE' });
  }

  /** Lets one of the next calls to this provider go wrong. */
  async spoil(name: EmulatorName, random: Random): Promise<void> {
    this.faults += 1;
    await this.control(name, 'faults', random.pick(FAULTS));
  }
}
