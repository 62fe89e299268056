import { startTestApp, type TestApp } from '../support/app';
import { codesOf, post, type RawAnswer, read, SANDBOX_KEY } from './support/http';
import { byCard, order, quiet } from './support/orders';
import { expectStill } from './support/stillness';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({}, { withoutJobs: true });
  await quiet(test);
});
afterAll(() => test.close());

const QUERY = '{ providers { provider } }';
const PURCHASE = `mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } errors { ... on UserError { message } } } }`;

/** What no answer may tell: stack frames, paths, tables, packages. */
const INTERNALS = /\bat .+:\d+:\d+|node_modules|\/src\/|\/work\/|\.[jt]s\b|sqlite|SELECT |typeorm|apollo/i;

async function refused(status: number, code: string, request: () => Promise<RawAnswer>): Promise<RawAnswer> {
  const answer = await expectStill(test, request);
  expect({ status: answer.status, codes: codesOf(answer) }).toEqual({ status, codes: [code] });
  expect(answer.body.data ?? null).toBeNull();
  expect(answer.text).not.toMatch(INTERNALS);
  return answer;
}

describe('a request without a valid key', () => {
  it.each([
    ['none', null],
    ['an unknown one', 'pg_test_wrong'],
    ['one in the form of ours', `pg_key_${'0'.repeat(26)}_${'A'.repeat(43)}`],
    ['one with a blank', 'pg_test_sandbox x'],
    ['an endless one', 'x'.repeat(5_000)],
  ])('is refused with 401: %s', async (_name, key) => {
    const answer = await refused(401, 'UNAUTHENTICATED', () => post(test.app.url, { query: QUERY }, key));
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  });

  it.each([
    ['another scheme', { authorization: `Basic ${Buffer.from(`${SANDBOX_KEY}:`).toString('base64')}` }],
    ['the bare key', { authorization: SANDBOX_KEY }],
  ])('is refused with 401: %s', async (_name, headers) => {
    await refused(401, 'UNAUTHENTICATED', () => post(test.app.url, { query: QUERY }, null, headers));
  });

  it.each([
    ['no JSON', '{"query": '],
    ['no GraphQL', JSON.stringify({ query: '{ providers {' })],
    ['too large', 'x'.repeat(70_000)],
  ])('is refused before its body is read: %s', async (_name, body) => {
    await refused(401, 'UNAUTHENTICATED', () => post(test.app.url, body, null));
  });
});

function nested(levels: number): string {
  const inside = levels === 0 ? 'id' : `payments(first: 1) { nodes { player { ${nested(levels - 1)} } } }`;
  return inside;
}

describe('a malformed or oversized request', () => {
  const cases: readonly (readonly [string, number, string, string | object])[] = [
    ['no JSON', 400, 'BAD_REQUEST', '{"query": '],
    ['a text that is no GraphQL', 400, 'GRAPHQL_PARSE_FAILED', { query: '{ providers {' }],
    ['a field that does not exist', 400, 'GRAPHQL_VALIDATION_FAILED', { query: '{ secrets }' }],
    ['a body of 70 KB', 413, 'PAYLOAD_TOO_LARGE', { query: QUERY, variables: { x: 'x'.repeat(70_000) } }],
    ['a text of 16,000 characters', 400, 'QUERY_TOO_LONG', { query: `${QUERY}#${'x'.repeat(16_000)}` }],
    ['more than 1,000 tokens', 400, 'TOKEN_LIMIT', { query: `{ ${'__typename '.repeat(1_001)} }` }],
    ['fields nested too deep', 400, 'DEPTH_LIMIT', { query: `{ player(id: "x") { ${nested(4)} } }` }],
    [
      'too many aliases',
      400,
      'ALIAS_LIMIT',
      { query: `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: payment(id: "x") { id }`).join(' ')} }` },
    ],
    ['a page of 101', 400, 'PAGE_SIZE_LIMIT', { query: '{ payments(first: 101) { nodes { id } } }' }],
    [
      '101 nodes',
      400,
      'PAGE_SIZE_LIMIT',
      { query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids: Array(101).fill('x') } },
    ],
    [
      'an answer that could be too large',
      400,
      'COST_LIMIT',
      { query: '{ payments(first: 100) { nodes { events(first: 100) { nodes { id } } } } }' },
    ],
    [
      'two mutations that move money',
      400,
      'ONE_MONEY_MUTATION',
      {
        query: `mutation ($input: PurchaseInput!) {
          a: purchase(input: $input) { payment { id } }
          b: purchase(input: $input) { payment { id } }
        }`,
        variables: { input: order() },
      },
    ],
    ['a variable that is missing', 400, 'BAD_USER_INPUT', { query: PURCHASE, variables: {} }],
  ];

  it.each(cases)(
    'is refused with a stable code and changes nothing: %s',
    async (_name, status, code, body) => {
      await refused(status, code, () => post(test.app.url, body));
    },
  );

  it('is refused when it is another content type, a batch or a mutation by GET', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await refused(415, 'UNSUPPORTED_MEDIA_TYPE', () =>
      post(test.app.url, 'query={__typename}', undefined, form),
    );
    const batch = await expectStill(test, () => post(test.app.url, [{ query: QUERY }, { query: QUERY }]));
    expect(batch.status).toBe(400);
    const query = `mutation { deleteCustomer(id: "x") { customer { id } } }`;
    const get = await expectStill(test, async () =>
      read(
        await fetch(`${test.app.url}/graphql?query=${encodeURIComponent(query)}`, {
          headers: { authorization: `Bearer ${SANDBOX_KEY}`, 'apollo-require-preflight': 'true' },
        }),
      ),
    );
    expect(get.status).toBe(405);
  });
});

describe('the way to pay', () => {
  const page = { provider: 'PAYONE', returnUrl: 'https://shop.example/' };
  it.each([
    ['none', {}],
    ['two', { ...byCard(), hostedPage: page }],
    ['a null', { card: null }],
    ['one and a null', { ...byCard(), card: null }],
  ])('is exactly one: %s is refused before anything runs', async (_name, payWith) => {
    const variables = { input: { ...order(), payWith } };
    const answer = await expectStill(test, () => post(test.app.url, { query: PURCHASE, variables }));
    expect(answer.status).toBe(400);
    expect(new Set(codesOf(answer))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(answer.text).not.toContain('4330264936344675');
  });

  it('is exactly one in the text of the document as well', async () => {
    const query = `mutation { purchase(input: {
      idempotencyKey: "literal", reference: "literal", amount: { amount: "1.00", currency: "EUR" },
      payWith: { card: { cardId: "x" }, hostedPage: { provider: PAYONE, returnUrl: "https://shop.example/" } }
    }) { payment { id } } }`;
    await refused(400, 'GRAPHQL_VALIDATION_FAILED', () => post(test.app.url, { query }));
  });
});
