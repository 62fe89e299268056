import { ben, type Client, cleo, openSandbox, potion, refused, type Sandbox, sword } from './support';

describe('IntraZon emulator: Idempotency-Key', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeEach(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterEach(() => sandbox.close());

  it('repeats a purchase, a player and a card without a second effect', async () => {
    const purchase = [
      await client.buy(ben, potion('coins'), { key: 'k' }),
      await client.buy(ben, potion('coins'), { key: 'k' }),
    ];
    const player = { name: 'P', app_unique_id: 'once' };
    const players = [
      await client.addPlayer(player, { key: 'k' }),
      await client.addPlayer(player, { key: 'k' }),
    ];
    const registered = [
      await client.addCard(ben, {}, { key: 'k' }),
      await client.addCard(ben, {}, { key: 'k' }),
    ];
    for (const [first, again] of [purchase, players, registered]) {
      expect(first!.status).toBe(201);
      expect(first!.headers['idempotent-replayed']).toBeUndefined();
      expect(again).toMatchObject({ status: 201, text: first!.text });
      expect(again!.headers['idempotent-replayed']).toBe('true');
      expect(again!.headers['location']).toBe(first!.headers['location']);
    }
    expect(await client.purchases(ben)).toHaveLength(1);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('compares bodies after defaults', async () => {
    const first = await client.buy(ben, potion('coins'), { key: 'k' });
    const raw = '{ "amount": 1.0, "unknown": true, "currency": "coins", "virtual_good_key": "healPotion" }';
    expect((await client.buy(ben, undefined, { key: 'k', raw })).text).toBe(first.text);
    expect((await client.buy(ben, potion('coins', null), { key: 'k' })).text).toBe(first.text);
  });

  it('refuses another body, and changes nothing', async () => {
    await client.buy(ben, potion('coins'), { key: 'k' });
    await client.addCard(ben, {}, { key: 'k' });
    expect(await client.buy(ben, potion('coins', 2), { key: 'k' })).toMatchObject(
      refused(409, 'idempotency_conflict'),
    );
    expect(await client.buy(ben, sword('usd'), { key: 'k' })).toMatchObject(
      refused(409, 'idempotency_conflict'),
    );
    expect(await client.addCard(ben, { cc_csc: '124' }, { key: 'k' })).toMatchObject(
      refused(409, 'idempotency_conflict'),
    );
    expect((await client.player(ben)).body.coins).toBe(105);
  });

  it('is a key of one path and one application', async () => {
    await client.buy(ben, potion('coins'), { key: 'k' });
    await sandbox.control.post(`players/${cleo}`, { coins: 15 });
    const elsewhere = await client.buy(cleo, potion('coins'), { key: 'k' });
    expect(elsewhere.status).toBe(201);
    expect(elsewhere.headers['idempotent-replayed']).toBeUndefined();
    const other = { virtual_good_key: 'turboBoost', currency: 'coins' };
    expect((await sandbox.second.buy('playerDora', other, { key: 'k' })).status).toBe(201);
  });

  it('remembers 201 only', async () => {
    await sandbox.control.post(`players/${ben}`, { coins: 0 });
    expect(await client.buy(ben, potion('coins'), { key: 'k' })).toMatchObject(
      refused(402, 'insufficient_coins'),
    );
    await sandbox.control.post(`players/${ben}`, { coins: 15 });
    expect((await client.buy(ben, potion('coins'), { key: 'k' })).status).toBe(201);
    expect((await client.buy(ben, potion('coins'), { key: 'k' })).headers['idempotent-replayed']).toBe(
      'true',
    );
  });

  it('is remembered for 24 hours', async () => {
    await client.buy(ben, potion('coins'), { key: 'k' });
    await sandbox.control.post('clock', { advanceMs: 24 * 3_600_000 - 60_000 });
    expect((await client.buy(ben, potion('coins'), { key: 'k' })).headers['idempotent-replayed']).toBe(
      'true',
    );
    await sandbox.control.post('clock', { advanceMs: 60_000 });
    expect(
      (await client.buy(ben, potion('coins'), { key: 'k' })).headers['idempotent-replayed'],
    ).toBeUndefined();
    expect(await client.purchases(ben)).toHaveLength(2);
  });

  it('lets equal calls wait for the first', async () => {
    await sandbox.control.fault('holdInside');
    const first = client.buy(ben, potion('coins'), { key: 'k' });
    while ((await sandbox.control.get('held')).body.count === 0);
    const others = Array.from({ length: 5 }, () => client.buy(ben, potion('coins'), { key: 'k' }));
    const conflict = client.buy(ben, potion('coins', 2), { key: 'k' });
    while ((await sandbox.control.get('requests')).body.length < 7);
    expect((await client.player(ben)).body.coins).toBe(120);
    await sandbox.control.post('release');
    const text = (await first).text;
    expect((await Promise.all(others)).map(one => one.text)).toEqual(Array(5).fill(text));
    expect(await conflict).toMatchObject(refused(409, 'idempotency_conflict'));
    expect(await client.purchases(ben)).toHaveLength(1);
  });

  it('lets the next one work when the first was lost before its effect', async () => {
    await sandbox.control.fault('holdInside');
    const first = client.buy(ben, potion('coins'), { key: 'k' });
    const lost = expect(first).rejects.toThrow();
    while ((await sandbox.control.get('held')).body.count === 0);
    const second = client.buy(ben, potion('coins'), { key: 'k' });
    await sandbox.control.post('release', { drop: true });
    await lost;
    expect((await second).headers['idempotent-replayed']).toBeUndefined();
    expect(await client.purchases(ben)).toHaveLength(1);
  });

  it.each([
    ['256 characters', 'k'.repeat(256)],
    ['a character beyond ASCII', 'ké'],
    ['nothing', ''],
  ])('is refused: %s', async (_what, key) => {
    expect(await client.buy(ben, potion('coins'), { key })).toMatchObject(
      refused(400, 'invalid_idempotency_key'),
    );
  });

  it('is refused when it comes twice, taken at full length, and not read where nothing is bought', async () => {
    const twice = { headers: { 'Idempotency-Key': ['a', 'b'] } };
    expect(await client.buy(ben, potion('coins'), twice)).toMatchObject(
      refused(400, 'invalid_idempotency_key'),
    );
    expect((await client.buy(ben, potion('coins'), { key: '~ '.repeat(127) + 'x' })).status).toBe(201);
    expect((await client.get(`/players/${ben}/`, { key: 'ké' })).status).toBe(200);
  });

  it('is forgotten by a service that has none: two purchases', async () => {
    await sandbox.control.post('profile', { idempotency: 'ignored' });
    await client.buy(ben, potion('coins'), { key: 'k' });
    await client.buy(ben, potion('coins'), { key: 'k' });
    expect(await client.purchases(ben)).toHaveLength(2);
    expect(sandbox.books().map(entry => entry.reference)).toEqual(['k', 'k']);
  });
});
