/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the assertions say what is expected */
import { codeOf, hourMs, openSandbox, pay, type Sandbox } from './support';

describe('PAYONE emulator: captures, refunds and cancellations', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  beforeEach(async () => {
    await sandbox.control.post('reset');
    await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
  });
  afterAll(() => sandbox.close());

  const capture = (id: string, body: unknown = {}) => sandbox.client.post(`/payments/${id}/capture`, body);
  const cancel = (id: string, body?: unknown) => sandbox.client.post(`/payments/${id}/cancel`, body);
  const refund = (id: string, amount: number, currencyCode = 'EUR') =>
    sandbox.client.post(`/payments/${id}/refund`, { amountOfMoney: { amount, currencyCode } });
  const euros = (amount: number) => ({ amountOfMoney: { amount, currencyCode: 'EUR' } });
  const code = (id: string) => codeOf(sandbox.client, id);
  const outcomes = () => sandbox.control.advance(hourMs);
  const sums = () => sandbox.books().map(({ kind, amount }) => `${kind} ${amount}`);

  it('captures the whole amount: 91 at first, 9 later, and only then in the books', async () => {
    const id = await pay(sandbox.client, { reference: 'ORD-1' });
    const answer = await capture(id);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      id: id.replace('_0', '_1'),
      status: 'CAPTURE_REQUESTED',
      statusOutput: { statusCode: 91 },
      captureOutput: { amountOfMoney: { amount: 1000 }, references: { merchantReference: 'ORD-1' } },
    });
    expect([await code(id), sums()]).toEqual([91, []]);
    await outcomes();
    expect([await code(id), sums()]).toEqual([9, ['CAPTURE 1000']]);
    expect(sandbox.books()[0]).toMatchObject({
      id: id.replace('_0', '_1'),
      reference: 'ORD-1',
      providerReference: id,
      currency: 'EUR',
    });
  });

  it('captures in parts: the payment stays open until the rest is taken', async () => {
    const id = await pay(sandbox.client);
    await capture(id, { amount: 300 });
    await outcomes();
    expect(await code(id)).toBe(5);
    await sandbox.control.post('profile', { partlyCapturedCode: 56 });
    expect(await code(id)).toBe(56);
    expect((await capture(id, { amount: 701 })).status).toBe(400);
    expect((await capture(id, { amount: 700 })).status).toBe(201);
    await outcomes();
    expect([await code(id), sums()]).toEqual([9, ['CAPTURE 300', 'CAPTURE 700']]);
    const list = await sandbox.client.get(`/payments/${id}/captures`);
    expect(list.body.captures.map((one: { statusOutput: unknown }) => one.statusOutput)).toEqual([
      { statusCode: 9 },
      { statusCode: 9 },
    ]);
  });

  it('gives the rest up with a final capture', async () => {
    const id = await pay(sandbox.client);
    await capture(id, { amount: 400, isFinal: true });
    const more = await capture(id, { amount: 1 });
    expect([more.status, more.body.errors[0].errorCode]).toEqual([400, '50001127']);
    expect((await cancel(id)).status).toBe(400);
    await outcomes();
    expect([await code(id), sums()]).toEqual([9, ['CAPTURE 400']]);
  });

  it('refuses to capture twice, too much, and what is not authorised', async () => {
    const captured = await pay(sandbox.client);
    await capture(captured);
    const sold = await pay(sandbox.client, { mode: 'SALE' });
    const open = await pay(sandbox.client);
    const challenged = await pay(sandbox.client, { card: '4874970686672022' });
    for (const [id, amount] of [
      [captured, 1],
      [sold, 1],
      [open, 1001],
      [challenged, 1],
    ] as const) {
      const answer = await capture(id, { amount });
      expect([answer.status, answer.body.errors[0].id]).toEqual([400, 'ACTION_NOT_ALLOWED_ON_TRANSACTION']);
    }
  });

  it('refuses a capture of 13.09 and leaves one of 12.09 uncertain', async () => {
    const refused = await pay(sandbox.client, { amount: 1309 });
    const uncertain = await pay(sandbox.client, { amount: 1209 });
    await capture(refused);
    await capture(uncertain);
    await outcomes();
    expect([await code(refused), await code(uncertain), sums()]).toEqual([93, 92, []]);
    expect((await capture(refused, { amount: 1000 })).status).toBe(201);
    expect((await capture(uncertain, { amount: 1 })).status).toBe(400);
    const settled = await sandbox.control.post('outcome', { id: uncertain.replace('_0', '_1'), code: 9 });
    expect([settled.status, await code(uncertain), sums()]).toEqual([200, 9, ['CAPTURE 1209']]);
    expect((await sandbox.control.post('outcome', { id: uncertain, code: 9 })).status).toBe(409);
  });

  it('refunds in parts, at once after the capture, and never more than was captured', async () => {
    const id = await pay(sandbox.client);
    await capture(id, { amount: 600, isFinal: true });
    const first = await refund(id, 200);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      status: 'REFUND_REQUESTED',
      statusOutput: { statusCode: 81, statusCategory: 'PENDING_CONNECT_OR_3RD_PARTY' },
      refundOutput: { cardRefundMethodSpecificOutput: { totalAmountRefunded: 0 } },
    });
    const tooMuch = await refund(id, 401);
    expect([tooMuch.status, tooMuch.body.errors[0].errorCode]).toEqual([400, '50001129']);
    await outcomes();
    expect(await code(id)).toBe(9);
    expect((await refund(id, 400)).status).toBe(201);
    expect(await code(id)).toBe(81);
    await outcomes();
    expect([await code(id), sums()]).toEqual([8, ['CAPTURE 600', 'REFUND 200', 'REFUND 400']]);
    expect((await refund(id, 1)).status).toBe(400);
    const list = await sandbox.client.get(`/payments/${id}/refunds`);
    expect(list.body.refunds.map((one: { status: string }) => one.status)).toEqual(['REFUNDED', 'REFUNDED']);
  });

  it('refuses refunds without a capture, after a cancellation, and in another currency', async () => {
    const open = await pay(sandbox.client);
    const cancelled = await pay(sandbox.client);
    await cancel(cancelled);
    const sold = await pay(sandbox.client, { mode: 'SALE' });
    expect((await refund(open, 1)).status).toBe(400);
    expect((await refund(cancelled, 1)).status).toBe(400);
    expect((await refund(sold, 1, 'USD')).status).toBe(400);
    expect((await refund(sold, 0)).body.errors[0].propertyName).toBe('amountOfMoney.amount');
  });

  it('refuses captures and cancellations after a refund', async () => {
    const id = await pay(sandbox.client);
    await capture(id, { amount: 500 });
    await refund(id, 100);
    expect((await capture(id, { amount: 1 })).status).toBe(400);
    expect((await cancel(id)).status).toBe(400);
  });

  it('refuses a refund of 13.03 later or at once, and leaves one of 12.03 uncertain', async () => {
    const id = await pay(sandbox.client, { amount: 5000, mode: 'SALE' });
    expect((await refund(id, 1303)).body.statusOutput.statusCode).toBe(81);
    await outcomes();
    const [refused] = (await sandbox.client.get(`/payments/${id}/refunds`)).body.refunds;
    expect([refused.status, refused.statusOutput.statusCode, await code(id)]).toEqual(['REJECTED', 83, 9]);
    await sandbox.control.post('profile', { refundRefusal: 'atOnce' });
    const atOnce = await refund(id, 1303);
    expect([atOnce.status, atOnce.body.refundResult.status]).toEqual([402, 'REJECTED']);
    const uncertain = await refund(id, 1203);
    await outcomes();
    expect(sums()).toEqual(['CAPTURE 5000']);
    await sandbox.control.post('outcome', { id: uncertain.body.id, code: 8 });
    expect(sums()).toEqual(['CAPTURE 5000', 'REFUND 1203']);
  });

  it('refuses a refund whose capture fails in the end', async () => {
    const id = await pay(sandbox.client, { amount: 1309 });
    await capture(id);
    expect((await refund(id, 500)).status).toBe(201);
    await outcomes();
    expect(sums()).toEqual([]);
    expect(
      (await sandbox.client.get(`/payments/${id}/refunds`)).body.refunds[0].statusOutput.statusCode,
    ).toBe(83);
  });

  it('cancels the whole, with or without a body, and only once', async () => {
    const id = await pay(sandbox.client);
    const answer = await cancel(id);
    expect(answer.status).toBe(200);
    expect(answer.body.payment).toMatchObject({
      status: 'CANCELLED',
      statusOutput: { statusCode: 61, statusCategory: 'PENDING_MERCHANT', isAuthorized: true },
      paymentOutput: { acquiredAmount: { amount: 0 } },
    });
    expect((await cancel(id)).status).toBe(400);
    expect((await capture(id)).status).toBe(400);
    await outcomes();
    expect([await code(id), sums()]).toEqual([6, []]);
    await sandbox.control.post('profile', { cancelClosedStatus: 409 });
    expect((await cancel(id, {})).status).toBe(409);
  });

  it('cancels in part, and the rest can be captured', async () => {
    const id = await pay(sandbox.client);
    expect((await cancel(id, euros(400))).status).toBe(200);
    expect((await cancel(id, euros(601))).status).toBe(400);
    expect((await cancel(id, { amountOfMoney: { amount: 1, currencyCode: 'USD' } })).status).toBe(400);
    await outcomes();
    expect(await code(id)).toBe(5);
    expect((await capture(id, { amount: 601 })).status).toBe(400);
    expect((await capture(id, { amount: 600 })).status).toBe(201);
    await outcomes();
    expect([await code(id), sums()]).toEqual([9, ['CAPTURE 600']]);
  });

  it('can refuse a cancellation; the authorisation stays', async () => {
    await sandbox.control.post('profile', { cancelOutcome: 'refused' });
    const id = await pay(sandbox.client);
    await cancel(id);
    await outcomes();
    expect(await code(id)).toBe(63);
    expect((await capture(id)).status).toBe(201);
  });

  it('lists every operation in the details, with the references it was given', async () => {
    const id = await pay(sandbox.client, { reference: 'ORD-9' });
    await cancel(id, euros(100));
    await capture(id, { amount: 900, operationReferences: { merchantReference: 'CAP-1' } });
    await sandbox.client.post(`/payments/${id}/refund`, {
      ...euros(50),
      operationReferences: { merchantReference: 'REF-1', operationGroupReference: 'G' },
    });
    const { body } = await sandbox.client.get(`/payments/${id.slice(0, -2)}/details`);
    expect(body.id).toBe(id);
    const rows = body.Operations.map((one: any) => [
      one.id.slice(-2),
      one.statusOutput.statusCode,
      one.amountOfMoney.amount,
      one.operationReferences?.merchantReference,
      one.references.merchantReference,
    ]);
    expect(rows).toEqual([
      ['_0', 5, 1000, 'ORD-9', 'ORD-9'],
      ['_1', 61, 100, undefined, 'ORD-9'],
      ['_2', 91, 900, 'CAP-1', 'ORD-9'],
      ['_3', 81, 50, 'REF-1', 'ORD-9'],
    ]);
  });

  it('never captures more than was authorised, however many ask at once', async () => {
    const id = await pay(sandbox.client);
    const answers = await Promise.all(Array.from({ length: 10 }, () => capture(id, { amount: 300 })));
    expect(answers.filter(answer => answer.status === 201)).toHaveLength(3);
    await outcomes();
    expect(sums()).toEqual(['CAPTURE 300', 'CAPTURE 300', 'CAPTURE 300']);
  });
});
