import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** A process of ours that may be killed at any moment. */
export class Victim {
  #child: ChildProcess | undefined;
  #output = '';

  constructor(
    private readonly args: readonly string[],
    private readonly env: Readonly<Record<string, string>>,
    private readonly ready: RegExp,
  ) {}

  get isRunning(): boolean {
    return this.#child !== undefined;
  }

  /** Resolves once it says that it is ready. Rejects when it ends before. */
  async start(): Promise<void> {
    const { PATH = '', HOME = '' } = process.env;
    this.#output = '';
    const child = spawn(process.execPath, [...this.args], {
      cwd: ROOT,
      env: { PATH, HOME, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.#output = (this.#output + chunk.toString()).slice(-20_000);
        if (this.ready.test(this.#output)) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('close', code => {
        if (this.#child === child) this.#child = undefined;
        reject(new Error(`${this.args.join(' ')} ended with ${code}:\n${this.#output}`));
      });
    });
  }

  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    const closed = once(child, 'close');
    child.kill(signal);
    await closed;
  }
}

/** Runs a command of ours to its end. */
export async function runToEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
