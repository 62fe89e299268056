import { GraphQLError, Kind, type ValueNode } from 'graphql';

/**
 * Refuses a client's value. A GraphQLError is reported as it stands; any other error would be prefixed by
 * graphql-js with the refused literal, and that could be a card number in the wrong field.
 */
export function refuse(reason: string): never {
  throw new GraphQLError(reason, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** The text of a string literal, or a refusal that says what was expected. */
export function stringLiteral(node: ValueNode, expectation: string): string {
  return node.kind === Kind.STRING ? node.value : refuse(expectation);
}

/** A value that the server itself got wrong on its way out: a bug, masked before the client sees it. */
export function unserializable(scalar: string): never {
  throw new TypeError(`A resolver returned a value that is not a ${scalar}`);
}
