import { type DocumentNode, getOperationAST } from 'graphql';
import type { Tracer } from '../../domain/tracer';

/** A name is the client's to choose, so it is cut. */
const nameCharactersMax = 64;

/** Shows one operation by its name and kind; never its text, its variables or its answer. */
export function traceOperation<T>(
  tracer: Tracer,
  document: DocumentNode,
  operationName: unknown,
  work: () => Promise<T>,
): Promise<T> {
  const named = typeof operationName === 'string' ? operationName : undefined;
  const operation = getOperationAST(document, named);
  const kind = operation?.operation ?? 'unknown';
  const name = operation?.name?.value.slice(0, nameCharactersMax) ?? null;
  const fields = { 'graphql.operation.type': kind, 'graphql.operation.name': name };
  return tracer.span({ name: `graphql ${kind}`, fields }, work);
}
