import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, parse, validate } from 'graphql';
import { buildApiSchema } from '../../src/graphql/schema';
import { startTestApp, type TestApp } from '../support/app';
import { AnsweredIds } from './answered-ids';

interface Step {
  readonly document: string;
  /** The block of JSON that follows it; a document without one is checked and not run. */
  readonly variables: unknown;
}

const PAGES = [
  'README.md',
  ...['docs', 'docs/tasks'].flatMap(folder =>
    readdirSync(folder)
      // The reference is run by ready-operations.test.ts.
      .filter(file => file.endsWith('.md') && file !== 'operations-reference.md')
      .map(file => join(folder, file)),
  ),
];
const schema = buildApiSchema();

function stepsOf(page: string): readonly Step[] {
  const blocks = [
    ...readFileSync(page, 'utf8').matchAll(/```graphql\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g),
  ];
  return blocks.map(([, document = '', json]) => {
    return { document, variables: json === undefined ? undefined : (JSON.parse(json) as unknown) };
  });
}

const withDocuments = PAGES.filter(page => stepsOf(page).length > 0);

/** What the documentation shows is what the server takes. */
describe('the documentation', () => {
  it.each(withDocuments)('%s shows documents that the schema accepts', page => {
    for (const { document } of stepsOf(page)) expect(validate(schema, parse(document))).toEqual([]);
  });

  describe('followed page by page', () => {
    let test: TestApp;
    const ids = new AnsweredIds();
    beforeAll(async () => {
      test = await startTestApp({}, { emptySandbox: false });
      const user = { username: 'pioneer', scopes: ['payments', 'wallet_address'] };
      ids.set('(the uid)', (await test.control<{ uid: string }>('users', user, 'PI')).uid);
    });
    afterAll(() => test.close());

    it.each(withDocuments)('%s works as it is written', async page => {
      for (const { document, variables } of stepsOf(page)) {
        if (variables === undefined || getOperationAST(parse(document))?.operation === 'subscription')
          continue;
        const filled = ids.fill(variables);
        if (document.includes('refundPayment')) await untilRefundable(ids.get('pay_…') ?? '');
        const data = await test.client.askText<Record<string, { errors?: unknown } | null>>(document, filled);
        for (const [field, answer] of Object.entries(data)) {
          expect([field, answer]).toEqual([field, expect.anything()]);
          expect([field, answer?.errors ?? []]).toEqual([field, []]);
        }
        ids.remember(data);
      }
    });

    async function untilRefundable(id: string): Promise<void> {
      for (let actions: readonly string[] = []; !actions.includes('REFUND');) {
        const { refreshPayment } = await test.client.askText<{
          refreshPayment: { payment: { allowedActions: readonly string[] } };
        }>('mutation ($id: ID!) { refreshPayment(id: $id) { payment { allowedActions } } }', { id });
        actions = refreshPayment.payment.allowedActions;
      }
    }
  });
});
