import { type Role, ROLES } from '../../src/domain/principal';
import { type ConnectorDirectory } from '../../src/services/dependencies';
import { ACCESS } from '../../src/graphql/resolvers/access';
import { startTestApp, type TestApp } from '../support/app';
import { codesOf, post, type RawAnswer } from './support/http';
import { createOtherApplication, createPlayer, DEFAULT, keyOf, OTHER } from './support/keys';
import { CARDS, order, quiet } from './support/orders';
import { documentOf, rootFields } from './support/selections';
import { expectStill } from './support/stillness';
import { JOHNS_CARD } from './support/shop';
import { ABSENT, makeThings, type Things } from './support/things';

type Arguments = Readonly<Record<string, unknown>>;
/** Calls of a root field that name things in every way it takes. */
type Calls = (things: Things) => readonly Arguments[];

const MONEY = { amount: { amount: '1.00', currency: 'EUR' } };
const PAGE = { provider: 'PAYONE', returnUrl: 'https://shop.example/' };
const KEY = { idempotencyKey: 'matrix' };
const LINES = ({ good }: Things) => ({ ...KEY, reference: 'matrix', lines: [{ goodId: good }] });
const AT_SHOP = ({ shopGood }: Things) => ({
  ...{ ...KEY, reference: 'matrix' },
  ...{ lines: [{ goodId: shopGood }], currency: 'COIN' },
});
const NEW = { ...KEY, reference: 'matrix', ...MONEY };

const nodesOf = (t: Things): readonly string[] => [
  ...[t.player, t.customer, t.card, t.shopCard, t.payment, t.operation, t.checkout, t.payout, t.entitlement],
];

const QUERIES: Readonly<Record<string, Calls>> = {
  node: t => nodesOf(t).map(id => ({ id })),
  nodes: t => [{ ids: nodesOf(t) }],
  player: t => [{ id: t.player }],
  players: () => [{}],
  virtualGood: t => [{ id: t.good }, { sku: t.sku }],
  virtualGoods: () => [{}, { provider: 'WALLET' }, { provider: 'INTRAZON' }],
  customer: t => [{ id: t.customer }, { reference: t.customerReference }],
  customers: () => [{}],
  card: t => [{ id: t.card }, { id: t.shopCard }],
  payment: t => [{ id: t.payment }, { reference: t.paymentReference }],
  payments: t => [
    {},
    { filter: { playerId: t.player } },
    { filter: { customerId: t.customer } },
    { filter: { reference: t.paymentReference } },
  ],
  hostedCheckout: t => [{ id: t.checkout }],
  payout: t => [{ id: t.payout }, { reference: t.payoutReference }],
  payouts: t => [{}, { filter: { playerId: t.player } }, { filter: { recipient: 'nobody' } }],
  operation: t => [{ id: t.operation }, { idempotencyKey: t.idempotencyKey }],
  events: t => [
    {},
    { filter: { paymentId: t.payment } },
    { filter: { payoutId: t.payout } },
    { filter: { playerId: t.player } },
  ],
  providers: () => [{}],
  paymentProducts: () => [{ provider: 'PAYONE', countryCode: 'DE', currency: 'EUR' }],
};

