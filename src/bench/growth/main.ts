import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Command } from 'commander';
import { commitOfThis, keepReport } from '../../proof/report';
import { type Done, type Task } from './node';
import { simulateNodes, type Measured, type Routing } from './simulate';

interface Options {
  readonly database: string;
  readonly purchases: string;
  readonly out?: string;
}

const AT_ONCE = 32;
const NODES = [1, 2, 4, 8, 16, 32, 64, 128];
const ROUTINGS: readonly Routing[] = ['one', 'own', 'mixed'];

/** What grows with nodes and with applications: measured with what this machine has, simulated beyond it. */
async function main({ database: url, purchases, out }: Options): Promise<void> {
  let runs = 0;
  const run = (wanted: readonly Partial<Task>[]): Promise<readonly Done[]> => {
    runs += 1;
    return together(
      wanted.map((each, index) => ({
        ...{ url, name: `r${runs}n${index}`, applicationId: 'app_default' },
        ...{ purchases: Number(purchases), atOnce: AT_ONCE, ...each },
      })),
    );
  };
  // Makes the tables, with enough in them to be planned for.
  await run([{ purchases: Math.ceil(Number(purchases) / 2) }]);
  const [alone] = await run([{}]);
  const shared = await run([{}, {}]);
  const apart = await run([{}, { applicationId: 'app_other' }]);
  const [besides, reading] = await run([{}, { purchases: 0 }]);
  if (!alone || !besides || !reading) throw new Error('A node told nothing.');
  const measured: Measured = {
    ...{ lockMs: alone.lockMs, unitsPerCommit: alone.unitsPerCommit },
    unitMs: 1_000 / alone.perSecond - alone.lockMs / alone.unitsPerCommit,
  };
  const report = {
    ...{ at: new Date(), commit: commitOfThis() },
    measured: rounded({ ...measured }),
    purchasesPerSecond: rounded({
      oneNode: alone.perSecond,
      twoNodesOneApplication: sum(shared),
      twoNodesTwoApplications: sum(apart),
      oneNodeBesideReaders: besides.perSecond,
    }),
    pagesPerSecondMeanwhile: Math.round(reading.perSecond),
    simulated: NODES.map(nodes => ({
      nodes,
      ...rounded(
        Object.fromEntries(ROUTINGS.map(routing => [routing, simulateNodes(nodes, routing, measured)])),
      ),
    })),
  };
  console.log(JSON.stringify(report, null, 2));
  keepReport(report, out);
}

/** Starts a process for each, lets them begin together, and waits for what they tell; readers stop when the others have. */
async function together(tasks: readonly Task[]): Promise<readonly Done[]> {
  const nodes = tasks.map(task => fork(join(__dirname, 'node.js'), [JSON.stringify(task)]));
  await Promise.all(nodes.map(node => once(node, 'message')));
  const done = nodes.map(async node => ((await once(node, 'message')) as [Done])[0]);
  for (const node of nodes) node.send('go');
  await Promise.all(done.filter((_, index) => tasks[index]?.purchases !== 0));
  for (const [index, node] of nodes.entries()) if (tasks[index]?.purchases === 0) node.send('stop');
  return Promise.all(done);
}

function sum(done: readonly Done[]): number {
  return done.reduce((total, { perSecond }) => total + perSecond, 0);
}

/** Three digits: more would not come out again the same. */
function rounded(values: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}

new Command('growth')
  .description('Measure one and two nodes on a Postgres, and simulate more of them')
  .requiredOption('--database <url>', 'an empty Postgres')
  .option('--purchases <count>', 'for coins, by each node', '2000')
  .option('--out <file>', 'also write the report there')
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
