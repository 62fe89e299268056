import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { payOnPage, TEST_CARDS } from '../../src/demo/payer';
import { freePortBase, startExampleProcess, startServerProcess, type Running } from '../support/processes';

/** The shop of examples/shop as a process of its own, against a real server. */
describe('the example shop', () => {
  let folder: string;
  let server: Running;
  let env: Record<string, string>;
  let shopUrl: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paygraph-shop-'));
    const base = await freePortBase();
    shopUrl = `http://127.0.0.1:${base + 9}`;
    env = { PAYGRAPH_URL: `http://127.0.0.1:${base}`, SHOP_PORT: String(base + 9) };
    env['SHOP_FILE'] = join(folder, 'shop.json');
    server = await startServerProcess({
      ...{ PORT: String(base), SANDBOX_PORT_BASE: String(base) },
      DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
    });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const buy = async (): Promise<string> => {
    const answer = await fetch(`${shopUrl}/buy`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    return answer.headers.get('location')!;
  };
  const untilDelivered = async (orderUrl: string): Promise<void> => {
    for (let state = ''; state !== 'delivered';) state = await (await fetch(orderUrl)).text();
  };

  it('delivers what was paid on the page, also what was paid while it was closed', async () => {
    let shop = await startExampleProcess(env);
    const first = new URL(await payOnPage(await buy(), TEST_CARDS.frictionless));
    await untilDelivered(first.href);

    const page = await buy();
    expect(await shop.stop()).toBe(0);
    const second = new URL(await payOnPage(page, TEST_CARDS.frictionless));
    shop = await startExampleProcess(env);
    await untilDelivered(second.href);
    expect(await shop.stop()).toBe(0);
  });
});
