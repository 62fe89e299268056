import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookEntry } from '../../src/connectors/emulator/contract';
import { brokenAt } from '../support/verdict';
import { freePortBase, startSandboxProcess, startServerProcess, type Running } from '../support/processes';
import { payOnPage, TEST_CARDS } from '../../src/demo/payer';
import { PAYTURE_CARDS, submitSession } from '../../src/demo/payture-payer';
import { cardDetails } from '../api/support/orders';
import { TestClient } from '../support/client';
import { type TestPlace } from '../support/databases';

/** A provider whose emulator outlives the server. */
export interface CrashProvider {
  readonly provider: 'PAYONE' | 'PAYTURE' | 'STASH' | 'INTRAZON';
  readonly currency: string;
  readonly card: string;
  readonly portOffset: number;
}

/** A provider as the crash tests buy there. */
export interface CrashShop extends CrashProvider {
  /** The call that charges, as the faults match it. */
  readonly effect: { readonly method: string; readonly path: string };
  readonly payOnPage: (pageUrl: string) => Promise<unknown>;
  /** A refund that was surely not done is done under its key again; elsewhere it ends, and another key may do it. */
  readonly repeatsRefunds: boolean;
  /** Makes it send what was not acknowledged again. */
  readonly profile: object;
}

export const PAYONE_SHOP: CrashShop = {
  ...({ provider: 'PAYONE', currency: 'EUR', card: TEST_CARDS.frictionless, portOffset: 1 } as const),
  effect: { method: 'POST', path: '/payments' },
  payOnPage: url => payOnPage(url, TEST_CARDS.frictionless),
  repeatsRefunds: true,
  profile: {},
};

export const PAYTURE_SHOP: CrashShop = {
  ...({ provider: 'PAYTURE', currency: 'RUB', card: PAYTURE_CARDS.good, portOffset: 2 } as const),
  effect: { method: 'POST', path: '/api/Pay' },
  payOnPage: url => submitSession(url, PAYTURE_CARDS.good),
  repeatsRefunds: false,
  profile: { notifyRetries: 5 },
};

const SHOWN = /* GraphQL */ `
  fragment Shown on Payment {
    id
    reference
    providerReference
    status
    amount {
      currency
    }
    captured {
      minorUnits
    }
    refunded {
      minorUnits
    }
    operations {
      kind
      status
      moneyMoved
      attempts {
        number
      }
    }
  }
`;

interface Shown {
  readonly id: string;
  readonly reference: string;
  readonly providerReference: string | null;
  readonly status: string;
  readonly amount: { readonly currency: string };
  readonly captured: { readonly minorUnits: string };
  readonly refunded: { readonly minorUnits: string };
  readonly operations: readonly {
    readonly kind: string;
    readonly status: string;
    readonly moneyMoved: string;
  }[];
}

interface Changed {
  readonly payment: Shown | null;
  readonly replayed: boolean;
  readonly errors: readonly { readonly __typename: string; readonly moneyMoved: string }[];
}

interface Place {
  readonly base: number;
  readonly sandbox: Running;
}

/** The emulators of one test file: started once, and emptied before each test. */
let place: Promise<Place> | undefined;

export async function emulatorsOfThisFile(): Promise<Place> {
  place ??= freePortBase().then(async base => {
    const ports = { PORT: String(base), SANDBOX_PORT_BASE: String(base + 1) };
    return { base, sandbox: await startSandboxProcess(ports) };
  });
  return place;
}

afterAll(async () => {
  await (await place)?.sandbox.kill();
});

/** A server that may die at any point, with emulators in another process that do not. */
export class CrashHarness {
  readonly client: TestClient;
  readonly #env: Readonly<Record<string, string>>;
  readonly #folder: string;
  readonly #emulator: string;
  #server: Running | undefined;

