import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmChallenge, payOnPage } from '../../src/demo/payer';
import {
  CreateCustomerDocument,
  CreateHostedCheckoutDocument,
  CreatePlayerTokenDocument,
  EventFeedDocument,
  EventsDocument,
  PaymentDocument,
  PaymentsDocument,
  PurchaseDocument,
  RefreshPaymentDocument,
  RefundPaymentDocument,
  RegisterShopCardDocument,
  SendCardCodeDocument,
} from '../generated/operations';
import { decideChallenge, deviceToken, PAYTURE_CARDS } from '../../src/demo/payture-payer';
import { KOPECKS, PaytureShop, RUB } from './payture/shop';
import { startTestApp, type TestApp } from '../support/app';
import { type TestClient } from '../support/client';
import { post } from './support/http';
import { addAccount } from '../../src/services/provider-accounts';
import { credentialsAt } from '../support/credentials';
import { keeperOf, keyOfAccount } from './support/accounts';
import { clientOf, createOtherApplication, createPlayer, DEFAULT, keyOf, OTHER } from './support/keys';
import { cardDetails, CARDS, order } from './support/orders';
import { buy as buyAtShop, JOHNS_CARD, listGoods, newPlayer as newShopPlayer } from './support/shop';

const SANDBOX_KEY = 'pg_canary_Zk3vQw81';
const MASTER_KEY = Buffer.alloc(32, 'canary-of-the-master-key');
const SECURITY_CODE = '8642';

/** What may appear nowhere, by what it is. */
type Canaries = Readonly<Record<string, string | RegExp>>;

interface Story {
  readonly test: TestApp;
  readonly client: TestClient;
  readonly folder: string;
  /** Everything that the server answered and pushed. */
  readonly answers: string[];
  readonly canaries: Canaries;
}

let story: Story;
const realFetch = globalThis.fetch;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-secrets-'));
  const test = await startTestApp(
    {
      SANDBOX_API_KEY: SANDBOX_KEY,
      MASTER_KEY: MASTER_KEY.toString('base64'),
      DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
      LOG_LEVEL: 'trace',
    },
    { withoutJobs: true },
  );
  const answers: string[] = [];
  globalThis.fetch = async (input, init) => {
    const answer = await realFetch(input, init);
    if ((input instanceof Request ? input.url : input.toString()).startsWith(test.app.url))
      answers.push(await answer.clone().text());
    return answer;
  };
  const client = test.clientWith(SANDBOX_KEY);
  const { credentials } = test.app.sandbox!;
  const serverKey = await keyOf(test, DEFAULT, 'server');
  story = {
    test,
    client,
    folder,
    answers,
    canaries: {
      ...Object.fromEntries(Object.entries(CARDS).map(([name, number]) => [`card ${name}`, number])),
      'card in groups': '4330 2649 3634 4675',
      // Standing alone: four digits also occur inside ids, times, signatures and the groups of a UUID.
      'security code': new RegExp(`(?<![\\w.:+/-])${SECURITY_CODE}(?![\\w.:+/-])`),
      'API secret': credentials['PAYONE_API_SECRET']!,
      'webhook secret': credentials['PAYONE_WEBHOOKS_KEY_SECRET']!,
      ...paytureCanaries(test),
      ...(await sealedCanaries(test)),
      'card at IntraZon': JOHNS_CARD.number,
      'another card at IntraZon': '4242424242424242',
      'secret at IntraZon': credentials['INTRAZON_SECRET']!,
      'secret at IntraZon, as sent': Buffer.from(`${credentials['INTRAZON_SECRET']!}:`).toString('base64'),
      'sandbox key': SANDBOX_KEY,
      'master key': MASTER_KEY.toString('base64'),
      'master key in bytes': MASTER_KEY.toString('latin1'),
      'secret of an API key': serverKey.slice(-43),
    },
  };
  await live(story, serverKey);
}, 120_000);

afterAll(async () => {
  globalThis.fetch = realFetch;
  await story.test.close();
  await rm(story.folder, { recursive: true, force: true });
});

const byCard = (number: string) => {
  const details = {
    number,
    expiryMonth: 11,
    expiryYear: 2034,
    securityCode: SECURITY_CODE,
    holder: 'Ada Lovelace',
  };
  return { directCard: { provider: 'PAYONE', details } } as const;
};

