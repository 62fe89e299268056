import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SETTINGS } from '../../src/settings';

/** Read, and not for those who run a server. */
const FOR_TESTS = ['CRASH_AT'];

describe('the table of settings', () => {
  it('has every setting that is read from the environment, once, and no other', async () => {
    const kits = await readdir('src/connectors', { withFileTypes: true });
    const configs = kits
      .filter(each => each.isDirectory() && each.name !== 'emulator')
      .map(({ name }) => join('src/connectors', name, 'config.ts'));
    const read = new Set<string>();
    for (const file of ['src/config.ts', ...configs]) {
      const text = await readFile(file, 'utf8');
      // A kit names its settings by its own prefix; the server's are read by name.
      const names = file === 'src/config.ts' ? /(?:env\[|env, )'([A-Z_]+)'/g : /'([A-Z]+_[A-Z_]+)'/g;
      for (const [, name] of text.matchAll(names)) read.add(name!);
    }
    for (const name of FOR_TESTS) read.delete(name);
    const listed = SETTINGS.flatMap(({ settings }) => settings.map(({ name }) => name));
    expect(new Set(listed).size).toBe(listed.length);
    expect([...read].filter(name => !listed.includes(name))).toEqual([]);
    expect(listed.filter(name => !read.has(name))).toEqual([]);
  });
});
