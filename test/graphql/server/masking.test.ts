import { GraphQLError } from 'graphql';
import { ErrorMask } from '../../../src/graphql/server/error-mask';
import { PublicError } from '../../../src/graphql/server/public-error';
import {
  type Answer,
  closeHarnesses,
  errorsOf,
  type PublishedError,
  type Harness,
  query,
  startHarness,
  TestSocket,
} from './support';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(closeHarnesses);

const card = '4111111111111111';

async function overSocket(
  text: string,
  variables?: unknown,
): Promise<{ readonly text: string; readonly errors: readonly PublishedError[] }> {
  const socket = await TestSocket.connect(harness);
  socket.subscribe('1', text, variables);
  const messages = await socket.all('1');
  socket.socket.close();
  const errors = messages.flatMap(errorsOf);
  return { text: JSON.stringify(messages), errors };
}

async function overHttp(text: string, variables?: unknown): Promise<Answer> {
  return query(harness, text, variables);
}

describe.each([
  ['HTTP', overHttp],
  ['a WebSocket', overSocket],
] as const)('errors over %s', (_name, ask) => {
  it.each(['secret', 'secretShared', 'fakeGraphqlError', 'thrownText'])(
    'mask what %s throws',
    async field => {
      const answer = await ask(`{ ${field} }`);
      expect(answer.errors).toHaveLength(1);
      const [error] = answer.errors;
      expect(error).toMatchObject({ message: 'Internal server error', path: [field] });
      expect(error!.extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        id: expect.stringMatching(/^id-\d+$/),
      });
      expect(answer.text).not.toMatch(/secret (?:path|text|disguise)|shared by many|\.ts/);
    },
  );

  it('log what was masked once, under the id that the client got, without the card number', async () => {
    const answer = await ask('{ secret }');
    const id = String(answer.errors[0]!.extensions!['id']);
    const lines = harness
      .log()
      .split('\n')
      .filter(line => line.includes('secret path'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, errorId: id, path: ['secret'] });
    expect(lines[0]).not.toContain(card);
  });

  it('give one error that fails many fields one id and one line', async () => {
    const answer = await ask('{ secretShared other: secretShared }');
    expect(new Set(answer.errors.map(error => error.extensions?.['id'])).size).toBe(1);
    expect(
      harness
        .log()
        .split('\n')
        .filter(line => line.includes('shared by many')),
    ).toHaveLength(1);
  });

  it('publish a PublicError as it is', async () => {
    const answer = await ask('{ refused }');
    expect(answer.errors[0]).toMatchObject({
      message: 'Not today.',
      path: ['refused'],
      extensions: { code: 'NOT_TODAY' },
    });
    expect(harness.log()).not.toContain('Not today');
  });

  it.each([
    [
      'text is a number',
      { i: { text: Number(card) } },
      'Variable "$i" got an invalid value at "i.text": String cannot represent a non string value.',
    ],
    [
      'number is a text',
      { i: { text: '', number: card } },
      'Variable "$i" got an invalid value at "i.number": Int cannot represent non-integer value.',
    ],
    [
      'input is a text',
      { i: card },
      'Variable "$i" got an invalid value at "i": Expected type "EchoInput" to be an object.',
    ],
  ])('do not repeat a value that is refused: %s', async (_case, variables, message) => {
    const answer = await ask('query ($i: EchoInput) { echo(input: $i) }', variables);
    expect(answer.errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
    expect(answer.text).not.toContain(card);
    expect(harness.log()).not.toContain(card);
  });

  it.each([
    `{ echo(text: ${card}) }`,
    `{ echo(input: ${card}) }`,
    `{ echo(input: { text: "", color: N${card} }) }`,
    `{ n${card} }`,
  ])('do not repeat a card number in a document: %s', async text => {
    const answer = await ask(text);
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(answer.text).not.toContain(card);
  });

  it('say which argument a nullable variable left without a value', async () => {
    const answer = await ask('query ($id: ID = "x") { required(id: $id) }', { id: null });
    expect(answer.errors[0]).toMatchObject({
      message: 'Argument "id" of non-null type "ID!" must not be null.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('have stable codes for documents', async () => {
    expect((await ask('{')).errors[0]).toMatchObject({
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
      locations: [{ line: 1 }],
    });
    expect((await ask('{ nothing }')).errors[0]).toMatchObject({
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect((await ask('query A { hello } query B { hello }')).errors[0]).toMatchObject({
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
  });
});

describe('errors of subscriptions', () => {
  it.each([
    ['breaks', 'secret journal'],
    ['breaksAtOnce', 'secret subscription'],
  ])('%s is masked', async (field, secret) => {
    const answer = await overSocket(`subscription { ${field} }`);
    expect(answer.errors.at(-1)).toMatchObject({
      message: 'Internal server error',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(answer.text).not.toContain('secret');
    expect(harness.log()).toContain(secret);
  });
});

describe('errors of the context', () => {
  it('are masked on HTTP, and close the WebSocket without a word', async () => {
    const broken = await startHarness({
      graphql: {
        buildContext: () => {
          throw new Error('secret database address');
        },
      },
    });
    const answer = await query(broken, '{ hello }');
    expect([answer.status, answer.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    const socket = await TestSocket.connect(broken);
    socket.subscribe('1', '{ hello }');
    expect(await socket.closed).toEqual({ code: 4500, reason: 'Internal server error' });
    expect(answer.text).not.toContain('secret');
    expect(broken.log()).toContain('secret database address');
  });
});

describe('ErrorMask', () => {
  it('never throws', () => {
    const failing = (): never => {
      throw new Error('logger is gone');
    };
    const log = { debug: failing, info: failing, warn: failing, error: failing };
    const mask = new ErrorMask({ log, newId: failing, hideSuggestions: true });
    const hostile = new Proxy(new Error('x'), { get: failing, getPrototypeOf: failing });
    for (const thrown of [new Error('x'), null, undefined, 7, hostile]) {
      expect(mask.format(thrown)).toEqual({
        message: 'Internal server error',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    }
  });

  it('finds a public error below the errors that graphql-js wraps around it', () => {
    const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
    const mask = new ErrorMask({ log, newId: () => 'id', hideSuggestions: true });
    const inner = new GraphQLError('wrapped', {
      originalError: new PublicError('GONE', 'It is gone.'),
      path: ['a'],
    });
    const outer = new GraphQLError('wrapped again', { originalError: inner, path: ['a'] });
    expect(mask.format(outer)).toEqual({ message: 'It is gone.', path: ['a'], extensions: { code: 'GONE' } });
    expect(log.error).not.toHaveBeenCalled();
  });
});
