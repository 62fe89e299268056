import { randomUUID } from 'node:crypto';
import { type Browser } from 'playwright-core';
import { compareBooks } from '../../src/services/compare-books';
import { broken } from '../support/verdict';
import {
  CreateHostedCheckoutDocument,
  type CreateHostedCheckoutInput,
  EventFeedDocument,
  type EventFeedSubscription,
  EventsDocument,
  PaymentDocument,
  type PaymentQuery,
  type PaymentStatus,
  PaymentsDocument,
  type HostedCheckoutStatus,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { openBrowser } from '../support/browser';
import { type Listener, type TestClient } from '../support/client';
import { Payer } from './payer';

type Event = EventFeedSubscription['events'];
export type Feed = Listener<EventFeedSubscription>;

/** How long a world may take to start: the first one on a machine unpacks the browser. */
export const START_MS_MAX = 60_000;

/** A server with emulators, and a browser beside it. */
export class World {
  readonly client: TestClient;
  readonly #app: TestApp;
  readonly #browser: Browser;

  private constructor(app: TestApp, browser: Browser) {
    this.client = app.client;
    this.#app = app;
    this.#browser = browser;
  }

  static async start(): Promise<World> {
    // On a busy machine a slow answer must not become an unknown outcome: these tests are about something else.
    const app = await startTestApp({ PROVIDER_TIMEOUT_MS: '15000' });
    try {
      return new World(app, await openBrowser());
    } catch (error) {
      await app.close();
      throw error;
    }
  }

  get url(): string {
    return this.#app.app.url;
  }

  /** Where PAYONE's pages are. */
  get emulatorUrl(): string {
    return new URL(this.#app.app.sandbox!.emulators[0]!.url).origin;
  }

  payer(device: 'phone' | 'desk' = 'phone'): Promise<Payer> {
    return Payer.open(this.#browser, device);
  }

  /**
   * The end of a test: whatever the payer did, no page complained, nothing was asked of anybody but our server, the
   * emulators and `shops`, and both sides' books are equal.
   */
  async leave(payer: Payer, ...shops: readonly string[]): Promise<void> {
    await payer.close();
    const emulators = this.#app.app.sandbox!.emulators.map(({ url }) => new URL(url).origin);
    const known = new Set([this.url, ...emulators, ...shops]);
    expect([...payer.origins].filter(origin => !known.has(origin))).toEqual([]);
    expect(payer.complaints).toEqual([]);
    expect(await this.differences()).toEqual([]);
  }

  /** A hosted checkout that returns to our own server. */
  async checkout(reference: string, more: Partial<CreateHostedCheckoutInput> = {}) {
    const input = {
      idempotencyKey: randomUUID(),
      reference,
      amount: { amount: '30.00', currency: 'EUR' },
      page: { provider: 'PAYONE', returnUrl: `${this.url}/return` },
      ...more,
    } as const;
    const { createHostedCheckout } = await this.client.ask(CreateHostedCheckoutDocument, { input });
    expect(createHostedCheckout.errors).toEqual([]);
    const { payment, hostedCheckout } = createHostedCheckout;
    return { paymentId: payment!.id, checkoutId: hostedCheckout!.id, pageUrl: hostedCheckout!.redirectUrl };
  }

  /**
   * Everything about a payment, from its second event on. Resolves once the second has been pushed: from then on the
   * subscription is known to be open, and what is heard later was heard as it happened.
   */
  async listen(paymentId: string): Promise<Feed> {
    const [first, second] = await this.#stored(paymentId);
    const feed = this.client.listen(EventFeedDocument, { after: first!.cursor, filter: { paymentId } });
    await feed.until(({ events }) => events.id === second!.id);
    return feed;
  }

  async payment(id: string): Promise<NonNullable<PaymentQuery['payment']>> {
    const { payment } = await this.client.ask(PaymentDocument, { id });
    return payment!;
  }

  /** The statuses that a payment has gone through, as stored, once the jobs have nothing left to do. */
  async history(paymentId: string): Promise<readonly PaymentStatus[]> {
    await this.#app.app.runJobs();
    return (await this.#stored(paymentId)).flatMap(paymentStep);
  }

  /** Every difference between our payments and what really happened at the providers. */
  async differences(): Promise<readonly string[]> {
    const { payments } = await this.client.ask(PaymentsDocument, { first: 100 });
    const ours = payments.edges.map(({ node: { id, amount, captured, refunded } }) => ({
      id,
      currency: amount.currency,
      captured: BigInt(captured.minorUnits),
      refunded: BigInt(refunded.minorUnits),
    }));
    return [...compareBooks(ours, this.books()), ...(await broken(this.#app.app.services.database))];
  }

  /** What really happened at the providers, about one payment or all. */
  books(paymentId?: string) {
    const entries = this.#app.app.sandbox!.emulators.flatMap(emulator => emulator.books());
    return entries.filter(({ reference }) => paymentId === undefined || reference === paymentId);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#app.close();
  }

  async #stored(paymentId: string): Promise<readonly Event[]> {
    const { events } = await this.client.ask(EventsDocument, { first: 100, filter: { paymentId } });
    expect(events.pageInfo.hasNextPage).toBe(false);
    return events.edges.map(({ node }) => node);
  }
}

/** Waits until this status of the payment has been pushed. */
export async function heard(feed: Feed, status: PaymentStatus): Promise<void> {
  while (!pushed(feed).includes(status)) await feed.next();
}

/** Waits until this status of the hosted page has been pushed. */
export async function heardOfPage(feed: Feed, status: HostedCheckoutStatus): Promise<void> {
  while (!pushedOfPage(feed).includes(status)) await feed.next();
}

/** The statuses of the payment that were pushed so far. */
export function pushed(feed: Feed): readonly PaymentStatus[] {
  return feed.received.flatMap(({ events }) => paymentStep(events));
}

function pushedOfPage(feed: Feed): readonly HostedCheckoutStatus[] {
  return feed.received.flatMap(({ events }) =>
    events.__typename === 'HostedCheckoutStatusChanged' ? [events.checkoutTo] : [],
  );
}

function paymentStep(event: Event): readonly PaymentStatus[] {
  return event.__typename === 'PaymentStatusChanged' ? [event.paymentTo] : [];
}
