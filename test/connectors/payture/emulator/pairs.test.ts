import { cardFields, inner, openSandbox, payToken, type Reply, type Sandbox } from './support';

/** The table of the customer's document: every command of every API, called once with success. */
const table: Readonly<Record<string, readonly string[]>> = {
  Api: ['Pay', 'Block', 'Charge', 'Refund', 'Unblock', 'GetState', 'Pay3DS', 'Block3DS'],
  InPay: ['Pay', 'Charge', 'Refund', 'Unblock', 'Init', 'PayStatus'],
  EWallet: [
    ...['Pay', 'Charge', 'Refund', 'Unblock', 'Init', 'PayStatus', 'Add', 'Register', 'Update', 'Check'],
    ...['Delete', 'Activate', 'Remove', 'GetList', 'SendCode', 'PaySubmit3DS'],
  ],
  Apple: ['Pay', 'Block'],
  Android: ['Pay', 'Block'],
};

type Play = (sandbox: Sandbox) => Promise<{ reply: Reply; expected: string }>;

const amount = 45_900;
const threeDs = '4111111111111111';

async function walletOrder(sandbox: Sandbox, SessionType: 'Pay' | 'Block', orderId: string): Promise<Reply> {
  const customer = { VWUserLgn: 'new@shop.test', VWUserPsw: 'p', CardId: 'FreePay' };
  return sandbox.wallet('Pay', {
    ...customer,
    ...cardFields('4011111111111112'),
    SessionType,
    OrderId: orderId,
    Amount: amount,
  });
}

async function hosted(sandbox: Sandbox, SessionType: string, orderId: string): Promise<Reply> {
  const Data = inner({ SessionType, OrderId: orderId, Amount: amount, IP: '93.45.120.14' });
  const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data });
  const card = cardFields('4011111111111112');
  const fields = { SessionId: init.attributes['SessionId']!, ...card };
  return sandbox.call('apim/PaySubmit', fields);
}

const ofWallet =
  (
    command: string,
    data: (sandbox: Sandbox) => Promise<Record<string, string | number>>,
    expected: string,
  ): Play =>
  async sandbox => ({ reply: await sandbox.wallet(command, await data(sandbox)), expected });

const byToken =
  (path: string, Method: string, expected: string): Play =>
  async sandbox => {
    const fields = { Key: sandbox.key, OrderId: 'o1', PayToken: payToken(), Method };
    const reply = await sandbox.call(
      path,
      path.endsWith('AndroidPay') ? { ...fields, Amount: amount } : fields,
    );
    expect(await sandbox.stateOf('o1')).toBe(Method === 'PAY' ? 'Charged' : 'Authorized');
    return { reply, expected };
  };

const followUp =
  (via: 'apim' | 'vwapi', command: 'Charge' | 'Unblock' | 'Refund', expected: string): Play =>
  async sandbox => {
    const type = command === 'Refund' ? 'Pay' : 'Block';
    if (via === 'apim') await hosted(sandbox, type, 'o1');
    else await walletOrder(sandbox, type, 'o1');
    const terminal = via === 'apim' ? { Key: sandbox.key } : { VWID: sandbox.vwid };
    const data = { OrderId: 'o1', Password: sandbox.password };
    const fields = via === 'vwapi' && command === 'Refund' ? { DATA: inner(data) } : data;
    return { reply: await sandbox.call(`${via}/${command}`, { ...terminal, ...fields }), expected };
  };

const customer = { VWUserLgn: 'kate@shop.test', VWUserPsw: 'psw' };
const registered = async (sandbox: Sandbox): Promise<typeof customer> => {
  await sandbox.register();
  return customer;
};

