/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { createPath, openSandbox, quickPath, type Sandbox } from './support';

/** The examples of the Stash contract, section 10, with this sandbox's own shop, keys and ids. */
describe('Stash emulator: the examples of the contract', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const e1 = () =>
    JSON.stringify({
      shopHandle: sandbox.shopHandle,
      currency: 'USD',
      externalUser: { id: 'player_id_123', validatedEmail: 'ada@example.test' },
      items: [{ id: 'sword_123', name: 'Sword', pricePerItem: '4.99', quantity: 1 }],
    });
  const e2 = (quantity: number) =>
    JSON.stringify({
      user: { id: 'player_id_123', platform: 'IOS' },
      item: { id: 'gems_100', name: '100 gems', pricePerItem: '1.99', quantity },
      ...{ transactionId: 'ord-2026-000017', currency: 'USD', regionCode: 'US' },
    });

  it('E1 create, G1; E4 authorization, granted and replayed; E6 webhook; E7 status; E8 refund', async () => {
    await sandbox.control.post('clock', { now: '2026-01-01T00:00:00.000Z' });
    const { url, id } = (await sandbox.post(createPath, e1())).json;
    expect(url).toBe(`${sandbox.emulator.url}/${sandbox.shopHandle}/order/${id}`);
    await sandbox.control.fault('questionAnswerLost');
    await sandbox.pay(id);
    await sandbox.pay(id);
    const { questions } = (await sandbox.order(id)).attempts[1];
    expect(questions).toMatchObject([{ status: 200, isReplay: true }]);
    expect(sandbox.merchant.questions[0]!.text).toBe(
      `{"transactionId":"${id}","items":[{"id":"sword_123","quantity":1}]}`,
    );
    await sandbox.settle();
    const { orderId } = await sandbox.order(id);
    const paid = sandbox.merchant.webhooks[0]!.text;
    const { timeMillis } = JSON.parse(paid).purchaseSucceeded;
    expect(paid).toBe(
      `{"type":"PURCHASE_SUCCEEDED","environment":"test","shopId":"${sandbox.shopId}","purchaseSucceeded":{"timeMillis":${timeMillis},"orderId":"${orderId}","checkoutLinkId":"${id}","currency":"usd","userId":"player_id_123","items":[{"id":"sword_123","quantity":1,"price":"499"}],"tax":"0","total":"499","regionCode":"US","source":"StashPay"}}`,
    );
    expect((await sandbox.payment(id)).text).toBe(
      `{"status":"PAYMENT_STATUS_SUCCEEDED","items":[{"id":"sword_123","pricePerItem":"4.99","quantity":1,"name":"Sword","description":""}],"timeMillis":"${timeMillis}","currency":"USD","total":"499","tax":"0","bonusItems":[]}`,
    );
    await sandbox.refund(id, { amount: '499', reason: 'REQUESTED', items: [] });
    await sandbox.settle();
    const refund = sandbox.merchant.webhooks[1]!.text;
    const { refundId, timeMillis: refundedAt } = JSON.parse(refund).purchaseRefunded;
    expect(refund).toBe(
      `{"type":"PURCHASE_REFUNDED","environment":"test","shopId":"${sandbox.shopId}","purchaseRefunded":{"refundId":"${refundId}","orderId":"${orderId}","checkoutLinkId":"${id}","userId":"player_id_123","currency":"usd","items":[{"id":"sword_123","quantity":1,"price":"499"}],"refundAmount":"499","totalRefunded":"499","isFullRefund":true,"reason":"REQUESTED","timeMillis":${refundedAt}}}`,
    );
  });

  it('E2 create, G2 with HMAC', async () => {
    const first = await sandbox.signed(quickPath, e2(1));
    const { id } = first.json;
    expect(first.text).toBe(`{"url":"${sandbox.emulator.url}/pay/${id}","id":"${id}","regionCode":"US"}`);
    expect((await sandbox.signed(quickPath, e2(1))).text).toBe(first.text);
    const other = await sandbox.signed(quickPath, e2(2));
    expect([other.status, other.text]).toEqual([
      409,
      '{"code":6,"message":"transactionId already used with a different request","details":[]}',
    ]);
  });

  it('E3 wrong key, bad price', async () => {
    const wrong = await sandbox.raw(createPath, e1(), { 'x-stash-api-key': 'nope' });
    expect([wrong.status, wrong.text]).toEqual([
      401,
      '{"code":16,"message":"invalid credentials","details":[]}',
    ]);
    const bad = await sandbox.raw(createPath, e1().replace('"4.99"', '4.99'));
    expect([bad.status, bad.text]).toEqual([
      400,
      '{"code":3,"message":"items[0].pricePerItem: decimal string required","details":[]}',
    ]);
  });

  it('E5 authorization, refused: asked directly', async () => {
    const { id } = (await sandbox.post(createPath, e1())).json;
    const ask = async (change: Record<string, unknown>): Promise<[number, string]> => {
      const [answer] = (await sandbox.control.post('ask', { link: id, ...change })).answers;
      return [answer.status, answer.body];
    };
    expect(await ask({ items: [{ id: 'sword_123' }] })).toEqual([
      400,
      '{"error":"Missing key: quantity","code":"missing_key"}',
    ]);
    expect(await ask({ key: 'none' })).toEqual([401, '{"error":"Unauthorized","code":"unauthorized"}']);
    expect(await ask({ contentType: 'text/plain' })).toEqual([
      400,
      '{"error":"Request must be JSON","code":"not_json"}',
    ]);
    expect((await ask({}))[0]).toBe(200);
    expect(await ask({ items: [{ id: 'sword_123', quantity: 2 }] })).toEqual([
      409,
      '{"error":"Transaction already used","code":"transaction_conflict"}',
    ]);
    expect(sandbox.books()).toEqual([]);
  });
});
