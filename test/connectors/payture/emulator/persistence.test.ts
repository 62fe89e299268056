import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardFields, cards, hourMs, inner, openSandbox, payToken, Receiver, type Sandbox } from './support';

describe('Payture emulator: what it keeps', () => {
  let folder: string;
  let receiver: Receiver;
  let sandbox: Sandbox;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'payture-emulator-'));
    receiver = await new Receiver().open();
    sandbox = await openSandbox(folder, receiver);
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  async function restart(): Promise<void> {
    await sandbox.emulator.close();
    sandbox = await openSandbox(folder, receiver);
  }

  it('remembers orders, holds, cards, sessions, open 3-D Secure steps, codes, switches and books', async () => {
    await sandbox.control.post('profile', { addInfo: true });
    const charged = await sandbox.paid('Pay');
    const held = await sandbox.paid('Block');
    const customer = await sandbox.register();
    const CardId = await sandbox.activeCard(customer);
    await sandbox.wallet('SendCode', { ...customer, CardId });
    const step = await sandbox.decide(await sandbox.pay('Pay', { orderId: 'asked', card: cards.threeDs }));
    const Data = inner({ SessionType: 'Pay', OrderId: 'hosted', Amount: 500 });
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data });
    const codes = await sandbox.control.get('codes');
    await restart();
    expect(await sandbox.control.get('codes')).toEqual(codes);
    expect((await sandbox.pay('Pay', { orderId: charged })).attributes['ErrCode']).toBe('DUPLICATE_ORDER_ID');
    expect((await sandbox.state(charged)).children.length).toBeGreaterThan(0);
    const finished = await sandbox.call('api/Pay3DS', {
      Key: sandbox.key,
      OrderId: 'asked',
      PaRes: step.PaRes,
    });
    expect(finished.attributes['Success']).toBe('True');
    await sandbox.call('apim/PaySubmit', {
      SessionId: init.attributes['SessionId']!,
      ...cardFields(cards.plain),
    });
    const again = await sandbox.wallet('Add', { ...customer, ...cardFields(cards.plain) });
    expect(again.attributes).toMatchObject({ ErrCode: 'DUPLICATE_CARD', CardId });
    await sandbox.control.advance(7 * 24 * hourMs);
    expect(await sandbox.stateOf(held)).toBe('Voided');
    expect(sandbox.books()).toEqual([
      `CAPTURE ${charged} 45900 RUB`,
      'CAPTURE asked 45900 RUB',
      'CAPTURE hosted 500 RUB',
    ]);
  });

  it('ends a stalled payment after a restart', async () => {
    const call = sandbox.pay('Pay', { orderId: 'o1', card: cards.stallBlock });
    call.catch(() => undefined);
    while ((await sandbox.stateOf('o1')) !== 'New') await new Promise(resolve => setImmediate(resolve));
    await restart();
    await expect(call).rejects.toThrow();
    expect(await sandbox.stateOf('o1')).toBe('New');
    await sandbox.control.advance(40_000);
    expect(await sandbox.stateOf('o1')).toBe('Charged');
    expect(sandbox.books()).toEqual(['CAPTURE o1 45900 RUB']);
  });

  it('has no card number, code or password in the request log, on the control API or on the disk', async () => {
    const customer = await sandbox.register('kate@shop.test', 'kates-password');
    const code = '98761';
    await sandbox.pay('Pay', { info: { SecureCode: '9876' } });
    await sandbox.pay('Pay', { card: '654111111111100000', info: { SecureCode: code } });
    const encoded = inner({ ...cardFields(cards.visa, 'PAN'), SecureCode: '9876' }, 'whole');
    await sandbox.call('api/Pay', { ...sandbox.payFields(), PayInfo: encoded });
    await sandbox.call('api/Pay', { ...sandbox.payFields(), PayInfo: `junk ${cards.visa}` });
    const query = new URLSearchParams({ Key: sandbox.key, PayInfo: `PAN=${cards.visa};SecureCode=9876` });
    await sandbox.send(`api/Pay?${query.toString()}`, 'GET');
    await sandbox.wallet('Add', { ...customer, ...cardFields(cards.visa), SecureCode: '9876' });
    await sandbox.call('api/ApplePay', { Key: sandbox.key, Method: 'PAY', PayToken: payToken(cards.visa) });
    await sandbox.follow('Refund', await sandbox.paid('Pay'));
    const Data = inner({ SessionType: 'Pay', OrderId: 'hosted', Amount: 500 });
    const init = await sandbox.call('apim/Init', { Key: sandbox.key, Data });
    const SessionId = init.attributes['SessionId']!;
    await sandbox.call('apim/PaySubmit', { SessionId, ...cardFields(cards.visa), SecureCode: '9876' });
    await sandbox.decide(await sandbox.pay('Pay', { card: cards.threeDs }));
    await sandbox.settle();
    const seen = await Promise.all(
      ['requests', 'orders', 'ignored', 'webhooks', 'timers'].map(name => sandbox.control.get(name)),
    );
    await sandbox.emulator.close();
    const disk = readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('latin1'));
    expect(disk.length).toBeGreaterThan(0);
    const secrets = [cards.plain, cards.visa, cards.threeDs, '654111111111100000', payToken(cards.visa)];
    for (const text of [JSON.stringify(seen), ...disk]) {
      for (const secret of [...secrets, code, '9876', 'kates-password', sandbox.password]) {
        expect(new RegExp(`(?<![0-9a-f])${secret.replace(/\+/g, '\\+')}(?![0-9a-f])`).test(text)).toBe(false);
      }
    }
    expect(JSON.stringify(seen)).toContain('401111xxxxxx1112');
  });
});
