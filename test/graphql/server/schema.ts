import { buildSchema, type GraphQLSchema } from 'graphql';
import type { OperationScope } from '../../../src/graphql/server/options';
import { PublicError } from '../../../src/graphql/server/public-error';

/** Something that a test waits for and somebody else makes true. */
export class Gate {
  readonly opened: Promise<void>;
  open: () => void = () => undefined;

  constructor() {
    this.opened = new Promise(resolve => {
      this.open = resolve;
    });
  }
}

/** What the resolvers below did, and what they wait for. */
export class World {
  executions: string[] = [];
  scopes: OperationScope[] = [];
  floodPulls = 0;
  readonly floodReturned = new Gate();
  readonly waitingPulled = new Gate();
  readonly waitingReturned = new Gate();
  readonly slowStarted = new Gate();
  readonly slowMayEnd = new Gate();
  readonly sharedError = new Error('one failure shared by many fields');
}

export interface TestContext {
  readonly world: World;
  readonly keyId: string;
  readonly scope: OperationScope;
}

const sdl = /* GraphQL */ `
  interface Named {
    name: String
  }
  type Item implements Named {
    id: ID!
    name: String
    parent: Item
    items(first: Int = 20, last: Int): ItemConnection!
    tags: [Item!]!
  }
  type ItemEdge {
    node: Item!
  }
  type ItemConnection {
    nodes: [Item!]!
    edges: [ItemEdge!]!
    total: Int
  }
  enum Color {
    RED
    GREEN
  }
  input EchoInput {
    text: String!
    number: Int
    color: Color
    nested: EchoInput
  }
  type Query {
    hello: String!
    whoAmI: String!
    item: Item
    items(first: Int = 20, last: Int): ItemConnection!
    itemsWithoutDefault(first: Int): ItemConnection!
    list: [Item!]!
    nodes(ids: [ID!]!): [Item]!
    echo(input: EchoInput, text: String): String
    required(id: ID!): String
    secret: String
    secretShared: String
    fakeGraphqlError: String
    thrownText: String
    refused: String
    slow: String
  }
  type Mutation {
    pay: String
    refund: String
    rename: String
  }
  type Subscription {
    count(to: Int!): Int!
    waiting: Int!
    flood: String!
    breaks: Int!
    breaksAtOnce: Int!
  }
`;

type Resolver = (source: unknown, args: Record<string, unknown>, context: TestContext) => unknown;

const item = { id: '1', name: 'one', parent: null, tags: [], items: { nodes: [], edges: [] } };

const queries: Readonly<Record<string, Resolver>> = {
  hello: () => 'world',
  whoAmI: (_source, _args, { keyId }) => keyId,
  item: () => item,
  items: () => ({ nodes: [item], edges: [{ node: item }], total: 1 }),
  itemsWithoutDefault: () => ({ nodes: [item], edges: [] }),
  list: () => [item],
  nodes: (_source, { ids }) => (Array.isArray(ids) ? ids.map(() => item) : []),
  echo: (_source, args) => JSON.stringify(args),
  required: (_source, { id }) => id,
  secret: () => {
    throw new Error('secret path /etc/paygraph/key.pem, card 4111 1111 1111 1111');
  },
  secretShared: (_source, _args, { world }) => {
    throw world.sharedError;
  },
  thrownText: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is what the test is about
    throw 'secret text';
  },
  refused: () => {
    throw new PublicError('NOT_TODAY', 'Not today.');
  },
  slow: async (_source, _args, { world }) => {
    world.slowStarted.open();
    await world.slowMayEnd.opened;
    return 'done';
  },
};

const mutations: Readonly<Record<string, Resolver>> = Object.fromEntries(
  ['pay', 'refund', 'rename'].map(name => [
    name,
    (_source: unknown, _args: unknown, { world }: TestContext) => {
      world.executions.push(name);
      return name;
    },
  ]),
);

const subscriptions: Readonly<Record<string, Resolver>> = {
  count: async function* (_source, { to }) {
    for (let value = 1; value <= Number(to); value += 1) yield { count: value };
  },
  // A bare generator that waits for ever: its own return() would never come back.
  waiting: async function* (_source, _args, { world, scope }) {
    scope.signal.addEventListener('abort', () => world.waitingReturned.open());
    world.waitingPulled.open();
    yield await new Promise<never>(() => undefined);
  },
  flood: (_source, _args, { world }) => floodOf(world),
  breaks: async function* () {
    yield { breaks: 1 };
    throw new Error('secret journal');
  },
  breaksAtOnce: () => {
    throw new Error('secret subscription');
  },
};

/** Always ready: whoever does not wait for its reader would never stop pulling. */
function floodOf(world: World): AsyncIterableIterator<{ readonly flood: string }> {
  const value = { flood: 'x'.repeat(64 * 1024) };
  let open = true;
  return {
    next: async () => {
      if (!open) return { value: undefined, done: true };
      world.floodPulls += 1;
      return { value, done: false };
    },
    return: async () => {
      open = false;
      world.floodReturned.open();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** A schema like the product's in shape, with resolvers that misbehave in every way the server has to bear. */
export function buildTestSchema(fakeError: () => Error): GraphQLSchema {
  const schema = buildSchema(sdl);
  const attach = (
    type: 'getQueryType' | 'getMutationType',
    resolvers: Readonly<Record<string, Resolver>>,
  ): void => {
    for (const [name, resolve] of Object.entries(resolvers))
      schema[type]()!.getFields()[name]!.resolve = resolve;
  };
  attach('getQueryType', {
    ...queries,
    fakeGraphqlError: () => {
      throw fakeError();
    },
  });
  attach('getMutationType', mutations);
  for (const [name, subscribe] of Object.entries(subscriptions)) {
    schema.getSubscriptionType()!.getFields()[name]!.subscribe = subscribe;
  }
  return schema;
}
