import { AsyncLocalStorage } from 'node:async_hooks';
import { type Span } from '../domain/tracer';

/** On whose behalf something is done here. */
export interface Scope {
  /** Undefined for the jobs. */
  readonly requestId: string | undefined;
  /** The innermost one; undefined when nothing is traced. */
  readonly span: Span | undefined;
}

const NOBODY: Scope = { requestId: undefined, span: undefined };
const scopes = new AsyncLocalStorage<Scope>();

export function currentScope(): Scope {
  return scopes.getStore() ?? NOBODY;
}

export function inScope<T>(scope: Scope, work: () => T): T {
  return scopes.run(scope, work);
}

/** For work that a request merely woke: it is not done on its behalf. */
export function outsideRequests<T>(work: () => T): T {
  return scopes.run(NOBODY, work);
}
