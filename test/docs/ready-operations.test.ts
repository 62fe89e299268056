import { getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { readyOperations } from '../../src/graphql/ready-operations';
import { buildApiSchema } from '../../src/graphql/schema';
import * as documents from '../generated/operations';
import { type SyncVirtualGoodsMutation } from '../generated/operations';
import { startTestApp, type TestApp } from '../support/app';
import { AnsweredIds } from './answered-ids';

const schema = buildApiSchema();
const operations = readyOperations(schema);

/** What needs something from outside first: it is taken, and answered with this error. */
const NEEDS_MORE: Readonly<Record<string, string>> = {
  CompleteThreeDSecure: 'IllegalState',
  CompleteCardThreeDSecure: 'ProviderRejected',
  ApproveUserPayment: 'InvalidInput',
  CompleteUserPayment: 'IllegalState',
};

interface Answer {
  readonly errors?: readonly { readonly __typename: string; readonly message: string }[];
}

describe('the ready operations', () => {
  it('are all of schema/operations', () => {
    const written = Object.keys(documents)
      .filter(name => name.endsWith('Document'))
      .map(name => name.replace(/Document$/, ''));
    expect(operations.map(({ name }) => name).toSorted()).toEqual(written.toSorted());
  });

  it.each(operations)('$name says what it does, and its variables fit the schema', operation => {
    const document = parse(operation.document);
    expect(operation.says).toMatch(/^[A-Z].{10,}/);
    expect(validate(schema, document)).toEqual([]);
    const { variableDefinitions = [] } = getOperationAST(document)!;
    const declared = variableDefinitions.map(({ variable }) => variable.name.value);
    expect(Object.keys(operation.variables).filter(name => !declared.includes(name))).toEqual([]);
    expect(getVariableValues(schema, variableDefinitions, operation.variables).errors).toBeUndefined();
  });

  it('are in the reference, each with a link that opens it', () => {
    const page = readFileSync('docs/operations-reference.md', 'utf8');
    for (const { name, text } of operations) {
      expect(page).toContain(`## ${name}\n`);
      expect(page).toContain(text);
      expect(page).toContain(`/graphql?operation=${name})`);
    }
  });
});

describe('one after the other against the sandbox', () => {
  let test: TestApp;
  const ids = new AnsweredIds();
  let beginning: string | undefined;
  beforeAll(async () => {
    test = await startTestApp();
    await test.control('profile', { outcomeDelayMs: 0 });
    const user = { username: 'pioneer', scopes: ['payments', 'wallet_address'] };
    ids.set('(the uid)', (await test.control<{ uid: string }>('users', user, 'PI')).uid);
  });
  afterAll(() => test.close());

  it.each(operations)('$name is executed as it is written', async ({ name, kind, document, variables }) => {
    const filled: Record<string, unknown> = ids.fill(variables);
    // It listens from now on; the test, from the beginning.
    if ('after' in filled) filled['after'] = beginning;
    const data =
      kind === 'subscription'
        ? await listened(name, document, filled)
        : await test.client.askText<Record<string, Answer | null>>(document, filled);
    for (const answer of Object.values(data ?? {})) {
      expect(answer).not.toBeNull();
      const [error] = answer?.errors ?? [];
      expect([error?.message, error?.__typename]).toEqual(
        NEEDS_MORE[name] ? [expect.any(String), NEEDS_MORE[name]] : [undefined, undefined],
      );
    }
    ids.remember(data);
    if (name === 'Purchase') beginning = await firstCursor();
    if (name === 'SyncVirtualGoods') ids.set('gud_…', cheapestOf(data as SyncVirtualGoodsMutation));
  });

  /** The shop has gifts too, which cannot be bought. */
  function cheapestOf({ syncVirtualGoods: { virtualGoods } }: SyncVirtualGoodsMutation): string {
    const coins = ({ prices }: { prices: readonly { amount: string; currency: string }[] }): number =>
      Number(prices.find(({ currency }) => currency === 'COIN')?.amount ?? 0);
    const sold = virtualGoods.filter(good => coins(good) > 0);
    return sold.toSorted((a, b) => coins(a) - coins(b))[0]!.id;
  }

  async function firstCursor(): Promise<string | undefined> {
    const { events } = await test.client.ask(documents.EventsDocument, { first: 1 });
    return events.edges[0]?.cursor;
  }

  /** The first message; a subscription to questions has none as long as nobody asks, and must only stay open. */
  async function listened(name: string, document: string, variables: Record<string, unknown>) {
    const listener = test.client.listenText<Record<string, Answer | null>>(document, variables);
    if (name !== 'PurchaseQuestions') return listener.next();
    await test.client.askText('{ providers { provider } }');
    expect(listener.received).toEqual([]);
    return undefined;
  }
});
