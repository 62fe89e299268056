import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/**
 * Answers 200 to well-formed requests whose document or variables are refused, when the client accepts nothing but
 * `application/json`; GraphQL over HTTP asks for it, since such clients read any other status as a broken transport.
 * Malformed requests (BAD_REQUEST) keep their status, and so do unexpected errors.
 */
export function legacyStatusPlugin<Context extends BaseContext>(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response }) {
          if (request.http?.headers.get('accept') !== 'application/json') return;
          if (response.http.status !== 400 || response.body.kind !== 'single') return;
          const errors = response.body.singleResult.errors ?? [];
          if (errors.some(error => error.extensions?.['code'] === 'BAD_REQUEST')) return;
          response.http.status = 200;
        },
      };
    },
  };
}
