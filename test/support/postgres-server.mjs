import process from 'node:process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPackage } from './postgres-package.mjs';

/** Starts a real Postgres on a free loopback port, with fsync on, in a temporary folder that goes with it. */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-postgres-'));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const log = [];
  const EmbeddedPostgres = await postgresPackage();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'paygraph',
    password,
    persistent: true,
    // Postgres does not run as root; then, and only then, the package makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: setting({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      deadlock_timeout: '100ms',
    }),
    onLog: line => log.push(String(line)),
    onError: line => log.push(String(line)),
  });
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    // The user that Postgres runs as has to pass through the folder that root has made.
    await chmod(folder, 0o711);
    await server.initialise();
    await server.start();
  } catch (error) {
    await remove();
    throw new Error(`Postgres did not start: ${String(error)}\n${log.join('')}`, { cause: error });
  }
  const stop = async () => {
    await server.stop();
    await remove();
  };
  return { url: `postgres://paygraph:${password}@127.0.0.1:${port}/postgres`, stop };
}

function setting(settings) {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
