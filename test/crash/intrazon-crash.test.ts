import { CreateShopPlayerDocument, type CreateShopPlayerMutation } from '../generated/operations';
import { addCard, buy, JOHNS_CARD, listGoods } from '../api/support/shop';
import { describeOnSqliteFirst } from '../support/databases';
import { CrashHarness } from './harness';

jest.setTimeout(90_000);

const INTRAZON = {
  ...({ provider: 'INTRAZON', currency: 'COIN', card: JOHNS_CARD.number, portOffset: 6 } as const),
};
const BUY = { method: 'POST', path: '/buy-virtual-good/' };
const JOHN = { reference: 'john', name: 'John Doe', coins: 100 };

/** The real server, killed in each gap of what it does at IntraZon; the emulator runs in another process and remembers. */
describeOnSqliteFirst('a server that dies while it works with IntraZon', (_open, place) => {
  let harness: CrashHarness;
  beforeEach(async () => {
    harness = await CrashHarness.open(INTRAZON, place);
  });
  afterEach(() => harness.close());

  const createJohn = async (): Promise<CreateShopPlayerMutation['createPlayer']> =>
    (await harness.client.ask(CreateShopPlayerDocument, JOHN)).createPlayer;

  /** A player with coins, and an order of theirs for a potion. */
  async function prepare() {
    await harness.start();
    const goods = await listGoods(harness.client);
    const { player } = await createJohn();
    const goodId = goods.find(({ sku }) => sku === 'healPotion')!.id;
    return { playerId: player!.id, goodId, idempotencyKey: 'k', reference: 'order-k' };
  }

  it('before a purchase is recorded leaves nothing, and the same key works afterwards', async () => {
    const order = await prepare();
    await harness.restart('operation.beforeRecord');
    await expect(buy(harness.client, order)).rejects.toThrow();
    await harness.died();
    await harness.restart();
    expect(await harness.onlyPayment()).toBeUndefined();
    expect(await buy(harness.client, order)).toMatchObject({ payment: { status: 'CAPTURED' } });
    expect(await harness.books()).toHaveLength(1);
    expect(await harness.differences()).toEqual([]);
  });

  it.each(['operation.recorded', 'operation.answered', 'operation.applied'])(
    'at %s of a purchase charges once and grants once, by itself',
    async point => {
      const order = await prepare();
      await harness.restart(point);
      await expect(buy(harness.client, order)).rejects.toThrow();
      await harness.died();
      await harness.restart();
      const payment = await harness.onlyPayment();
      await harness.until(payment!.id, 'CAPTURED');
      expect(await buy(harness.client, order)).toMatchObject({
        ...{ replayed: true, errors: [], payment: { status: 'CAPTURED' } },
      });
      expect(await harness.books()).toMatchObject([{ reference: payment!.id, amount: '15' }]);
      expect(await harness.differences()).toEqual([]);
    },
  );

  it('while IntraZon holds its answer to a charged card finds the charge by itself', async () => {
    const { playerId, ...order } = await prepare();
    const payWith = { card: { cardId: await addCard(harness.client, playerId) } };
    await harness.control('faults', { fault: 'hold', times: 1, match: BUY });
    const lost = expect(buy(harness.client, { playerId, ...order, payWith })).rejects.toThrow();
    for (let held = 0; held === 0;) ({ count: held } = await harness.control<{ count: number }>('held'));
    await harness.kill();
    await lost;
    await harness.start();
    const payment = await harness.onlyPayment();
    await harness.until(payment!.id, 'CAPTURED');
    expect(await harness.books()).toMatchObject([{ reference: payment!.id, amount: '99', currency: 'USD' }]);
    expect(await harness.differences()).toEqual([]);
  });

  it.each(['settle.claimed', 'settle.answered'])(
    'at %s, while it finds out about another crash, still charges once',
    async point => {
      const order = await prepare();
      await harness.restart('operation.answered');
      await expect(buy(harness.client, order)).rejects.toThrow();
      await harness.died();
      await harness.restart(point);
      await harness.died();
      await harness.restart();
      const payment = await harness.onlyPayment();
      await harness.until(payment!.id, 'CAPTURED');
      expect(await harness.books()).toHaveLength(1);
      expect(await harness.differences()).toEqual([]);
    },
  );

  it.each(['player.recorded', 'player.answered'])(
    'at %s of a new player goes on with the same one, who is one player at IntraZon',
    async point => {
      await harness.start(point);
      await expect(createJohn()).rejects.toThrow();
      await harness.died();
      await harness.restart();
      const made = await createJohn();
      expect(made.errors).toEqual([]);
      const goods = await listGoods(harness.client);
      const goodId = goods.find(({ sku }) => sku === 'healPotion')!.id;
      const bought = await buy(harness.client, { playerId: made.player!.id, goodId, quantity: 6 });
      expect(bought).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
      const asked = await harness.control<readonly { method: string; path: string }[]>('requests');
      const creations = asked.filter(({ method, path }) => method === 'POST' && path.endsWith('/players/'));
      expect(creations).toHaveLength(point === 'player.recorded' ? 1 : 2);
    },
  );
});