/** Purchases, declines, lost answers, hosted pages, bad requests and unexpected errors. */
async function live({ test, client, answers }: Story, serverKey: string): Promise<void> {
  const feed = client.listen(EventFeedDocument, {});
  await pay(client, test);
  await payAtPayture(story.canaries, client, test);
  await payAtIntrazon(client, test);
  await failOnTheWire(client, test);
  await askWrongly(test);
  await failInside(client, test);
  await test.clientWith(serverKey).ask(PaymentsDocument, {});
  await client.ask(EventsDocument, {});
  await test.control('clock', { advanceMs: 60_000 });
  await test.app.runJobs();
  await client.ask(PaymentsDocument, { first: 50 });
  const metrics = await realFetch(`${test.app.url}/metrics`);
  // Without Node's own figures, which may be any number.
  answers.push((await metrics.text()).replace(/^(process|nodejs)_.*$/gm, ''));
  answers.push(JSON.stringify(feed.received));
}

async function pay(client: TestClient, test: TestApp): Promise<void> {
  const player = await createPlayer(client);
  const customer = { idempotencyKey: 'c', reference: 'c', provider: 'PAYONE', playerId: player } as const;
  const { createCustomer } = await client.ask(CreateCustomerDocument, { input: customer });
  const customerId = createCustomer.customer!.id;
  const { directCard } = byCard(CARDS.good);
  const payWith = { directCard: { ...directCard, saveForCustomerId: customerId } };
  const saved = await client.ask(PurchaseDocument, { input: order({ customerId, payWith }) });
  const paymentId = saved.purchase.payment!.id;
  await client.ask(RefundPaymentDocument, { input: { paymentId, idempotencyKey: 'refund' } });
  const { payment } = await client.ask(PaymentDocument, { id: paymentId });
  const again = { card: { cardId: payment!.card!.id, securityCode: SECURITY_CODE } };
  await client.ask(PurchaseDocument, { input: order({ customerId, payWith: again }) });
  await client.ask(PurchaseDocument, { input: order({ payWith: byCard(CARDS.declined) }) });

  const challenged = await client.ask(PurchaseDocument, {
    input: order({ payWith: byCard(CARDS.challenge) }),
  });
  const action = challenged.purchase.payment!.nextAction!;
  if ('url' in action) await confirmChallenge(action.url);
  await client.ask(RefreshPaymentDocument, { id: challenged.purchase.payment!.id });

  const { payWith: _way, ...input } = order();
  const page = { provider: 'PAYONE', returnUrl: 'https://shop.example/' } as const;
  const opened = await client.ask(CreateHostedCheckoutDocument, { input: { ...input, page } });
  const { hostedCheckout } = opened.createHostedCheckout;
  await payOnPage(hostedCheckout!.redirectUrl, CARDS.good);
  const token = await client.ask(CreatePlayerTokenDocument, { input: { playerId: player } });
  await test.clientWith(token.createPlayerToken.token!).ask(PaymentsDocument, {});
}

/** A card on its way to IntraZon: registered, lost, declined, replaced, and what it bought. */
async function payAtIntrazon(client: TestClient, test: TestApp): Promise<void> {
  const [good] = await listGoods(client);
  const playerId = await newShopPlayer(client, 300);
  const register = (number: string) =>
    client.ask(RegisterShopCardDocument, {
      ...{ idempotencyKey: `iz-${number.slice(-4)}`, playerId },
      details: { ...JOHNS_CARD, number, securityCode: SECURITY_CODE },
    });
  const match = { method: 'POST', path: '/payment-method/' };
  for (const fault of [
    { fault: 'resetAfter' },
    { fault: 'garbage', when: 'after' },
    { fault: 'resetBefore' },
  ]) {
    await test.control('faults', { ...fault, times: 1, match }, 'INTRAZON');
    await register('4242424242424242');
  }
  await register('4000000000000002');
  const { addCard } = await register(JOHNS_CARD.number);
  expect(addCard.card).toMatchObject({ maskedNumber: '************1881' });
  const payWith = { card: { cardId: addCard.card!.id, securityCode: SECURITY_CODE } };
  const bought = await buyAtShop(client, { playerId, goodId: good!.id, payWith });
  expect(bought.payment).toMatchObject({ status: 'CAPTURED' });
  await test.control('apps/PaygraphIZ/mode', { test_mode: false }, 'INTRAZON');
  await register(JOHNS_CARD.number);
}

