import { type Facts } from '../../../src/connectors/contract';
import { money } from '../../../src/domain/money';
import { callOf, DETAILS, kitAgainstEmulator, order, PAYMENT, says } from './kit';

let world: Awaited<ReturnType<typeof kitAgainstEmulator>>;
beforeEach(async () => (world = await kitAgainstEmulator()));
afterEach(() => world.close());

const signal = () => new AbortController().signal;
const traits = { name: 'John Doe', subscribed: false, coins: 100 };
const coins = (minor: bigint) => money(minor, 'COIN');
/** Two potions for 30 coins. */
const forCoins = { units: 2, unitPrice: coins(15n), total: coins(30n) };

async function addPlayer(playerId = 'ply_1', more: object = {}): Promise<string> {
  const added = await world.kit.virtualGoods.addPlayer(callOf(playerId), { playerId, ...traits, ...more });
  if (added.kind !== 'done') throw new Error(JSON.stringify(added));
  return added.value.reference;
}

function factsOf(outcome: Awaited<Facts>): readonly string[] {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return says(outcome.value);
}

it('lists goods as ours: prices in minor units, percent in basis points, pictures by their whole address', async () => {
  const listed = await world.kit.virtualGoods.listGoods(signal());
  expect(listed).toMatchObject({ kind: 'done' });
  if (listed.kind !== 'done') return;
  const [sword, potion] = listed.value;
  expect(sword).toEqual({
    ...{ reference: 'ironSword1', name: 'Iron Sword', multiple: false, permanent: true },
    prices: [coins(250n), money(499n, 'USD'), money(459n, 'EUR')],
    ...{ thumbnail: `${world.emulator.url}/media/iron-sword.png`, subscriberDiscount: 1_000 },
  });
  expect(potion!.prices).toEqual([coins(15n), money(99n, 'USD')]);
});

it('makes one player for one key, and none for an id that is taken', async () => {
  const reference = await addPlayer();
  expect(await addPlayer()).toBe(reference);
  const other = await world.kit.virtualGoods.addPlayer(callOf('other-key'), { playerId: 'ply_1', ...traits });
  expect(other).toMatchObject({ kind: 'refused', code: 'app_unique_id_taken', decline: null });
});

it('registers a card in place of the earlier one, shows what is registered, and keeps it when another is refused', async () => {
  const { virtualGoods } = world.kit;
  const reference = await addPlayer();
  expect(await virtualGoods.findCard(signal(), reference)).toEqual({ kind: 'done', value: null });
  const shown = { holder: 'Ann Buyer', expiryMonth: 3, expiryYear: 2050 };
  const first = { kind: 'done', value: { ...shown, maskedNumber: '************1881' } };
  expect(await virtualGoods.registerCard(signal(), reference, DETAILS)).toEqual(first);
  expect(await virtualGoods.findCard(signal(), reference)).toEqual(first);
  const declined = { ...DETAILS, number: '4000000000000002' };
  expect(await virtualGoods.registerCard(signal(), reference, declined)).toMatchObject({
    ...{ kind: 'refused', code: 'card_declined', decline: 'SOFT' },
  });
  expect(await virtualGoods.findCard(signal(), reference)).toEqual(first);
  const without = { ...DETAILS, securityCode: null };
  expect(await virtualGoods.registerCard(signal(), reference, without)).toMatchObject({
    ...{ kind: 'refused', code: 'missing_field' },
  });
});

it('buys for coins and by card, under the payment’s id, which is what the books know it by', async () => {
  const { virtualGoods } = world.kit;
  const playerReference = await addPlayer();
  const bought = await virtualGoods.purchase(callOf('pay_1'), order({ playerReference, ...forCoins }));
  expect(factsOf(bought)).toEqual([expect.stringMatching(/^IDENTIFIED \w{10}$/), 'SUCCEEDED 30 COIN']);
  await virtualGoods.registerCard(signal(), playerReference, DETAILS);
  const charged = await virtualGoods.purchase(callOf('pay_2'), order({ playerReference }));
  expect(factsOf(charged)[1]).toBe('SUCCEEDED 297 USD');
  const again = await virtualGoods.purchase(callOf('pay_2'), order({ playerReference, isRepetition: true }));
  expect(again).toEqual(charged);
  expect(world.emulator.books()).toMatchObject([
    { reference: 'pay_1', amount: '30', currency: 'COIN' },
    { reference: 'pay_2', amount: '297', currency: 'USD' },
  ]);
});

it.each(['sdk', 'empty'])('takes what an answer leaves out for accepted as sent: %s', async purchaseReply => {
  await world.control('profile', { purchaseReply });
  const playerReference = await addPlayer();
  const bought = await world.kit.virtualGoods.purchase(callOf(), order({ playerReference, ...forCoins }));
  expect(factsOf(bought)).toEqual(['SUCCEEDED 30 COIN']);
});

