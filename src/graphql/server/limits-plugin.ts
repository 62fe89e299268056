import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { type CostRules, findCostError } from './cost';
import type { LimitError } from './limits';
import { findVariablesError } from './variables';

/** The limits that depend on variables, and so cannot be kept with the document. The same for both transports. */
export function findOperationError(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  rules: CostRules,
): LimitError | undefined {
  return findVariablesError(variables, rules.limits) ?? findCostError(document, operation, variables, rules);
}

export function limitsPlugin<Context extends BaseContext>(rules: CostRules): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, request }) {
          if (!operation) return; // unknown operation name: execution reports it
          const error = findOperationError(document, operation, request.variables ?? {}, rules);
          if (error !== undefined) throw error;
        },
      };
    },
  };
}
