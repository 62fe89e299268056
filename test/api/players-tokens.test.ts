import { ManualClock } from '../../src/domain/clock';
import { createKey } from '../../src/services/keys';
import { revokeApiKey } from '../../src/store/api-keys';
import {
  CreateCustomerDocument,
  CreatePlayerTokenDocument,
  EventFeedDocument,
  EventsDocument,
  type EventFeedSubscription,
  NodeDocument,
  OperationDocument,
  PaymentDocument,
  PaymentsDocument,
  PaymentUpdatedDocument,
  PlayerDocument,
  PlayersDocument,
  ProvidersDocument,
  PurchaseDocument,
  RefreshPaymentDocument,
  UpdatePlayerDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { type TestClient } from '../support/client';
import { codesOf, post } from './support/http';
import { clientOf, createPlayer, DEFAULT, keyOf, playerClient } from './support/keys';
import { buy, order, quiet } from './support/orders';
import { expectStill } from './support/stillness';

let test: TestApp;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock(new Date());
  test = await startTestApp({}, { withoutJobs: true, clock });
  await quiet(test);
});
afterEach(() => test.close());

const QUERY = '{ players { nodes { id } } }';

interface Duo {
  readonly mine: string;
  readonly other: string;
  readonly player: TestClient;
}

/** Two players, and the token of the first. */
async function duo(): Promise<Duo> {
  const mine = await createPlayer(test.client);
  const other = await createPlayer(test.client);
  return { mine, other, player: await playerClient(test, mine) };
}

