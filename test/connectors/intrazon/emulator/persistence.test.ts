import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, ada, ben, cards, openSandbox, potion, refused, type Sandbox, sword } from './support';

describe('IntraZon emulator: state in a data folder', () => {
  let folder: string;
  let sandbox: Sandbox;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'intrazon-emulator-'));
    sandbox = await openSandbox(folder);
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  async function restart(): Promise<void> {
    await sandbox.close();
    sandbox = await openSandbox(folder);
  }

  it('remembers secret, players, cards, purchases, keys, books and charges', async () => {
    await sandbox.client.addCard(ada);
    const usd = await sandbox.client.buy(ada, sword('usd'), { key: 'kept' });
    await sandbox.client.buy(ben, potion('coins'));
    const books = sandbox.books();
    const charges = (await sandbox.control.get('charges')).body;
    const { secret } = sandbox.client;
    await restart();
    expect(sandbox.client.secret).toBe(secret);
    expect((await sandbox.client.buy(ada, sword('usd'), { key: 'kept' })).text).toBe(usd.text);
    expect(await sandbox.client.buy(ada, sword('coins'))).toMatchObject(refused(409, 'already_owned'));
    expect((await sandbox.client.player(ben)).body.coins).toBe(105);
    expect(sandbox.books()).toEqual(books);
    expect((await sandbox.control.get('charges')).body).toEqual(charges);
    expect((await sandbox.client.buy(ada, potion('usd'))).status).toBe(201);
    expect(await sandbox.client.purchases(ada)).toHaveLength(2);
  });

  it('remembers a replaced secret, the mode, the switches and the clock', async () => {
    const { secret } = (await sandbox.control.post(`apps/${app}/rotate-secret`)).body;
    await sandbox.control.post(`apps/${app}/mode`, { test_mode: false });
    await sandbox.control.post('profile', { decimals: 'number' });
    await sandbox.control.post('clock', { advanceMs: 86_400_000 });
    await restart();
    expect(sandbox.client.secret).toBe(secret);
    expect(await sandbox.client.addCard(ben)).toMatchObject(refused(402, 'test_card_in_live_mode'));
    expect((await sandbox.client.get(`/applications/${app}/virtual-goods/`)).body[0].price_usd).toBe(4.99);
    const { offsetMs } = (await sandbox.control.get('clock')).body;
    expect(Math.abs(offsetMs - 86_400_000)).toBeLessThan(60_000);
  });

  it('leaves no card number, security code or secret on the disk', async () => {
    const { client } = sandbox;
    await client.addCard(ben, { cc_csc: '9876' }, { key: cards.test });
    await client.buy(ben, potion('usd'), { key: cards.test });
    await client.addCard(ben, { cc_num: cards.real, cc_csc: '9876' });
    await sandbox.close();
    const files = readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('latin1'));
    expect(files.join('')).toContain('************1881');
    for (const bytes of files) {
      for (const hidden of [cards.test, cards.real, '"9876"', client.secret])
        expect(bytes).not.toContain(hidden);
    }
    sandbox = await openSandbox(folder);
  });
});
