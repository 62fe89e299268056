import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSchema, Kind, parse, print, visit } from 'graphql';

const MODULE = 'virtual:ready-operations';

/** A Vite plugin: the operations of schema/operations as a module, so that the page needs no GraphQL parser. */
export function readyOperations(project) {
  return {
    name: 'ready-operations',
    resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
    load: id => (id === `\0${MODULE}` ? `export default ${JSON.stringify(readAll(project))}` : undefined),
  };
}

/** Each with the fragments that it uses, what the schema says of its first field, and the variables of its example. */
function readAll(project) {
  const schema = buildSchema(readFileSync(join(project, 'schema/schema.graphql'), 'utf8'));
  const folder = join(project, 'schema/operations');
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.graphql'))
    .map(file => ({
      group: basename(file, '.graphql'),
      definitions: parse(readFileSync(join(folder, file), 'utf8')).definitions,
    }));
  const examples = JSON.parse(readFileSync(join(folder, 'examples.json'), 'utf8'));
  const fragments = new Map(
    files
      .flatMap(({ definitions }) => definitions)
      .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
      .map(fragment => [fragment.name.value, fragment]),
  );
  return files.flatMap(({ group, definitions }) =>
    definitions
      .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
      .map(operation => ({
        group,
        name: operation.name.value,
        kind: operation.operation,
        says: descriptionOf(schema, operation),
        document: [operation, ...usedBy(operation, fragments)].map(print).join('\n\n'),
        variables: examples[operation.name.value] ?? {},
      })),
  );
}

function descriptionOf(schema, operation) {
  const root = schema.getRootType(operation.operation);
  const [first] = operation.selectionSet.selections;
  return root.getFields()[first.name.value].description ?? '';
}

function usedBy(operation, fragments) {
  const used = new Map();
  const collect = node =>
    visit(node, {
      FragmentSpread({ name: { value } }) {
        if (used.has(value)) return;
        used.set(value, fragments.get(value));
        collect(fragments.get(value));
      },
    });
  collect(operation);
  return [...used.values()];
}
