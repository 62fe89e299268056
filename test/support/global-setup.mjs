import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import process from 'node:process';
import { memoryFolder } from './memory-folder.mjs';
import { startPostgres } from './postgres-server.mjs';

/**
 * One real Postgres for the whole run, started when the first test asks for it: this process listens on loopback,
 * and a worker that needs the database asks here for its URL. TEST_POSTGRES_URL names a server of one's own instead.
 */
export default async function globalSetup() {
  const folder = memoryFolder();
  if (folder !== undefined) process.env.TMPDIR = folder;
  globalThis.removeTestFolder = () => folder && rmSync(folder, { recursive: true, force: true });
  // Tests that start real processes run what `npm run build` makes of the sources as they are now.
  execFileSync(process.execPath, [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--noCheck',
  ]);
  execFileSync(process.execPath, ['src/console/build.mjs']);
  if (process.env.TEST_POSTGRES_URL) return;
  let started;
  const broker = createServer((request, response) => {
    started ??= startPostgres();
    started.then(
      ({ url }) => response.end(url),
      error => response.writeHead(500).end(String(error?.stack ?? error)),
    );
  });
  await new Promise((resolve, reject) => {
    broker.once('error', reject);
    broker.listen(0, '127.0.0.1', resolve);
  });
  broker.unref();
  process.env.TEST_POSTGRES_BROKER = `http://127.0.0.1:${broker.address().port}/`;
  globalThis.stopTestPostgres = async () => {
    broker.closeAllConnections();
    await new Promise(resolve => broker.close(resolve));
    const server = await started?.catch(() => undefined);
    await server?.stop();
  };
}
