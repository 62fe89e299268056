import pino from 'pino';
import { Command, Option } from 'commander';
import { openTool } from '../composition/tool';
import { readConfig, type Config } from '../config';
import { sandboxBooks } from '../connectors/sandbox';
import { INVARIANTS, type InvariantId, type Violation } from '../domain/invariants';
import { type TheirEntry } from '../services/compare-books';
import { verify } from '../services/verify';
import { verifyBooks } from '../services/verify-books';
import { foreignAccounts } from './foreign-accounts';

interface Options {
  readonly json?: boolean;
  readonly books: boolean;
  readonly listed: string;
}

/** Exit status: 0 all invariants hold, 1 some do not, 2 they could not be checked. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'Check the books: every invariant that the data can show, and in the sandbox the emulators’ books',
    )
    .option('--json', 'print {"sound", "violations", "counts", "books"}')
    .option('--no-books', 'leave out the emulators’ books')
    .addOption(new Option('--listed <count>', 'violations of one invariant that are listed').default('20'))
    .addHelpText('after', '\nExit status: 0 all hold, 1 some do not, 2 they could not be checked.')
    .action(async (options: Options) => {
      try {
        process.exitCode = (await run(options)) ? 0 : 1;
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 2;
      }
    });
}

async function run({ json, books, listed }: Options): Promise<boolean> {
  const config = readConfig(process.env);
  const tool = await openTool(config, { log: pino({ level: 'warn' }, pino.destination(2)) });
  try {
    const { database } = tool.services;
    const progress = (check: string): void => console.error(`checking ${check}`);
    const verdict = await verify(database, {
      listed: Number(listed),
      ...(process.stderr.isTTY && { onProgress: progress }),
    });
    const theirs = books ? await emulatorsBooks(config) : undefined;
    const isElsewhere = await foreignAccounts(config, database);
    const differences = theirs ? await verifyBooks(database, theirs, isElsewhere) : [];
    const violations = [...verdict.violations, ...differences];
    const counts = { ...verdict.counts, ...(differences.length > 0 && { I23: differences.length }) };
    const sound = violations.length === 0;
    const compared = theirs ? 'compared' : 'not compared';
    if (json) console.log(JSON.stringify({ sound, violations, counts, books: compared }));
    else print(violations, counts, compared);
    return sound;
  } finally {
    await tool.close();
  }
}

/** Undefined outside the sandbox, and while no emulator answers. */
async function emulatorsBooks(config: Config): Promise<readonly TheirEntry[] | undefined> {
  if (config.sandbox === 'off') return undefined;
  return sandboxBooks(config.host, config.sandboxPortBase).catch(() => undefined);
}

function print(
  violations: readonly Violation[],
  counts: Readonly<Partial<Record<InvariantId, number>>>,
  books: string,
): void {
  for (const [id, count] of Object.entries(counts) as [InvariantId, number][]) {
    console.log(`${id} does not hold, ${count} times: ${INVARIANTS[id]}`);
    for (const { rows, what } of violations.filter(({ invariant }) => invariant === id)) {
      console.log(`  ${[...rows, what].join('  ')}`);
    }
  }
  console.log(
    violations.length === 0
      ? `All invariants hold; providers’ books ${books}.`
      : `Providers’ books ${books}.`,
  );
}