it('tells a total that is not the one that was asked for as it is', async () => {
  const playerReference = await addPlayer('ply_1', { subscribed: true });
  const bought = await world.kit.virtualGoods.purchase(callOf(), order({ playerReference, ...forCoins }));
  expect(factsOf(bought)[1]).toBe('SUCCEEDED 28 COIN');
});

describe('a refusal', () => {
  const buy = async (more: Partial<Parameters<typeof order>[0]> = {}) => {
    const playerReference = await addPlayer();
    return world.kit.virtualGoods.purchase(callOf(), order({ playerReference, ...more }));
  };

  it('says what the player has: too few coins, or the good already', async () => {
    const many = { units: 7, unitPrice: coins(15n), total: coins(105n) };
    expect(await buy(many)).toMatchObject({
      ...{ kind: 'refused', code: 'insufficient_coins', because: 'INSUFFICIENT_FUNDS', decline: null },
    });
    const kit = { goodReference: 'welcomeKit', units: 1, unitPrice: coins(0n), total: coins(0n) };
    const playerReference = await addPlayer();
    await world.kit.virtualGoods.purchase(callOf('pay_1'), order({ playerReference, ...kit }));
    const again = order({ playerReference, ...kit });
    expect(await world.kit.virtualGoods.purchase(callOf('pay_2'), again)).toMatchObject({
      ...{ kind: 'refused', code: 'already_owned', because: 'ALREADY_OWNED', retry: 'NEVER' },
    });
    expect(
      await world.kit.virtualGoods.purchase(callOf('pay_2'), { ...again, isRepetition: true }),
    ).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    [{ goodReference: 'nothing' }, 'virtual_good_not_found', true],
    [{ total: money(100n, 'EUR'), unitPrice: money(100n, 'EUR'), units: 1 }, 'currency_not_available', true],
    [{}, 'payment_method_required', true],
    [{ goodReference: '' }, 'invalid_field', false],
    [{ units: 0, ...{ total: coins(15n), unitPrice: coins(15n) } }, 'invalid_field', false],
  ])('of %j is %s, of a repetition only when the key was looked up: %s', async (changes, code, isProof) => {
    expect(await buy(changes)).toMatchObject({ kind: 'refused', code, decline: null });
    const repeated = await buy({ ...changes, isRepetition: true });
    expect(repeated.kind).toBe(isProof ? 'refused' : 'unknown');
  });

  it('of an unknown player, a wrong secret or too many requests leaves the first request an open question', async () => {
    const { virtualGoods } = world.kit;
    const stranger = order({ playerReference: 'nobody0000' });
    expect(await virtualGoods.purchase(callOf(), stranger)).toMatchObject({
      ...{ kind: 'refused', code: 'player_not_found' },
    });
    expect(await virtualGoods.purchase(callOf(), { ...stranger, isRepetition: true })).toMatchObject({
      kind: 'unknown',
    });
    await world.control('faults', { fault: 'status', status: 429, when: 'before' });
    expect(await virtualGoods.purchase(callOf(), stranger)).toEqual({
      ...{ kind: 'notSent', cause: 'rate_limited' },
    });
    await world.control('apps/PaygraphIZ/rotate-secret', {});
    expect(await virtualGoods.purchase(callOf(), stranger)).toMatchObject({
      ...{ kind: 'refused', code: 'unauthorized' },
    });
    expect(await virtualGoods.purchase(callOf(), { ...stranger, isRepetition: true })).toMatchObject({
      kind: 'unknown',
    });
  });

  it('of a currency that IntraZon does not know is made before anything is sent', async () => {
    const before = (await world.control('requests')) as unknown[];
    const pounds = order({ unitPrice: money(99n, 'GBP'), total: money(297n, 'GBP') });
    expect(await world.kit.virtualGoods.purchase(callOf(), pounds)).toMatchObject({
      ...{ kind: 'refused', code: 'currency_not_available' },
    });
    expect(await world.control('requests')).toHaveLength(before.length);
  });
});

it('sends no key where IntraZon ignores them', async () => {
  await world.close();
  world = await kitAgainstEmulator({ INTRAZON_IDEMPOTENCY: 'ignored' });
  const playerReference = await addPlayer();
  await world.kit.virtualGoods.purchase(callOf(), order({ playerReference, ...forCoins }));
  const [entry] = world.emulator.books();
  expect(entry!.reference).not.toBe(PAYMENT);
});

describe('health', () => {
  it('is good while the secret is, and the application is ours', async () => {
    expect(await world.kit.health.check(signal())).toEqual({ kind: 'done', value: null });
    await world.control('apps/PaygraphIZ/rotate-secret', {});
    expect(await world.kit.health.check(signal())).toMatchObject({ kind: 'refused', code: 'unauthorized' });
    await world.control('faults', { fault: 'garbage' });
    expect(await world.kit.health.check(signal())).toMatchObject({ kind: 'unknown' });
  });
});
