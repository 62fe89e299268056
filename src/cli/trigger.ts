import { Command } from 'commander';
import { readConfig } from '../config';
import { emulatorUrl } from '../connectors/sandbox';

interface Options {
  readonly resend?: string;
  readonly control?: string;
  readonly data: string;
  readonly json?: boolean;
}

interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly about: string;
  readonly state: string;
  readonly attempts: readonly { readonly at: string; readonly result: string }[];
}

export function triggerCommand(): Command {
  return new Command('trigger')
    .description('In the sandbox: list, resend or cause what a provider sends')
    .argument('<provider>', 'PAYONE, PAYTURE, PI, STASH or INTRAZON')
    .option('--resend <id>', 'send this delivery again, or "last"')
    .option('--control <path>', 'call a control of the emulator by POST')
    .option('--data <json>', 'what goes with it', '{}')
    .option('--json', 'print the emulator’s own answer')
    .addHelpText(
      'after',
      `
Examples:
  $ paygraph trigger payone                                 # the webhooks that it sent, and what became of them
  $ paygraph trigger payone --resend last                   # the same signed bytes again: nothing may happen twice
  $ paygraph trigger payone --control webhooks/test
  $ paygraph trigger payture --control faults --data '{"fault":"webhookLost","times":1}'

Exit status: 0 done, 1 refused by the emulator, or none answers.`,
    )
    .action(async (provider: string, options: Options) => {
      try {
        await run(provider.toUpperCase(), options);
      } catch (error) {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
      }
    });
}

async function run(provider: string, { resend, control, data, json = false }: Options): Promise<void> {
  const ask = askerOf(provider);
  if (control !== undefined) {
    console.log(JSON.stringify(await ask(control, data)));
    return;
  }
  const deliveries = (await ask('webhooks')) as readonly Delivery[];
  if (resend === undefined) {
    if (json) console.log(JSON.stringify(deliveries));
    else for (const each of deliveries) console.log(line(each));
    return;
  }
  const id = resend === 'last' ? deliveries.at(-1)?.id : resend;
  if (id === undefined) throw new Error(`The ${provider} emulator has sent nothing yet.`);
  const answer = await ask('webhooks/trigger', JSON.stringify({ id }));
  console.log(json ? JSON.stringify(answer) : `Delivery ${id} goes out again.`);
}

function line({ id, type, about, state, attempts }: Delivery): string {
  const last = attempts.at(-1);
  return `${id.padStart(5)}  ${state.padEnd(9)}  ${type}  ${about}  ${last ? `${last.result} at ${last.at}` : 'not tried'}`;
}

/** The control interface is the emulator's own and listens on loopback only. */
function askerOf(provider: string): (path: string, body?: string) => Promise<unknown> {
  const { sandbox, host, sandboxPortBase } = readConfig(process.env);
  if (sandbox === 'off') throw new Error('There are no emulators: providers are configured, or SANDBOX=off.');
  const url = emulatorUrl(host, sandboxPortBase, provider);
  if (url === undefined) throw new Error(`There is no emulator of ${provider}.`);
  return async (path, body) => {
    const init = body === undefined ? {} : { method: 'POST', body };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/_emulator/${path}`, { headers, ...init }).catch(() => undefined);
    if (!answer) throw new Error(`The ${provider} emulator does not answer at ${url}.`);
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.json().catch(() => null);
  };
}
