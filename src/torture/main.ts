import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Agent, setGlobalDispatcher } from 'undici';
import { commitOfThis, keepReport } from '../proof/report';
import { PowerLoss } from './power-loss';
import { torture } from './run';

/** A payer gives up a page that does not answer; the default would be five minutes. */
const ANSWER_MS_MAX = 5_000;

interface Options {
  readonly minutes: string;
  readonly seed: string;
  readonly clients: string;
  readonly faultRate: string;
  readonly port: string;
  readonly nodes: string;
  readonly database?: string;
  readonly powerLoss?: boolean;
  readonly out?: string;
}

/** Exit status: 0 every promise held, 1 one did not. */
async function main(options: Options): Promise<void> {
  setGlobalDispatcher(new Agent({ headersTimeout: ANSWER_MS_MAX, bodyTimeout: ANSWER_MS_MAX }));
  const folder = mkdtempSync(join(tmpdir(), 'paygraph-torture-'));
  const [seed, minutes] = [Number(options.seed), Number(options.minutes)];
  const data = join(folder, 'data');
  mkdirSync(data);
  const databaseUrl = options.database ?? `sqlite:${join(data, 'paygraph.sqlite')}`;
  const startedAt = new Date();
  const result = await torture({
    ...{ seed, databaseUrl, seconds: minutes * 60, port: Number(options.port) },
    nodes: options.nodes === '2' ? 2 : 1,
    ...{ clients: Number(options.clients), faultRate: Number(options.faultRate) },
    ...(options.powerLoss && { powerLoss: new PowerLoss(data, folder) }),
    onProgress: text => console.error(text),
  });
  const { sound } = result.verdict as { readonly sound: boolean };
  const held = sound && result.broken.length === 0 && result.unsettled === 0;
  const database = databaseUrl.startsWith('sqlite') ? 'sqlite' : 'postgres';
  const powerLoss = options.powerLoss === true;
  const { nodes } = options;
  const report = {
    held,
    startedAt,
    commit: commitOfThis(),
    seed,
    minutes,
    database,
    nodes,
    powerLoss,
    ...result,
  };
  console.log(JSON.stringify(report, null, 2));
  keepReport(report, options.out);
  if (held) rmSync(folder, { recursive: true, force: true });
  else console.error(`The database is kept at ${databaseUrl}.`);
  process.exitCode = held ? 0 : 1;
}

new Command('torture')
  .description(
    'Kill a real server again and again under load at every provider, with faulty calls; then check the books',
  )
  .option('--minutes <count>', 'how long it is under fire', '1')
  .option('--seed <number>', 'decides what clients do, which calls fail, and when it dies', '1')
  .option('--clients <count>', 'clients at once', '8')
  .option('--fault-rate <part>', 'part of the calls that go wrong', '0.2')
  .option('--port <number>', 'the server’s; the rest takes the nine above it', '24700')
  .option('--nodes <count>', 'servers on one Postgres, 1 or 2', '1')
  .option('--database <url>', 'an empty database; SQLite in a new folder when absent')
  .option('--power-loss', 'take back, at each kill, what was not synced to the disk')
  .option('--out <file>', 'also write the report there')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  });
