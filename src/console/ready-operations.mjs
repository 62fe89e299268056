import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  parse,
  print,
  typeFromAST,
  visit,
} from 'graphql';

const MODULE = 'virtual:ready-operations';

/** A Vite plugin: the operations of schema/operations as a module, so that the page needs no GraphQL parser. */
export function readyOperations(project) {
  return {
    name: 'ready-operations',
    resolveId: id => (id === MODULE ? `\0${MODULE}` : undefined),
    load: id => (id === `\0${MODULE}` ? `export default ${JSON.stringify(readAll(project))}` : undefined),
  };
}

/** Each with the fragments that it uses, what the schema says of its first field, and variables to fill in. */
function readAll(project) {
  const schema = buildSchema(readFileSync(join(project, 'schema/schema.graphql'), 'utf8'));
  const folder = join(project, 'schema/operations');
  const files = readdirSync(folder).map(file => ({
    group: basename(file, '.graphql'),
    definitions: parse(readFileSync(join(folder, file), 'utf8')).definitions,
  }));
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
        variables: exampleVariables(schema, operation),
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

/** What has to be given, with an empty text or the first value of its type. What may be left out is. */
function exampleVariables(schema, operation) {
  const entries = (operation.variableDefinitions ?? [])
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined)
    .map(({ variable, type }) => [variable.name.value, exampleOf(typeFromAST(schema, type))]);
  return Object.fromEntries(entries);
}

function exampleOf(type) {
  if (isNonNullType(type)) return exampleOf(type.ofType);
  if (isListType(type)) return [exampleOf(type.ofType)];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0].name;
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields());
    const needed = named.isOneOf
      ? fields.slice(0, 1)
      : fields.filter(field => isNonNullType(field.type) && field.defaultValue === undefined);
    return Object.fromEntries(needed.map(field => [field.name, exampleOf(field.type)]));
  }
  return EXAMPLES[named.name] ?? '';
}

const EXAMPLES = { Int: 1, Boolean: true, Decimal: '1.00', CurrencyCode: 'EUR', JSONObject: {} };