/** Everything secret on the way to Payture and back. What the bank's page gives is only known once it was given. */
async function payAtPayture(canaries: Canaries, client: TestClient, test: TestApp): Promise<void> {
  const shop = new PaytureShop({ ...test, client });
  const plant = (name: string, secret: string): void => {
    Object.assign(canaries, { [name]: secret });
  };
  const withCode = (number: string) => {
    const details = { ...cardDetails(number), securityCode: SECURITY_CODE };
    return { directCard: { provider: 'PAYTURE', details } } as const;
  };
  await shop.buy(withCode(PAYTURE_CARDS.declined));
  const challenged = (await shop.buy(withCode(PAYTURE_CARDS.challenge))).payment!;
  const { acsUrl, md } = shop.challengeOf(await shop.payment(challenged.id));
  const proof = await decideChallenge(acsUrl, md);
  plant('the bank’s answer', proof.response);
  await shop.complete(challenged.id, proof);

  const { customerId, cardId } = await shop.activeCard();
  plant('password in the wallet', test.app.services.vaultSecretOf(customerId));
  const input = { cardId, amount: RUB, reference: 'with-a-code' };
  await client.ask(SendCardCodeDocument, { input });
  const codes = await test.control<readonly { readonly code: string }[]>('codes', undefined, 'PAYTURE');
  const confirmationCode = codes.at(-1)!.code;
  plant('confirmation code', confirmationCode);
  const card = { cardId, securityCode: SECURITY_CODE, confirmationCode };
  const paid = await shop.buy({ card }, { reference: 'with-a-code' });
  expect(paid.payment).toMatchObject({ status: 'CAPTURED' });
  const token = deviceToken(PAYTURE_CARDS.good, KOPECKS);
  plant('token of a device', token);
  await shop.buy({ googlePay: { provider: 'PAYTURE', token } });

  for (const fault of [{ fault: 'resetAfter' }, { fault: 'garbage', when: 'after' }]) {
    await test.control(
      'faults',
      { ...fault, times: 1, match: { method: 'POST', path: '/api/Pay' } },
      'PAYTURE',
    );
    await shop.buy(withCode(PAYTURE_CARDS.good));
  }
  const notification = {
    Notification: 'CustomerAddSuccess',
    VWUserLgn: customerId,
    VWUserPsw: SECURITY_CODE,
  };
  await fetch(`${test.app.url}/webhooks/payture/default`, {
    method: 'POST',
    body: new URLSearchParams({
      ...notification,
      CardNumber: PAYTURE_CARDS.good,
      ConfirmCode: confirmationCode,
    }),
  });
}

function paytureCanaries({ app }: TestApp): Canaries {
  const { credentials } = app.sandbox!;
  const canaries: Record<string, string> = { 'Payture password': credentials['PAYTURE_PASSWORD']! };
  for (const [name, number] of Object.entries(PAYTURE_CARDS)) canaries[`Payture card ${name}`] = number;
  return canaries;
}

/** Secrets of another application’s accounts: sealed in the database, and used. */
async function sealedCanaries(test: TestApp): Promise<Canaries> {
  await createOtherApplication(test);
  const canaries: Record<string, string> = {};
  for (const provider of ['PAYONE', 'PAYTURE', 'PI', 'STASH'] as const) {
    const settings = await credentialsAt(test.app.sandbox!, provider, 'second');
    await addAccount(keeperOf(test, MASTER_KEY), keyOfAccount(provider), settings);
    for (const [name, value] of Object.entries(settings))
      if (/SECRET|PASSWORD|SEED|API_KEY$|AUTHORIZE_KEY/.test(name)) canaries[`sealed ${name}`] = value;
  }
  await test.app.runJobs();
  const other = await clientOf(test, OTHER, 'server');
  await other.askText('{ providers { healthy } }');
  await other.ask(PurchaseDocument, { input: order({ payWith: byCard(CARDS.good) }) });
  return canaries;
}

async function failOnTheWire(client: TestClient, test: TestApp): Promise<void> {
  const match = { method: 'POST', path: '/payments' };
  for (const fault of [
    { fault: 'resetAfter' },
    { fault: 'resetBefore' },
    { fault: 'garbage', when: 'after' },
    { fault: 'status', when: 'before', status: 500 },
    { fault: 'otherPayment' },
  ]) {
    await test.control('faults', { ...fault, times: 1, match });
    await client.ask(PurchaseDocument, { input: order({ payWith: byCard(CARDS.otherGood) }) });
  }
}

