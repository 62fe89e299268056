import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** PAYONE's published test cards. */
export const CARDS = {
  good: '4330264936344675',
  challenge: '4874970686672022',
  declined: '5168645305790452',
};

const ARTIFACTS = join(__dirname, '../artifacts');
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 800 } };
const PATIENCE_MS = 10_000;

/** A person at a browser, who remembers whatever a page asked of strangers or complained about. */
export class Payer {
  readonly page: Page;
  /** Every origin that a request of these pages went to. */
  readonly origins = new Set<string>();
  /** Errors on the console, exceptions in scripts, requests that failed. */
  complaints: readonly string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    context.on('request', request => this.origins.add(new URL(request.url()).origin));
    context.on('requestfailed', request =>
      this.#complain(`${request.url()}: ${request.failure()?.errorText ?? ''}`),
    );
    context.on('console', message => {
      if (message.type() === 'error') this.#complain(message.text());
    });
    context.on('weberror', error => this.#complain(String(error.error())));
  }

  static async open(
    browser: Browser,
    device: 'phone' | 'desk' = 'phone',
    wishes: BrowserContextOptions = {},
  ): Promise<Payer> {
    const context = await browser.newContext({ ...(device === 'phone' ? PHONE : DESK), ...wishes });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Payer(context, await context.newPage());
  }

  /** Types a card into the form that is shown; `within` a frame when it is in one. */
  async typeCard(number: string, within: Pick<Page, 'getByLabel'> = this.page): Promise<void> {
    await within.getByLabel('Card number').fill(number);
    await within.getByLabel('Expiry (MM/YY)').fill('12/35');
    await within.getByLabel('Security code').fill('123');
    await within.getByLabel('Name on card').fill('Ada Lovelace');
  }

  async press(button: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  /** Waits for the page that a shop shows after the payment, and returns its address. */
  async comeBack(): Promise<URL> {
    await this.page.waitForURL(/\/return\b/);
    await this.page.getByRole('heading', { name: 'You are back' }).waitFor();
    return new URL(this.page.url());
  }

  /** Waits until the page has this heading, keeps a picture of it, and finds it no wider than the screen. */
  async see(heading: string, picture: string): Promise<void> {
    await this.page.getByRole('heading', { name: heading, exact: true }).waitFor();
    await this.page.screenshot({ path: join(ARTIFACTS, `${picture}.png`), fullPage: true });
    const width = await this.page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(this.page.viewportSize()!.width);
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #complain(what: string): void {
    this.complaints = [...this.complaints, what];
  }
}
