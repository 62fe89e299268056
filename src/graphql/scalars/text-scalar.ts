import { GraphQLScalarType } from 'graphql';
import { refuse, stringLiteral, unserializable } from './scalar-errors';

export interface TextScalarRules {
  readonly name: string;
  /** Published: written for the developer of a client. */
  readonly description: string;
  readonly specifiedByUrl?: string;
  /** What a refused client reads. It must not depend on the refused value. */
  readonly expectation: string;
  readonly accepts: (text: string) => boolean;
  /** Outgoing values may obey a looser rule: losing an answer is worse than passing on an odd address. */
  readonly emits?: (text: string) => boolean;
}

/** A scalar that is text outside and the same text inside: checked, never changed. */
export function textScalar(rules: TextScalarRules): GraphQLScalarType<string, string> {
  const checked = (text: unknown): string =>
    typeof text === 'string' && rules.accepts(text) ? text : refuse(rules.expectation);
  const emits = rules.emits ?? rules.accepts;
  return new GraphQLScalarType<string, string>({
    name: rules.name,
    description: rules.description,
    specifiedByURL: rules.specifiedByUrl ?? null,
    serialize: value => (typeof value === 'string' && emits(value) ? value : unserializable(rules.name)),
    parseValue: checked,
    parseLiteral: node => checked(stringLiteral(node, rules.expectation)),
  });
}
