import { insertCard } from '../../../src/store/cards';
import { insertCustomer } from '../../../src/store/customers';
import { insertPlayer } from '../../../src/store/players';
import {
  CustomersDocument,
  EventsDocument,
  NodesDocument,
  PaymentsDocument,
  PlayersDocument,
} from '../../generated/operations';
import { card, customer, id, NOON, player } from '../../store/samples';
import { describeOnBothDatabases } from '../../support/databases';
import { openApi, storePayment } from './support';

describeOnBothDatabases('a list of 50', open => {
  it('payments with player, page, operations and attempts takes one statement per kind', async () => {
    const api = await openApi(open);
    await api.database.write(async tx => {
      for (let number = 1; number <= 5; number++) await insertPlayer(tx, player(number));
    });
    for (let number = 1; number <= 50; number++) {
      await storePayment(api.database, number, { playerId: id('ply', (number % 5) + 1) });
    }
    const { data, codes } = await api.ask(PaymentsDocument, { first: 50 });
    expect(codes).toEqual([]);
    const nodes = data!.payments.edges.map(({ node }) => node);
    expect(nodes.map(node => node.id)).toEqual(
      Array.from({ length: 50 }, (_, index) => id('pay', 50 - index)),
    );
    for (const [index, node] of nodes.entries()) {
      const number = 50 - index;
      expect(node.player?.id).toBe(id('ply', (number % 5) + 1));
      expect(node.hostedCheckout?.id).toBe(id('hco', number));
      expect(node.operations).toMatchObject([
        { id: id('op', number), moneyMoved: 'NO', attempts: [{ number, moneyMoved: 'UNKNOWN' }] },
      ]);
    }
    // The page and whether there is more on either side, then one each for players, pages, operations and attempts.
    expect(api.statements()).toBeLessThanOrEqual(7);
  });

  it('customers with their newest cards takes one statement for the cards of all', async () => {
    const api = await openApi(open);
    await api.database.write(async tx => {
      for (let number = 1; number <= 10; number++) await insertCustomer(tx, customer(number));
      for (let number = 1; number <= 70; number++) {
        await insertCard(tx, card(number, { customerId: id('cus', ((number - 1) % 10) + 1) }));
      }
    });
    const { data } = await api.ask(CustomersDocument, { first: 10 });
    const [first] = data!.customers.nodes;
    expect(first!.cards.nodes.map(each => each.id)).toEqual(
      [70, 60, 50, 40, 30].map(number => id('crd', number)),
    );
    expect(api.statements()).toBeLessThanOrEqual(4);
  });

  it('players with their customer takes two statements more than players alone', async () => {
    const api = await openApi(open);
    await api.database.write(async tx => {
      for (let number = 1; number <= 10; number++) {
        await insertPlayer(tx, player(number));
        await insertCustomer(tx, customer(number, { playerId: id('ply', number) }));
        await insertCustomer(tx, customer(number + 10, { playerId: id('ply', number), deletedAt: NOON }));
      }
    });
    const { data } = await api.ask(PlayersDocument, { first: 10 });
    expect(data!.players.edges.map(({ node }) => node.customer?.id)).toEqual(
      Array.from({ length: 10 }, (_, index) => id('cus', 10 - index)),
    );
    expect(api.statements()).toBeLessThanOrEqual(5);
  });

  it('events about the same payment reads it once', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    for (let count = 0; count < 20; count++) {
      await api.database.write(async tx => {
        const body = {
          type: 'PaymentStatusChanged',
          paymentId: id('pay', 1),
          from: null,
          to: 'CAPTURED',
          amount: null,
        } as const;
        tx.atCommit({
          applicationId: 'app_default',
          body,
          provider: 'PAYONE',
          playerId: null,
          cause: 'test',
          occurredAt: NOON,
        });
      });
    }
    const { data } = await api.ask(EventsDocument, { first: 10 });
    expect(data!.events.edges).toHaveLength(10);
    expect(data!.events.pageInfo).toMatchObject({
      hasNextPage: true,
      endCursor: data!.events.edges.at(-1)!.cursor,
    });
    expect(api.statements()).toBe(2);
  });

  it('nodes keeps the order of the ids, with null for what does not exist, one statement per kind', async () => {
    const api = await openApi(open);
    await storePayment(api.database, 1);
    await storePayment(api.database, 2);
    await api.database.write(tx => insertPlayer(tx, player(1)));
    const ids = [
      id('pay', 2),
      'nonsense',
      id('ply', 1),
      id('pay', 9),
      id('pay', 1),
      id('hco', 1),
      'app_default',
    ];
    const { data, codes } = await api.ask(NodesDocument, { ids });
    expect(codes).toEqual([]);
    expect(data!.nodes).toEqual([
      { __typename: 'Payment', id: id('pay', 2) },
      null,
      { __typename: 'Player', id: id('ply', 1) },
      null,
      { __typename: 'Payment', id: id('pay', 1) },
      { __typename: 'HostedCheckout', id: id('hco', 1) },
      null,
    ]);
    expect(api.statements()).toBe(3);
  });
});
