import { join } from 'node:path';
import { DEFAULT_APPLICATION } from '../composition/services';
import { runToEnd } from '../proof/processes';
import { listPayments } from '../store/payments';
import { SERVER, openShop } from './coins';
import { fill } from './fill';
import { type Effort, perSecond } from './measure';

const READS = 200;
/** Run before a command. */
const SAY_MOST_MEMORY =
  "process.on('exit', () => console.error('most memory', process.resourceUsage().maxRSS))";

export interface Size {
  readonly payments: number;
  /** Pages of 20 payments a second, with so many stored and with a thousand. */
  readonly pages: number;
  readonly pagesOfThousand: number;
  readonly ofThousand: number;
  /** `paygraph verify` over all of them: seconds from its start to its end, and the most memory that it took. */
  readonly verifySeconds: number;
  readonly verifyMegabytes: number;
}

/** What becomes slower with many payments stored. */
export async function benchSize(folder: string, payments: number, effort: Effort): Promise<Size> {
  const small = await openShop(`sqlite:${join(folder, 'small.sqlite')}`);
  await fill(small.database, DEFAULT_APPLICATION, 1_000);
  const large = await openShop(`sqlite:${join(folder, 'large.sqlite')}`);
  await fill(large.database, DEFAULT_APPLICATION, payments, stored => {
    if (stored % 100_000 === 0) console.error(`  ${stored} payments stored`);
  });
  const pages = ({ database }: typeof small) =>
    perSecond(effort.of(READS), 1, () =>
      listPayments(
        database.reader,
        SERVER.applicationId,
        { statuses: ['CAPTURED'] },
        { limit: 20, after: null, before: null, fromEnd: false },
      ),
    );
  // Once, so that both have their statements prepared.
  await pages(small);
  await pages(large);
  const [few, many] = [await pages(small), await pages(large)];
  await small.database.close();
  await large.database.close();
  const rates = { pages: Math.round(many), pagesOfThousand: Math.round(few) };
  const verified = await measureVerify(`sqlite:${join(folder, 'large.sqlite')}`);
  return { payments, ...rates, ofThousand: Number((many / few).toFixed(2)), ...verified };
}

/** The command as an operator runs it, in a process of its own. Throws unless the books are sound. */
async function measureVerify(url: string): Promise<Pick<Size, 'verifySeconds' | 'verifyMegabytes'>> {
  const env = { DATABASE_URL: url, MASTER_KEY: Buffer.alloc(32, 1).toString('base64') };
  const command = ['--import', `data:text/javascript,${SAY_MOST_MEMORY}`, 'dist/src/cli/main.js'];
  const startedMs = performance.now();
  const { code, output } = await runToEnd([...command, 'verify', '--no-books'], env);
  const verifySeconds = Number(((performance.now() - startedMs) / 1_000).toFixed(1));
  const kilobytes = /most memory (\d+)/.exec(output)?.[1];
  if (code !== 0 || kilobytes === undefined) throw new Error(output);
  return { verifySeconds, verifyMegabytes: Math.round(Number(kilobytes) / 1_000) };
}
