import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContextOptions, type Locator } from 'playwright-core';
import { PaymentDocument, PurchaseDocument, type PurchaseInput } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { differences } from '../support/books';
import { openBrowser } from '../support/browser';
import { type TestClient } from '../support/client';
import { CARDS, Payer } from './payer';

/** A server with emulators, and an operator's browser beside it. */
export class ConsoleWorld {
  readonly test: TestApp;
  readonly #browser: Browser;

  private constructor(test: TestApp, browser: Browser) {
    this.test = test;
    this.#browser = browser;
  }

  static async start(): Promise<ConsoleWorld> {
    // On a busy machine a slow answer must not become an unknown outcome by itself.
    const test = await startTestApp({ PROVIDER_TIMEOUT_MS: '15000' });
    try {
      return new ConsoleWorld(test, await openBrowser());
    } catch (error) {
      await test.close();
      throw error;
    }
  }

  /** Opens the console at this place; in the sandbox it takes the key by itself. */
  async open(
    place = '',
    device: 'phone' | 'desk' = 'desk',
    wishes: BrowserContextOptions = {},
  ): Promise<Operator> {
    const payer = await Payer.open(this.#browser, device, wishes);
    await payer.page.goto(`${this.test.app.url}/console${place}`);
    return new Operator(payer);
  }

  buy(reference: string, more: Partial<PurchaseInput> = {}) {
    return buy(this.test.client, reference, more);
  }

  books(paymentId: string) {
    return this.test
      .emulator('PAYONE')
      .books()
      .filter(({ reference }) => reference === paymentId);
  }

  async payment(id: string) {
    const { payment } = await this.test.client.ask(PaymentDocument, { id });
    return payment!;
  }

  /** The end of a test: the page asked nothing of strangers and complained of nothing, and both sides' books are equal. */
  async leave({ payer }: Operator): Promise<void> {
    await payer.close();
    expect([...payer.origins]).toEqual([this.test.app.url]);
    expect(payer.complaints).toEqual([]);
    await this.test.app.runJobs();
    expect(await differences(this.test)).toEqual([]);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.test.close();
  }
}

/** A purchase of 30.00 EUR by a card that needs nobody, at PAYONE unless said otherwise. */
export async function buy(client: TestClient, reference: string, more: Partial<PurchaseInput> = {}) {
  const details = { number: CARDS.good, expiryMonth: 12, expiryYear: 2035, holder: 'Ada Lovelace' };
  const { purchase } = await client.ask(PurchaseDocument, {
    input: {
      ...{ idempotencyKey: randomUUID(), reference, amount: { amount: '30.00', currency: 'EUR' } },
      payWith: { directCard: { provider: 'PAYONE', details: { ...details, securityCode: '123' } } },
      ...more,
    },
  });
  return { id: purchase.payment!.id, status: purchase.payment!.status, errors: purchase.errors };
}

/** Who looks at the console. Whatever is waited for comes within the payer's patience. */
export class Operator {
  constructor(readonly payer: Payer) {}

  get page() {
    return this.payer.page;
  }

  /** The row of an order in a list. */
  row(reference: string): Locator {
    return this.page.getByRole('row').filter({ hasText: reference });
  }

  /** Waits until the order stands in the list with this status. */
  async finds(reference: string, status: string): Promise<void> {
    await this.row(reference).getByText(status, { exact: true }).waitFor();
  }

  async live(): Promise<void> {
    await this.page.getByText('live', { exact: true }).waitFor();
  }

  press(button: string | RegExp): Promise<void> {
    return this.payer.press(button);
  }

  /** The texts of what the timeline of the opened payment or payout shows, first to last. */
  async timeline(): Promise<readonly string[]> {
    return this.page.locator('.timeline .status').allTextContents();
  }

  /** What stands for a name among the amounts and facts. */
  fact(name: string): Locator {
    return this.page.locator('dl > div', { has: this.page.getByText(name, { exact: true }) }).locator('dd');
  }
}
