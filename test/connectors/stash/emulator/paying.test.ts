/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the tests say what they expect */
import { cards, createPath, hourMs, openSandbox, type Sandbox, until } from './support';

describe('Stash emulator: paying', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox();
  });
  afterEach(() => sandbox.close());

  it('asks the merchant exactly as documented, and charges after its 200', async () => {
    const items = [
      { id: 'sword_123', name: 'Sword', pricePerItem: '4.99', quantity: 1 },
      { id: 'shield_1234', name: 'Shield', pricePerItem: '1', quantity: 2 },
    ];
    const { id } = await sandbox.link({ items });
    sandbox.merchant.beforeDecision = async () => {
      expect(sandbox.books()).toEqual([]);
      expect(await sandbox.status(id)).toBe('PENDING');
    };
    const paid = await sandbox.pay(id);
    expect([paid.status, paid.json.status]).toEqual([200, 'PAYMENT_STATUS_SUCCEEDED']);
    const [question] = sandbox.merchant.questions;
    expect(sandbox.merchant.questions).toHaveLength(1);
    expect(question!.path).toBe('/purchase/player_id_123');
    expect(question!.text).toBe(
      `{"transactionId":"${id}","items":[{"id":"sword_123","quantity":1},{"id":"shield_1234","quantity":2}]}`,
    );
    const names = question!.rawHeaders.filter((_text, i) => i % 2 === 0).map(name => name.toLowerCase());
    expect(names.sort()).toEqual(['connection', 'content-length', 'content-type', 'host', 'x-api-key']);
    expect(question!.rawHeaders).toContain(sandbox.settings['STASH_AUTHORIZE_KEY']);
    expect(question!.rawHeaders).toContain('application/json');
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 699 USD`]);
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
  });

  it('asks with the merchant’s own transactionId and the free extras of a G2 link, and books under it', async () => {
    const bonusItems = [{ id: 'bonus_1', quantity: 3 }];
    const { id } = await sandbox.quickLink({ transactionId: 'ord-2026-000017', bonusItems });
    await sandbox.pay(id);
    expect(JSON.parse(sandbox.merchant.questions[0]!.text)).toEqual({
      transactionId: 'ord-2026-000017',
      items: [
        { id: 'gems_100', quantity: 1 },
        { id: 'bonus_1', quantity: 3 },
      ],
    });
    expect(sandbox.emulator.books()).toMatchObject([
      {
        kind: 'CAPTURE',
        reference: 'ord-2026-000017',
        amount: '199',
        currency: 'USD',
        providerReference: id,
      },
    ]);
  });

  it.each([
    ['a/b c', '/purchase/a%2Fb%20c'],
    ['..', '/purchase/..'],
    ['%2F', '/purchase/%252F'],
    ['ключ?#', '/purchase/%D0%BA%D0%BB%D1%8E%D1%87%3F%23'],
    ['__proto__', '/purchase/__proto__'],
  ])('puts the player %s into the path encoded once', async (playerId, path) => {
    sandbox.merchant.players.add(playerId);
    const { id } = await sandbox.link({ externalUser: { id: playerId } });
    expect((await sandbox.pay(id)).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    expect(sandbox.merchant.questions[0]!.path).toBe(path);
    expect(sandbox.merchant.grants.get(id)!.playerId).toBe(playerId);
  });

  it.each([
    ['declined', cards.declined, 'DECLINED'],
    ['without funds', cards.noFunds, 'INSUFFICIENT_FUNDS'],
    ['nobody knows', '4111111111111111', 'DECLINED'],
  ])('does not ask about a card that is %s', async (_what, card, outcome) => {
    const { id } = await sandbox.link();
    const paid = await sandbox.pay(id, card);
    expect([paid.status, paid.json.status]).toEqual([200, 'PAYMENT_STATUS_FAILED']);
    expect(await sandbox.outcome(id)).toBe(outcome);
    expect(sandbox.merchant.questions).toEqual([]);
    expect(sandbox.books()).toEqual([]);
  });

  it.each([201, 202, 204, 301, 302, 307, 400, 401, 403, 404, 409, 422, 429, 500, 503])(
    'does not charge after a %d',
    async status => {
      sandbox.merchant.forcedStatus = status;
      const { id } = await sandbox.link();
      expect((await sandbox.pay(id)).json.status).toBe('PAYMENT_STATUS_FAILED');
      expect(await sandbox.outcome(id)).toBe('REFUSED');
      await sandbox.settle();
      expect([sandbox.books(), sandbox.merchant.questions.length]).toEqual([[], 1]);
      expect(sandbox.merchant.webhooks).toEqual([]);
    },
  );

  it('does not follow a redirect', async () => {
    sandbox.merchant.afterDecision = response =>
      response.writeHead(307, { Location: `${sandbox.merchant.url}/purchase/elsewhere` }).end();
    const { id } = await sandbox.link();
    await sandbox.pay(id);
    expect(sandbox.merchant.questions.map(one => one.path)).toEqual(['/purchase/player_id_123']);
    expect(await sandbox.status(id)).toBe('FAILED');
  });

  it('does not read the body of a 200', async () => {
    sandbox.merchant.afterDecision = response => response.writeHead(200).end('{"denied": tru');
    const { id } = await sandbox.link();
    expect((await sandbox.pay(id)).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
  });

  it.each([
    ['captureFails switched on', cards.good, true],
    ['a card whose charge fails', cards.captureFails, false],
  ])('asks, is approved and charges nothing: %s', async (_what, card, captureFails) => {
    await sandbox.control.post('profile', { captureFails });
    const { id } = await sandbox.link();
    expect((await sandbox.pay(id, card)).json.status).toBe('PAYMENT_STATUS_FAILED');
    await sandbox.settle();
    expect(await sandbox.outcome(id)).toBe('CAPTURE_FAILED');
    expect(sandbox.merchant.grants.has(id)).toBe(true);
    expect([sandbox.books(), sandbox.merchant.webhooks]).toEqual([[], []]);
    expect(await sandbox.status(id)).toBe('FAILED');
  });

  it('may be tried again until it is paid, under one transactionId', async () => {
    const { id } = await sandbox.link();
    await sandbox.pay(id, cards.noFunds);
    await sandbox.pay(id, cards.captureFails);
    const paid = await sandbox.pay(id);
    expect(paid.json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    expect(paid.json.attempt.questions).toMatchObject([{ status: 200, isReplay: true }]);
    const asked = sandbox.merchant.questions.map(one => JSON.parse(one.text).transactionId as string);
    expect(asked).toEqual([id, id]);
    expect(sandbox.merchant.grants.size).toBe(1);
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 499 USD`]);
  });

  it('says 409 of a paid link, 410 of an expired one, 404 of an unknown one, and 400 of a bad card', async () => {
    const [paid, open] = [await sandbox.paidLink(), await sandbox.link()];
    const refusal = async (id: string, card?: unknown) => {
      const { status, json } = await sandbox.control.call('POST', `links/${id}/pay`, { card });
      return [status, json.code, json.details];
    };
    expect(await refusal(paid.id, cards.good)).toEqual([409, 6, []]);
    for (const card of [undefined, null, 4242424242424242, '', '4242 4242', '<b>'])
      expect(await refusal(open.id, card)).toEqual([400, 3, []]);
    await sandbox.control.advance(24 * hourMs);
    expect(await refusal(open.id, cards.good)).toEqual([410, 9, []]);
    expect(await refusal('nothing', cards.good)).toEqual([404, 5, []]);
    expect(await refusal(paid.id, cards.good)).toEqual([409, 6, []]);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('expires at the end of its life and not before, paid or failed', async () => {
    await sandbox.control.post('profile', { linkTtlSeconds: 60 });
    const [open, failed, paid] = [await sandbox.link(), await sandbox.link(), await sandbox.paidLink()];
    await sandbox.pay(failed.id, cards.declined);
    await sandbox.control.advance(50_000);
    expect([await sandbox.status(open.id), await sandbox.status(failed.id)]).toEqual(['PENDING', 'FAILED']);
    await sandbox.control.advance(10_000);
    const all = [open, failed, paid].map(link => sandbox.status(link.id));
    expect(await Promise.all(all)).toEqual(['EXPIRED', 'EXPIRED', 'SUCCEEDED']);
  });

  it('is charged once by many payers at the same time', async () => {
    const { id } = await sandbox.link();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sandbox.pay(id)));
    expect(answers.map(one => one.status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 499 USD`]);
    expect(sandbox.merchant.questions).toHaveLength(1);
  });

  it('finishes an attempt that began before the link expired, and says PENDING meanwhile', async () => {
    let answer: () => void = () => undefined;
    const held = new Promise<void>(resolve => (answer = resolve));
    sandbox.merchant.beforeDecision = () => held;
    await sandbox.control.post('profile', { authorizeTimeoutMs: 600_000, linkTtlSeconds: 1 });
    const late = await sandbox.link();
    const paying = sandbox.pay(late.id);
    await until(async () => (await sandbox.order(late.id)).isBeingPaid);
    await sandbox.control.advance(300_000);
    expect(await sandbox.status(late.id)).toBe('PENDING');
    expect((await sandbox.pay(late.id)).status).toBe(409);
    answer();
    expect((await paying).json.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    expect(sandbox.books()).toEqual([`CAPTURE ${late.id} 499 USD`]);
  });

  it('answers the status by link id and by order id, in the newer and the older form', async () => {
    const { id } = await sandbox.paidLink();
    const before = await sandbox.link();
    const view = (await sandbox.payment(id)).json;
    const { orderId } = await sandbox.order(id);
    expect(orderId).toMatch(/^[0-9A-Za-z]{27}$/);
    expect((await sandbox.payment(orderId)).json).toEqual(view);
    expect(Number(view.timeMillis)).toBeGreaterThan(0);
    expect((await sandbox.payment(before.id)).json).toEqual({
      ...{ status: 'PAYMENT_STATUS_PENDING', timeMillis: '0', currency: 'USD', total: '499', tax: '0' },
      items: [{ id: 'sword_123', pricePerItem: '4.99', quantity: 1, name: 'Sword', description: '' }],
      bonusItems: [],
    });
    await sandbox.control.post('profile', { paymentView: 'older' });
    const { status: _status, bonusItems: _bonus, ...older } = view;
    expect((await sandbox.payment(id)).json).toEqual(older);
    for (const unknown of ['nothing', '%2e%2e', '__proto__', '%zz', 'x'.repeat(5000)])
      expect((await sandbox.payment(unknown)).json.code).toBe(5);
  });

  it('starts and pays an order by script, G1 or G2, without a page or a key', async () => {
    const { items } = sandbox.g1();
    const user = { id: 'player_id_123' };
    const open = await sandbox.control.post('orders', { currency: 'USD', user, items });
    expect(open).toMatchObject({ generation: 'G1', status: 'PAYMENT_STATUS_PENDING', total: '499' });
    const paid = await sandbox.control.post('orders', { ...sandbox.g2(), card: cards.good });
    expect(paid.status).toBe('PAYMENT_STATUS_SUCCEEDED');
    const refused = await sandbox.control.call('POST', 'orders', { currency: 'USD', user, items: [] });
    expect([refused.status, refused.json.code]).toEqual([400, 3]);
    expect(await sandbox.control.get('orders')).toHaveLength(2);
  });

  it('books a G1 link under the id of its item when switched to that', async () => {
    await sandbox.control.post('profile', { bookReference: 'item' });
    await sandbox.paidLink();
    await sandbox.pay((await sandbox.quickLink({ transactionId: 'ord-1' })).id);
    expect(sandbox.books()).toEqual(['CAPTURE sword_123 499 USD', 'CAPTURE ord-1 199 USD']);
  });

  it('asks a second shop’s merchant at its own address with its own key', async () => {
    const second = await sandbox.second();
    const { id } = (await second.post(createPath, second.g1())).json;
    await sandbox.pay(id);
    const [question] = sandbox.merchant.questions;
    expect([question!.path, question!.status]).toEqual(['/apps/second/purchase/player_id_123', 404]);
    expect(question!.rawHeaders).toContain(second.settings['STASH_AUTHORIZE_KEY']);
    await sandbox.control.post('profile', { authorizeUrl: `${sandbox.merchant.url}/elsewhere/` });
    await sandbox.pay(id);
    expect(sandbox.merchant.questions[1]!.path).toBe('/elsewhere/player_id_123');
  });
});
