import { once } from 'node:events';
import { Command, InvalidArgumentError } from 'commander';
import { followEvents, FollowRefused } from '../client';

interface TailOptions {
  readonly after?: string;
  readonly url: string;
  readonly key: string;
  readonly count?: number;
}

export function eventsCommand(): Command {
  const events = new Command('events').description('Read the event log of a running server');
  events
    .command('tail')
    .description('Print each event as a line of JSON with its cursor, over lost connections and restarts')
    .option('--after <cursor>', 'go on behind this event; without it, with what is to come')
    .option('--count <number>', 'end after so many events', wholeNumber)
    .option('--url <url>', 'the server', `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`)
    .option('--key <key>', 'an API key', process.env['SANDBOX_API_KEY'] ?? 'pg_test_sandbox')
    .addHelpText(
      'after',
      `
Examples:
  $ paygraph events tail | jq -r '[.cursor, .__typename, .cause] | @tsv'
  $ paygraph events tail --after "$(tail -n 1 events.jsonl | jq -r .cursor)" >> events.jsonl

Exit status: 0 ended by a signal or by --count, 1 refused: a wrong key, or a cursor of another database.`,
    )
    .action(tail);
  return events;
}

async function tail({ after, url, key, count }: TailOptions): Promise<void> {
  const end = new AbortController();
  const stop = (): void => end.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // Whoever read the lines has gone.
  process.stdout.once('error', stop);
  let left = count ?? Infinity;
  try {
    await followEvents({
      ...{ url, key, after, signal: end.signal },
      onEvent: async event => {
        const taken = process.stdout.write(`${JSON.stringify(event)}\n`);
        if (!taken) await once(process.stdout, 'drain', { signal: end.signal }).catch(stop);
        left -= 1;
        if (left <= 0) end.abort();
      },
      onConnected: () => console.error(`connected to ${url}`),
      onLost: (cause, retryInMs) => console.error(`${cause}; trying again in ${retryInMs} ms`),
    });
  } catch (error) {
    if (!(error instanceof FollowRefused)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A whole number above zero.');
  return Number(text);
}