/** Card data wherever it does not belong. */
async function askWrongly({ app: { url } }: TestApp): Promise<void> {
  const number = CARDS.good;
  const purchase =
    'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } errors { ... on UserError { message path } } } }';
  const inputs: readonly object[] = [
    { ...order(), payWith: byCard(number), reference: number },
    { ...order(), payWith: byCard(number), reference: '4330 2649 3634 4675' },
    { ...order(), payWith: byCard(number), metadata: { number } },
    { ...order(), payWith: byCard(number), idempotencyKey: number },
    { ...order(), payWith: { directCard: { provider: number, details: {} } } },
    {
      ...order(),
      payWith: {
        directCard: { provider: 'PAYONE', details: { number: Number(number), cvv: SECURITY_CODE } },
      },
    },
    { ...order(), payWith: byCard(`${number}x`) },
    { ...order(), amount: { amount: number, currency: number } },
    { ...order(), payerIp: number },
  ];
  for (const input of inputs) await post(url, { query: purchase, variables: { input } }, SANDBOX_KEY);
  for (const query of [
    `{ payment(reference: "${number}") { id } `,
    `{ payment(reference: "${number}") { number${number} } }`,
    `{ payment(id: ${number}) { id } }`,
    `{ payments(first: ${number}) { nodes { id } } }`,
    `{ node(id: "${number}") { id } }`,
  ])
    await post(url, { query }, SANDBOX_KEY);
  await post(url, `{"query": "${number}`, SANDBOX_KEY);
  await post(url, { query: '{ __typename }' }, number);
  const headers = { authorization: `Bearer ${SANDBOX_KEY}x` };
  for (const path of [
    `/${number}`,
    `/webhooks/payone/${number}`,
    `/return/${number}`,
    `/graphql?query=${number}`,
  ])
    await fetch(`${url}${path}`, { headers });
  await fetch(`${url}/webhooks/payone/default`, {
    method: 'POST',
    body: number,
    headers: { 'x-gcs-keyid': number },
  });
}

/** An error that nobody foresaw, with card data in its text and its stack. */
async function failInside(client: TestClient, { app: { services } }: TestApp): Promise<void> {
  const { connectors } = services;
  const find = (): never => {
    throw new Error(`cannot use ${CARDS.good}`);
  };
  Object.assign(services, { connectors: { ...connectors, find } });
  await expect(
    client.ask(PurchaseDocument, { input: order({ payWith: byCard(CARDS.good) }) }),
  ).rejects.toThrow('INTERNAL_SERVER_ERROR');
  Object.assign(services, { connectors });
}

function found(text: string, canaries: Canaries): readonly string[] {
  return Object.entries(canaries)
    .filter(([, canary]) => (typeof canary === 'string' ? text.includes(canary) : canary.test(text)))
    .map(([name]) => name);
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name), 'latin1'));
  return files;
}

describe('secrets', () => {
  it('would be found where they are', () => {
    const { canaries } = story;
    for (const [name, canary] of Object.entries(canaries)) {
      const planted = typeof canary === 'string' ? canary : SECURITY_CODE;
      expect(found(`{"x":"${planted}"}`, canaries)).toContain(name);
    }
  });

  it('are in no answer, error, event or metric', () => {
    const { answers, canaries } = story;
    const text = answers.join('\n');
    for (const sign of [
      '433026******4675',
      'CAPTURED',
      'DECLINED',
      'UNKNOWN',
      'INTERNAL_SERVER_ERROR',
      'paygraph_provider_calls_total',
    ])
      expect(text).toContain(sign);
    expect(found(text, canaries)).toEqual([]);
  });

  it('are not in the log', () => {
    const { test, canaries } = story;
    expect(test.log()).toContain('Unexpected error');
    expect(test.log().split('\n').length).toBeGreaterThan(50);
    expect(found(test.log(), canaries)).toEqual([]);
  });

  it('are not in the files of the database, while it is open and after it was closed', async () => {
    const { test, folder, canaries } = story;
    const open = await filesIn(folder);
    expect([...open.keys()]).toContain('paygraph.sqlite-wal');
    expect([...open.values()].join('')).toContain('433026******4675');
    await test.app.stop();
    const closed = await filesIn(folder);
    expect([...closed.values()].join('')).toContain('433026******4675');
    for (const [name, bytes] of [...open, ...closed]) {
      expect({ name, found: found(bytes, canaries) }).toEqual({ name, found: [] });
    }
    expect(found(test.log(), canaries)).toEqual([]);
  });
});
