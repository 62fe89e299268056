import { startSandbox, type Sandbox } from '../../src/connectors/sandbox';
import {
  CreateHostedCheckoutDocument,
  EventFeedDocument,
  EventsDocument,
  type EventFeedSubscription,
} from '../generated/operations';
import { type Listener, type TestClient } from '../support/client';
import { describeOnBothDatabases } from '../support/databases';
import { startTestApp, type TestApp } from '../support/app';
import { freePortBase } from '../support/processes';

const WRITERS = 20;
const CHECKOUTS_EACH = 3;
/** Opened page, PROCESSING and REQUIRES_ACTION: the least that one checkout tells; one that the restart cut off tells more. */
const EVENTS_EACH = 3;
const EVENTS = WRITERS * CHECKOUTS_EACH * EVENTS_EACH;

describeOnBothDatabases('a subscriber over GraphQL', (_open, place) => {
  let sandbox: Sandbox;
  let server: TestApp;
  let env: Record<string, string>;

  beforeEach(async () => {
    const base = await freePortBase();
    const serverUrl = (): string => `http://127.0.0.1:${base}`;
    sandbox = await startSandbox({ host: '127.0.0.1', portBase: base + 1, serverUrl, dataFolder: undefined });
    const DATABASE_URL = await place.newUrl('may be there');
    env = { SANDBOX: 'external', SANDBOX_PORT_BASE: String(base + 1), PORT: String(base), DATABASE_URL };
    server = await startTestApp(env);
  });
  afterEach(async () => {
    await server.close();
    await sandbox.close();
  });

  it('gets every event once and in order, whatever reconnects and restarts, while 20 clients write', async () => {
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(server.client, writer));
    const heard: string[] = [];
    // Disconnects after a few events and comes back with its cursor; the server itself restarts in the middle.
    const start = await firstCursor(server.client);
    let after = start;
    let restarted = false;
    const hear = async (most: number, all: number): Promise<void> => {
      const listener = server.client.listen(EventFeedDocument, { after });
      after = (await hearSome(listener, most, all, heard)) ?? after;
      await listener.close();
    };
    for (let connection = 0; heard.length < EVENTS - 1; connection++) {
      await hear((connection % 11) + 5, EVENTS - 1);
      if (!restarted && heard.length > EVENTS / 3) {
        restarted = true;
        await server.close();
        server = await startTestApp(env);
      }
    }
    await Promise.all(writers);
    expect(restarted).toBe(true);
    const all = await allCursors(server.client);
    while (heard.length < all.length - 1) await hear(all.length, all.length - 1);
    expect([start, ...heard]).toEqual(all);
    expect(new Set(heard).size).toBe(heard.length);
  });
});

/** Writes under stable keys and repeats whatever the restart cut off, as a careful client does. */
async function write(client: TestClient, writer: number): Promise<void> {
  for (let index = 0; index < CHECKOUTS_EACH; index++) {
    const input = {
      idempotencyKey: `w${writer}-${index}`,
      reference: `order-${writer}-${index}`,
      amount: { amount: '10.00', currency: 'EUR' },
      page: { provider: 'PAYONE', returnUrl: 'https://shop.example/back' },
    } as const;
    for (let done = false; !done;) {
      done = await client.ask(CreateHostedCheckoutDocument, { input }).then(
        ({ createHostedCheckout: { hostedCheckout } }) => hostedCheckout !== null,
        () => false,
      );
      if (!done) await new Promise(resolve => setImmediate(resolve));
    }
  }
}

async function firstCursor(client: TestClient): Promise<string> {
  for (;;) {
    const { events } = await client.ask(EventsDocument, { first: 1 });
    const [edge] = events.edges;
    if (edge) return edge.cursor;
  }
}

/** Reads up to `most` events, or until all have come. Returns the last cursor. */
async function hearSome(
  listener: Listener<EventFeedSubscription>,
  most: number,
  all: number,
  heard: string[],
): Promise<string | undefined> {
  let last: string | undefined;
  for (let count = 0; count < most && heard.length < all; count++) {
    const { events } = await listener.next();
    last = events.cursor;
    heard.push(last);
  }
  return last;
}

async function allCursors(client: TestClient): Promise<readonly string[]> {
  const cursors: string[] = [];
  for (let after: string | undefined; ;) {
    const { events } = await client.ask(EventsDocument, {
      first: 100,
      ...(after !== undefined && { after }),
    });
    cursors.push(...events.edges.map(edge => edge.cursor));
    after = events.pageInfo.endCursor ?? undefined;
    if (!events.pageInfo.hasNextPage) return cursors;
  }
}
