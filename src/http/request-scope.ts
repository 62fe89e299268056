import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<string>();

/** The id of the request that is being served here, on whose behalf something is done; undefined for the jobs. */
export function currentRequestId(): string | undefined {
  return scope.getStore();
}

/** Runs the rest of a request as that of this id. */
export function inRequest<T>(requestId: string, work: () => T): T {
  return scope.run(requestId, work);
}
