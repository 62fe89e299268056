import { join } from 'node:path';
import { DEFAULT_APPLICATION } from '../composition/services';
import { verify } from '../services/verify';
import { listPayments } from '../store/payments';
import { SERVER, openShop } from './coins';
import { fill } from './fill';
import { type Effort, perSecond } from './measure';

const READS = 200;

export interface Size {
  readonly payments: number;
  /** Pages of 20 payments a second, with so many stored and with a thousand. */
  readonly pages: number;
  readonly pagesOfThousand: number;
  readonly ofThousand: number;
  /** `paygraph verify` over all of them, in seconds. */
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
  const startedMs = performance.now();
  const { violations } = await verify(large.database);
  if (violations.length > 0) throw new Error(JSON.stringify(violations[0]));
  const verifySeconds = Number(((performance.now() - startedMs) / 1_000).toFixed(1));
  await small.database.close();
  await large.database.close();
  const verifyMegabytes = Math.round(process.memoryUsage().rss / 1e6);
  const rates = { pages: Math.round(many), pagesOfThousand: Math.round(few) };
  return { payments, ...rates, ofThousand: Number((many / few).toFixed(2)), verifySeconds, verifyMegabytes };
}
