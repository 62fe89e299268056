import { cardFields, cards, openSandbox, type Reply, type Sandbox } from './support';

const code = (reply: Reply): string | undefined => reply.attributes['ErrCode'];

describe('Payture emulator: 3-D Secure', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await openSandbox();
  });
  beforeEach(() => sandbox.control.post('reset'));
  afterAll(() => sandbox.close());

  const begin = (command: 'Pay' | 'Block', orderId: string, card = cards.threeDs): Promise<Reply> =>
    sandbox.pay(command, { orderId, card });
  const finish = (command: string, OrderId: string, PaRes: string): Promise<Reply> =>
    sandbox.call(`api/${command}`, { Key: sandbox.key, OrderId, PaRes });

  it('asks first, charges only after the issuer agreed, and once', async () => {
    const challenge = await begin('Pay', 'o1');
    expect(challenge.names).toEqual(['OrderId', 'Key', 'Success', 'Amount', 'ACSUrl', 'PaReq', 'ThreeDSKey']);
    expect(challenge.attributes['Success']).toBe('3DS');
    expect(await sandbox.stateOf('o1')).toBe('PreAuthorized3DS');
    expect(sandbox.books()).toEqual([]);
    const { PaRes } = await sandbox.decide(challenge);
    expect((await finish('Pay3DS', 'o1', PaRes)).attributes['Success']).toBe('True');
    expect(code(await finish('Pay3DS', 'o1', PaRes))).toBe('ILLEGAL_ORDER_STATE');
    expect(await sandbox.stateOf('o1')).toBe('Charged');
    expect(sandbox.books()).toEqual(['CAPTURE o1 45900 RUB']);
  });

  it('rejects a payment that the cardholder or the card refuses', async () => {
    const refused = await sandbox.decide(await begin('Block', 'o1'), 'fail');
    expect(code(await finish('Block3DS', 'o1', refused.PaRes))).toBe('THREE_DS_AUTH_ERROR');
    const failing = await sandbox.decide(await begin('Pay', 'o2', cards.threeDsFails), 'ok');
    expect(code(await finish('Pay3DS', 'o2', failing.PaRes))).toBe('THREE_DS_AUTH_ERROR');
    expect((await sandbox.state('o2')).attributes).toMatchObject({
      State: 'Rejected',
      ErrCode: 'THREE_DS_AUTH_ERROR',
    });
    expect(sandbox.books()).toEqual([]);
  });

  it('lets only the matching command finish, and checks that before the PaRes', async () => {
    const block = await sandbox.decide(await begin('Block', 'o1'));
    expect(code(await finish('Pay3DS', 'o1', 'forged'))).toBe('ILLEGAL_ORDER_STATE');
    expect(code(await sandbox.call('vwapi/PaySubmit3DS', block))).toBe('ILLEGAL_ORDER_STATE');
    expect(code(await sandbox.call('vwapi/PaySubmit3DS', { ...block, MD: 'unknown' }))).toBe(
      'ORDER_NOT_FOUND',
    );
    expect(code(await finish('Pay3DS', 'nobody', block.PaRes))).toBe('ORDER_NOT_FOUND');
    expect((await finish('Block3DS', 'o1', block.PaRes)).attributes['Success']).toBe('True');
    expect(await sandbox.stateOf('o1')).toBe('Authorized');
  });

  it('takes no PaRes that is forged or made for another payment, and leaves the step open', async () => {
    const first = await sandbox.decide(await begin('Pay', 'o1'));
    const other = await sandbox.decide(await begin('Pay', 'o2'));
    const read = JSON.parse(Buffer.from(other.PaRes, 'base64').toString()) as Record<string, string>;
    const forged = Buffer.from(JSON.stringify({ ...read, md: first.MD, orderId: 'o1' })).toString('base64');
    for (const paRes of ['junk', forged, other.PaRes, first.PaRes.replace(/.{4}$/, 'AAAA')]) {
      expect(code(await finish('Pay3DS', 'o1', paRes))).toBe('THREE_DS_ERROR');
    }
    expect(await sandbox.stateOf('o1')).toBe('PreAuthorized3DS');
    expect((await finish('Pay3DS', 'o1', first.PaRes)).attributes['Success']).toBe('True');
  });

  it('gives up after 15 minutes', async () => {
    const { PaRes } = await sandbox.decide(await begin('Pay', 'o1'));
    await sandbox.control.advance(15 * 60_000);
    expect((await sandbox.state('o1')).attributes).toMatchObject({
      State: 'Rejected',
      ErrCode: 'THREE_DS_TIME_OUT',
    });
    expect(code(await finish('Pay3DS', 'o1', PaRes))).toBe('ILLEGAL_ORDER_STATE');
  });

  it('takes a person through the issuer page back to the shop', async () => {
    const challenge = await begin('Pay', 'o1');
    const { PaReq, ThreeDSKey } = challenge.attributes;
    expect(challenge.attributes['ACSUrl']).toBe(`${sandbox.emulator.url}/acs`);
    const TermUrl = 'https://shop.test/return?a="b"&c=<d>';
    const page = await sandbox.call('acs', { PaReq: PaReq!, MD: ThreeDSKey!, TermUrl });
    expect(page.text).toContain('data-test="challenge-confirm"');
    expect(page.text).toContain('459.00 RUB');
    expect(page.text).toContain('411111xxxxxx1111');
    expect(page.text).not.toContain('c=<d>');
    const back = await sandbox.call('acs/answer', { MD: ThreeDSKey!, TermUrl, result: 'ok' });
    expect(back.headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'sha256-/);
    const PaRes = /name="PaRes" value="([^"]+)"/.exec(back.text)![1]!;
    expect((await finish('Pay3DS', 'o1', PaRes)).attributes['Success']).toBe('True');
    expect((await sandbox.call('acs', { PaReq: PaReq!, MD: ThreeDSKey!, TermUrl })).status).toBe(404);
  });

  it('opens no issuer page for a wrong PaReq or an address that is none', async () => {
    const { PaReq, ThreeDSKey } = (await begin('Pay', 'o1')).attributes;
    const good = { PaReq: PaReq!, MD: ThreeDSKey!, TermUrl: 'https://shop.test/' };
    expect((await sandbox.call('acs', { ...good, PaReq: 'x' })).status).toBe(400);
    expect((await sandbox.call('acs', { ...good, TermUrl: 'javascript:alert(1)' })).status).toBe(400);
    expect((await sandbox.call('acs/decide', { MD: 'unknown', result: 'ok' })).status).toBe(404);
  });

  it('speaks of version 2 when the profile says so', async () => {
    await sandbox.control.post('profile', { threeDs2: true });
    expect((await begin('Pay', 'o1')).attributes['ThreeDSVersion']).toBe('2.1.0');
  });

  it('activates a wallet card that passes at Add, and forgets one that fails', async () => {
    const customer = await sandbox.register();
    const added = await sandbox.wallet('Add', { ...customer, ...cardFields(cards.threeDs) });
    expect(added.names).toEqual([
      ...['VWUserLgn', 'Success', 'ACSUrl', 'PaReq', 'ThreeDSKey', 'CardName', 'CardId'],
    ]);
    const CardId = added.attributes['CardId']!;
    const early = await sandbox.wallet('Activate', { ...customer, CardId, Amount: 100 });
    expect([code(early), early.attributes['CardId']]).toEqual(['REFUSAL_BY_GATE', '']);
    const step = await sandbox.decide(added);
    expect((await sandbox.call('vwapi/AddSubmit3DS', step)).names).toEqual([
      ...['VWUserLgn', 'Success', 'CardName', 'CardId'],
    ]);
    expect((await sandbox.wallet('GetList', customer)).children).toMatchObject([
      { CardId, Status: 'IsActive' },
    ]);
    const failing = await sandbox.wallet('Add', { ...customer, ...cardFields(cards.threeDsFails) });
    const refused = await sandbox.call('vwapi/AddSubmit3DS', await sandbox.decide(failing));
    expect(code(refused)).toBe('THREE_DS_AUTH_ERROR');
    expect((await sandbox.wallet('GetList', customer)).children).toHaveLength(1);
  });
});
