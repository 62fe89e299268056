import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { capabilitiesPage } from './pages/capabilities';
import { configurationPage, envExample } from './pages/configuration';
import { errorsPage } from './pages/errors';
import { operationsPage } from './pages/operations';
import { statesPage } from './pages/states';

/** What is printed from tables in the code, and where it goes. */
const PAGES: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/states.md': statesPage,
  'docs/errors.md': errorsPage,
  'docs/providers.md': capabilitiesPage,
  'docs/operations-reference.md': operationsPage,
  'docs/configuration.md': configurationPage,
  '.env.example': envExample,
};

export function docsCommand(): Command {
  return new Command('docs')
    .description('Write the documentation that comes from tables in the code')
    .option('--check', 'fail when what is there differs')
    .action(async ({ check }: { readonly check?: boolean }) => {
      for (const [file, page] of Object.entries(PAGES)) {
        const text = await page();
        if (check !== true) {
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, text);
        } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
          throw new Error(`${file} is not what the code says: run npm run schema.`);
        }
      }
    });
}
