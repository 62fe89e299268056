import { type GraphqlLimits, LimitError } from './limits';

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses variables that are too large, too deep or made to poison prototypes, before graphql-js coerces them. */
export function findVariablesError(variables: unknown, limits: GraphqlLimits): LimitError | undefined {
  let characters = 0;

  const walk = (value: unknown, depth: number): LimitError | undefined => {
    characters += typeof value === 'string' ? value.length : 1;
    if (characters > limits.variablesCharactersMax) {
      return new LimitError(
        'VARIABLES_TOO_LARGE',
        `Variables may have ${limits.variablesCharactersMax} characters.`,
      );
    }
    if (typeof value !== 'object' || value === null) return undefined;
    if (depth > limits.variablesDepthMax) {
      return new LimitError(
        'VARIABLES_TOO_DEEP',
        `Variables may be nested ${limits.variablesDepthMax} levels deep.`,
      );
    }
    for (const [key, item] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) {
        return new LimitError(
          'FORBIDDEN_KEY',
          'Variables must not have the keys "__proto__", "constructor" and "prototype".',
        );
      }
      if (!Array.isArray(value)) characters += key.length;
      const error = walk(item, depth + 1);
      if (error !== undefined) return error;
    }
    return undefined;
  };

  // The object of all variables is level 0, so that the value of one variable may be as deep as the limit says.
  return walk(variables ?? {}, 0);
}
