import { startSandbox, type Sandbox } from '../../src/connectors/sandbox';
import {
  CreateHostedCheckoutDocument,
  EventFeedDocument,
  EventsDocument,
  PurchaseDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { describeOnPostgres } from '../support/databases';
import { freePortBase } from '../support/processes';

/** Shorter than the 5 s after which a listener looks by itself: what arrives sooner was told by the other node. */
const TOLD_WITHIN_MS = 4_000;

describeOnPostgres('two nodes on one Postgres', (_open, place) => {
  let sandbox: Sandbox;
  let a: TestApp;
  let b: TestApp;

  beforeEach(async () => {
    const base = await freePortBase();
    const serverUrl = (): string => a.app.url;
    sandbox = await startSandbox({ host: '127.0.0.1', portBase: base + 2, serverUrl, dataFolder: undefined });
    const common = {
      SANDBOX: 'external',
      SANDBOX_PORT_BASE: String(base + 2),
      DATABASE_URL: await place.newUrl('may be there'),
    };
    a = await startTestApp({ ...common, PORT: String(base), NODE_ID: 'a' });
    b = await startTestApp({ ...common, PORT: String(base + 1), NODE_ID: 'b' });
  });
  afterEach(async () => {
    await a.close();
    await b.close();
    await sandbox.close();
  });

  const checkout = (key: string) => ({
    input: {
      idempotencyKey: key,
      reference: `order-${key}`,
      amount: { amount: '10.00', currency: 'EUR' },
      page: { provider: 'PAYONE', returnUrl: 'https://shop.example/back' },
    } as const,
  });

  it('tell each other at once: a listener on one hears what the other commits', async () => {
    await a.client.ask(CreateHostedCheckoutDocument, checkout('first'));
    const { events } = await a.client.ask(EventsDocument, { first: 1 });
    const listener = a.client.listen(EventFeedDocument, { after: events.edges[0]!.cursor });
    // The rest of the first checkout: with it read, the listener waits.
    await listener.until(message => message.events.__typename === 'PaymentStatusChanged', TOLD_WITHIN_MS);
    const { createHostedCheckout } = await b.client.ask(CreateHostedCheckoutDocument, checkout('second'));
    const told = await listener.until(
      message =>
        message.events.__typename === 'PaymentStatusChanged' &&
        message.events.payment.id === createHostedCheckout.payment?.id,
      TOLD_WITHIN_MS,
    );
    expect(told.events.cause).toBe('key:sandbox');
  });

  it('take one of many simultaneous requests under one key, wherever they arrive', async () => {
    const details = {
      number: '4330264936344675',
      expiryMonth: 12,
      expiryYear: 2035,
      securityCode: '123',
      holder: 'Ada Lovelace',
    };
    const input = {
      idempotencyKey: 'once',
      reference: 'order-once',
      amount: { amount: '12.50', currency: 'EUR' },
      payWith: { directCard: { provider: 'PAYONE', details } },
    } as const;
    const nodes = [a, b, a, b, a, b, a, b];
    const answers = await Promise.all(nodes.map(({ client }) => client.ask(PurchaseDocument, { input })));
    const paid = answers.filter(({ purchase }) => purchase.errors.length === 0);
    expect(paid.length).toBeGreaterThan(0);
    expect(new Set(paid.map(({ purchase }) => purchase.payment?.id)).size).toBe(1);
    expect(sandbox.emulators[0]!.books()).toHaveLength(1);
  });
});
