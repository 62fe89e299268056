import { callOf, kitAnswering, NOW, order, query } from './kit';

const HOUR_MS = 3_600_000;
const IGNORED = { INTRAZON_IDEMPOTENCY: 'ignored' };

const bought = (more: object = {}) => ({
  ...{ key: 'pUrch00001', player_key: 'Qw8rTy2uIo', virtual_good_key: 'healPotion' },
  ...{ currency: 'usd', amount: 3, total: '2.97', created: '2026-01-01T12:00:00Z' },
  ...more,
});

it('asks by the same request while the key is remembered, and sends nothing itself', async () => {
  const { kit, seen, close } = await kitAnswering(() => ({ json: [] }));
  for (const age of [0, HOUR_MS, 23 * HOUR_MS - 1])
    expect(await kit.statusLookup.lookup(query(age))).toMatchObject({ kind: 'repeat' });
  expect(seen).toEqual([]);
  expect((await kit.statusLookup.lookup(query(23 * HOUR_MS))).kind).not.toBe('repeat');
  const { operation, ...rest } = query(0);
  const { recordedAt: _unknown, ...undated } = operation;
  expect((await kit.statusLookup.lookup({ ...rest, operation: undated })).kind).not.toBe('repeat');
  await close();
});

it('never says that a purchase may be sent again where it could happen twice', async () => {
  const { kit, close } = await kitAnswering(() => ({ json: [] }), IGNORED);
  expect(new Set(Object.values(kit.statusLookup.whenAbsent))).toEqual(new Set(['END']));
  expect(await kit.statusLookup.lookup(query(0))).toEqual({ kind: 'absent' });
  await close();
});

it.each([
  ['nothing', [], 'absent'],
  ['another good', [bought({ virtual_good_key: 'ironSword1' })], 'absent'],
  ['the good, long before', [bought({ created: '2025-12-20T00:00:00Z' })], 'absent'],
  ['the good', [bought()], 'untold'],
  [
    'the good, in another currency and number',
    [bought({ currency: 'coins', amount: 1, total: 15 })],
    'untold',
  ],
  ['the good at no known time', [bought({ created: null })], 'untold'],
  ['the good after another one', [bought({ virtual_good_key: 'x' }), bought()], 'untold'],
  ['something that cannot be read', [bought(), { virtual_good_key: 'healPotion' }], 'unclear'],
  ['no list', {}, 'unclear'],
])('takes a history of %s for %j: %s', async (_what, json, kind) => {
  const { kit, seen, close } = await kitAnswering(() => ({ json }), IGNORED);
  expect((await kit.statusLookup.lookup(query(HOUR_MS))).kind).toBe(kind);
  expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api/v1/players/Qw8rTy2uIo/buy-virtual-good/',
  ]);
  await close();
});

it.each([
  [404, 'not_found', 'untold'],
  [404, 'player_not_found', 'untold'],
  [405, 'method_not_allowed', 'untold'],
  [401, 'unauthorized', 'unclear'],
  [429, 'rate_limited', 'unclear'],
  [503, 'unavailable', 'unclear'],
  [404, 'nobody_knows', 'unclear'],
])('without a history, by %d %s, is %s', async (status, error, kind) => {
  const { kit, close } = await kitAnswering(() => ({ status, json: { error } }), IGNORED);
  expect((await kit.statusLookup.lookup(query(30 * HOUR_MS))).kind).toBe(kind);
  await close();
});

it('knows nothing of what it does not send, nor of a purchase that names no player', async () => {
  const { kit, close } = await kitAnswering(() => ({ json: [] }));
  const asked = query(0);
  const refund = { ...asked, operation: { ...asked.operation, kind: 'REFUND' } } as const;
  expect(await kit.statusLookup.lookup(refund)).toMatchObject({ kind: 'unclear' });
  const old = query(30 * HOUR_MS);
  const unnamed = { ...old, payment: { ...old.payment, bought: null } };
  expect(await kit.statusLookup.lookup(unnamed)).toMatchObject({ kind: 'untold' });
  await close();
});

it('says that nothing was sent when nobody is there', async () => {
  const { kit, close, origin } = await kitAnswering(() => ({ json: [] }));
  await close();
  expect(origin).toMatch(/^http:/);
  expect(await kit.virtualGoods.purchase(callOf(), order())).toMatchObject({ kind: 'notSent' });
  expect(NOW).toBeInstanceOf(Date);
});
