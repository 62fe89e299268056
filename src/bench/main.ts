import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { commitOfThis, keepReport } from '../proof/report';
import { benchCoins } from './coins';
import { benchHttp } from './http';
import { benchListeners } from './listeners';
import { benchPayone } from './payone';
import { benchSize } from './size';
import { benchStart } from './start';

interface Options {
  readonly payments: string;
  readonly out?: string;
}

/** Ratios against ceilings that the same run measures; absolute numbers belong to the machine. */
async function main({ payments, out }: Options): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'paygraph-bench-'));
  try {
    const say = <Result>(name: string, result: Result): Result => {
      console.log(`${name}\n${JSON.stringify(result, null, 2)}`);
      return result;
    };
    const report = {
      ...{ at: new Date(), commit: commitOfThis(), node: process.version, cores: cpus().length },
      start: say('Seconds until ready', await benchStart(folder)),
      coins: say('Durable purchases for coins, a second', await benchCoins(folder)),
      http: say('Requests a second over HTTP', await benchHttp(folder)),
      listeners: say('One event to many listeners, in milliseconds', await benchListeners(folder)),
      payone: say('Milliseconds of CPU for a payment at PAYONE', await benchPayone()),
      size: say('With many payments stored', await benchSize(folder, Number(payments))),
    };
    keepReport(report, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

new Command('bench')
  .description('Measure ratios against what the machine can do without Paygraph')
  .option('--payments <count>', 'stored for the last part', '100000')
  .option('--out <file>', 'also write the report there')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
