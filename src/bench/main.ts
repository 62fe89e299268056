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
import { SHORT, WHOLE } from './measure';
import { benchStart } from './start';

interface Options {
  readonly payments: string;
  readonly short?: boolean;
  readonly out?: string;
}

/** Ratios against ceilings that the same run measures; absolute numbers belong to the machine. */
async function main({ payments, short, out }: Options): Promise<void> {
  const effort = short ? SHORT : WHOLE;
  const folder = mkdtempSync(join(tmpdir(), 'paygraph-bench-'));
  try {
    const say = <Result>(name: string, result: Result): Result => {
      console.log(`${name}\n${JSON.stringify(result, null, 2)}`);
      return result;
    };
    const report = {
      ...{ at: new Date(), commit: commitOfThis(), node: process.version, cores: cpus().length },
      start: say('Seconds until ready', await benchStart(folder, effort)),
      coins: say('Durable purchases for coins, a second', await benchCoins(folder, effort)),
      http: say('Requests a second over HTTP', await benchHttp(folder, effort)),
      listeners: say('One event to many listeners, in milliseconds', await benchListeners(folder, effort)),
      payone: say('Milliseconds of CPU for a payment at PAYONE', await benchPayone(effort)),
      size: say('With many payments stored', await benchSize(folder, effort.of(Number(payments)), effort)),
    };
    keepReport(report, out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

new Command('bench')
  .description('Measure ratios against what the machine can do without Paygraph')
  .option('--payments <count>', 'stored for the last part', '100000')
  .option('--short', 'a twenty-fifth of everything: whether it can be measured, and no figures')
  .option('--out <file>', 'also write the report there')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
