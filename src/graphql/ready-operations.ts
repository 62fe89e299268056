import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
} from 'graphql';

/** A documented operation, ready to be run: the docs, the console and the tests take it from here. */
export interface ReadyOperation {
  readonly name: string;
  readonly kind: OperationDefinitionNode['operation'];
  /** What its first root field does, as the schema says it. */
  readonly says: string;
  /** The operation alone. */
  readonly text: string;
  /** The operation and the fragments that it uses. */
  readonly document: string;
  /** `pay_…` and the like stand for an id that an earlier answer gave. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const FOLDER = join('schema', 'operations');

/**
 * The operations of schema/operations in the order of its examples.json, which tells a story. Empty where the folder is
 * not beside the program. Throws for an example without its operation.
 */
export function readyOperations(schema: GraphQLSchema): readonly ReadyOperation[] {
  const folder = findFolder(__dirname);
  if (folder === undefined) return [];
  const files = readdirSync(folder).filter(file => file.endsWith('.graphql'));
  const text = files.map(file => readFileSync(join(folder, file), 'utf8')).join('\n');
  const documents = separateOperations(parse(text));
  return Object.entries(readExamples(folder)).map(([name, variables]) => {
    const document = documents[name];
    const operation = document && getOperationAST(document, name);
    if (!operation) throw new Error(`schema/operations has an example for ${name}, and no such operation.`);
    const says = describe(schema, operation);
    const fragments = document.definitions.filter(definition => definition !== operation);
    const whole = { ...document, definitions: [operation, ...fragments] };
    const { operation: kind } = operation;
    return { name, kind, says, text: print(operation), document: print(whole), variables };
  });
}

/** The fragments of schema/operations, as they are shared. */
export function sharedFragments(operations: readonly ReadyOperation[]): readonly string[] {
  const fragments = new Map<string, string>();
  for (const { document } of operations) {
    for (const definition of parse(document).definitions) {
      if (definition.kind === 'FragmentDefinition') fragments.set(definition.name.value, print(definition));
    }
  }
  return [...fragments].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment);
}

/** From the sources and from what is built of them the way up is not equally long. */
function findFolder(from: string): string | undefined {
  const here = join(from, FOLDER);
  if (existsSync(here)) return here;
  const parent = dirname(from);
  return parent === from ? undefined : findFolder(parent);
}

function readExamples(folder: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const examples: unknown = JSON.parse(readFileSync(join(folder, 'examples.json'), 'utf8'));
  if (!isObject(examples)) throw new Error('examples.json is not an object.');
  return Object.fromEntries(
    Object.entries(examples).map(([name, variables]) => {
      if (!isObject(variables)) throw new Error(`The example for ${name} is not an object.`);
      return [name, variables];
    }),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): string {
  const root = schema.getRootType(operation);
  const [field] = selectionSet.selections;
  const name = field?.kind === 'Field' ? field.name.value : '';
  return root?.getFields()[name]?.description?.replaceAll(/\s+/g, ' ') ?? '';
}
