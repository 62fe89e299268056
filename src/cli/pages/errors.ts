import { RETRY_BY_KIND, MONEY_MOVED_BY_KIND, type ErrorKind } from '../../domain/errors';
import { buildApiSchema } from '../../graphql/schema';

/** docs/errors.md: the union members with the tables that the server answers by. */
export function errorsPage(): string {
  const schema = buildApiSchema();
  const rows = (Object.keys(RETRY_BY_KIND) as ErrorKind[]).map(kind => {
    const says = (schema.getType(kind)?.description ?? '').replace(/\s+/g, ' ');
    return `| \`${kind}\` | ${says} | ${MONEY_MOVED_BY_KIND[kind]} | ${RETRY_BY_KIND[kind]} |`;
  });
  const unions = Object.values(schema.getTypeMap()).flatMap(type =>
    'getTypes' in type && type.name.endsWith('Error')
      ? [
          `| \`${type.name}\` | ${type
            .getTypes()
            .map(({ name }) => name)
            .join(', ')} |`,
        ]
      : [],
  );
  const parts = [
    '# Errors',
    'Printed from `src/domain/errors.ts` and the schema by `npm run schema`; do not edit.',
    'Whatever a client can act on is a member of a mutation’s `errors`, and every one of them is a `UserError` with `message`, `moneyMoved` and `retry`. Anything else is a GraphQL error without details: a bug, or a database that is away. Then nothing is known of the request: repeat it with the same key.',
    '| Error | | Money moved | Retry, unless the error says otherwise |\n| --- | --- | --- | --- |\n' +
      rows.join('\n'),
    '`retry` is `SAME_KEY`: send it again unchanged. `NEW_KEY`: correct or reconsider it, and send it as a new request. `AFTER_RESOLUTION`: wait for the outcome, which comes as an event. `NEVER`: it cannot succeed, or must not be tried.',
    'An `IdempotencyConflict` with `inProgress: true` is about a request that still runs: money moved is `UNKNOWN`, and the same key tells in a moment. A `Declined` of the kind `SOFT` or `AUTHENTICATION` may be tried with a new key.',
    '## Which error where',
    '| Union | Members |\n| --- | --- |\n' + unions.join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}
