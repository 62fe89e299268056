import { getIntrospectionQuery } from 'graphql';
import { defaultGraphqlLimits as limits } from '../../../src/graphql/server/limits';
import { closeHarnesses, type Harness, post, query, startHarness, TestSocket } from './support';

let harness: Harness;

beforeAll(async () => {
  harness = await startHarness();
});
afterAll(closeHarnesses);

/** `levels` fields inside each other. */
const deep = (levels: number): string => `${'{ parent '.repeat(levels - 1)}{ id }${' }'.repeat(levels - 1)}`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

/** As many tokens as asked for: 12 around, 7 a level of input, and one for each further field. */
function tokens(count: number): string {
  const levels = 140;
  const input = `${'{ text: "" nested: '.repeat(levels)}{ text: "" }${' }'.repeat(levels)}`;
  return `{ echo(input: ${input}) ${'hello '.repeat(count - 12 - 7 * levels)} }`;
}

interface Case {
  readonly name: string;
  readonly code: string;
  readonly passes: string;
  readonly refused: string;
  readonly variables?: readonly [unknown, unknown];
}

const cases: readonly Case[] = [
  {
    name: 'query text of 15,000 characters',
    code: 'QUERY_TOO_LONG',
    passes: '{hello}'.padEnd(limits.queryCharactersMax, '#'),
    refused: '{hello}'.padEnd(limits.queryCharactersMax + 1, '#'),
  },
  {
    name: '1,000 tokens',
    code: 'TOKEN_LIMIT',
    passes: tokens(1_000),
    refused: tokens(1_001),
  },
  { name: 'depth 8', code: 'DEPTH_LIMIT', passes: `{ item ${deep(7)} }`, refused: `{ item ${deep(8)} }` },
  {
    name: 'depth 8 through fragments',
    code: 'DEPTH_LIMIT',
    passes: `{ item { ...F } } fragment F on Item ${deep(7)}`,
    refused: `{ item { parent { ...F } } } fragment F on Item ${deep(7)}`,
  },
  {
    name: '15 aliases',
    code: 'ALIAS_LIMIT',
    passes: `{ ${times(15, i => `a${i}: hello`)} }`,
    refused: `{ ${times(16, i => `a${i}: hello`)} }`,
  },
  {
    name: '15 aliases, counted each time a fragment is used',
    code: 'ALIAS_LIMIT',
    passes: `{ item { ...F parent { ...F parent { ...F } } } } fragment F on Item { ${times(5, i => `a${i}: id`)} }`,
    refused: `{ item { ...F parent { ...F parent { ...F } } } } fragment F on Item { ${times(6, i => `a${i}: id`)} }`,
  },
  {
    name: '50 directives',
    code: 'DIRECTIVE_LIMIT',
    passes: `{ item { ${times(25, () => 'id @include(if: true) @skip(if: false)')} } }`,
    refused: `{ item { ${times(25, () => 'id @include(if: true) @skip(if: false)')} name @skip(if: true) } }`,
  },
  {
    name: '20 root fields',
    code: 'ROOT_FIELD_LIMIT',
    passes: `{ ${'hello '.repeat(20)} }`,
    refused: `{ ${'hello '.repeat(21)} }`,
  },
  {
    name: '20 root fields through fragments',
    code: 'ROOT_FIELD_LIMIT',
    passes: `{ ...F ... { ...F } } fragment F on Query { ${'hello '.repeat(10)} }`,
    refused: `{ ...F ... { ...F hello } } fragment F on Query { ${'hello '.repeat(10)} }`,
  },
  {
    name: '50 fragments',
    code: 'FRAGMENT_LIMIT',
    passes: `{ item { ${times(50, i => `...F${i}`)} } } ${times(50, i => `fragment F${i} on Item { id }`)}`,
    refused: `{ hello } ${times(51, i => `fragment F${i} on Query { hello }`)}`,
  },
  {
    name: '30 repetitions of a field',
    code: 'FIELD_REPEAT_LIMIT',
    passes: `{ item { ${'id '.repeat(30)} } }`,
    refused: `{ item { ${'id '.repeat(30)} ... on Item { id } } }`,
  },
  {
    name: 'a page of 100',
    code: 'PAGE_SIZE_LIMIT',
    passes: '{ items(first: 100) { nodes { id } } }',
    refused: '{ items(first: 101) { nodes { id } } }',
  },
  {
    name: 'a page of at least 1',
    code: 'PAGE_SIZE_LIMIT',
    passes: '{ items(last: 1) { nodes { id } } }',
    refused: '{ items(last: 0) { nodes { id } } }',
  },
  {
    name: 'a page from a variable',
    code: 'PAGE_SIZE_LIMIT',
    passes: 'query ($n: Int) { items(first: $n) { nodes { id } } }',
    refused: 'query ($n: Int) { items(first: $n) { nodes { id } } }',
    variables: [{ n: 100 }, { n: 101 }],
  },
  {
    name: '100 ids',
    code: 'PAGE_SIZE_LIMIT',
    passes: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    refused: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: [{ ids: Array.from({ length: 100 }, String) }, { ids: Array.from({ length: 101 }, String) }],
  },
  {
    name: 'cost 5,000',
    code: 'COST_LIMIT',
    // 1 + 49 * (1 + 1 + 100) = 4,999 and 1 + 50 * 102 = 5,101
    passes: '{ items(first: 49) { nodes { items(first: 100) { nodes { id } } } } }',
    refused: '{ items(first: 50) { nodes { items(first: 100) { nodes { id } } } } }',
  },
  {
    name: 'one mutation that moves money',
    code: 'ONE_MONEY_MUTATION',
    passes: 'mutation { pay rename }',
    refused: 'mutation { pay refund }',
  },
  {
    name: 'one mutation that moves money, aliased and in a fragment',
    code: 'ONE_MONEY_MUTATION',
    passes: 'mutation { rename ...F } fragment F on Mutation { other: pay }',
    refused: 'mutation { pay ...F } fragment F on Mutation { other: pay }',
  },
  {
    name: 'variables 10 levels deep',
    code: 'VARIABLES_TOO_DEEP',
    passes: 'query ($input: EchoInput) { echo(input: $input) }',
    refused: 'query ($input: EchoInput) { echo(input: $input) }',
    variables: [{ input: nested(10) }, { input: nested(11) }],
  },
  {
    name: 'keys that do not poison prototypes',
    code: 'FORBIDDEN_KEY',
    passes: 'query ($input: EchoInput) { echo(input: $input) }',
    refused: 'query ($input: EchoInput) { echo(input: $input) }',
    variables: [
      { input: { text: '__proto__' } },
      JSON.parse('{"input": {"text": "", "__proto__": {"polluted": true}}}'),
    ],
  },
];