const MUTATIONS: Readonly<Record<string, Calls>> = {
  createPlayer: () => [],
  updatePlayer: t => [{ input: { id: t.player, name: 'changed', blocked: true } }],
  creditCoins: t => [{ input: { ...KEY, playerId: t.player, coins: 5, reason: 'matrix' } }],
  createVirtualGood: () => [],
  updateVirtualGood: t => [{ input: { id: t.good, name: 'changed' } }],
  syncVirtualGoods: () => [],
  createPlayerToken: t => [{ input: { playerId: t.player } }],
  decidePurchase: () => [{ input: { questionId: 'absent', approve: true } }],
  purchase: t => [
    { input: { ...NEW, playerId: t.player, payWith: { hostedPage: PAGE } } },
    { input: { ...LINES(t), playerId: t.player, payWith: { coins: true } } },
    { input: { ...AT_SHOP(t), playerId: t.player, payWith: { coins: true } } },
    { input: { ...NEW, payWith: { card: { cardId: t.shopCard } } } },
    { input: { ...NEW, customerId: t.customer, payWith: { hostedPage: PAGE } } },
    { input: { ...NEW, payWith: { card: { cardId: t.card } } } },
    {
      input: {
        ...NEW,
        payWith: { tokenizedCard: { provider: 'PAYONE', hostedTokenizationId: t.tokenization } },
      },
    },
  ],
  createHostedCheckout: t => [
    { input: { ...NEW, playerId: t.player, page: PAGE } },
    { input: { ...NEW, customerId: t.customer, page: PAGE } },
  ],
  capturePayment: t => [{ input: { ...KEY, paymentId: t.payment } }],
  cancelPayment: t => [{ input: { ...KEY, paymentId: t.payment } }],
  refundPayment: t => [{ input: { ...KEY, paymentId: t.payment } }],
  completeThreeDSecure: t => [{ input: { ...KEY, paymentId: t.payment, response: 'answer' } }],
  approveUserPayment: t => [
    {
      input: {
        ...{ ...NEW, amount: { amount: '1', currency: 'PI' }, provider: 'PI', playerId: t.player },
        ...{ providerPaymentId: 'absent', accessToken: 'none' },
      },
    },
  ],
  completeUserPayment: t => [{ input: { ...KEY, paymentId: t.payment, transactionId: '0'.repeat(64) } }],
  refreshPayment: t => [{ id: t.payment }],
  createPayout: t => [
    {
      input: {
        ...{ ...KEY, reference: 'matrix', playerId: t.player, recipient: 'nobody', memo: 'memo' },
        ...{ amount: { amount: '1', currency: 'PI' }, metadata: {} },
      },
    },
  ],
  cancelPayout: t => [{ input: { ...KEY, payoutId: t.payout } }],
  refreshPayout: t => [{ id: t.payout }],
  createHostedTokenization: t => [{ input: { provider: 'PAYONE', customerId: t.customer } }],
  createCustomer: t => [{ input: { ...KEY, provider: 'PAYONE', reference: 'matrix', playerId: t.player } }],
  updateCustomer: t => [{ input: { id: t.customer, email: 'matrix@example.com' } }],
  deleteCustomer: t => [{ id: t.customer }],
  addCard: t => {
    const card = { ...KEY, provider: 'PAYONE', hostedTokenizationId: t.tokenization };
    const atShop = { ...KEY, provider: 'INTRAZON', playerId: t.player, details: JOHNS_CARD };
    return [
      { input: { ...card, customerId: t.customer } },
      { input: { ...card, playerId: t.player } },
      { input: atShop },
    ];
  },
  removeCard: t => [{ id: t.card }],
  activateCard: t => [{ input: { cardId: t.card, ...MONEY } }],
  sendCardCode: t => [{ input: { cardId: t.card, reference: 'matrix', ...MONEY } }],
  completeCardThreeDSecure: t => [{ input: { customerId: t.customer, response: 'answer' } }],
};

/** Arguments of mutations that name nothing that exists. */
const FRESH: Readonly<Record<string, Arguments>> = {
  createPlayer: { input: { reference: 'matrix', name: 'Matrix', provider: 'INTRAZON' } },
  createVirtualGood: { input: { sku: 'matrix', name: 'Matrix', prices: [MONEY.amount] } },
  syncVirtualGoods: { provider: 'INTRAZON' },
};
/** What is for all players of an application; only other applications are strangers to it. */
const CATALOGUE: ReadonlySet<string> = new Set(['virtualGood', 'virtualGoods']);

interface Caller {
  readonly name: string;
  readonly role: Role;
  readonly key: string;
}

let test: TestApp;
/** Those of the default application's first player. */
let things: Things;
/** Keys that may not learn of them: of another application, and a player's of the same one. */
let strangers: readonly Caller[];
let owners: readonly Caller[];

beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await quiet(test);
  await createOtherApplication(test);
  shareAccounts(test);
  const other = test.clientWith(await keyOf(test, OTHER, 'server'));
  const theirs = await makeThings(other, CARDS.otherGood);
  things = await makeThings(test.client, CARDS.good);
  const second = await createPlayer(test.client);
  const caller = async (name: string, application: string, role: Role, player: string): Promise<Caller> => {
    return { name, role, key: await keyOf(test, application, role, role === 'player' ? player : null) };
  };
  strangers = [
    ...(await Promise.all(
      ROLES.map(role => caller(`${role} of another application`, OTHER, role, theirs.player)),
    )),
    await caller('another player', DEFAULT, 'player', second),
  ];
  owners = await Promise.all(ROLES.map(role => caller(`own ${role}`, DEFAULT, role, things.player)));
});
afterAll(() => test.close());

/** The other application gets an account at the same provider, so that its refusals are not for want of one. */
function shareAccounts({ app: { services } }: TestApp): void {
  const own = services.connectors;
  const connectors: ConnectorDirectory = {
    find: (_application, ...rest) => own.find(DEFAULT, ...rest),
    list: () => [],
  };
  Object.assign(services, { connectors });
}

type Root = 'query' | 'mutation';

async function call(root: Root, field: string, variables: Arguments, key: string): Promise<RawAnswer> {
  const answer = await post(test.app.url, { query: documentOf(root, field, variables), variables }, key);
  expect({ field, status: answer.status }).toEqual({ field, status: 200 });
  return answer;
}

function rolesOf(root: Root, field: string): readonly Role[] {
  return ACCESS[`${root === 'query' ? 'Query' : 'Mutation'}.${field}`]!;
}

