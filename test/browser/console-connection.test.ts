import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type Browser } from 'playwright-core';
import { startApp, type App } from '../../src/app';
import { readConfig } from '../../src/config';
import { startSandbox, type Sandbox } from '../../src/connectors/sandbox';
import { EventsDocument } from '../generated/operations';
import { openBrowser } from '../support/browser';
import { TestClient } from '../support/client';
import { freePortBase } from '../support/processes';
import { broken } from '../support/verdict';
import { buy, Operator } from './console-world';
import { Payer } from './payer';
import { START_MS_MAX } from './world';

/** The page tries again by itself after at most ten seconds. */
const RESUMED_MS_MAX = 20_000;

let folder: string;
let portBase: number;
let sandbox: Sandbox;
let browser: Browser;
let app: App;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paygraph-console-'));
  portBase = await freePortBase();
  const serverUrl = (): string => `http://127.0.0.1:${portBase + 8}`;
  sandbox = await startSandbox({ host: '127.0.0.1', portBase, serverUrl, dataFolder: undefined });
  browser = await openBrowser();
}, START_MS_MAX);
afterAll(async () => {
  await browser.close();
  await app.stop();
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** The server on the same database and beside the same emulators, at this port of the base. */
async function serve(port: number): Promise<TestClient> {
  app = await startApp(
    readConfig({
      SANDBOX: 'external',
      PORT: String(portBase + port),
      SANDBOX_PORT_BASE: String(portBase),
      DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    }),
    { log: pino({ level: 'silent' }) },
  );
  return new TestClient(app.url);
}

describe('a console whose server goes away', () => {
  it('says so, and when the server is back shows each event that it missed, once and in order', async () => {
    const before = await serve(8);
    const place = `${app.url}/console#/activity`;
    await buy(before, 'before-1');
    const operator = new Operator(await Payer.open(browser, 'desk'));
    const { page } = operator;
    await page.goto(place);
    await operator.live();
    await buy(before, 'before-2');
    const activity = page.getByRole('list', { name: 'Events' });
    await activity.getByText('Payment before-2').first().waitFor();
    const [firstShown] = (await shown(operator)).slice(0, 1);

    await app.stop();
    await page.getByText(/^Disconnected/).waitFor();
    await page.getByRole('button', { name: 'Try now' }).waitFor();
    await operator.payer.see('Activity', 'console-disconnected');

    // Out of the page's sight: another address, the same database.
    const meanwhile = await serve(9);
    const missed = await buy(meanwhile, 'missed-1');
    await meanwhile.askText(
      'mutation Back($input: RefundPaymentInput!) { refundPayment(input: $input) { errors { __typename } } }',
      { input: { idempotencyKey: randomUUID(), paymentId: missed.id } },
    );
    await buy(meanwhile, 'missed-2', { capture: false });
    await app.stop();

    const after = await serve(8);
    await buy(after, 'after-1');
    await operator.page.getByText('live', { exact: true }).waitFor({ timeout: RESUMED_MS_MAX });
    expect(await page.getByText(/^Disconnected/).count()).toBe(0);
    await buy(after, 'after-2');
    await activity.getByText('Payment after-2').nth(1).waitFor();
    await operator.payer.see('Activity', 'console-resumed');
    const told = await stored(after);
    const shownNow = await shown(operator);
    expect(shownNow).toEqual(told.slice(told.indexOf(firstShown!), told.indexOf(shownNow.at(-1)!) + 1));
    expect(new Set(shownNow).size).toBe(shownNow.length);

    await page.getByRole('link', { name: 'Payments' }).click();
    await operator.finds('after-2', 'CAPTURED');
    const orders = ['after-2', 'after-1', 'missed-2', 'missed-1', 'before-2', 'before-1'];
    expect(await page.getByRole('rowheader').getByRole('link').allTextContents()).toEqual(orders);
    await operator.payer.close();
    expect(await broken(app.services.database)).toEqual([]);
  });
});

describe('the sandbox’s switches', () => {
  it('reach emulators that run apart from the server', async () => {
    const operator = new Operator(await Payer.open(browser, 'desk'));
    await operator.page.goto(`${app.url}/console#/sandbox`);
    const payture = operator.page.getByRole('listitem', { name: 'PAYTURE' });
    await payture.getByRole('button', { name: 'Lose the next answer' }).click();
    await payture.getByText('next answer lost').waitFor();
    const faults = await fetch(`http://127.0.0.1:${portBase + 2}/_emulator/faults`);
    expect(await faults.json()).toMatchObject([{ kind: 'resetAfter', times: 1 }]);
    await operator.payer.close();
  });
});

/** The ids of the events that the page shows, oldest first. */
async function shown({ page }: Operator): Promise<readonly string[]> {
  const read = "[...document.querySelectorAll('[data-event]')].map(each => each.dataset.event)";
  return (await page.evaluate<string[]>(read)).reverse();
}

async function stored(client: TestClient): Promise<readonly string[]> {
  const { events } = await client.ask(EventsDocument, { first: 100 });
  expect(events.pageInfo.hasNextPage).toBe(false);
  return events.edges.map(({ node }) => node.id);
}
