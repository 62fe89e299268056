import { createServer } from 'node:net';
import { runToEnd, startProcess, type ProcessEnvironment, type Running } from '../../src/proof/processes';

export { runToEnd, type Running };

/** The emulators in a process of their own, so that they survive what happens to the server. */
export function startSandboxProcess(env: ProcessEnvironment): Promise<Running> {
  return start(['dist/src/cli/main.js', 'sandbox'], env, /emulator at /);
}

/** The server. Resolves once it listens. */
export function startServerProcess(env: ProcessEnvironment): Promise<Running> {
  return start(['dist/src/main.js'], env, /Paygraph listens at (\S+)\/graphql/);
}

/** The shop of examples/shop. Resolves once it is open. */
export function startExampleProcess(env: ProcessEnvironment): Promise<Running> {
  return start(['dist/examples/shop/shop.js'], env, /The shop is open/);
}

/** Runs a command to its end and returns what it printed. Rejects when it fails. */
export async function run(args: readonly string[], env: ProcessEnvironment): Promise<string> {
  const { code, output } = await runToEnd(args, env);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
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

async function start(args: readonly string[], env: ProcessEnvironment, isReady: RegExp): Promise<Running> {
  const running = startProcess(args, env, isReady);
  await running.ready;
  return running;
}