const fields = [
  ...rootFields('query').map(field => ['query', field] as const),
  ...rootFields('mutation').map(field => ['mutation', field] as const),
];

it('knows how to call every field of the schema', () => {
  expect(Object.keys(QUERIES).toSorted()).toEqual(rootFields('query').toSorted());
  expect(Object.keys(MUTATIONS).toSorted()).toEqual(rootFields('mutation').toSorted());
});

describe.each(fields)('%s %s', (root, field) => {
  const calls = (root === 'query' ? QUERIES : MUTATIONS)[field]!;
  const roles = rolesOf(root, field);
  const refused = ROLES.filter(role => !roles.includes(role));
  /** The others are questions that are passed on to providers. */
  const isAboutThings = field !== 'providers' && field !== 'paymentProducts';

  if (refused.length > 0)
    it(`is forbidden to ${refused.join(' and ')}, and does nothing`, async () => {
      const some = calls(things);
      const asked = some.length > 0 ? some : [FRESH[field]!];
      const callers = [...owners, ...strangers].filter(({ role }) => refused.includes(role));
      await expectStill(test, async () => {
        for (const variables of asked)
          for (const { key } of callers) {
            const answer = await call(root, field, variables, key);
            expect(codesOf(answer)).toEqual(['FORBIDDEN']);
            expect(namesIn(answer.text)).toEqual([]);
          }
      });
    });

  it('tells strangers nothing, and answers them for what is not theirs as for what is not there', async () => {
    const allowed = strangers.filter(
      ({ role, name }) => roles.includes(role) && !(CATALOGUE.has(field) && name === 'another player'),
    );
    expect(allowed.length).toBeGreaterThan(0);
    const ask = async (): Promise<void> => {
      for (const { key, name } of allowed) {
        const absent = calls(ABSENT);
        for (const [index, variables] of calls(things).entries()) {
          const answer = await call(root, field, variables, key);
          const nothing = await call(root, field, absent[index]!, key);
          expect({ name, body: answer.body }).toEqual({ name, body: nothing.body });
          expect({ name, leaked: namesIn(answer.text) }).toEqual({ name, leaked: [] });
        }
      }
    };
    await (isAboutThings ? expectStill(test, ask) : ask());
  });

  if (root === 'query' && isAboutThings)
    it('shows their owners what is theirs, and all of them the same', async () => {
      for (const variables of calls(things)) {
        const [server, ...others] = await Promise.all(
          owners.map(({ key }) => call(root, field, variables, key)),
        );
        expect(server!.body.errors).toBeUndefined();
        expect(namesIn(server!.text).length).toBeGreaterThan(0);
        for (const answer of others) {
          expect(answer.body.errors).toBeUndefined();
          expect(namesIn(answer.text)).toEqual(namesIn(server!.text));
        }
      }
    });
});

/** Which of the things an answer tells of. */
function namesIn(text: string): readonly string[] {
  return Object.values<string>({ ...things }).filter(name => text.includes(name));
}

describe('subscriptions', () => {
  const FEED = 'subscription ($after: Cursor) { events(after: $after) { id cause __typename } }';
  const UPDATED = 'subscription ($id: ID!) { paymentUpdated(id: $id) { id reference } }';

  it('do not follow a payment for strangers, as if it were not there', async () => {
    for (const { key } of strangers) {
      const answers = [];
      for (const id of [things.payment, ABSENT.payment]) {
        const listener = test.clientWith(key).listenText(UPDATED, { id });
        answers.push(await listener.next().catch((error: unknown) => String(error)));
      }
      expect(answers[0]).toContain('NOT_FOUND');
      expect(answers[0]).toBe(answers[1]);
    }
  });

  it('tell an application of its own events only', async () => {
    const [stranger] = strangers;
    const client = test.clientWith(stranger!.key);
    const { events } = await client.askText<{ events: { edges: { cursor: string }[] } }>(
      '{ events(first: 1) { edges { cursor } } }',
    );
    const feed = client.listenText<{ events: { cause: string } }>(FEED, { after: events.edges[0]!.cursor });
    await feed.next();
    const before = feed.received.length;
    const bought = await post(test.app.url, {
      query: documentOf('mutation', 'purchase', { input: null }),
      variables: { input: order() },
    });
    expect(bought.text).toContain('CAPTURED');
    const own = await post(
      test.app.url,
      { query: documentOf('mutation', 'purchase', { input: null }), variables: { input: order() } },
      stranger!.key,
    );
    expect(own.text).toContain('CAPTURED');
    const { cause } = (await feed.until(message => message.events.cause.startsWith('key:'))).events;
    expect(cause).not.toBe('key:sandbox');
    expect(before).toBeGreaterThan(0);
    expect(feed.received.filter(message => message.events.cause === 'key:sandbox')).toEqual([]);
  });
});
