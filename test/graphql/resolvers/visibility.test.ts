import { insertCard } from '../../../src/store/cards';
import { insertCustomer } from '../../../src/store/customers';
import { insertPlayer } from '../../../src/store/players';
import {
  CardDocument,
  CreatePlayerDocument,
  CustomerDocument,
  CustomersDocument,
  EventsDocument,
  HostedCheckoutDocument,
  NodesDocument,
  OperationDocument,
  PaymentDocument,
  PaymentsDocument,
  PlayerDocument,
  PlayersDocument,
  ProvidersDocument,
  RefundPaymentDocument,
} from '../../generated/operations';
import { card, customer, id, NOON, OTHER_APP, player } from '../../store/samples';
import { describeOnBothDatabases } from '../../support/databases';
import { type Api, openApi, principalOf, storePayment } from './support';

const ADA = id('ply', 1);
const BOB = id('ply', 2);
const ada = principalOf('player', ADA);

/** Two players with the same of everything: numbers 1 belong to Ada, numbers 2 to Bob, numbers 3 to nobody. */
async function populated(api: Api): Promise<void> {
  const owners = [ADA, BOB, null];
  await api.database.write(async tx => {
    await insertPlayer(tx, player(1));
    await insertPlayer(tx, player(2));
    for (const [index, playerId] of owners.entries()) {
      await insertCustomer(tx, customer(index + 1, { playerId }));
      await insertCard(tx, card(index + 1, { playerId, customerId: id('cus', index + 1) }));
    }
  });
  for (const [index, playerId] of owners.entries()) {
    const number = index + 1;
    await storePayment(api.database, number, {
      playerId,
      customerId: id('cus', number),
      cardId: id('crd', number),
    });
    await api.database.write(async tx => {
      const body = {
        type: 'PaymentStatusChanged',
        paymentId: id('pay', number),
        from: null,
        to: 'CREATED',
        amount: null,
      } as const;
      tx.atCommit({
        applicationId: 'app_default',
        body,
        provider: 'PAYONE',
        playerId,
        cause: 'test',
        occurredAt: NOON,
      });
    });
  }
}

describeOnBothDatabases("a player's token", open => {
  it('reads its own things', async () => {
    const api = await openApi(open);
    await populated(api);
    const { data } = await api.ask(PaymentDocument, { id: id('pay', 1) }, ada);
    expect(data!.payment).toMatchObject({
      player: { id: ADA },
      customer: { id: id('cus', 1) },
      card: { id: id('crd', 1) },
      hostedCheckout: { id: id('hco', 1) },
      operations: [{ id: id('op', 1) }],
      events: { nodes: [{ payment: { id: id('pay', 1) } }] },
    });
    expect(
      (await api.ask(OperationDocument, { idempotencyKey: 'key-1' }, ada)).data!.operation,
    ).not.toBeNull();
  });

  it.each([2, 3])(
    'finds nothing of another player or of nobody (%p), as if it did not exist',
    async number => {
      const api = await openApi(open);
      await populated(api);
      const nothing = async (answer: Promise<{ data: unknown; codes: readonly unknown[] }>) => {
        const { data, codes } = await answer;
        expect(codes).toEqual([]);
        expect(Object.values(data as object)).toEqual([null]);
      };
      await nothing(api.ask(PaymentDocument, { id: id('pay', number) }, ada));
      await nothing(api.ask(PaymentDocument, { reference: `order-${number}` }, ada));
      await nothing(api.ask(OperationDocument, { id: id('op', number) }, ada));
      await nothing(api.ask(OperationDocument, { idempotencyKey: `key-${number}` }, ada));
      await nothing(api.ask(HostedCheckoutDocument, { id: id('hco', number) }, ada));
      await nothing(api.ask(CustomerDocument, { id: id('cus', number) }, ada));
      await nothing(api.ask(CardDocument, { id: id('crd', number) }, ada));
      await nothing(api.ask(PlayerDocument, { id: id('ply', number) }, ada));
      const kinds = ['pay', 'op', 'hco', 'cus', 'crd', 'ply'];
      const { data } = await api.ask(NodesDocument, { ids: kinds.map(kind => id(kind, number)) }, ada);
      expect(data!.nodes).toEqual(kinds.map(() => null));
    },
  );

  it('lists its own things only, whatever the filter says', async () => {
    const api = await openApi(open);
    await populated(api);
    const payments = async (filter: object) =>
      (await api.ask(PaymentsDocument, { filter }, ada)).data!.payments.edges.map(({ node }) => node.id);
    expect(await payments({})).toEqual([id('pay', 1)]);
    expect(await payments({ playerId: BOB })).toEqual([]);
    expect(await payments({ customerId: id('cus', 2) })).toEqual([]);
    const players = await api.ask(PlayersDocument, {}, ada);
    expect(players.data!.players.edges.map(({ node }) => node.id)).toEqual([ADA]);
    const customers = await api.ask(CustomersDocument, {}, ada);
    expect(customers.data!.customers.nodes).toMatchObject([
      { id: id('cus', 1), cards: { nodes: [{ id: id('crd', 1) }] } },
    ]);
    for (const filter of [{}, { paymentId: id('pay', 2) }, { playerId: BOB }]) {
      const { data } = await api.ask(EventsDocument, { filter }, ada);
      const wanted = Object.keys(filter).length === 0 ? [id('pay', 1)] : [];
      expect(data!.events.edges.map(({ node }) => ('payment' in node ? node.payment.id : ''))).toEqual(
        wanted,
      );
    }
  });

  it('may not do what needs a server key', async () => {
    const api = await openApi(open);
    const input = { reference: 'r', name: 'n' };
    expect(await api.ask(CreatePlayerDocument, { input }, ada)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await api.ask(CreatePlayerDocument, { input }, principalOf('readonly'))).toMatchObject({
      codes: ['FORBIDDEN'],
    });
    const refund = { idempotencyKey: 'k', paymentId: id('pay', 1) };
    expect(await api.ask(RefundPaymentDocument, { input: refund }, ada)).toMatchObject({
      codes: ['FORBIDDEN'],
    });
    expect(await api.ask(ProvidersDocument, {}, ada)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await api.ask(ProvidersDocument, {}, principalOf('readonly'))).toMatchObject({ codes: [] });
  });
});

describeOnBothDatabases('another application', open => {
  it('finds and lists nothing of this one', async () => {
    const api = await openApi(open);
    await populated(api);
    const other = { ...principalOf('server'), applicationId: OTHER_APP };
    const ids = ['pay', 'op', 'hco', 'cus', 'crd', 'ply'].map(kind => id(kind, 1));
    expect((await api.ask(NodesDocument, { ids }, other)).data!.nodes).toEqual(ids.map(() => null));
    expect((await api.ask(PaymentDocument, { reference: 'order-1' }, other)).data!.payment).toBeNull();
    expect((await api.ask(PaymentsDocument, {}, other)).data!.payments.edges).toEqual([]);
    expect((await api.ask(PlayersDocument, {}, other)).data!.players.edges).toEqual([]);
    expect((await api.ask(CustomersDocument, {}, other)).data!.customers.nodes).toEqual([]);
    expect((await api.ask(EventsDocument, {}, other)).data!.events.edges).toEqual([]);
  });
});
