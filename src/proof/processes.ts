import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is kept of what a process prints: it may run for hours. */
const CHARACTERS_KEPT = 200_000;

export type ProcessEnvironment = Readonly<Record<string, string>>;

/** A real process of ours, as built by `npm run build`. */
export interface Running {
  /** Rejects when it ends before it says that it is ready. */
  readonly ready: Promise<void>;
  /** Resolves with the signal that ended it, or null. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** The last of what it printed. */
  output(): string;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** SIGTERM, and its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a command; nothing of this process's environment gets into it but PATH and HOME. */
export function startProcess(args: readonly string[], env: ProcessEnvironment, isReady: RegExp): Running {
  const child = spawnNode(args, env);
  const output = keepTail(child);
  const ended = once(child, 'close').then(() => child.signalCode);
  const ready = new Promise<void>((done, fail) => {
    const look = (): void => {
      if (isReady.test(output())) done();
    };
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', look);
    void ended.then(() =>
      fail(new Error(`${args.join(' ')} ended with ${child.exitCode} before it was ready:\n${output()}`)),
    );
  });
  // Whoever kills it before it is ready need not wait for that.
  ready.catch(() => undefined);
  return {
    ...{ ready, ended, output },
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

/** Runs a command to its end, whichever it is, with a text on its standard input or none. */
export async function runToEnd(
  args: readonly string[],
  env: ProcessEnvironment,
  input?: string,
): Promise<{ readonly code: number | null; readonly output: string; readonly stdout: string }> {
  const child = spawnNode(args, env, input === undefined ? 'ignore' : 'pipe');
  child.stdin?.end(input);
  const printed = { output: '', stdout: '' };
  child.stdout?.on('data', (chunk: Buffer) => (printed.stdout += chunk.toString()));
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed.output += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, ...printed };
}

function spawnNode(
  args: readonly string[],
  env: ProcessEnvironment,
  stdin: 'ignore' | 'pipe' = 'ignore',
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [...args], {
    cwd: projectFolder(__dirname),
    env: { PATH, HOME, ...env },
    stdio: [stdin, 'pipe', 'pipe'],
  });
}

/** From the sources and from what is built of them the way up is not equally long. */
function projectFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : projectFolder(dirname(from));
}

function keepTail(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.length > 2 * CHARACTERS_KEPT) text = text.slice(-CHARACTERS_KEPT);
    });
  }
  return () => text;
}
