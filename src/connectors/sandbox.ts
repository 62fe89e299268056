import { join } from 'node:path';
import {
  type BookEntry,
  type Emulator,
  type EmulatorOptions,
  type EmulatorSurroundings,
} from './emulator/contract';
import { startIntrazonEmulator } from './intrazon/emulator/server';
import { startPayoneEmulator } from './payone/emulator/server';
import { startPaytureEmulator } from './payture/emulator/server';
import { startPiEmulator } from './pi/emulator/server';
import { startStashEmulator } from './stash/emulator/server';

/**
 * The emulators, each at its own distance from the port base: their origins differ because the real ones do. One that
 * has a second origin asks for that port too; its books and its credentials are still one.
 */
const EMULATORS: readonly {
  readonly name: string;
  readonly portOffset: number;
  readonly start: (options: EmulatorOptions, portAt: (offset: number) => number) => Promise<Emulator>;
}[] = [
  { name: 'PAYONE', portOffset: 1, start: startPayoneEmulator },
  { name: 'PAYTURE', portOffset: 2, start: startPaytureEmulator },
  {
    name: 'PI',
    portOffset: 3,
    start: (options, portAt) => startPiEmulator({ ...options, horizonPort: portAt(4) }),
  },
  { name: 'STASH', portOffset: 5, start: startStashEmulator },
  { name: 'INTRAZON', portOffset: 6, start: startIntrazonEmulator },
];

export interface Sandbox {
  readonly emulators: readonly Emulator[];
  /** The provider settings that connect a server to them. */
  readonly credentials: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface SandboxOptions {
  readonly host: string;
  /** 0: any free ports. */
  readonly portBase: number;
  /** Where webhooks and questions go; asked at each delivery. */
  readonly serverUrl: () => string;
  readonly dataFolder: string | undefined;
  /** A simulation's. */
  readonly surroundings?: EmulatorSurroundings;
}

/** Starts all emulators in this process. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { host, portBase, serverUrl, dataFolder, surroundings } = options;
  const emulators: Emulator[] = [];
  const portAt = (offset: number): number => (portBase === 0 ? 0 : portBase + offset);
  try {
    for (const { name, portOffset, start } of EMULATORS) {
      const folder = dataFolder === undefined ? {} : { dataFolder: join(dataFolder, name.toLowerCase()) };
      emulators.push(
        await start({ host, port: portAt(portOffset), serverUrl, ...folder, ...surroundings }, portAt),
      );
    }
  } catch (error) {
    await closeAll(emulators);
    throw error;
  }
  const credentials = Object.assign({}, ...emulators.map(each => each.credentials)) as Record<string, string>;
  return { emulators, credentials, close: () => closeAll(emulators) };
}

/** The settings of emulators that run in a process of their own (`npm run sandbox`). Throws when one does not answer. */
export async function sandboxCredentials(
  host: string,
  portBase: number,
): Promise<Readonly<Record<string, string>>> {
  return Object.assign(
    {},
    ...(await askAll<Record<string, string>>(host, portBase, 'credentials')),
  ) as Record<string, string>;
}

/** Every movement of money that really happened at the emulators. Throws when one does not answer. */
export async function sandboxBooks(host: string, portBase: number): Promise<readonly BookEntry[]> {
  return (await askAll<readonly BookEntry[]>(host, portBase, 'books')).flat();
}

/** Where the emulator of a provider listens; undefined when there is none. */
export function emulatorUrl(host: string, portBase: number, provider: string): string | undefined {
  const emulator = EMULATORS.find(({ name }) => name === provider);
  return emulator && `http://${host}:${portBase + emulator.portOffset}`;
}

async function askAll<Answer>(host: string, portBase: number, path: string): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const { name } of EMULATORS) {
    const url = `${emulatorUrl(host, portBase, name) ?? ''}/_emulator/${path}`;
    const answer = await fetch(url).catch(() => undefined);
    if (!answer?.ok)
      throw new Error(`The ${name} emulator does not answer at ${url}: start it with npm run sandbox.`);
    answers.push((await answer.json()) as Answer);
  }
  return answers;
}

async function closeAll(emulators: readonly Emulator[]): Promise<void> {
  for (const emulator of [...emulators].reverse()) await emulator.close();
}
