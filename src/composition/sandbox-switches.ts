import { emulatorUrl, type Sandbox } from '../connectors/sandbox';
import { type EmulatorState, type SandboxOrder, type SandboxSwitches } from '../http/options';

interface Reach {
  readonly host: string;
  readonly portBase: number;
  /** The emulators of this process; undefined when they run in a process of their own. */
  readonly embedded: Sandbox | undefined;
}

/** The console's switches over the emulators' control interfaces, wherever they run. */
export function sandboxSwitches(reach: Reach): SandboxSwitches {
  const urls = new Map(
    PROVIDERS.map(({ name }) => [name, urlOf(reach, name)] as const).filter(([, url]) => url !== undefined),
  );
  const all = (): readonly string[] => [...urls.keys()];
  const ask = (provider: string, path: string, how?: { readonly method: string; readonly body?: unknown }) =>
    askControl(`${urls.get(provider) ?? ''}/_emulator/${path}`, how);
  const addFault = async (provider: string, fault: object): Promise<boolean> => {
    await ask(provider, 'faults', { method: 'POST', body: { times: 1, ...fault } });
    return true;
  };
  return {
    state: () => Promise.all(all().map(provider => stateOf(provider, path => ask(provider, path)))),
    async flip(order: SandboxOrder) {
      switch (order.kind) {
        case 'late-webhook': {
          if (!urls.has(order.provider) || !sendsWebhooks(order.provider)) return false;
          return addFault(order.provider, { fault: 'webhookDelay', delayMs: order.delayMs });
        }
        case 'lost-answer': {
          const match = lossOf(order.provider);
          if (!urls.has(order.provider) || match === undefined) return false;
          return addFault(order.provider, { fault: 'resetAfter', match });
        }
        case 'clock': {
          const { advanceMs } = order;
          // One after the other: what one of them fires may ask another one.
          for (const provider of all()) await ask(provider, 'clock', { method: 'POST', body: { advanceMs } });
          return true;
        }
        case 'clear': {
          for (const provider of all()) await ask(provider, 'faults', { method: 'DELETE' });
          return true;
        }
      }
    },
  };
}

/**
 * `loss`: the calls that move money or open a page where the payer will; losing the answer of a lookup would show
 * nothing. Pi's is the submission to the chain.
 */
const PROVIDERS: readonly {
  readonly name: string;
  readonly webhooks: boolean;
  readonly loss: { readonly method: 'POST'; readonly path: string };
}[] = [
  { name: 'PAYONE', webhooks: true, loss: { method: 'POST', path: '/(payments|hostedcheckouts)' } },
  {
    name: 'PAYTURE',
    webhooks: true,
    loss: {
      method: 'POST',
      path: '^/(api/(Pay|Block|ApplePay|AndroidPay|Charge|Unblock|Refund)|apim/(Init|Charge|Unblock|Refund)|vwapi/(Init|Pay|Charge|Unblock|Refund))$',
    },
  },
  { name: 'PI', webhooks: false, loss: { method: 'POST', path: '^/transactions' } },
  { name: 'STASH', webhooks: true, loss: { method: 'POST', path: '^/sdk/' } },
  { name: 'INTRAZON', webhooks: false, loss: { method: 'POST', path: '/buy-virtual-good/' } },
];

function sendsWebhooks(provider: string): boolean {
  return PROVIDERS.find(({ name }) => name === provider)?.webhooks === true;
}

function lossOf(provider: string) {
  return PROVIDERS.find(({ name }) => name === provider)?.loss;
}

function urlOf({ host, portBase, embedded }: Reach, provider: string): string | undefined {
  if (!embedded) return emulatorUrl(host, portBase, provider);
  const url = embedded.emulators.find(each => each.provider === provider)?.url;
  return url === undefined ? undefined : new URL(url).origin;
}

async function stateOf(provider: string, ask: (path: string) => Promise<unknown>): Promise<EmulatorState> {
  const clock = fields(await ask('clock'));
  const faults = list(await ask('faults'));
  const webhooks = list(await ask('webhooks'));
  return {
    provider,
    now: typeof clock['now'] === 'string' ? clock['now'] : '',
    offsetMs: typeof clock['offsetMs'] === 'number' ? clock['offsetMs'] : 0,
    faults: faults.map(fault => String(fields(fault)['kind'])),
    webhooksWaiting: webhooks.filter(each => fields(each)['state'] === 'waiting').length,
    sendsWebhooks: sendsWebhooks(provider),
  };
}

async function askControl(
  url: string,
  how: { readonly method: string; readonly body?: unknown } = { method: 'GET' },
): Promise<unknown> {
  const body = how.body === undefined ? {} : { body: JSON.stringify(how.body) };
  const answer = await fetch(url, {
    method: how.method,
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(CONTROL_TIMEOUT_MS),
    ...body,
  });
  if (!answer.ok) throw new Error(`An emulator's control answered ${answer.status}.`);
  return answer.json();
}

/** Moving a clock far runs every timer on the way. */
const CONTROL_TIMEOUT_MS = 30_000;

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
