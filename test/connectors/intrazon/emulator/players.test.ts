/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the assertions say what is expected */
import { app, ben, type Client, openSandbox, refused, type Sandbox } from './support';

describe('IntraZon emulator: players', () => {
  let sandbox: Sandbox;
  let client: Client;
  beforeAll(async () => {
    sandbox = await openSandbox();
    client = sandbox.client;
  });
  afterAll(() => sandbox.close());

  it('have defaults and are shown as they were made', async () => {
    const { status, body } = await client.addPlayer({ name: 'Eve' });
    expect(status).toBe(201);
    const expected = { subscribed: false, coins: 0, logged: false, last_login: null, app_unique_id: null };
    expect(body).toEqual({ key: expect.any(String), name: 'Eve', ...expected });
    expect((await client.player(body.key)).body).toEqual(body);
  });

  it('take every attribute, and null for all but the name', async () => {
    const all = {
      ...{ name: ' Ζωή 🎲 ', subscribed: true, coins: 2_147_483_647, logged: true },
      ...{ last_login: '2024-02-29T23:59:59.5Z', app_unique_id: 'id-1' },
    };
    expect((await client.addPlayer({ key: null, ...all })).body).toMatchObject(all);
    const nulls = { subscribed: null, coins: null, logged: null, last_login: null, app_unique_id: null };
    expect((await client.addPlayer({ key: null, name: 'N', ...nulls })).status).toBe(201);
  });

  it('take 1.0 for 1', async () => {
    const { body } = await client.addPlayer(undefined, { raw: '{"name":"E","coins":1.0}' });
    expect(body.coins).toBe(1);
  });

  it('ignore what nobody documented, prototype keys above all', async () => {
    const raw =
      '{"name":"P","unknown":[1],"__proto__":{"coins":9,"subscribed":true},"constructor":{"prototype":{"coins":9}},"prototype":1}';
    expect((await client.addPlayer(undefined, { raw })).body).toMatchObject({ coins: 0, subscribed: false });
    expect(await client.addPlayer(undefined, { raw: '{"__proto__":{"name":"X"}}' })).toMatchObject(
      refused(400, 'missing_field'),
    );
    expect(({} as Record<string, unknown>)['coins']).toBeUndefined();
  });

  it.each([
    ['no name', {}, 'missing_field'],
    ['a name of null', { name: null }, 'missing_field'],
    ['no name, and a wrong field and a key', { key: 'k', coins: -1 }, 'missing_field'],
    ['a key before a wrong field', { key: 'aBcDeFgHiJ', name: 7 }, 'key_not_allowed'],
    ['a key of no text', { key: 0, name: 'x' }, 'key_not_allowed'],
    ['an empty name', { name: '' }, 'invalid_field'],
    ['a blank name', { name: '  \u00a0' }, 'invalid_field'],
    ['a name of 129', { name: 'x'.repeat(129) }, 'invalid_field'],
    ['a name of 65 pairs', { name: '🎲'.repeat(65) }, 'invalid_field'],
    ['a number for a name', { name: 1 }, 'invalid_field'],
    ['a list for a name', { name: ['x'] }, 'invalid_field'],
    ['a line break', { name: 'a\nb' }, 'invalid_field'],
    ['a zero character', { name: 'a\u0000' }, 'invalid_field'],
    ['a delete character', { name: 'a\u007f' }, 'invalid_field'],
    ['half a pair', { name: 'a\ud83c' }, 'invalid_field'],
    ['text for subscribed', { name: 'x', subscribed: 'true' }, 'invalid_field'],
    ['a number for logged', { name: 'x', logged: 1 }, 'invalid_field'],
    ['negative coins', { name: 'x', coins: -1 }, 'invalid_field'],
    ['too many coins', { name: 'x', coins: 2_147_483_648 }, 'invalid_field'],
    ['half a coin', { name: 'x', coins: 1.5 }, 'invalid_field'],
    ['coins in text', { name: 'x', coins: '1' }, 'invalid_field'],
    ['coins of true', { name: 'x', coins: true }, 'invalid_field'],
    ['a time without a zone', { name: 'x', last_login: '2026-01-01T00:00:00' }, 'invalid_field'],
    ['another zone', { name: 'x', last_login: '2026-01-01T00:00:00+01:00' }, 'invalid_field'],
    ['a day that is none', { name: 'x', last_login: '2026-02-30T00:00:00Z' }, 'invalid_field'],
    ['an hour that is none', { name: 'x', last_login: '2026-01-01T24:00:00Z' }, 'invalid_field'],
    ['a number for a time', { name: 'x', last_login: 1_700_000_000 }, 'invalid_field'],
    ['an empty id', { name: 'x', app_unique_id: '' }, 'invalid_field'],
    ['an id of 256', { name: 'x', app_unique_id: 'x'.repeat(256) }, 'invalid_field'],
  ])('are refused: %s', async (_what, player, error) => {
    expect(await client.addPlayer(player)).toMatchObject(refused(400, error));
  });

  it('refuse coins beyond any number', async () => {
    for (const coins of ['1e400', '99999999999999999999', '-1e400']) {
      const raw = `{"name":"x","coins":${coins}}`;
      expect(await client.addPlayer(undefined, { raw })).toMatchObject(refused(400, 'invalid_field'));
    }
  });

  it('keep names of the longest allowed length', async () => {
    expect((await client.addPlayer({ name: 'x'.repeat(128) })).status).toBe(201);
    expect((await client.addPlayer({ name: '🎲'.repeat(64) })).status).toBe(201);
  });

  it('have one app_unique_id each, compared unit by unit, in their own application', async () => {
    const add = (app_unique_id: string) => client.addPlayer({ name: 'U', app_unique_id });
    expect((await add('Zo\u00eb')).status).toBe(201);
    expect(await add('Zo\u00eb')).toMatchObject(refused(409, 'app_unique_id_taken'));
    for (const other of ['Zoe\u0308', 'zo\u00eb', 'Zo\u00eb ', '__proto__', 'constructor']) {
      expect((await add(other)).status).toBe(201);
      expect(await add(other)).toMatchObject(refused(409, 'app_unique_id_taken'));
    }
    const elsewhere = { name: 'U', app_unique_id: 'Zo\u00eb' };
    expect((await sandbox.second.post('/applications/SecondGame/players/', elsewhere)).status).toBe(201);
  });

  it('that race for one app_unique_id leave one winner', async () => {
    const race = Array.from({ length: 10 }, () => client.addPlayer({ name: 'R', app_unique_id: 'race' }));
    const statuses = (await Promise.all(race)).map(one => one.status).sort();
    expect(statuses).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('are there from the beginning, with a catalogue', async () => {
    expect((await client.player(ben)).body).toMatchObject({
      name: 'Ben',
      coins: 120,
      app_unique_id: 'user-ben',
    });
    const goods = (await client.get(`/applications/${app}/virtual-goods/`)).body;
    expect(goods.length).toBeGreaterThanOrEqual(5);
    for (const good of goods) {
      expect(Object.keys(good).sort()).toEqual([
        'key',
        'multiple',
        'name',
        'permanent',
        'price',
        'price_eur',
        'price_usd',
        'subscriber_discount',
        'thumbnail',
      ]);
      expect(good.key).toMatch(/^[A-Za-z0-9]{10}$/);
      for (const money of [good.price_usd, good.price_eur])
        expect(money ?? '0.00').toMatch(/^\d{1,6}\.\d{2}$/);
      expect(good.subscriber_discount ?? '0.00').toMatch(/^\d{1,3}\.\d{2}$/);
    }
  });
});
