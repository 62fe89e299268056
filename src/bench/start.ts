import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Effort, spreadOf, type Spread } from './measure';

const ROOT = join(__dirname, '../../..');

/** Seconds from the command to the first request that could be served, on a database that exists, emulators included. */
export async function benchStart(folder: string, { rounds }: Effort): Promise<Spread> {
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const startedMs = performance.now();
    const child = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: ROOT,
      env: {
        ...{ PATH: process.env['PATH'] ?? '', PORT: '24790', SANDBOX_PORT_BASE: '24790' },
        DATABASE_URL: `sqlite:${join(folder, 'start.sqlite')}`,
      },
    });
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('listens at')) resolve();
      });
      child.once('exit', code => reject(new Error(`The server ended with ${code}.`)));
    });
    // The first one also makes the database.
    if (round > 0) seconds.push((performance.now() - startedMs) / 1_000);
    child.removeAllListeners('exit');
    await new Promise(resolve => {
      child.once('close', resolve);
      child.kill('SIGTERM');
    });
  }
  return spreadOf(seconds);
}
