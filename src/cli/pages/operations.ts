import { readyOperations, sharedFragments, type ReadyOperation } from '../../graphql/ready-operations';
import { buildApiSchema } from '../../graphql/schema';

/** docs/operations-reference.md */
export function operationsPage(): string {
  const operations = readyOperations(buildApiSchema());
  const parts = [
    '# Ready operations',
    'Printed from `schema/operations` by `npm run schema`; do not edit. Each operation of the schema with variables to begin with, in an order in which they can be run; a test runs them. `pay_…` and the like stand for an id from an earlier answer. In the sandbox the link opens it in Apollo Sandbox, with the key; a subscription runs there too, over `graphql-transport-ws` with the same headers. `paygraph/client` has their types.',
    operations.map(contents).join('\n'),
    ...operations.map(section),
    '## Fragments',
    'The documents use these.',
    ['```graphql', sharedFragments(operations).join('\n\n'), '```'].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contents({ name, kind }: ReadyOperation): string {
  return `- [${name}](#${name.toLowerCase()}) (${kind})`;
}

function section({ name, says, text, variables }: ReadyOperation): string {
  const link = `[Open it](http://127.0.0.1:4000/graphql?operation=${name})`;
  const parts = [`## ${name}`, `${says} ${link}`, ['```graphql', text, '```'].join('\n')];
  const json = JSON.stringify(variables, null, 2);
  if (json !== '{}') parts.push(['```json', json, '```'].join('\n'));
  return parts.join('\n\n');
}
