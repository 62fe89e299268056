import { ManualClock } from '../../src/domain/clock';
import {
  NodeDocument,
  NodesDocument,
  OperationDocument,
  PaymentsDocument,
  type PaymentsQuery,
  PlayersDocument,
  PurchaseDocument,
  RefundPaymentDocument,
} from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { createPlayer } from './support/keys';
import { buy, CARDS, order, quiet } from './support/orders';
import { ABSENT, makeThings } from './support/things';

let clock: ManualClock;
let test: TestApp;
beforeAll(async () => {
  clock = new ManualClock(new Date());
  test = await startTestApp({ PROVIDER_TIMEOUT_MS: '20000' }, { withoutJobs: true, clock });
  await quiet(test);
});
afterAll(() => test.close());

type Page = PaymentsQuery['payments'];

describe('payments', () => {
  let playerId: string;
  /** Newest first. */
  let all: readonly string[];

  beforeAll(async () => {
    playerId = await createPlayer(test.client);
    const made: string[] = [];
    for (let number = 0; number < 11; number++) {
      clock.advance(1);
      // Somebody else's in between, which the filter leaves out.
      await buy(test.client);
      made.unshift((await buy(test.client, { playerId })).payment!.id);
    }
    all = made;
  });

  async function page(variables: object): Promise<Page> {
    return (await test.client.ask(PaymentsDocument, { ...variables, filter: { playerId } })).payments;
  }

  const idsOf = ({ edges }: Page): readonly string[] => edges.map(({ node }) => node.id);

  it('are read forwards, page by page, each once', async () => {
    const read: string[] = [];
    let after: string | null | undefined = null;
    for (const [size, hasNextPage] of [
      [4, true],
      [4, true],
      [3, false],
    ] as const) {
      const current: Page = await page({ first: 4, after });
      expect(current.edges).toHaveLength(size);
      expect(current.pageInfo).toMatchObject({ hasNextPage, hasPreviousPage: after !== null });
      expect(current.pageInfo.endCursor).toBe(current.edges.at(-1)!.cursor);
      read.push(...idsOf(current));
      after = current.pageInfo.endCursor;
    }
    expect(read).toEqual(all);
  });

  it('are read backwards, page by page, in the same order', async () => {
    const read: string[] = [];
    let before: string | null | undefined = null;
    for (const [size, hasPreviousPage] of [
      [4, true],
      [4, true],
      [3, false],
    ] as const) {
      const current: Page = await page({ last: 4, before });
      expect(current.edges).toHaveLength(size);
      expect(current.pageInfo).toMatchObject({ hasPreviousPage, hasNextPage: before !== null });
      read.unshift(...idsOf(current));
      before = current.pageInfo.startCursor;
    }
    expect(read).toEqual(all);
  });

  it('keep their places while new ones come in', async () => {
    const first = await page({ first: 4 });
    clock.advance(1);
    const { payment } = await buy(test.client, { playerId });
    const second = await page({ first: 4, after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(all.slice(4, 8));
    expect(idsOf(await page({ first: 1 }))).toEqual([payment!.id]);
    const back = await page({ last: 100, before: first.pageInfo.startCursor });
    expect(idsOf(back)).toEqual([payment!.id]);
  });

  it.each([
    ['first and last together', { first: 1, last: 1 }, 'BAD_PAGE'],
    ['a page of none', { first: 0 }, 'PAGE_SIZE_LIMIT'],
    ['a negative page', { last: -1 }, 'PAGE_SIZE_LIMIT'],
    ['a page of 101', { first: 101 }, 'PAGE_SIZE_LIMIT'],
    ['a cursor of nothing', { first: 1, after: 'AAAA' }, 'BAD_CURSOR'],
    ['a cursor of the log', { first: 1, after: Buffer.from('v1:1').toString('base64url') }, 'BAD_CURSOR'],
  ])('refuse %s with a code', async (_name, variables, code) => {
    await expect(page(variables)).rejects.toThrow(code);
  });

  it('refuse a cursor of another list', async () => {
    const { players } = await test.client.ask(PlayersDocument, { first: 1 });
    await expect(page({ first: 1, after: players.pageInfo.endCursor })).rejects.toThrow('BAD_CURSOR');
  });
});

describe('node', () => {
  it('finds everything that has an id, with its type', async () => {
    const things = await makeThings(test.client, CARDS.good);
    const types = [
      [things.player, 'Player'],
      [things.customer, 'Customer'],
      [things.card, 'Card'],
      [things.payment, 'Payment'],
      [things.operation, 'Operation'],
      [things.checkout, 'HostedCheckout'],
    ] as const;
    for (const [id, __typename] of types) {
      const { node } = await test.client.ask(NodeDocument, { id });
      expect(node).toMatchObject({ __typename, id });
    }
    const ids = [ABSENT.card, ...types.map(([id]) => id), 'nonsense', things.tokenization];
    const { nodes } = await test.client.ask(NodesDocument, { ids });
    expect(nodes).toEqual([null, ...types.map(([id, __typename]) => ({ id, __typename })), null, null]);
  });

  it.each([...Object.values(ABSENT), '', ' ', '__proto__', 'pay_', 'x'.repeat(5_000), "' OR 1=1 --"])(
    'finds nothing under %p',
    async id => expect(await test.client.ask(NodeDocument, { id })).toEqual({ node: null }),
  );
});

describe('an operation by its key', () => {
  it('tells what became of a call whose answer was lost on the way to the client', async () => {
    // The provider holds the call until the client has gone.
    await test.control('faults', { fault: 'hold', times: 1, match: { method: 'POST', path: '/payments' } });
    const input = order();
    const lost = new AbortController();
    const sent = fetch(`${test.app.url}/graphql`, {
      method: 'POST',
      signal: lost.signal,
      headers: { 'content-type': 'application/json', authorization: 'Bearer pg_test_sandbox' },
      body: JSON.stringify({
        query: 'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } } }',
        variables: { input },
      }),
    });
    await held();
    lost.abort();
    await expect(sent).rejects.toThrow();
    const { idempotencyKey } = input;
    const during = await test.client.ask(OperationDocument, { idempotencyKey });
    expect(during.operation).toMatchObject({ status: 'SENDING', moneyMoved: 'UNKNOWN' });
    await test.control('release', {});
    const again = await repeat(input);
    expect(again).toMatchObject({ replayed: true, payment: { status: 'CAPTURED' } });
    const after = await test.client.ask(OperationDocument, { idempotencyKey });
    expect(after.operation).toMatchObject({
      status: 'SUCCEEDED',
      moneyMoved: 'YES',
      attempts: [{ number: 1 }],
    });
  });

  it('is null when the call never arrived', async () => {
    const { operation } = await test.client.ask(OperationDocument, { idempotencyKey: 'never-arrived' });
    expect(operation).toBeNull();
  });

  it('is the latest when several mutations used the key', async () => {
    const { payment, operation } = await buy(test.client);
    const { idempotencyKey } = operation!;
    clock.advance(1);
    const input = { paymentId: payment!.id, idempotencyKey };
    const { refundPayment } = await test.client.ask(RefundPaymentDocument, { input });
    const found = await test.client.ask(OperationDocument, { idempotencyKey });
    expect(found.operation).toMatchObject({ id: refundPayment.operation!.id, kind: 'REFUND' });
  });

  it('needs an id or a key, and not both', async () => {
    await expect(test.client.ask(OperationDocument, {})).rejects.toThrow('BAD_USER_INPUT');
    const both = { id: ABSENT.operation, idempotencyKey: 'x' };
    await expect(test.client.ask(OperationDocument, both)).rejects.toThrow('BAD_USER_INPUT');
  });
});

/** Resolves once the provider holds a call. */
async function held(): Promise<void> {
  while ((await test.control<{ count: number }>('held')).count === 0);
}

/** As a client does: the same request until the first one is through. */
async function repeat(input: ReturnType<typeof order>) {
  for (;;) {
    const { purchase } = await test.client.ask(PurchaseDocument, { input });
    const [error] = purchase.errors;
    if (!error || error.__typename !== 'IdempotencyConflict' || !('inProgress' in error)) return purchase;
  }
}
