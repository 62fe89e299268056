import { type GraphQLScalarType, parseValue } from 'graphql';

export type Taken = { readonly value: unknown } | { readonly refused: string };

/** What a scalar makes of a value from variables. */
export function fromVariable(scalar: GraphQLScalarType, value: unknown): Taken {
  return taken(() => scalar.parseValue(value));
}

/** What a scalar makes of a literal in a document. */
export function fromLiteral(
  scalar: GraphQLScalarType,
  text: string,
  variables: Record<string, unknown> = {},
): Taken {
  return taken(() => scalar.parseLiteral(parseValue(text), variables));
}

function taken(parse: () => unknown): Taken {
  try {
    return { value: parse() };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : 'not an error' };
  }
}

/** A refusal that is short and does not repeat what was refused. */
export function expectRefusal(result: Taken, value: unknown): void {
  if (!('refused' in result)) throw new Error(`Expected a refusal of ${JSON.stringify(value)}`);
  expect(result.refused.length).toBeLessThan(160);
  if (typeof value === 'string' && value.length > 8) expect(result.refused).not.toContain(value);
}