  private constructor(
    readonly shop: CrashProvider,
    folder: string,
    base: number,
    databaseUrl: string | undefined,
  ) {
    const port = base;
    this.#folder = folder;
    this.#emulator = `http://127.0.0.1:${base + 1 + shop.portOffset}/_emulator`;
    this.client = new TestClient(`http://127.0.0.1:${port}`);
    this.#env = {
      PORT: String(port),
      SANDBOX: 'external',
      SANDBOX_PORT_BASE: String(base + 1),
      DATABASE_URL: databaseUrl ?? `sqlite:${join(folder, 'paygraph.sqlite')}`,
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      PROVIDER_TIMEOUT_MS: '1000',
      LOG_LEVEL: 'warn',
      NODE_ID: 'crash-test',
    };
  }

  /** On a new database of the place's kind. */
  static async open(shop: CrashProvider, place: TestPlace): Promise<CrashHarness> {
    const databaseUrl = place.dialect === 'postgres' ? await place.newUrl('may be there') : undefined;
    const folder = await mkdtemp(join(tmpdir(), 'paygraph-crash-'));
    const { base } = await emulatorsOfThisFile();
    const harness = new CrashHarness(shop, folder, base, databaseUrl);
    await harness.control('reset', {});
    return harness;
  }

  async start(crashAt?: string): Promise<void> {
    this.#server = await startServerProcess({
      ...this.#env,
      ...(crashAt !== undefined && { CRASH_AT: crashAt }),
    });
  }

  /** Waits until the server has killed itself at its crash point. */
  async died(): Promise<void> {
    expect(await this.#server?.ended).toBe('SIGKILL');
  }

  async kill(): Promise<void> {
    await this.#server?.kill();
  }

  async restart(crashAt?: string): Promise<void> {
    await this.kill();
    await this.start(crashAt);
  }

  async control<Answer>(path: string, body?: unknown): Promise<Answer> {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.#emulator}/${path}`, { headers, ...init });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }

  books(): Promise<readonly BookEntry[]> {
    return this.control('books');
  }

  /** What breaks an invariant, and whatever our books and the provider's do not agree on; empty when all is well. */
  async differences(): Promise<readonly string[]> {
    return brokenAt(this.#env['DATABASE_URL'] ?? '', await this.books());
  }

  async purchase(key: string, capture = true): Promise<Changed> {
    const { purchase } = await this.client.askText<{ purchase: Changed }>(
      `mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { ...Shown } replayed errors { __typename ... on UserError { moneyMoved } } } } ${SHOWN}`,
      {
        input: {
          idempotencyKey: key,
          reference: `order-${key}`,
          amount: { amount: '12.50', currency: this.shop.currency },
          capture,
          payWith: { directCard: { provider: this.shop.provider, details: cardDetails(this.shop.card) } },
        },
      },
    );
    return purchase;
  }

  async change(
    mutation: 'capturePayment' | 'refundPayment' | 'cancelPayment',
    key: string,
    paymentId: string,
  ): Promise<Changed> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await this.client.askText<Record<string, Changed>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { payment { ...Shown } replayed errors { __typename ... on UserError { moneyMoved } } } } ${SHOWN}`,
      { input: { idempotencyKey: key, paymentId } },
    );
    return answer[mutation]!;
  }

  async checkout(key: string): Promise<{ readonly paymentId: string; readonly redirectUrl: string }> {
    const { createHostedCheckout } = await this.client.askText<{
      createHostedCheckout: { payment: { id: string }; hostedCheckout: { redirectUrl: string } };
    }>(
      `mutation ($input: CreateHostedCheckoutInput!) { createHostedCheckout(input: $input) { payment { id } hostedCheckout { redirectUrl } } }`,
      {
        input: {
          idempotencyKey: key,
          reference: `order-${key}`,
          amount: { amount: '30.00', currency: this.shop.currency },
          page: { provider: this.shop.provider, returnUrl: 'https://shop.example/thanks' },
        },
      },
    );
    const { payment, hostedCheckout } = createHostedCheckout;
    return { paymentId: payment.id, redirectUrl: hostedCheckout.redirectUrl };
  }

  /** The only payment there is, or undefined. */
  async onlyPayment(): Promise<Shown | undefined> {
    const { payments } = await this.client.askText<{ payments: { nodes: readonly Shown[] } }>(
      `query { payments(first: 2) { nodes { ...Shown } } } ${SHOWN}`,
    );
    expect(payments.nodes.length).toBeLessThan(2);
    return payments.nodes[0];
  }

  /** Waits, by subscription, until the payment is told to have this status. */
  async until(paymentId: string, status: string): Promise<Shown> {
    const listener = this.client.listenText<{ paymentUpdated: Shown }>(
      `subscription ($id: ID!) { paymentUpdated(id: $id) { ...Shown } } ${SHOWN}`,
      { id: paymentId },
    );
    const { paymentUpdated } = await listener.until(
      message => message.paymentUpdated.status === status,
      25_000,
    );
    await listener.close();
    return paymentUpdated;
  }

  /** Waits until every operation of the payment has ended, by asking. */
  async untilEnded(paymentId: string): Promise<void> {
    for (;;) {
      const { refreshPayment } = await this.client.askText<{ refreshPayment: Changed }>(
        `mutation ($id: ID!) { refreshPayment(id: $id) { payment { ...Shown } replayed errors { __typename ... on UserError { moneyMoved } } } } ${SHOWN}`,
        { id: paymentId },
      );
      const open = refreshPayment.payment!.operations.filter(
        ({ status }) => status !== 'SUCCEEDED' && status !== 'FAILED',
      );
      if (open.length === 0) return;
    }
  }

  async close(): Promise<void> {
    await this.client.close();
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
