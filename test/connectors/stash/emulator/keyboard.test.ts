import { type Browser } from 'playwright-core';
import { openBrowser } from '../../../support/browser';
import { openSandbox, type Sandbox } from './support';

const startMsMax = 120_000;
const patienceMs = 10_000;

describe('Stash emulator: the order page in a browser, without a mouse', () => {
  let browser: Browser;
  let sandbox: Sandbox;
  beforeAll(async () => {
    [browser, sandbox] = await Promise.all([openBrowser(), openSandbox()]);
  }, startMsMax);
  afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });

  async function open(url: string) {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(patienceMs);
    const complaints: string[] = [];
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(url);
    const focused = async (): Promise<string> => {
      await page.locator(':focus-visible').waitFor();
      return page.evaluate<string>(
        '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()',
      );
    };
    const tab = async (): Promise<string> => {
      await page.keyboard.press('Tab');
      return focused();
    };
    const title = (text: string) => page.getByRole('heading', { name: text, exact: true }).waitFor();
    return { page, complaints, focused, tab, title };
  }

  it('is refused without funds, cancelled, and paid, each by Tab and Enter alone', async () => {
    const { id, url } = await sandbox.link();
    const { page, complaints, focused, tab, title } = await open(url);
    expect(await focused()).toBe('Pay 4.99 USD with funds');
    expect(await tab()).toBe('Pay without funds');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('not enough funds');
    expect(await focused()).toBe('Pay 4.99 USD with funds');
    await tab();
    expect(await tab()).toBe('Cancel');
    await page.keyboard.press('Enter');
    await title('Cancelled');
    expect(await focused()).toBe('Back to the order');
    await page.keyboard.press('Enter');
    await title('Payment');
    expect(await focused()).toBe('Pay 4.99 USD with funds');
    await page.keyboard.press('Enter');
    await title('Thank you');
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('takes a typed card, and is no wider than a phone', async () => {
    const { id, url } = await sandbox.quickLink();
    const { page, complaints, focused, tab, title } = await open(url);
    const { keyboard } = page;
    expect(await focused()).toBe('Pay 1.99 USD with funds');
    await tab();
    expect(await tab()).toBe('Cancel');
    expect(await tab()).toBe('Card number');
    await keyboard.type('4242424242424242');
    expect(await tab()).toBe('Expiry (MM/YY)');
    await keyboard.type('12/35');
    expect(await tab()).toBe('Security code');
    await keyboard.type('123');
    expect(await tab()).toBe('Name on card');
    await keyboard.type('Ada Lovelace');
    expect(await tab()).toBe('Test cards');
    expect(await tab()).toBe('Pay 1.99 USD by card');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await keyboard.press('Enter');
    await title('Thank you');
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
