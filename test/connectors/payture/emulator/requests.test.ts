import { cardFields, cards, type Fields, inner, openSandbox, type Reply, type Sandbox } from './support';

const code = (reply: Reply): string | undefined => reply.attributes['ErrCode'];

describe('Payture emulator: encodings, credentials and validation', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  it.each(['single', 'perValue', 'whole'] as const)(
    'reads the inner list in the encoding %s',
    async encoding => {
      const orderId = sandbox.orderId();
      const info = { ...cardFields(cards.plain, 'PAN'), OrderId: orderId, Amount: 45_900 };
      const fields = { Key: sandbox.key, OrderId: orderId, Amount: 45_900, PayInfo: inner(info, encoding) };
      expect((await sandbox.call('api/Pay', fields)).attributes['Success']).toBe('True');
    },
  );

  it('keeps hostile values whole through both layers: ; = + % & and Cyrillic', async () => {
    const hostile = 'a;b=c+d%20e%&f "<ё>" \u{1F600}';
    const orderId = 'Заказ;1=2+3%26&<"';
    const data = { SessionType: 'Pay', OrderId: orderId, Amount: 100, Note: hostile, Product: hostile };
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data: inner(data) });
    expect(init.attributes['OrderId']).toBe(orderId);
    const SessionId = init.attributes['SessionId']!;
    const page = await sandbox.send(`apim/Pay?SessionId=${SessionId}`, 'GET');
    expect(page.text).toContain('a;b=c+d%20e%&amp;f &quot;&lt;ё&gt;&quot; \u{1F600}');
    await sandbox.call('apim/PaySubmit', { SessionId, ...cardFields(cards.plain) });
    const [order] = await sandbox.control.get('orders');
    expect(order).toMatchObject({ orderId, customFields: { Note: hostile } });
    expect((await sandbox.follow('Refund', orderId)).attributes['OrderId']).toBe(orderId);
    expect(sandbox.books()).toEqual([`CAPTURE ${orderId} 100 RUB`, `REFUND ${orderId} 100 RUB`]);
  });

  it('reads the first check vector of the contract', async () => {
    const body =
      'DATA=SessionType%3DBlock%3BVWUserLgn%3Duser%2540gmail.com%3BVWUserPsw%3Duser12345%3BIP%3D192.168.0.1%3BOrderId%3Dorder123%3BAmount%3D10000';
    const reply = await sandbox.send('vwapi/Init', 'POST', `VWID=${sandbox.vwid}&${body}`);
    expect(reply.text).toMatch(
      /^<Init Success="True" OrderId="order123" Amount="10000" SessionId="[0-9a-f-]{36}" SessionType="Block" \/>$/,
    );
  });

  it('takes GET, padded lists, and the last of a repeated key; the body wins over the query', async () => {
    const query = new URLSearchParams(
      Object.entries(sandbox.payFields({ orderId: 'g1' })).map(([n, v]): [string, string] => [n, String(v)]),
    );
    expect((await sandbox.send(`api/Pay?${query.toString()}`, 'GET')).text).toContain('Success="True"');
    const padded = ' VWUserLgn=a ;\r\n VWUserLgn=kate ; VWUserPsw=p;;';
    const reply = await sandbox.call('vwapi/Register', { VWID: sandbox.vwid, DATA: padded });
    expect(reply.attributes).toMatchObject({ Success: 'True' });
    const both = await sandbox.call(`api/GetState?OrderId=nobody`, { Key: sandbox.key, OrderId: 'g1' });
    expect(both.attributes['State']).toBe('Charged');
  });

  it('splits a raw pair at its first =, so that an address keeps its query', async () => {
    const list = 'SessionType=Pay;OrderId=o1;Amount=100;Url=https://shop.test/?a={orderid}&b=2';
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data: list });
    const SessionId = init.attributes['SessionId']!;
    const done = await sandbox.call('apim/PaySubmit', { SessionId, ...cardFields(cards.plain) });
    expect(done.headers['location']).toBe('https://shop.test/?a=o1&b=2');
  });

  it('takes forms only', async () => {
    expect((await sandbox.send('api/Pay', 'POST', '{}', 'application/json')).status).toBe(415);
    expect((await sandbox.send('api/Pay', 'PUT', 'Key=a')).status).toBe(405);
  });

  it('reads names exactly when strict and in any case when tolerant, and notes what it ignored', async () => {
    const fields = { key: sandbox.key, ORDERID: 'nobody' };
    expect(code(await sandbox.call('api/GetState', fields))).toBe('ACCESS_DENIED');
    expect(await sandbox.control.get('ignored')).toMatchObject([
      { path: 'api/GetState', names: ['key', 'ORDERID'] },
    ]);
    await sandbox.control.post('profile', { mode: 'tolerant' });
    expect(code(await sandbox.call('api/GetState', fields))).toBe('ORDER_NOT_FOUND');
    const data = inner({ SessionType: 'Pay', OrderId: 'o1', amount: 100 });
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, DATA: data });
    expect(init.attributes['Success']).toBe('True');
  });

  it.each<[string, (s: Sandbox) => [string, Fields], string]>([
    ['no Key', s => ['api/Pay', without(s.payFields(), 'Key')], 'ACCESS_DENIED'],
    ['VWID for Key', s => ['api/GetState', { VWID: s.vwid, OrderId: 'o' }], 'ACCESS_DENIED'],
    ['Key for VWID', s => ['vwapi/Check', { Key: s.key, DATA: 'VWUserLgn=a;VWUserPsw=b' }], 'ACCESS_DENIED'],
    ['the Key as VWID', s => ['vwapi/Check', { VWID: s.key, DATA: 'VWUserLgn=a' }], 'ACCESS_DENIED'],
    ['Refund without Password', s => ['api/Refund', { Key: s.key, OrderId: 'o' }], 'ACCESS_DENIED'],
    ['apim Charge without Password', s => ['apim/Charge', { Key: s.key, OrderId: 'o' }], 'ACCESS_DENIED'],
    ['api Charge without Password', s => ['api/Charge', { Key: s.key, OrderId: 'o' }], 'ORDER_NOT_FOUND'],
    ['vwapi Refund at the top level', s => ['vwapi/Refund', vw(s, { OrderId: 'o' })], 'WRONG_PARAMS'],
    ['no PayInfo', s => ['api/Pay', without(s.payFields(), 'PayInfo')], 'WRONG_PAY_INFO'],
    ['unreadable PayInfo', s => ['api/Pay', { ...s.payFields(), PayInfo: 'MIIB+/==junk' }], 'WRONG_PAY_INFO'],
    ['a list without =', s => ['apim/Init', { Key: s.key, Data: 'SessionType' }], 'WRONG_PARAMS'],
    ['no OrderId', s => ['api/Pay', without(s.payFields(), 'OrderId')], 'WRONG_PARAMS'],
    ['a long OrderId', s => ['api/Pay', { ...s.payFields(), OrderId: 'x'.repeat(51) }], 'WRONG_PARAMS'],
    ['a control character', s => ['api/Pay', { ...s.payFields(), OrderId: 'a\u0000b' }], 'WRONG_PARAMS'],
    ['no Amount', s => ['api/Pay', without(s.payFields(), 'Amount')], 'AMOUNT_ERROR'],
    ...['0', '-5', '1.5', '1e5', '0x10', ' 5', '2147483648'].map(
      (Amount): [string, (s: Sandbox) => [string, Fields], string] => [
        `the amount ${Amount}`,
        s => ['api/Block', { ...s.payFields(), Amount }],
        'AMOUNT_ERROR',
      ],
    ),
    ['no PAN', s => ['api/Block', s.payFields({ info: { PAN: '' } })], 'WRONG_PAN'],
    ['a short PAN', s => ['api/Block', s.payFields({ info: { PAN: '411111' } })], 'WRONG_PAN'],
    ['no EMonth', s => ['api/Block', s.payFields({ info: { EMonth: '' } })], 'WRONG_EXPIRE_DATE'],
    ['no EYear', s => ['api/Block', s.payFields({ info: { EYear: '' } })], 'CARD_EXPIRED'],
    ['a past date', s => ['api/Block', s.payFields({ info: { EYear: '11' } })], 'WRONG_EXPIRE_DATE'],
    ['a bad code', s => ['api/Block', s.payFields({ info: { SecureCode: '12' } })], 'WRONG_CVV'],
    [
      'no code where needed',
      s => ['api/Block', s.payFields({ card: cards.cvvRequired, info: { SecureCode: '' } })],
      'WRONG_CVV',
    ],
    ['a script as Url', s => ['apim/Init', initFields(s, { Url: 'javascript:alert(1)' })], 'WRONG_PARAMS'],
    ['Add on InPay', s => ['apim/Init', initFields(s, { SessionType: 'Add' })], 'WRONG_PARAMS'],
    ['a bad receipt', s => ['apim/Init', initFields(s, { Cheque: '%%%' })], 'WRONG_PARAMS'],
  ])('refuses %s', async (_name, make, expected) => {
    const [path, fields] = make(sandbox);
    const reply = await sandbox.call(path, fields);
    expect([reply.attributes['Success'], code(reply)]).toEqual(['False', expected]);
    expect(sandbox.books()).toEqual([]);
  });

  it('says no more in a refusal than it has checked', async () => {
    const noKey = await sandbox.call('api/Block', without(sandbox.payFields(), 'Key'));
    expect(noKey.names).toEqual(['Key', 'Success', 'ErrCode']);
    const noOrder = await sandbox.call('api/Block', without(sandbox.payFields(), 'OrderId'));
    expect(noOrder.text).toBe(
      '<Block OrderId="" Key="SandboxMerchant" Success="False" ErrCode="WRONG_PARAMS" />',
    );
  });

  it('follows the switches of the terminal', async () => {
    await sandbox.control.post('profile', { foreignIp: true });
    expect(code(await sandbox.pay('Pay'))).toBe('API_NOT_ALLOWED');
    await sandbox.control.post('profile', { foreignIp: false, disabledInterface: 'api' });
    expect(code(await sandbox.pay('Pay'))).toBe('ACCESS_DENIED');
    await sandbox.control.post('profile', { disabledInterface: 'none', strictPayInfo: true });
    expect(code(await sandbox.pay('Pay', { info: { Amount: 1 } }))).toBe('WRONG_PAY_INFO');
    await sandbox.control.post('profile', { strictPayInfo: false, addInfo: true });
    const paid = await sandbox.pay('Pay', { info: { Amount: 1 } });
    expect(paid.attributes['Amount']).toBe('45900');
    expect(paid.children.map(one => one['Key'])).toContain('PANMask');
  });

  it('gives the same ids again under the same seed', async () => {
    const run = async (): Promise<string | undefined> => {
      await sandbox.control.post('profile', { seed: 7 });
      return (await sandbox.call('apim/Init', initFields(sandbox, {}))).attributes['SessionId'];
    };
    const first = await run();
    const other = await openSandbox();
    await other.control.post('profile', { seed: 7 });
    const start = (await other.call('apim/Init', initFields(other, {}))).attributes['SessionId'];
    const fresh = await openSandbox();
    await fresh.control.post('profile', { seed: 7 });
    expect((await fresh.call('apim/Init', initFields(fresh, {}))).attributes['SessionId']).toBe(start);
    expect(first).not.toBe(start);
    await Promise.all([other.close(), fresh.close()]);
  });
});

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

function vw(sandbox: Sandbox, fields: Fields): Fields {
  return { VWID: sandbox.vwid, Password: sandbox.password, ...fields };
}

function initFields(sandbox: Sandbox, more: Fields): Fields {
  return {
    Key: sandbox.key,
    Data: inner({ SessionType: 'Pay', OrderId: sandbox.orderId(), Amount: 100, ...more }),
  };
}
