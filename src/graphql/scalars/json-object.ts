import { GraphQLScalarType, Kind, type ObjectValueNode, type ValueNode } from 'graphql';
import { refuse, unserializable } from './scalar-errors';

export const jsonObjectDepthMax = 10;
export const jsonObjectBytesMax = 16 * 1024;

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

type Variables = Readonly<Record<string, unknown>> | null | undefined;

const notAnObject = 'JSONObject must be an object.';
const tooDeep = `JSONObject must be at most ${jsonObjectDepthMax} levels deep.`;
const tooLarge = `JSONObject must be at most ${jsonObjectBytesMax} bytes of JSON.`;
const forbiddenKey = 'JSONObject must not contain the keys "__proto__", "constructor" and "prototype".';
const notJson = 'JSONObject may contain strings, finite numbers, booleans, null, lists and objects only.';

/** Keys that turn a careless merge into a change of every object of the process. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const JsonObjectScalar = new GraphQLScalarType<JsonObject, JsonObject>({
  name: 'JSONObject',
  description:
    `A JSON object for data of your own, at most ${jsonObjectBytesMax / 1024} KiB of JSON and ${jsonObjectDepthMax} levels deep. It is stored and ` +
    'returned as it is. Do not put card data or secrets into it.',
  serialize: value => (isPlainObject(value) ? copyObject(value, 1) : unserializable('JSONObject')),
  parseValue: parseJsonObject,
  parseLiteral: (node, variables) =>
    node.kind === Kind.OBJECT ? parseJsonObject(literalObject(node, variables, 1)) : refuse(notAnObject),
});

/** A deep copy of a plain JSON object within the limits; throws a GraphQLError for anything else. */
export function parseJsonObject(value: unknown): JsonObject {
  if (!isPlainObject(value)) return refuse(notAnObject);
  const copy = copyObject(value, 1);
  if (Buffer.byteLength(JSON.stringify(copy)) > jsonObjectBytesMax) return refuse(tooLarge);
  return copy;
}

function copyObject(value: object, depth: number): JsonObject {
  if (depth > jsonObjectDepthMax) return refuse(tooDeep);
  const copy: Record<string, JsonValue> = {};
  for (const [key, item] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return refuse(forbiddenKey);
    copy[key] = copyValue(item, depth);
  }
  return copy;
}

function copyValue(value: unknown, depth: number): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) {
    if (depth >= jsonObjectDepthMax) return refuse(tooDeep);
    return value.map(item => copyValue(item, depth + 1));
  }
  return isPlainObject(value) ? copyObject(value, depth + 1) : refuse(notJson);
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function literalObject(node: ObjectValueNode, variables: Variables, depth: number): object {
  if (depth > jsonObjectDepthMax) return refuse(tooDeep);
  const fields = node.fields.map((field): [string, unknown] => {
    if (forbiddenKeys.has(field.name.value)) return refuse(forbiddenKey);
    return [field.name.value, literalValue(field.value, variables, depth)];
  });
  return Object.fromEntries(fields);
}

function literalValue(node: ValueNode, variables: Variables, depth: number): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.ENUM:
      return refuse(notJson);
    case Kind.VARIABLE:
      return variables?.[node.name.value] ?? null;
    case Kind.LIST:
      if (depth >= jsonObjectDepthMax) return refuse(tooDeep);
      return node.values.map(item => literalValue(item, variables, depth + 1));
    case Kind.OBJECT:
      return literalObject(node, variables, depth + 1);
  }
}
