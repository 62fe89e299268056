import { cardFields, cards, type Fields, openSandbox, payToken, type Reply, type Sandbox } from './support';

const code = (reply: Reply): string | undefined => reply.attributes['ErrCode'];

describe('Payture emulator: the wallet', () => {
  let sandbox: Sandbox;
  let customer: Fields;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(async () => {
    await sandbox.control.post('reset');
    customer = await sandbox.register();
  });
  afterAll(() => sandbox.close());

  const pay = (data: Fields): Promise<Reply> =>
    sandbox.wallet('Pay', { ...customer, OrderId: sandbox.orderId(), Amount: 500, ...data });
  const add = (card: string): Promise<Reply> => sandbox.wallet('Add', { ...customer, ...cardFields(card) });

  it('registers a login once and knows its password', async () => {
    expect(code(await sandbox.wallet('Register', customer))).toBe('DUPLICATE_CUSTOMER');
    expect(code(await sandbox.wallet('Check', { ...customer, VWUserPsw: 'x' }))).toBe('WRONG_USER_PARAMS');
    expect(code(await sandbox.wallet('Check', { ...customer, VWUserLgn: 'x' }))).toBe('CUSTOMER_NOT_FOUND');
    await sandbox.control.post('profile', { errorNames: 'sdk' });
    expect(code(await sandbox.wallet('Register', customer))).toBe('DUPLICATE_USER');
    expect(code(await sandbox.wallet('Check', { ...customer, VWUserLgn: 'x' }))).toBe('USER_NOT_FOUND');
    expect(code(await sandbox.wallet('Update', { ...customer, PhoneNumber: '+7(900)' }))).toBe('WRONG_PHONE');
    expect(code(await sandbox.wallet('Update', { ...customer, Email: 'nobody' }))).toBe('EMAIL_ERROR');
    expect(code(await sandbox.wallet('Register', { VWUserPsw: 'x' }))).toBe('WRONG_PARAMS');
  });

  it('deletes a customer and the cards with the password of the merchant only', async () => {
    await sandbox.activeCard(customer);
    const { VWUserLgn } = customer;
    for (const Password of ['psw', '']) {
      expect(code(await sandbox.wallet('Delete', { VWUserLgn: VWUserLgn!, Password }))).toBe('ACCESS_DENIED');
    }
    const gone = await sandbox.wallet('Delete', { VWUserLgn: VWUserLgn!, Password: sandbox.password });
    expect(gone.attributes['Success']).toBe('True');
    await sandbox.register();
    expect((await sandbox.wallet('GetList', customer)).children).toEqual([]);
  });

  it('activates a card with the amount that was held; three wrong ones remove it', async () => {
    const CardId = (await add(cards.plain)).attributes['CardId']!;
    expect(code(await pay({ CardId, SecureCode: 123 }))).toBe('WRONG_CARD');
    const activate = (Amount: string | number): Promise<Reply> =>
      sandbox.wallet('Activate', { ...customer, CardId, Amount });
    expect(code(await activate(99))).toBe('WRONG_AUTH_CODE');
    expect((await activate(101)).attributes['Success']).toBe('True');
    expect((await activate(5)).attributes['Success']).toBe('True');
    const second = (await add(cards.visa)).attributes['CardId']!;
    const wrong = { ...customer, CardId: second, Amount: 7 };
    for (let i = 0; i < 3; i += 1)
      expect(code(await sandbox.wallet('Activate', wrong))).toBe('WRONG_AUTH_CODE');
    expect(code(await sandbox.wallet('Activate', wrong))).toBe('CARD_NOT_FOUND');
  });

  it('stores a card once, says which it is, and takes it again after it was removed', async () => {
    const CardId = await sandbox.activeCard(customer);
    const again = await add(cards.plain);
    expect(again.text).toBe(
      `<Add VWUserLgn="kate@shop.test" Success="False" ErrCode="DUPLICATE_CARD" CardId="${CardId}" />`,
    );
    await sandbox.wallet('Remove', { ...customer, CardId });
    expect(code(await pay({ CardId }))).toBe('CARD_NOT_FOUND');
    expect((await add(cards.plain)).attributes['CardId']).not.toBe(CardId);
    expect(code(await add(cards.blocked))).toBe('ISSUER_BLOCKED_CARD');
    const old = { ...customer, ...cardFields(cards.visa), EYear: '2035' };
    expect(code(await sandbox.wallet('Add', old))).toBe('WRONG_PARAMS');
  });

  it('keeps the cards of customers apart', async () => {
    const CardId = await sandbox.activeCard(customer);
    const other = await sandbox.register('other@shop.test');
    for (const command of ['Activate', 'Remove', 'Pay']) {
      const data = { ...other, CardId, Amount: 100, OrderId: sandbox.orderId() };
      expect(code(await sandbox.wallet(command, data))).toBe('CARD_NOT_FOUND');
    }
    expect((await sandbox.wallet('GetList', other)).children).toEqual([]);
  });

  it('pays with a stored card: 3-D Secure with the code, none without', async () => {
    const CardId = (await add(cards.threeDs)).attributes['CardId']!;
    const adding = await add(cards.threeDs);
    expect(adding.attributes['CardId']).not.toBe(CardId);
    await sandbox.call('vwapi/AddSubmit3DS', await sandbox.decide(adding));
    const active = adding.attributes['CardId']!;
    const recurring = await pay({ CardId: active });
    expect(recurring.attributes).toMatchObject({ Success: 'True', VWUserLgn: 'kate@shop.test' });
    const asked = await pay({ CardId: active, SecureCode: 123, SessionType: 'Block' });
    expect(asked.attributes['Success']).toBe('3DS');
    const done = await sandbox.call('vwapi/PaySubmit3DS', await sandbox.decide(asked));
    expect(done.attributes).toMatchObject({ Success: 'True', VWUserLgn: 'kate@shop.test', Amount: '500' });
    const strict = await sandbox.activeCard(customer, cards.cvvRequired);
    expect(code(await pay({ CardId: strict }))).toBe('WRONG_CVV');
    expect((await pay({ CardId: strict, SecureCode: 123 })).attributes['Success']).toBe('True');
    expect(sandbox.books()).toHaveLength(2);
  });

  it('lists the newest successful use first, 20 cards, and hides what has expired', async () => {
    const ids: string[] = [];
    for (let i = 10; i < 32; i += 1) ids.push(await sandbox.activeCard(customer, `42000000000000${i}`));
    await pay({ CardId: ids[3]! });
    await pay({ CardId: ids[7]! });
    const list = await sandbox.wallet('GetList', customer);
    expect(list.children).toHaveLength(20);
    expect(list.children.slice(0, 2).map(one => one['CardId'])).toEqual([ids[7], ids[3]]);
    await sandbox.control.post('clock', { now: '2036-01-02T00:00:00Z' });
    expect((await sandbox.wallet('GetList', customer)).children).toEqual([]);
    expect(code(await pay({ CardId: ids[3]! }))).toBe('CARD_EXPIRED');
  });

  it('pays for an unregistered login with FreePay, and tells of no login and no card', async () => {
    const OrderId = sandbox.orderId();
    const stranger = { VWUserLgn: 'new@shop.test', VWUserPsw: 'p', CardId: 'FreePay', OrderId };
    const paid = await pay({ ...stranger, ...cardFields(cards.plain) });
    expect(paid.attributes).toMatchObject({ Success: 'True', VWUserLgn: '' });
    const state = await sandbox.call('vwapi/GetState', { Key: sandbox.key, OrderId });
    expect(state.attributes).toMatchObject({
      State: 'Charged',
      VWUserLgn: '',
      CardId: '',
      PANMask: '521885xxxxxx5484',
    });
    const byToken = await pay({ ...stranger, OrderId: 'token', PayToken: payToken(cards.plain, 500) });
    expect(byToken.attributes['Success']).toBe('True');
    const wrong = await pay({ CardId: 'FreePay', ...cardFields(cards.plain), VWUserPsw: 'x' });
    expect(code(wrong)).toBe('WRONG_USER_PARAMS');
  });

  it('demands the code from the SMS where the terminal says so: bound, for 30 minutes, used once', async () => {
    await sandbox.control.post('profile', { confirmCode: 'required' });
    const CardId = await sandbox.activeCard(customer);
    const OrderId = sandbox.orderId();
    const send = async (): Promise<string> => {
      await sandbox.wallet('SendCode', { ...customer, CardId, OrderId, Amount: 500 });
      const [code_] = await sandbox.control.get('codes');
      expect(code_).toMatchObject({ phone: '79001234567', orderId: OrderId });
      return code_.code as string;
    };
    const first = await send();
    expect(first).toMatch(/^\d{6}$/);
    expect(code(await pay({ CardId, OrderId }))).toBe('WRONG_CONFIRM_CODE');
    expect(code(await pay({ CardId, ConfirmCode: first }))).toBe('WRONG_CONFIRM_CODE');
    const second = await send();
    expect(code(await pay({ CardId, OrderId, ConfirmCode: first }))).toBe('WRONG_CONFIRM_CODE');
    await sandbox.control.advance(30 * 60_000);
    expect(code(await pay({ CardId, OrderId, ConfirmCode: second }))).toBe('WRONG_CONFIRM_CODE');
    const third = await send();
    expect((await pay({ CardId, OrderId, ConfirmCode: third })).attributes['Success']).toBe('True');
    expect(await sandbox.control.get('codes')).toEqual([]);
  });

  it('sends no code without a phone', async () => {
    const silent = { VWUserLgn: 'silent', VWUserPsw: 'p' };
    await sandbox.wallet('Register', silent);
    expect(code(await sandbox.wallet('SendCode', silent))).toBe('WRONG_PHONE');
  });
});