describe('a token of a player', () => {
  it('buys for its player, whether the player is named or not', async () => {
    const { mine, player } = await duo();
    for (const changes of [{}, { playerId: mine }]) {
      const bought = await buy(player, changes);
      expect(bought).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
      const { payment } = await test.client.ask(PaymentDocument, { id: bought.payment!.id });
      expect(payment!.player!.id).toBe(mine);
    }
  });

  it('cannot buy for another player, which reads like a player that does not exist', async () => {
    const { other, player } = await duo();
    const absent = other.replace(/.{10}$/, '0000000000');
    const [foreign, nobody] = await expectStill(test, async () => [
      await buy(player, { playerId: other }),
      await buy(player, { playerId: absent }),
    ]);
    expect(foreign).toMatchObject({ errors: [{ __typename: 'NotFound', moneyMoved: 'NO' }] });
    expect(foreign).toEqual(nobody);
  });

  it('cannot pay as a customer of another player, or of nobody', async () => {
    const { mine, other, player } = await duo();
    const customerOf = async (playerId: string | null): Promise<string> => {
      const reference = `customer-of-${playerId}`;
      const input = { idempotencyKey: reference, provider: 'PAYONE', reference, playerId } as const;
      return (await test.client.ask(CreateCustomerDocument, { input })).createCustomer.customer!.id;
    };
    for (const owner of [other, null]) {
      const customerId = await customerOf(owner);
      const { errors } = await expectStill(test, () => buy(player, { customerId }));
      expect(errors).toMatchObject([{ __typename: 'NotFound', path: ['input', 'customerId'] }]);
    }
    const own = await buy(player, { customerId: await customerOf(mine) });
    expect(own).toMatchObject({ errors: [], payment: { status: 'CAPTURED' } });
  });

  it('sees nothing of another player: payments, operations, events, players', async () => {
    const { mine, other, player } = await duo();
    const foreign = await buy(test.client, { playerId: other });
    const nobodys = await buy(test.client);
    const own = await buy(player);

    const { payments } = await player.ask(PaymentsDocument, {});
    expect(payments.edges.map(({ node }) => node.id)).toEqual([own.payment!.id]);
    const filtered = await player.ask(PaymentsDocument, { filter: { playerId: other } });
    expect(filtered.payments.edges).toEqual([]);
    const { players } = await player.ask(PlayersDocument, {});
    expect(players.edges.map(({ node }) => node.id)).toEqual([mine]);

    for (const { payment, operation } of [foreign, nobodys]) {
      expect(await player.ask(PaymentDocument, { id: payment!.id })).toEqual({ payment: null });
      expect(await player.ask(PaymentDocument, { reference: payment!.reference })).toEqual({ payment: null });
      for (const id of [payment!.id, operation!.id, other])
        expect(await player.ask(NodeDocument, { id })).toEqual({ node: null });
      const { idempotencyKey } = operation!;
      expect(await player.ask(OperationDocument, { idempotencyKey })).toEqual({ operation: null });
      const { refreshPayment } = await player.ask(RefreshPaymentDocument, { id: payment!.id });
      expect(refreshPayment).toMatchObject({ payment: null, errors: [{ __typename: 'NotFound' }] });
    }
    expect((await player.ask(PlayerDocument, { id: other })).player).toBeNull();

    const all = JSON.stringify((await player.ask(EventsDocument, {})).events);
    expect(all).toContain(own.payment!.id);
    for (const { payment } of [foreign, nobodys]) expect(all).not.toContain(payment!.id);
  });

  it('hears only of its player, also when it asks for another one', async () => {
    const { other, player } = await duo();
    const all: EventFeedSubscription[] = [];
    await buy(player);
    const { events: before } = await player.ask(EventsDocument, {});
    const after = before.pageInfo.endCursor!;
    const own = player.listen(EventFeedDocument, { after });
    const foreign = player.listen(EventFeedDocument, { after, filter: { playerId: other } });
    await buy(test.client, { playerId: other });
    const bought = await buy(player);
    await own.until(message => {
      all.push(message);
      const { events } = message;
      return events.__typename === 'PaymentStatusChanged' && events.payment.id === bought.payment!.id;
    });
    const heard = all.map(({ events }) => ('payment' in events ? events.payment.id : ''));
    const { payments } = await player.ask(PaymentsDocument, {});
    expect(payments.edges.map(({ node }) => node.id)).toEqual(expect.arrayContaining(heard));
    expect(foreign.received).toEqual([]);
  });

  it('cannot follow the payment of another player', async () => {
    const { other, player } = await duo();
    const { payment } = await buy(test.client, { playerId: other });
    const absent = payment!.id.replace(/.{10}$/, '0000000000');
    const answers = [];
    for (const id of [payment!.id, absent]) {
      const listener = player.listen(PaymentUpdatedDocument, { id });
      answers.push(await listener.next().catch((error: unknown) => String(error)));
    }
    expect(answers[0]).toContain('NOT_FOUND');
    expect(answers[0]).toBe(answers[1]);
  });

  it('is not shown the payment of another player who sent the same words under the same key', async () => {
    const { other, player } = await duo();
    const second = await playerClient(test, other);
    const input = order();
    const first = await player.ask(PurchaseDocument, { input });
    const { purchase } = await expectStill(test, () => second.ask(PurchaseDocument, { input }));
    expect(purchase).toMatchObject({
      payment: null,
      operation: null,
      errors: [{ __typename: 'IdempotencyConflict', moneyMoved: 'NO', inProgress: false }],
    });
    const again = await player.ask(PurchaseDocument, { input });
    expect(again.purchase).toMatchObject({ replayed: true, payment: { id: first.purchase.payment!.id } });
  });

  it('buys no more while its player is blocked', async () => {
    const { mine, player } = await duo();
    await test.client.ask(UpdatePlayerDocument, { input: { id: mine, blocked: true } });
    const { errors } = await expectStill(test, () => buy(player));
    expect(errors).toMatchObject([{ __typename: 'InvalidInput', moneyMoved: 'NO', retry: 'NEVER' }]);
  });
});

