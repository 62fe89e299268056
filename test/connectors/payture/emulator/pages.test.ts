import {
  cardFields,
  cards,
  type Fields,
  hourMs,
  inner,
  openSandbox,
  type Reply,
  type Sandbox,
} from './support';

const shop = 'https://shop.test/done?order={orderid}&ok={success}';

describe('Payture emulator: hosted pages', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  async function inPay(more: Fields = {}): Promise<string> {
    const data = { SessionType: 'Pay', OrderId: 'o1', Amount: 45_900, Url: shop, ...more };
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data: inner(data) });
    return init.attributes['SessionId']!;
  }
  async function wallet(more: Fields): Promise<string> {
    const init = await sandbox.wallet('Init', { Url: shop, ...more });
    return init.attributes['SessionId']!;
  }
  const submit = (path: string, SessionId: string, card: string, more: Fields = {}): Promise<Reply> =>
    sandbox.call(path, { SessionId, ...cardFields(card), ...more });
  const status = (): Promise<Reply> => sandbox.call('apim/PayStatus', { Key: sandbox.key, OrderId: 'o1' });

  it('shows a form, takes the money and goes back to the shop at once', async () => {
    const id = await inPay({ Product: '<b>Корова & co</b>' });
    const page = await sandbox.send(`apim/Pay?SessionId=${id}`, 'GET');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    for (const name of ['checkout-form', 'card-number', 'expiry-month', 'expiry-year', 'cvv', 'pay']) {
      expect(page.text).toContain(`data-test="${name}"`);
    }
    expect(page.text).toContain('&lt;b&gt;Корова &amp; co&lt;/b&gt;');
    expect((await status()).text).toBe('<PayStatus Success="False" OrderId="o1" ErrCode="NONE" />');
    expect((await sandbox.state('o1')).attributes['ErrCode']).toBe('ORDER_NOT_FOUND');
    const done = await submit('apim/PaySubmit', id, cards.plain);
    expect([done.status, done.headers['location']]).toEqual([302, 'https://shop.test/done?order=o1&ok=True']);
    const again = await submit('apim/PaySubmit', id, cards.plain);
    expect(again.headers['location']).toBe('https://shop.test/done?order=o1&ok=True');
    expect(sandbox.books()).toEqual(['CAPTURE o1 45900 RUB']);
  });

  it('comes back with a decline, and lets the customer try again while the session lives', async () => {
    const id = await inPay({ SessionType: 'Block' });
    const declined = await submit('apim/PaySubmit', id, cards.blocked);
    expect(declined.headers['location']).toBe('https://shop.test/done?order=o1&ok=False');
    expect((await status()).attributes['State']).toBe('Rejected');
    const wrong = await submit('apim/PaySubmit', id, '42');
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('data-test="message"');
    expect((await submit('apim/PaySubmit', id, cards.plain)).headers['location']).toContain('ok=True');
    expect((await status()).attributes['State']).toBe('Authorized');
  });

  it('goes through the issuer and back; an abandoned attempt ends when another begins', async () => {
    const id = await inPay();
    const first = (await submit('apim/PaySubmit', id, cards.threeDs)).headers['location'] as string;
    const second = (await submit('apim/PaySubmit', id, cards.threeDs)).headers['location'] as string;
    expect((await sandbox.send(first.slice(1), 'GET')).status).toBe(404);
    const page = await sandbox.send(second.slice(1), 'GET');
    expect(page.text).toContain('data-test="challenge-confirm"');
    const MD = /MD=(.+)$/.exec(second)![1]!;
    const back = await sandbox.call('acs/answer', { MD, TermUrl: '', result: 'ok' });
    expect(back.headers['location']).toBe('https://shop.test/done?order=o1&ok=True');
    expect(sandbox.books()).toEqual(['CAPTURE o1 45900 RUB']);
  });

  it('expires after an hour, knows no other session, and keeps Pay and Add apart', async () => {
    const id = await inPay();
    expect((await sandbox.send('apim/Pay?SessionId=unknown', 'GET')).status).toBe(404);
    expect((await sandbox.send(`vwapi/Pay?SessionId=${id}`, 'GET')).status).toBe(404);
    const adding = await wallet({ SessionType: 'Add', VWUserLgn: 'a', VWUserPsw: 'p' });
    expect((await sandbox.send(`vwapi/Pay?SessionId=${adding}`, 'GET')).status).toBe(404);
    expect((await sandbox.send(`vwapi/Add?SessionId=${adding}`, 'GET')).status).toBe(200);
    await sandbox.control.advance(hourMs);
    expect((await sandbox.send(`apim/Pay?SessionId=${id}`, 'GET')).status).toBe(410);
    expect((await submit('apim/PaySubmit', id, cards.plain)).status).toBe(410);
    expect((await status()).attributes['ErrCode']).toBe('ORDER_TIME_OUT');
    expect(sandbox.books()).toEqual([]);
  });

  it('opens one session per OrderId, and lets a payment of the same number go first', async () => {
    const id = await inPay();
    const data = inner({ SessionType: 'Pay', OrderId: 'o1', Amount: 1 });
    const twice = await sandbox.call('apim/Init', { Key: sandbox.key, Data: data });
    expect(twice.text).toBe('<Init Success="False" ErrCode="DUPLICATE_ORDER_ID" />');
    await sandbox.paid('Block', { orderId: 'o1' });
    const late = await submit('apim/PaySubmit', id, cards.plain);
    expect([late.status, late.text.includes('DUPLICATE_ORDER_ID')]).toEqual([400, true]);
    expect(await sandbox.stateOf('o1')).toBe('Authorized');
  });

  it('shows the result where there is no address, and for a while where the profile says so', async () => {
    const id = await inPay({ Url: '' });
    const declined = await submit('apim/PaySubmit', id, cards.blocked);
    expect(declined.text).toContain('data-test="try-again"');
    expect((await submit('apim/PaySubmit', id, cards.plain)).text).toContain('data-success="True"');
    await sandbox.control.post('profile', { resultDelayMs: 3_000 });
    const other = await inPay({ OrderId: 'o2' });
    const shown = await submit('apim/PaySubmit', other, cards.plain);
    expect(shown.text).toContain('content="3;url=https://shop.test/done?order=o2&amp;ok=True"');
  });

  it('adds a card on the page of the wallet', async () => {
    const customer = await sandbox.register();
    const id = await wallet({ ...customer, SessionType: 'Add' });
    const done = await submit('vwapi/AddSubmit', id, cards.plain);
    expect(done.headers['location']).toBe('https://shop.test/done?order=&ok=True');
    const listed = (await sandbox.wallet('GetList', customer)).children;
    expect(listed).toMatchObject([{ CardName: '521885xxxxxx5484', Status: 'NotActive' }]);
    const asked = await wallet({ ...customer, SessionType: 'Add' });
    const acs = (await submit('vwapi/AddSubmit', asked, cards.threeDs)).headers['location'] as string;
    const MD = /MD=(.+)$/.exec(acs)![1]!;
    await sandbox.call('acs/answer', { MD, TermUrl: '', result: 'ok' });
    expect((await sandbox.wallet('GetList', customer)).children).toHaveLength(2);
  });

  it('pays on the page of the wallet with a new card, keeps it when asked, and offers it next time', async () => {
    const customer = await sandbox.register();
    const order = { ...customer, SessionType: 'Pay', Amount: 500 };
    const declined = await wallet({ ...order, OrderId: 'o1' });
    await submit('vwapi/PaySubmit', declined, cards.threeDsFails, { AddCard: 'True' });
    expect((await sandbox.wallet('GetList', customer)).children).toEqual([]);
    const id = await wallet({ ...order, OrderId: 'o2' });
    await submit('vwapi/PaySubmit', id, cards.plain, { AddCard: 'True' });
    const [card] = (await sandbox.wallet('GetList', customer)).children;
    expect(card).toMatchObject({ Status: 'IsActive' });
    const next = await wallet({ ...order, OrderId: 'o3', CardId: card!['CardId']! });
    const page = await sandbox.send(`vwapi/Pay?SessionId=${next}`, 'GET');
    expect(page.text).toContain('521885xxxxxx5484');
    expect(page.text).not.toContain('data-test="card-number"');
    const fields = { SessionId: next, CardId: card!['CardId']!, SecureCode: 123 };
    expect((await sandbox.call('vwapi/PaySubmit', fields)).headers['location']).toContain('ok=True');
    const state = await sandbox.wallet('PayStatus', { OrderId: 'o3' });
    expect(state.attributes).toMatchObject({ Status: 'Charged', CardId: card!['CardId'] });
    const wrong = await sandbox.wallet('Init', { ...order, OrderId: 'o4', VWUserPsw: 'x' });
    expect(wrong.attributes['ErrCode']).toBe('WRONG_USER_PARAMS');
  });

  it('ends the step of a card that was removed or added again meanwhile', async () => {
    const customer = await sandbox.register();
    const start = async (): Promise<string> => {
      const id = await wallet({ ...customer, SessionType: 'Add' });
      const acs = (await submit('vwapi/AddSubmit', id, cards.threeDs)).headers['location'] as string;
      return /MD=(.+)$/.exec(acs)![1]!;
    };
    const [old, newer] = [await start(), await start()];
    expect((await sandbox.call('acs/answer', { MD: old, result: 'ok' })).status).toBe(404);
    const CardId = (await sandbox.wallet('GetList', customer)).children[0]!['CardId']!;
    await sandbox.wallet('Remove', { ...customer, CardId });
    expect((await sandbox.call('acs/answer', { MD: newer, result: 'ok' })).status).toBe(404);
    expect((await sandbox.wallet('GetList', customer)).children).toEqual([]);
  });

  it('takes a session as paid whatever became of its hold', async () => {
    await sandbox.control.post('profile', { holdExpiry: 'AuthorizationClosed', sessionMs: 30 * 24 * hourMs });
    const id = await inPay({ SessionType: 'Block' });
    await submit('apim/PaySubmit', id, cards.plain);
    await sandbox.control.advance(8 * 24 * hourMs);
    expect((await submit('apim/PaySubmit', id, cards.plain)).headers['location']).toContain('ok=True');
    expect(await sandbox.stateOf('o1')).toBe('AuthorizationClosed');
  });

  it('registers a new customer at the first card only where the terminal does so', async () => {
    const stranger = { VWUserLgn: 'new@shop.test', VWUserPsw: 'p' };
    const id = await wallet({ ...stranger, SessionType: 'Add' });
    expect((await submit('vwapi/AddSubmit', id, cards.plain)).text).toContain('CUSTOMER_NOT_FOUND');
    await sandbox.control.post('profile', { autoRegister: true, addStatus: 'IsActive' });
    await submit('vwapi/AddSubmit', id, cards.plain);
    expect((await sandbox.wallet('GetList', stranger)).children).toMatchObject([{ Status: 'IsActive' }]);
    const other = { ...stranger, VWUserLgn: 'other@shop.test', ...cardFields(cards.plain) };
    expect((await sandbox.wallet('Add', other)).attributes['Success']).toBe('True');
  });
});
