import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const STARTED = /Paygraph listens at (\S+)\/graphql/;
const SANDBOX_STARTED = /emulator at /;

/** A real process of ours, as built by `npm run build`. */
export interface Running {
  /** Resolves with the signal that ended it, or null. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** All that it printed. */
  output(): string;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
}

type Environment = Readonly<Record<string, string>>;

/** The emulators in a process of their own, so that they survive what happens to the server. */
export function startSandboxProcess(env: Environment): Promise<Running> {
  return start(['dist/src/cli/main.js', 'sandbox'], env, SANDBOX_STARTED);
}

/** The server. Resolves once it listens. */
export function startServerProcess(env: Environment): Promise<Running> {
  return start(['dist/src/main.js'], env, STARTED);
}

/** The shop of examples/shop. Resolves once it is open. */
export function startExampleProcess(env: Environment): Promise<Running> {
  return start(['dist/examples/shop/shop.js'], env, /The shop is open/);
}

/** Runs a command to its end and returns what it printed. Rejects when it fails. */
export async function run(args: readonly string[], env: Environment): Promise<string> {
  const { code, output } = await runToEnd(args, env);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
}

/** Runs a command to its end, whichever it is, with a text on its standard input or none. */
export async function runToEnd(
  args: readonly string[],
  env: Environment,
  input?: string,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawnNode(args, env, input === undefined ? 'ignore' : 'pipe');
  child.stdin?.end(input);
  const read = reader(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: read() };
}

/** A base of which the ports base to base + 9 are free now. */
export async function freePortBase(): Promise<number> {
  for (;;) {
    // Below 32,768, where the kernel takes the ports of outgoing connections from.
    const base = 20_000 + Math.floor(Math.random() * 1_270) * 10;
    const free = await Promise.all(Array.from({ length: 10 }, (_, index) => isFree(base + index)));
    if (free.every(Boolean)) return base;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise(done => {
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

async function start(args: readonly string[], env: Environment, started: RegExp): Promise<Running> {
  const child = spawnNode(args, env);
  const output = reader(child);
  const ended = once(child, 'close').then(([, signal]) => signal as NodeJS.Signals | null);
  await new Promise<void>((done, fail) => {
    const look = (): void => {
      if (started.test(output())) done();
    };
    child.stdout?.on('data', look);
    void ended.then(() => fail(new Error(`${args.join(' ')} ended before it was ready:\n${output()}`)));
  });
  return {
    ended,
    output,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

function spawnNode(
  args: readonly string[],
  env: Environment,
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: [stdin, 'pipe', 'pipe'],
  });
}

function reader(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
