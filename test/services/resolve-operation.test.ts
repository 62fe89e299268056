import { moveOperation } from '../../src/domain/fold';
import { money, type Money } from '../../src/domain/money';
import { type Verdict } from '../../src/domain/verdict';
import { changePayment } from '../../src/services/change-payment';
import { changeState, operationOf } from '../../src/services/change-state';
import { type PaymentResult } from '../../src/services/payment-result';
import { previewVerdict, resolveOperation, type Resolve } from '../../src/services/resolve-operation';
import { readEvents } from '../../src/store/events';
import { verdictsOf } from '../../src/store/operator-verdicts';
import { describeOnBothDatabases } from '../support/databases';
import { broken } from '../support/verdict';
import { APPLICATION, buy, CARDS, openWorld, server, stored, type World } from './world';

describeOnBothDatabases('an operator’s verdict', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  const command = (operationId: string, verdict: Partial<Verdict> = {}): Resolve => ({
    applicationId: APPLICATION,
    operationId,
    verdict: { outcome: 'SUCCEEDED', amount: null, ...verdict },
    evidence: 'settlement file of 28 November, line 12',
    operator: 'ada',
  });
  const inReview = async () => {
    const match = { method: 'POST', path: '/payments' };
    await world.control('faults', { fault: 'wrongAmount', times: 1, match });
    const result = await buy(world, CARDS.good);
    expect(result.operation?.status).toBe('NEEDS_REVIEW');
    return { result, id: result.operation!.id };
  };
  /** A change whose answer was lost, and of which the provider cannot tell any more. */
  const untold = async (
    fault: string,
    kind: 'CAPTURE' | 'REFUND',
    paid: PaymentResult,
    amount: Money | null,
  ): Promise<string> => {
    const match = { method: 'POST', path: `/${kind.toLowerCase()}` };
    await world.control('faults', { fault, times: 1, match });
    const paymentId = paid.payment!.id;
    const change = { kind, paymentId, amount, final: false, reason: null, idempotencyKey: kind };
    const { operation } = await changePayment(world.services, server, change);
    const where = { applicationId: APPLICATION, paymentId };
    await changeState(world.services, where, 'check', state =>
      moveOperation(state, operationOf(state, operation!.id), 'UNTOLD', null),
    );
    return operation!.id;
  };
  const lastEvent = async () =>
    (await readEvents(world.database.reader, APPLICATION, { after: 0n, limit: 100, filter: {} })).at(-1);

  it('books a success through the one way in, tells who decided, and keeps the evidence', async () => {
    const { result, id } = await inReview();
    expect(await resolveOperation(world.services, command(id))).toHaveProperty('after');
    const { payment, operations } = await stored(world, result);
    expect(payment).toMatchObject({ status: 'CAPTURED', captured: 1250n });
    expect(operations).toMatchObject([{ status: 'SUCCEEDED', nextCheckAt: null, leasedBy: null }]);
    expect(await lastEvent()).toMatchObject({
      cause: 'operator:ada',
      body: { from: 'UNKNOWN', to: 'CAPTURED' },
    });
    expect(await verdictsOf(world.database.reader, id)).toMatchObject([
      { outcome: 'SUCCEEDED', amountMinor: 1250n, operator: 'ada', evidence: command(id).evidence },
    ]);
    expect(await broken(world.database)).toEqual([]);
  });

  it('books the amount that the operator found, where the provider moved another one', async () => {
    const { result, id } = await inReview();
    await resolveOperation(world.services, command(id, { amount: money(1000n, 'EUR') }));
    const { payment } = await stored(world, result);
    expect(payment).toMatchObject({ status: 'CAPTURED', captured: 1000n });
    expect(await broken(world.database)).toEqual([]);
  });

  it('ends a failure without money, which a later word of the provider outweighs', async () => {
    const { result, id } = await inReview();
    await resolveOperation(world.services, command(id, { outcome: 'FAILED' }));
    expect((await stored(world, result)).payment).toMatchObject({ status: 'FAILED', captured: 0n });
    expect(await broken(world.database)).toEqual([]);
    await world.pass(1_000); // the webhook of the charge that did happen
    expect((await stored(world, result)).payment).toMatchObject({ status: 'CAPTURED', captured: 1250n });
    expect(await world.differences()).toEqual([]);
  });

  it('frees what a capture kept aside, and is told although no status changed', async () => {
    const held = await buy(world, CARDS.good, { capture: false });
    const id = await untold('resetBefore', 'CAPTURE', held, money(500n, 'EUR'));
    const other = await resolveOperation(world.services, command(id, { amount: money(400n, 'EUR') }));
    expect(other).toMatchObject({ kind: 'InvalidInput' });
    await resolveOperation(world.services, command(id, { outcome: 'FAILED' }));
    const { payment } = await stored(world, held);
    expect(payment).toMatchObject({ status: 'AUTHORIZED', reservedForCapture: 0n, captured: 0n });
    expect(await lastEvent()).toMatchObject({ cause: 'operator:ada', body: { to: 'AUTHORIZED' } });
    expect(await broken(world.database)).toEqual([]);
  });

  it('never takes a refund beyond what was captured', async () => {
    const paid = await buy(world, CARDS.good);
    await world.pass(1_000);
    const id = await untold('resetAfter', 'REFUND', paid, null);
    const tooMuch = await resolveOperation(world.services, command(id, { amount: money(1251n, 'EUR') }));
    expect(tooMuch).toMatchObject({ kind: 'AmountExceeded', maximum: money(1250n, 'EUR') });
    await resolveOperation(world.services, command(id));
    const refunded = { status: 'REFUNDED', refunded: 1250n };
    expect((await stored(world, paid)).payment).toMatchObject(refunded);
    await world.pass(60_000); // the provider tells of it after all
    expect((await stored(world, paid)).payment).toMatchObject(refunded);
    expect(await world.differences()).toEqual([]);
  });

  it('shows in a preview what it would do, and changes nothing', async () => {
    const { result, id } = await inReview();
    const preview = await previewVerdict(world.services, command(id));
    expect(preview).toMatchObject({
      before: { payment: { status: 'UNKNOWN' } },
      after: { payment: { status: 'CAPTURED', captured: 1250n } },
    });
    expect((await stored(world, result)).operations).toMatchObject([{ status: 'NEEDS_REVIEW' }]);
    expect(await verdictsOf(world.database.reader, id)).toEqual([]);
  });

  it('is refused for every other state, so that the second of two verdicts changes nothing', async () => {
    const { id } = await inReview();
    const results = await Promise.all([
      resolveOperation(world.services, command(id)),
      resolveOperation(world.services, command(id, { outcome: 'FAILED' })),
    ]);
    expect(results.filter(each => 'kind' in each)).toMatchObject([{ kind: 'IllegalState' }]);
    expect(await verdictsOf(world.database.reader, id)).toHaveLength(1);

    await world.control('faults', {
      ...{ fault: 'resetAfter', times: 1, match: { method: 'POST', path: '/payments' } },
    });
    const unknown = await buy(world, CARDS.good);
    expect(unknown.operation?.status).toBe('UNKNOWN');
    expect(await resolveOperation(world.services, command(unknown.operation!.id))).toMatchObject({
      kind: 'IllegalState',
    });
  });

  it.each([
    ['without evidence', { evidence: '  ' }],
    ['with a card number as evidence', { evidence: 'paid by 4012000033330026' }],
    ['by a nameless operator', { operator: 'a b' }],
    ['in another currency', { verdict: { outcome: 'SUCCEEDED', amount: money(1n, 'USD') } }],
    ['of nothing', { verdict: { outcome: 'SUCCEEDED', amount: money(0n, 'EUR') } }],
    ['of a failure that moved something', { verdict: { outcome: 'FAILED', amount: money(1n, 'EUR') } }],
  ] as const)('is refused %s', async (_name, rest) => {
    const { result, id } = await inReview();
    const refused = await resolveOperation(world.services, { ...command(id), ...rest });
    expect(refused).toMatchObject({ kind: 'InvalidInput' });
    expect((await stored(world, result)).operations).toMatchObject([{ status: 'NEEDS_REVIEW' }]);
  });

  it('is not found for another application', async () => {
    const { id } = await inReview();
    const other = { ...command(id), applicationId: 'app_other' };
    expect(await resolveOperation(world.services, other)).toMatchObject({ kind: 'NotFound' });
  });
});
