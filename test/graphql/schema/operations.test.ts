import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOperationAST, parse, print, separateOperations } from 'graphql';
import { MONEY_MUTATIONS } from '../../../src/graphql/money-mutations';
import { buildApiSchema } from '../../../src/graphql/schema';
import { Documents } from '../../../src/graphql/server/documents';
import { defaultGraphqlLimits } from '../../../src/graphql/server/limits';
import { findOperationError } from '../../../src/graphql/server/limits-plugin';

const folder = join('schema', 'operations');
const text = readdirSync(folder)
  .filter(file => file.endsWith('.graphql'))
  .map(file => readFileSync(join(folder, file), 'utf8'))
  .join('\n');
const operations = Object.entries(separateOperations(parse(text)));
const schema = buildApiSchema();
const limits = defaultGraphqlLimits;
const documents = new Documents({ schema, limits, introspection: false, moneyMutations: MONEY_MUTATIONS });

describe('schema/operations', () => {
  it.each(operations)(
    '%s is valid and within the limits of the server, with pages of 50',
    (_name, document) => {
      const prepared = documents.prepare(print(document));
      expect(prepared).toMatchObject({ kind: 'valid' });
      const variables = { first: 50, payments: 50, cards: 50 };
      const rules = { schema, limits, fieldCosts: new Map<string, number>() };
      expect(findOperationError(document, getOperationAST(document)!, variables, rules)).toBeUndefined();
    },
  );

  it('shows each root field of the schema at least once', () => {
    const used = new Set(
      operations.flatMap(([, document]) => {
        const operation = getOperationAST(document)!;
        return operation.selectionSet.selections.map(node =>
          node.kind === 'Field' ? `${operation.operation}.${node.name.value}` : '',
        );
      }),
    );
    const roots = {
      query: schema.getQueryType(),
      mutation: schema.getMutationType(),
      subscription: schema.getSubscriptionType(),
    };
    const fields = Object.entries(roots).flatMap(([kind, root]) =>
      Object.keys(root!.getFields()).map(field => `${kind}.${field}`),
    );
    expect(fields.filter(field => !used.has(field))).toEqual([]);
  });
});