const plays: Readonly<Record<string, Play>> = {
  'Api Pay': async s => ({
    reply: await s.pay('Pay', { orderId: 'o1' }),
    expected: '<Pay OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
  }),
  'Api Block': async s => ({
    reply: await s.pay('Block', { orderId: 'o1' }),
    expected: '<Block OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
  }),
  'Api Charge': async s => ({
    reply: await s.follow('Charge', await s.paid('Block', { orderId: 'o1' }), 30_000),
    expected: '<Charge Success="True" OrderId="o1" Amount="30000" />',
  }),
  'Api Unblock': async s => ({
    reply: await s.follow('Unblock', await s.paid('Block', { orderId: 'o1' })),
    expected: '<Unblock Success="True" OrderId="o1" NewAmount="0" />',
  }),
  'Api Refund': async s => ({
    reply: await s.follow('Refund', await s.paid('Pay', { orderId: 'o1' }), 5_900),
    expected: '<Refund Success="True" OrderId="o1" NewAmount="40000" />',
  }),
  'Api GetState': async s => ({
    reply: await s.state(await s.paid('Pay', { orderId: 'o1' })),
    expected:
      '<GetState Success="True" OrderId="o1" State="Charged" Forwarded="False" MerchantContract="SandboxMerchant" Amount="45900" RRN="(rrn)" />',
  }),
  'Api Pay3DS': async s => {
    const { PaRes } = await s.decide(await s.pay('Pay', { orderId: 'o1', card: threeDs }));
    return {
      reply: await s.call('api/Pay3DS', { Key: s.key, OrderId: 'o1', PaRes }),
      expected: '<Pay3DS OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
    };
  },
  'Api Block3DS': async s => {
    const { PaRes } = await s.decide(await s.pay('Block', { orderId: 'o1', card: threeDs }));
    return {
      reply: await s.call('api/Block3DS', { Key: s.key, OrderId: 'o1', PaRes }),
      expected: '<Block3DS OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
    };
  },
  'InPay Init': async s => ({
    reply: await s.call('apim/Init', {
      Key: s.key,
      Data: inner({ SessionType: 'Pay', OrderId: 'o1', Amount: amount }),
    }),
    expected: '<Init Success="True" OrderId="o1" Amount="45900" SessionId="(guid)" />',
  }),
  'InPay Pay': async s => {
    const page = await hosted(s, 'Pay', 'o1');
    expect(page.text).toContain('data-success="True"');
    return {
      reply: await s.state('o1'),
      expected:
        '<GetState Success="True" OrderId="o1" State="Charged" Forwarded="False" MerchantContract="SandboxMerchant" Amount="45900" RRN="(rrn)" />',
    };
  },
  'InPay PayStatus': async s => {
    await hosted(s, 'Block', 'o1');
    return {
      reply: await s.call('apim/PayStatus', { Key: s.key, OrderId: 'o1' }),
      expected: '<PayStatus Success="True" OrderId="o1" Amount="45900" State="Authorized" RRN="(rrn)" />',
    };
  },
  'InPay Charge': followUp('apim', 'Charge', '<Charge Success="True" OrderId="o1" Amount="45900" />'),
  'InPay Unblock': followUp('apim', 'Unblock', '<Unblock Success="True" OrderId="o1" NewAmount="0" />'),
  'InPay Refund': followUp('apim', 'Refund', '<Refund Success="True" OrderId="o1" NewAmount="0" />'),
  'EWallet Charge': followUp('vwapi', 'Charge', '<Charge Success="True" OrderId="o1" Amount="45900" />'),
  'EWallet Unblock': followUp('vwapi', 'Unblock', '<Unblock Success="True" OrderId="o1" NewAmount="0" />'),
  'EWallet Refund': followUp(
    'vwapi',
    'Refund',
    '<Refund VWUserLgn="" OrderId="o1" Success="True" NewAmount="0" />',
  ),
  'EWallet Register': async s => ({
    reply: await s.wallet('Register', { ...customer, PhoneNumber: '79001234567', Email: 'kate@shop.test' }),
    expected: '<Register Success="True" VWUserLgn="kate@shop.test" />',
  }),
  'EWallet Update': ofWallet('Update', registered, '<Update Success="True" VWUserLgn="kate@shop.test" />'),
  'EWallet Check': ofWallet('Check', registered, '<Check Success="True" VWUserLgn="kate@shop.test" />'),
  'EWallet Delete': ofWallet(
    'Delete',
    async s => ({ VWUserLgn: (await registered(s)).VWUserLgn, Password: s.password }),
    '<Delete Success="True" VWUserLgn="kate@shop.test" />',
  ),
  'EWallet Add': ofWallet(
    'Add',
    async s => ({ ...(await registered(s)), ...cardFields('5218851946955484') }),
    '<Add VWUserLgn="kate@shop.test" Success="True" CardName="521885xxxxxx5484" CardId="(guid)" />',
  ),
  'EWallet Activate': ofWallet(
    'Activate',
    async s => {
      const added = await s.wallet('Add', { ...(await registered(s)), ...cardFields('5218851946955484') });
      return { ...customer, CardId: added.attributes['CardId']!, Amount: 100 };
    },
    '<Activate Success="True" VWUserLgn="kate@shop.test" CardId="(guid)" />',
  ),
  'EWallet Remove': ofWallet(
    'Remove',
    async s => ({ ...customer, CardId: await s.activeCard(await registered(s)) }),
    '<Remove Success="True" VWUserLgn="kate@shop.test" CardId="(guid)" />',
  ),
  'EWallet GetList': ofWallet(
    'GetList',
    async s => {
      await s.activeCard(await registered(s));
      return customer;
    },
    '<GetList Success="True" VWUserLgn="kate@shop.test">\r\n  <Item CardName="521885xxxxxx5484" CardId="(guid)" CardHolder="KATE SMITH" Status="IsActive" NoCVV="true" Expired="false" />\r\n</GetList>',
  ),
  'EWallet SendCode': ofWallet(
    'SendCode',
    async s => {
      const CardId = await s.activeCard(await registered(s));
      return { ...customer, CardId, OrderId: 'o1', Amount: 19_900 };
    },
    '<SendCode Success="True" VWUserLgn="kate@shop.test" Amount="19900" OrderId="o1" />',
  ),
  'EWallet Init': ofWallet(
    'Init',
    async () => ({ ...customer, SessionType: 'Block', OrderId: 'o1', Amount: amount }),
    '<Init Success="True" OrderId="o1" Amount="45900" SessionId="(guid)" SessionType="Block" />',
  ),
  'EWallet Pay': ofWallet(
    'Pay',
    async s => ({
      ...customer,
      CardId: await s.activeCard(await registered(s)),
      OrderId: 'o1',
      Amount: amount,
    }),
    '<Pay VWUserLgn="kate@shop.test" OrderId="o1" Success="True" Amount="45900" />',
  ),
  'EWallet PaySubmit3DS': async s => {
    const data = { ...customer, CardId: 'FreePay', ...cardFields(threeDs), OrderId: 'o1', Amount: amount };
    const step = await s.decide(await s.wallet('Pay', data));
    return {
      reply: await s.call('vwapi/PaySubmit3DS', { ...step, MD: `${step.MD} ` }),
      expected: '<PaySubmit3DS VWUserLgn="" OrderId="o1" Success="True" Amount="45900" />',
    };
  },
  'EWallet PayStatus': ofWallet(
    'PayStatus',
    async s => {
      await walletOrder(s, 'Block', 'o1');
      return { OrderId: 'o1' };
    },
    '<PayStatus Success="True" VWUserLgn="" OrderId="o1" Forwarded="False" Amount="45900" CardId="" Status="Authorized" />',
  ),
  'Apple Pay': byToken(
    'api/ApplePay',
    'PAY',
    '<ApplePay OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
  ),
  'Apple Block': byToken(
    'api/ApplePay',
    'BLOCK',
    '<ApplePay OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
  ),
  'Android Pay': byToken(
    'api/AndroidPay',
    'PAY',
    '<AndroidPay OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
  ),
  'Android Block': byToken(
    'api/AndroidPay',
    'BLOCK',
    '<AndroidPay OrderId="o1" Key="SandboxMerchant" Success="True" Amount="45900" />',
  ),
};

const pairs = Object.entries(table).flatMap(([api, commands]) => commands.map(one => `${api} ${one}`));

describe('Payture emulator: every command of every API', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  it('has 34 pairs, and a play for each', () => {
    expect(pairs).toHaveLength(34);
    expect(Object.keys(plays).sort()).toEqual([...pairs].sort());
  });

  it.each(pairs)('answers %s exactly as documented', async pair => {
    const { reply, expected } = await plays[pair]!(sandbox);
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/xml; charset=utf-8');
    const guid = /"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"/g;
    expect(reply.text.replace(guid, '"(guid)"').replace(/RRN="\d{12}"/, 'RRN="(rrn)"')).toBe(expected);
  });

  it.each([
    'api/ApplePayBlock',
    'api/PaySubmit3DS',
    'vwapi/Block',
    'apim/Block',
    'api/pay',
    'Api/Pay',
    'api/toString',
  ])('knows no %s', async path => {
    const reply = await sandbox.call(path, sandbox.payFields());
    expect([reply.status, reply.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  });

  it('does not mind a slash after the command', async () => {
    expect((await sandbox.call('api/Pay/', sandbox.payFields())).attributes['Success']).toBe('True');
  });
});
