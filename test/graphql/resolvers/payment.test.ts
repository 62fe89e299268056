import { insertCard } from '../../../src/store/cards';
import { insertPlayer } from '../../../src/store/players';
import {
  CardDocument,
  NodeDocument,
  OperationDocument,
  PaymentDocument,
  PaymentsDocument,
  PlayerDocument,
} from '../../generated/operations';
import { card, id, NOON, player } from '../../store/samples';
import { describeOnSqlite } from '../../support/databases';
import { openApi, storePayment } from './support';

describeOnSqlite('a payment in the API', open => {
  it('shows its amounts in its currency, and what may be asked for', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1, {
      status: 'PARTIALLY_REFUNDED',
      amount: { minor: 2_000n, currency: 'KWD' },
      authorized: 2_000n,
      captured: 1_500n,
      refunded: 300n,
      reservedForRefund: 200n,
    });
    const { data } = await api.ask(PaymentDocument, { reference: 'order-1' });
    const kwd = (amount: string, minorUnits: string) => ({ amount, currency: 'KWD', minorUnits });
    expect(data!.payment).toMatchObject({
      id: id('pay', 1),
      amount: kwd('2.000', '2000'),
      authorized: kwd('2.000', '2000'),
      captured: kwd('1.500', '1500'),
      refunded: kwd('0.300', '300'),
      capturable: kwd('0.500', '500'),
      refundable: kwd('1.000', '1000'),
      allowedActions: ['CAPTURE', 'CANCEL', 'REFUND'],
      createdAt: NOON.toISOString(),
    });
  });

  it('shows amounts that no double can hold', async () => {
    const api = await openApi(open);
    const amount = { minor: 2n ** 63n - 1n, currency: 'JPY' };
    await storePayment(api.database, 1, { amount });
    const { data } = await api.ask(PaymentDocument, { id: id('pay', 1) });
    expect(data!.payment!.amount).toEqual({
      amount: '9223372036854775807',
      currency: 'JPY',
      minorUnits: '9223372036854775807',
    });
  });

  it.each([
    [
      { kind: 'REDIRECT', url: 'https://bank.example/', expiresAt: null },
      { __typename: 'RedirectAction', url: 'https://bank.example/' },
    ],
    [
      { kind: 'THREE_D_SECURE', acsUrl: 'https://acs.example/', payload: 'p', md: null, expiresAt: null },
      { __typename: 'ThreeDSecureAction', acsUrl: 'https://acs.example/', payload: 'p' },
    ],
  ] as const)('shows what the payer has to do: %j', async (nextAction, shown) => {
    const api = await openApi(open);
    await storePayment(api.database, 1, { status: 'REQUIRES_ACTION', nextAction });
    const { data } = await api.ask(PaymentDocument, { id: id('pay', 1) });
    expect(data!.payment!.nextAction).toMatchObject(shown);
  });

  it('is found by its operation, by the operation’s key, and as a node', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    const byKey = await api.ask(OperationDocument, { idempotencyKey: 'key-1' });
    expect(byKey.data!.operation).toMatchObject({
      id: id('op', 1),
      kind: 'PURCHASE',
      attempts: [{ number: 1 }],
    });
    const node = await api.ask(NodeDocument, { id: id('op', 1) });
    expect(node.data!.node).toMatchObject({ __typename: 'Operation', operationStatus: 'RECORDED' });
  });

  it('is asked for by one key, and by one only', async () => {
    const api = await openApi(open);
    expect(await api.ask(PaymentDocument, {})).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    expect(await api.ask(PaymentDocument, { id: 'x', reference: 'y' })).toMatchObject({
      codes: ['BAD_USER_INPUT'],
    });
    expect(await api.ask(PaymentDocument, { id: 'pay\u0000' })).toMatchObject({ codes: ['BAD_USER_INPUT'] });
    expect(await api.ask(PaymentDocument, { id: 'no such id' })).toMatchObject({
      data: { payment: null },
      codes: [],
    });
    expect(api.statements()).toBe(1);
  });

  it('is listed from both ends, by filter, and behind a cursor', async () => {
    const api = await openApi(open);
    await api.database.write(tx => insertPlayer(tx, player(1)));
    for (let number = 1; number <= 6; number++) {
      await storePayment(api.database, number, {
        status: number % 2 === 0 ? 'CAPTURED' : 'DECLINED',
        playerId: number > 3 ? id('ply', 1) : null,
      });
    }
    const idsOf = async (variables: Parameters<typeof api.ask<unknown, unknown>>[1]) => {
      const { data } = await api.ask(PaymentsDocument, variables as object);
      return data!.payments.edges.map(({ node }) => Number(node.id.slice(4)));
    };
    const { data } = await api.ask(PaymentsDocument, { first: 2 });
    expect(data!.payments.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(await idsOf({ first: 2, after: data!.payments.pageInfo.endCursor })).toEqual([4, 3]);
    expect(await idsOf({ last: 2 })).toEqual([2, 1]);
    expect(await idsOf({ filter: { status: ['CAPTURED'] } })).toEqual([6, 4, 2]);
    expect(await idsOf({ filter: { status: [] } })).toEqual([]);
    expect(await idsOf({ filter: { reference: '' } })).toEqual([]);
    expect(
      await idsOf({ filter: { playerId: id('ply', 1), status: ['DECLINED'], provider: ['PAYONE'] } }),
    ).toEqual([5]);
    expect(await idsOf({ filter: { createdFrom: '2026-03-01T12:00:00.001Z' } })).toEqual([]);
    const own = await api.ask(PlayerDocument, { id: id('ply', 1), payments: 2 });
    expect(own.data!.player!.payments.nodes.map(({ reference }) => reference)).toEqual([
      'order-6',
      'order-5',
    ]);
    expect(own.data!.player!.payments.pageInfo.hasNextPage).toBe(true);
  });
});

describeOnSqlite('a card in the API', open => {
  it('is expired once the clock has passed its last month, without anything being written', async () => {
    const api = await openApi(open);
    await api.database.write(tx => insertCard(tx, card(1, { expiryYear: 2026, expiryMonth: 3 })));
    const before = await api.ask(CardDocument, { id: id('crd', 1) });
    expect(before.data!.card).toMatchObject({ status: 'ACTIVE', maskedNumber: '411111xxxxxx1111' });
    api.clock.set(new Date('2026-04-02T00:00:00Z'));
    const after = await api.ask(CardDocument, { id: id('crd', 1) });
    expect(after.data!.card).toMatchObject({ status: 'EXPIRED' });
  });
});