describe('a readonly key', () => {
  it('sees everything of its application', async () => {
    const { mine } = await duo();
    const { payment, operation } = await buy(test.client, { playerId: mine });
    const reader = await clientOf(test, DEFAULT, 'readonly');
    const everything = async (client: TestClient): Promise<readonly unknown[]> => [
      await client.ask(PaymentDocument, { id: payment!.id }),
      await client.ask(PaymentsDocument, {}),
      await client.ask(PlayerDocument, { id: mine }),
      await client.ask(OperationDocument, { id: operation!.id }),
      await client.ask(EventsDocument, {}),
      await client.ask(ProvidersDocument, {}),
    ];
    expect(await everything(reader)).toEqual(await everything(test.client));
    await reader.listen(PaymentUpdatedDocument, { id: payment!.id }).next();
  });
});

describe('createPlayerToken', () => {
  async function create(playerId: string, expiresInSeconds?: number) {
    const input = { playerId, ...(expiresInSeconds !== undefined && { expiresInSeconds }) };
    return (await test.client.ask(CreatePlayerTokenDocument, { input })).createPlayerToken;
  }

  it('makes a token that ends when it says', async () => {
    const { mine } = await duo();
    const { token, expiresAt } = await create(mine, 60);
    expect(new Date(expiresAt!).getTime()).toBe(clock.now().getTime() + 60_000);
    expect((await post(test.app.url, { query: QUERY }, token)).status).toBe(200);
    clock.advance(59_999);
    expect((await post(test.app.url, { query: QUERY }, token)).status).toBe(200);
    clock.advance(1);
    const late = await post(test.app.url, { query: QUERY }, token);
    expect({ status: late.status, codes: codesOf(late) }).toEqual({
      status: 401,
      codes: ['UNAUTHENTICATED'],
    });
  });

  it.each([0, -1, 86_401])('refuses a life of %d seconds', async seconds => {
    const { mine } = await duo();
    const refused = await expectStill(test, () => create(mine, seconds));
    expect(refused).toMatchObject({ token: null, errors: [{ path: ['input', 'expiresInSeconds'] }] });
  });

  it('refuses a player that does not exist', async () => {
    const refused = await expectStill(test, () => create('ply_00000000000000000000000000'));
    expect(refused).toMatchObject({ token: null, errors: [{ __typename: 'NotFound' }] });
  });

  it('keeps no more than a hash of the token', async () => {
    const { mine } = await duo();
    const { token } = await create(mine);
    const secret = token!.slice(-43);
    const rows = await test.app.services.database.reader.query('SELECT * FROM api_key');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(test.log()).not.toContain(secret);
  });
});

describe('a key that ended', () => {
  it('is refused over HTTP and loses its WebSockets when it is revoked', async () => {
    const { services } = test.app;
    const wanted = {
      applicationId: DEFAULT,
      role: 'server',
      playerId: null,
      label: 'x',
      expiresAt: null,
    } as const;
    const { id, key } = await createKey(services, wanted);
    const { payment } = await buy(test.client);
    const listener = test.clientWith(key).listen(PaymentUpdatedDocument, { id: payment!.id });
    await listener.next();
    await services.database.write(tx => revokeApiKey(tx, DEFAULT, id, clock.now()));
    expect((await post(test.app.url, { query: QUERY }, key)).status).toBe(401);
    await expect(listener.next(6_000)).rejects.toThrow(/ended/);
    const again = test.clientWith(key).listen(PaymentUpdatedDocument, { id: payment!.id });
    await expect(again.next(6_000)).rejects.toThrow(/ended/);
  });

  it('loses its WebSockets when it expires', async () => {
    const { mine, player } = await duo();
    const { payment } = await buy(test.client, { playerId: mine });
    const listener = player.listen(PaymentUpdatedDocument, { id: payment!.id });
    await listener.next();
    clock.advance(901_000);
    await expect(listener.next(6_000)).rejects.toThrow(/ended/);
  });

  it('is a key of one application only', async () => {
    const key = await keyOf(test, DEFAULT, 'server');
    const forged = key.replace(/.{43}$/, 'A'.repeat(43));
    expect((await post(test.app.url, { query: QUERY }, forged)).status).toBe(401);
  });
});