function nested(levels: number): unknown {
  return levels === 1 ? { text: 'x' } : { text: 'x', nested: nested(levels - 1) };
}

describe('limits of a request', () => {
  it.each(cases.map(item => [item.name, item] as const))('takes %s', async (_name, item) => {
    const answer = await query(harness, item.passes, item.variables?.[0]);
    expect(answer.errors).toEqual([]);
    expect(answer.status).toBe(200);
  });

  it.each(cases.map(item => [item.name, item] as const))('refuses more than %s', async (_name, item) => {
    const answer = await query(harness, item.refused, item.variables?.[1]);
    expect(answer.code).toBe(item.code);
    expect(answer.status).toBe(400);
    expect(answer.data).toBeUndefined();
    expect(answer.text.length).toBeLessThan(1_000);
  });

  it.each(cases.map(item => [item.name, item] as const))(
    'refuses more than %s on a WebSocket too',
    async (_name, item) => {
      const socket = await TestSocket.connect(harness);
      socket.subscribe('1', item.refused, item.variables?.[1]);
      const message = await socket.next();
      expect(message).toMatchObject({
        type: 'error',
        id: '1',
        payload: [{ extensions: { code: item.code } }],
      });
      socket.socket.close();
    },
  );

  it('answers 200 with the code to a client that accepts application/json only', async () => {
    const answer = await post(harness, { query: `{ item ${deep(8)} }` }, { accept: 'application/json' });
    expect([answer.status, answer.code]).toEqual([200, 'DEPTH_LIMIT']);
  });

  it('answers 200 to such a client for variables and operation names that are refused, too', async () => {
    const accept = { accept: 'application/json' };
    const text = 'query A($n: Int) { items(first: $n) { total } } query B { hello }';
    const coerced = await post(harness, { query: text, operationName: 'A', variables: { n: 'x' } }, accept);
    expect([coerced.status, coerced.code]).toEqual([200, 'BAD_USER_INPUT']);
    const tooLarge = await post(harness, { query: text, operationName: 'A', variables: { n: 101 } }, accept);
    expect([tooLarge.status, tooLarge.code]).toEqual([200, 'PAGE_SIZE_LIMIT']);
    const unknown = await post(harness, { query: text, operationName: 'C' }, accept);
    expect([unknown.status, unknown.code]).toEqual([200, 'OPERATION_RESOLUTION_FAILURE']);
    const malformed = await post(harness, { query: 7 }, accept);
    expect([malformed.status, malformed.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it('runs nothing of a refused document', async () => {
    harness.world.executions.length = 0;
    await query(harness, 'mutation { pay other: pay }');
    await query(harness, 'mutation A { pay } mutation B { refund }');
    expect(harness.world.executions).toEqual([]);
  });

  it('takes the page size of a default where none is given', async () => {
    // 1 + 20 * (1 + 1 + 100 * (1 + 1 + ...)): the default of 20 multiplies
    const rows = (first: number): string =>
      `{ itemsWithoutDefault { nodes { items { nodes { items(first: ${first}) { total } } } } } }`;
    expect((await query(harness, rows(100))).errors).toEqual([]);
    const deeper = '{ itemsWithoutDefault { nodes { items { nodes { items { nodes { id } } } } } } }';
    expect((await query(harness, deeper)).code).toBe('COST_LIMIT');
  });

  it('answers the standard introspection query, and refuses it when introspection is off', async () => {
    expect((await query(harness, getIntrospectionQuery())).errors).toEqual([]);
    const closed = await startHarness({ graphql: { introspection: false } });
    expect((await query(closed, getIntrospectionQuery())).code).toBe('INTROSPECTION_DISABLED');
    expect((await query(closed, '{ __type(name: "Item") { name } }')).code).toBe('INTROSPECTION_DISABLED');
    expect((await query(closed, '{ hello __typename }')).data).toEqual({
      hello: 'world',
      __typename: 'Query',
    });
  });

  it('refuses an unknown page size in variables by its type', async () => {
    const answer = await query(harness, 'query ($n: Int) { items(first: $n) { nodes { id } } }', {
      n: 'many',
    });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('adds the own cost of a field', async () => {
    const costly = await startHarness({ graphql: { fieldCosts: new Map([['Query.hello', 5_001]]) } });
    expect((await query(costly, '{ hello }')).code).toBe('COST_LIMIT');
    expect((await query(costly, '{ whoAmI }')).errors).toEqual([]);
  });

  it('refuses variables that are too large', async () => {
    const small = await startHarness({ graphql: { limits: { variablesCharactersMax: 100 } } });
    const text = 'query ($text: String) { echo(text: $text) }';
    expect((await query(small, text, { text: 'x'.repeat(90) })).errors).toEqual([]);
    expect((await query(small, text, { text: 'x'.repeat(101) })).code).toBe('VARIABLES_TOO_LARGE');
  });
});
