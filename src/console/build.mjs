import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readyOperations } from './ready-operations.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const project = join(root, '../..');
const outDir = join(project, 'dist/console');

const SOURCES = ['src/console', 'src/client/backoff.ts', 'schema', 'package-lock.json'];

/** Builds the console into dist/console, unless what is there is newer than everything it is made of. */
if (isStale()) {
  // What is served is the same whoever builds it: a test run must not get another React.
  process.env.NODE_ENV = 'production';
  await build({
    root,
    base: '/console/',
    configFile: false,
    logLevel: 'warn',
    plugins: [readyOperations(project)],
    esbuild: { jsx: 'automatic', legalComments: 'none' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // Every file under a name of its own, none inside another one: the page's policy allows no inline anything.
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
    },
  });
}

function isStale() {
  const page = join(outDir, 'index.html');
  if (!existsSync(page)) return true;
  const built = statSync(page).mtimeMs;
  return SOURCES.flatMap(path => filesIn(join(project, path))).some(file => statSync(file).mtimeMs > built);
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true }).map(name => join(path, name));
}
