import { Command } from 'commander';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export function listenCommand(): Command {
  return new Command('listen')
    .description('Run a subscription against a server and print each message as a line of JSON')
    .argument('<document>', 'the subscription')
    .option('--url <url>', 'the server', `http://127.0.0.1:${process.env['PORT'] ?? '4000'}`)
    .option('--key <key>', 'an API key', process.env['SANDBOX_API_KEY'] ?? 'pg_test_sandbox')
    .action(listen);
}

function listen(
  document: string,
  { url, key }: { readonly url: string; readonly key: string },
): Promise<void> {
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${key}` },
  });
  return new Promise((resolve, reject) => {
    client.subscribe(
      { query: document },
      {
        next: ({ data, errors }) => console.log(JSON.stringify(errors ?? data)),
        error: error => reject(error instanceof Error ? error : new Error(JSON.stringify(error))),
        complete: resolve,
      },
    );
  });
}
