import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { buildApiSchema } from '../../../src/graphql/schema';

export const schema = buildApiSchema();

type Root = 'query' | 'mutation';

function rootOf(root: Root): GraphQLObjectType {
  return (root === 'query' ? schema.getQueryType() : schema.getMutationType())!;
}

/** Names of all fields of Query or Mutation. */
export function rootFields(root: Root): readonly string[] {
  return Object.keys(rootOf(root).getFields());
}

/** A document that calls one root field with these arguments and selects all there is, two objects deep. */
export function documentOf(root: Root, name: string, args: Readonly<Record<string, unknown>>): string {
  const field = rootOf(root).getFields()[name]!;
  const given = field.args.filter(argument => argument.name in args);
  const variables = given.map(argument => `$${argument.name}: ${String(argument.type)}`).join(', ');
  const passed = given.map(argument => `${argument.name}: $${argument.name}`).join(', ');
  const head = variables === '' ? root : `${root} (${variables})`;
  return `${head} { ${name}${passed === '' ? '' : `(${passed})`} ${selection(field, 2)} }`;
}

const ABSTRACT: Readonly<Record<string, string>> = {
  Node: '{ __typename id }',
  Event:
    '{ __typename id cause ... on PaymentStatusChanged { payment { id reference } } ... on CardChanged { card { id } } ... on PayoutStatusChanged { payout { id reference } } }',
  NextAction: '{ __typename }',
};
/** Objects that are values rather than things: always selected whole. */
const VALUES: ReadonlySet<string> = new Set(['Money', 'PageInfo']);

function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  if (isUnionType(type) || isInterfaceType(type)) {
    return ABSTRACT[type.name] ?? '{ __typename ... on UserError { message moneyMoved retry path } }';
  }
  if (!isObjectType(type)) throw new Error(`${field.name} is no output`);
  if (type.name.endsWith('Connection')) {
    return `{ nodes ${selection(type.getFields()['nodes']!, depth)} pageInfo { hasNextPage startCursor } }`;
  }
  const parts = Object.values(type.getFields()).flatMap(each => {
    const inner = getNamedType(each.type);
    if (each.args.some(isRequiredArgument)) return [];
    if (isLeafType(inner)) return [each.name];
    const isValue = VALUES.has(inner.name) || inner.name in ABSTRACT || isUnionType(inner);
    return isValue || depth > 1 ? [`${each.name} ${selection(each, depth - 1)}`] : [];
  });
  return `{ ${parts.join(' ')} }`;
}
