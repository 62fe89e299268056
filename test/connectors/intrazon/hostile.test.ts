import fc from 'fast-check';
import { type Fact } from '../../../src/domain/fact';
import { callOf, DETAILS, kitAnswering, kitOver, order, query, says, type Kit } from './kit';

const signal = () => new AbortController().signal;
const player = { playerId: 'ply_1', name: 'John', subscribed: false, coins: 1 };

/** Everything that the kit can be made to say about a payment, by whatever the other side answers. */
async function everyFact(kit: Kit): Promise<readonly Fact[]> {
  const { virtualGoods, statusLookup, health } = kit;
  const bought = [
    await virtualGoods.purchase(callOf(), order()),
    await virtualGoods.purchase(callOf(), order({ isRepetition: true })),
  ];
  await virtualGoods.listGoods(signal());
  await virtualGoods.addPlayer(callOf(), player);
  await virtualGoods.registerCard(signal(), 'p', DETAILS);
  await virtualGoods.findCard(signal(), 'p');
  await health.check(signal());
  const looked = await statusLookup.lookup(query(30 * 3_600_000));
  const found = looked.kind === 'found' ? looked.facts : [];
  return [...bought.flatMap(outcome => (outcome.kind === 'done' ? outcome.value : [])), ...found];
}

const GOOD = {
  ...{ key: 'pUrch00001', player_key: 'Qw8rTy2uIo', virtual_good_key: 'healPotion' },
  ...{ currency: 'usd', amount: 3, total: '2.97', created: '2026-01-01T00:00:05Z' },
};
const NAMES = [...Object.keys(GOOD), 'error', 'name', 'coins', 'cc_num', '__proto__', 'constructor'];
const VALUES = [
  ...[
    null,
    true,
    false,
    0,
    3,
    1e308,
    -1,
    1.5,
    2 ** 53,
    '',
    'usd',
    'coins',
    '2.97',
    '1e5',
    '９',
    'healPotion',
  ],
  ...['Qw8rTy2uIo', '\ud800', '\u202e', '__proto__', 'x'.repeat(2_000), [], {}, [{}]],
];

