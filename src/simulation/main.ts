import { Command } from 'commander';
import { commitOfThis, keepReport } from '../proof/report';
import { optionsOf } from './options';
import { simulate, type RunResult } from './run';
import { Stage } from './stage';

interface Options {
  readonly seed: string;
  readonly runs: string;
  readonly out?: string;
}

/** Every so many seeds are run twice, and have to do the same. */
const TWICE_EVERY = 100;

/** Exit status: 0 every promise held in every run, 1 one did not. */
async function main({ seed, runs, out }: Options): Promise<void> {
  const [first, count] = [Number(seed), Number(runs)];
  const startedAt = new Date();
  const stage = await Stage.open();
  const sums = { decisions: 0, calls: 0, faults: 0, crashes: 0, told: 0, reviews: 0 };
  const broken: RunResult[] = [];
  const unrepeated: number[] = [];
  for (let number = first; number < first + count; number++) {
    const result = await simulate(stage, optionsOf(number));
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += result[key];
    if (result.problems.length > 0) {
      broken.push(result);
      console.error(`seed ${number}: ${result.problems.join('\n  ')}`);
    }
    const isCompared = number % TWICE_EVERY === 0;
    if (isCompared && (await simulate(stage, optionsOf(number))).traceHash !== result.traceHash)
      unrepeated.push(number);
    if (count === 1) console.error(JSON.stringify({ ...optionsOf(number), ...result }, null, 2));
    else if (number % 1_000 === 999) console.error(`${number - first + 1} runs`);
  }
  await stage.close();
  const held = broken.length === 0 && unrepeated.length === 0;
  const seconds = (Date.now() - startedAt.getTime()) / 1_000;
  const failures = broken.map(({ seed: number, problems }) => ({ seed: number, problems }));
  const report = {
    held,
    startedAt,
    seconds,
    commit: commitOfThis(),
    first,
    runs: count,
    ...sums,
    failures,
    unrepeated,
  };
  console.log(JSON.stringify(report, null, 2));
  keepReport(report, out);
  process.exitCode = held ? 0 : 1;
}

new Command('simulate')
  .description(
    'Run the services against the emulators in memory and in virtual time, with faults at every call and crashes at every await; each seed repeats its run',
  )
  .option('--seed <number>', 'the first seed', '1')
  .option('--runs <count>', 'how many seeds from there on', '1')
  .option('--out <file>', 'also write the report there')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
