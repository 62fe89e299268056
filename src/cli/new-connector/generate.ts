import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { PROVIDERS } from '../../domain/provider';

/** A name that no kit can have. The message says why. */
export class BadName extends Error {}

const EXTENSION = '.tmpl';
/** Folders beside the kits, and words that cannot name a constant. */
const TAKEN = [
  'emulator',
  'registry',
  'sandbox',
  'contract',
  'transport',
  'class',
  'new',
  'default',
  'delete',
];
const RESERVED = [
  'import',
  'export',
  'return',
  'static',
  'switch',
  'typeof',
  'public',
  'package',
  'function',
];

/**
 * Writes a kit, its emulator and its tests below `root`, from the files in `templates`. Changes no file that is there.
 * Returns what it wrote. Throws BadName, and then has written nothing.
 */
export async function generateKit(name: string, root: string, templates: string): Promise<readonly string[]> {
  const folders = { kit: join('src', 'connectors', name), test: join('test', 'connectors', name) };
  refuseBadName(name, root, Object.values(folders));
  const written: string[] = [];
  for (const [part, folder] of Object.entries(folders)) {
    for (const file of await templatesIn(join(templates, part))) {
      const target = join(folder, relative(join(templates, part), file).slice(0, -EXTENSION.length));
      await mkdir(dirname(join(root, target)), { recursive: true });
      await writeFile(join(root, target), named(await readFile(file, 'utf8'), name), { flag: 'wx' });
      written.push(target);
    }
  }
  return written;
}

/** A text with the name in all its forms: acme, Acme and ACME. */
export function named(text: string, name: string): string {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const forms: Readonly<Record<string, string>> = { name, Name: capital, NAME: name.toUpperCase() };
  return text.replaceAll(/\{\{(name|Name|NAME)\}\}/g, (all, form: string) => forms[form] ?? all);
}

function refuseBadName(name: string, root: string, folders: readonly string[]): void {
  if (!/^[a-z][a-z0-9]{1,19}$/.test(name))
    throw new BadName(
      'A name has 2 to 20 letters a-z and digits, and begins with a letter: it becomes folders and settings.',
    );
  if (TAKEN.includes(name) || RESERVED.includes(name))
    throw new BadName(`${name} is taken by something else.`);
  if (PROVIDERS.some(provider => provider === name.toUpperCase()))
    throw new BadName(`There is a provider ${name.toUpperCase()} already.`);
  const there = folders.find(folder => existsSync(join(root, folder)));
  if (there !== undefined) throw new BadName(`${there} is there already.`);
}

async function templatesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter(entry => entry.isFile() && entry.name.endsWith(EXTENSION))
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
}