it('never throws, and never tells of money for another player, good or amount as if it were ours', async () => {
  const json = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom<unknown>(...VALUES), { maxKeys: 8 });
  const body = fc.oneof(
    json.map(changes => JSON.stringify({ ...GOOD, ...changes })),
    json.map(element => JSON.stringify([element, GOOD])),
    fc.json(),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.constantFrom(200, 201, 299, 302, 400, 402, 404, 409, 500),
      async (text, status) => {
        const facts = await everyFact(kitOver(() => ({ status, body: Buffer.from(text) })));
        const moved = says(facts).filter(word => word.startsWith('SUCCEEDED'));
        if (moved.includes('SUCCEEDED 297 USD')) {
          const told = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
          expect([status < 300, told['player_key'] ?? 'Qw8rTy2uIo']).toEqual([true, 'Qw8rTy2uIo']);
          expect(told['virtual_good_key'] ?? 'healPotion').toBe('healPotion');
        }
        if (status >= 300) expect(moved).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

it.each<readonly [string, object | string, string]>([
  ['a good one', GOOD, 'SUCCEEDED 297 USD'],
  ['one with more in it', { ...GOOD, extra: { __proto__: 1 } }, 'SUCCEEDED 297 USD'],
  ['one without keys', { currency: 'usd', amount: 3 }, 'SUCCEEDED 297 USD'],
  ['units as text', { ...GOOD, amount: '3' }, 'unknown'],
  ['units beyond what JSON can say', `{"currency":"usd","amount":99999999999999999999}`, 'unknown'],
  ['other units', { ...GOOD, amount: 2 }, 'SUCCEEDED 198 USD'],
  ['another total', { ...GOOD, total: '2.98' }, 'SUCCEEDED 298 USD'],
  ['another currency', { ...GOOD, currency: 'eur' }, 'SUCCEEDED 297 EUR'],
  ['coins for dollars', { ...GOOD, currency: 'coins', total: 297 }, 'SUCCEEDED 297 COIN'],
  ['a huge total', { ...GOOD, total: '9'.repeat(400) }, 'unknown'],
  ['a negative total', { ...GOOD, total: '-2.97' }, 'unknown'],
  ['a third of a cent', { ...GOOD, total: '2.975' }, 'unknown'],
  ['a total as an object', { ...GOOD, total: {} }, 'unknown'],
  ['an unknown currency', { ...GOOD, currency: 'USD' }, 'unknown'],
  ['the currency of a prototype', { ...GOOD, currency: '__proto__' }, 'unknown'],
  ['only a prototype', '{"__proto__":{"currency":"usd","amount":3}}', 'unknown'],
  ['another player', { ...GOOD, player_key: 'constructor' }, 'unknown'],
  ['another good', { ...GOOD, virtual_good_key: 'healpotion' }, 'unknown'],
  ['the good in other letters', { ...GOOD, virtual_good_key: 'hea\u04cfPotion' }, 'unknown'],
  ['keys that are no text', { ...GOOD, key: 7 }, 'unknown'],
  ['a key without end', { ...GOOD, key: 'k'.repeat(1_001) }, 'unknown'],
  ['a time that there is not', { ...GOOD, created: '2026-13-01T00:00:00Z' }, 'unknown'],
  ['a list', [GOOD], 'unknown'],
  ['a number', '7', 'unknown'],
  ['half an object', '{"currency":"usd"', 'unknown'],
  ['a megabyte', { ...GOOD, padding: 'x'.repeat(1_048_576) }, 'unknown'],
  ['a byte order mark', `\ufeff${JSON.stringify(GOOD)}`, 'unknown'],
])('%s makes of a purchase what it proves, over the wire', async (_what, body, expected) => {
  const reply = typeof body === 'string' ? { status: 201, text: body } : { status: 201, json: body };
  const { kit, close } = await kitAnswering(() => reply);
  const outcome = await kit.virtualGoods.purchase(callOf(), order());
  expect(outcome.kind === 'done' ? says(outcome.value).at(-1) : outcome.kind).toBe(expected);
  await close();
});

describe('a list of goods', () => {
  const good = {
    ...{ key: 'ironSword1', name: 'Sword', price: 250, price_usd: '4.99', price_eur: null },
    ...{ thumbnail: null, subscriber_discount: null, multiple: false, permanent: true },
  };
  const listing = async (json: unknown) => {
    const { kit, close, origin } = await kitAnswering(() => ({ json }));
    const listed = await kit.virtualGoods.listGoods(signal());
    await close();
    return { listed, origin };
  };

  it.each([
    ['/media/sword.png', '/media/sword.png'],
    ['/media/a b.png', '/media/a%20b.png'],
    ['//evil.example/sword.png', null],
    ['/\\evil.example/sword.png', null],
    ['https://evil.example/sword.png', null],
    ['javascript:alert(1)', null],
    ['media/sword.png', null],
    [`/${'x'.repeat(3_000)}`, null],
  ])('shows %s as a picture of the service itself, or not at all', async (thumbnail, path) => {
    const { listed, origin } = await listing([{ ...good, thumbnail }]);
    const [first] = listed.kind === 'done' ? listed.value : [];
    expect(first!.thumbnail).toBe(path === null ? null : origin + path);
  });

  it.each([
    ['a price as text', { price: '250' }],
    ['a price beyond what JSON can say', { price: 1e30 }],
    ['a negative price', { price_usd: '-1.00' }],
    ['more than a hundred percent off', { subscriber_discount: '100.01' }],
    ['a flag as text', { permanent: 'true' }],
    ['no key', { key: '' }],
    ['a name that is no text', { name: ['Sword'] }],
  ])('with %s is not believed in any part', async (_what, changes) => {
    expect((await listing([good, { ...good, key: 'other00000', ...changes }])).listed.kind).toBe('unknown');
  });

  it('may be free, have keys of any letters, and be a megabyte', async () => {
    const keys = ['__proto__', 'constructor', 'Schwert-ß-剣', '../x'];
    const { listed } = await listing(keys.map(key => ({ ...good, key, price: 0 })));
    expect(listed.kind === 'done' && listed.value.map(({ reference }) => reference)).toEqual(keys);
    const long = Array.from({ length: 6_000 }, (_, index) => ({ ...good, key: `good-${index}` }));
    expect(['done', 'unknown']).toContain((await listing(long)).listed.kind);
  });
});

it.each([
  ['the id of another player', { app_unique_id: 'ply_2' }],
  ['no id', { app_unique_id: null }],
  ['no key', { key: null }],
  ['coins as text', { coins: '1' }],
])('a new player with %s is not believed to be ours', async (_what, changes) => {
  const made = { key: 'Qw8rTy2uIo', name: 'John', subscribed: false, coins: 1, logged: false };
  const json = { ...made, last_login: null, app_unique_id: 'ply_1', ...changes };
  const { kit, close } = await kitAnswering(() => ({ status: 201, json }));
  expect((await kit.virtualGoods.addPlayer(callOf(), player)).kind).toBe('unknown');
  await close();
});

it('a card that is told in clear is masked again, and two cards are none that is believed', async () => {
  const card = {
    cc_num: DETAILS.number,
    cc_csc: '987',
    cc_name: 'Ann',
    cc_exp_month: '03',
    cc_exp_year: '2050',
  };
  const one = await kitAnswering(() => ({ json: [card] }));
  expect(await one.kit.virtualGoods.findCard(signal(), 'p')).toMatchObject({
    value: { maskedNumber: '************1881' },
  });
  await one.close();
  const two = await kitAnswering(() => ({ json: [card, card] }));
  expect(await two.kit.virtualGoods.findCard(signal(), 'p')).toMatchObject({ kind: 'unknown' });
  await two.close();
});
