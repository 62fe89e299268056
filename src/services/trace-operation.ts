import { type DomainError } from '../domain/errors';
import { hasEnded, moneyMovedBy, type Operation } from '../domain/operation';
import { type Provider } from '../domain/provider';
import { type Span, type SpanFields } from '../domain/tracer';
import { type Services } from './dependencies';

interface Result {
  readonly operation: Operation | null;
  readonly replayed: boolean;
  readonly errors: readonly DomainError[];
}

/** Shows one use case that may move money as a span: which operation, at whom, and how it stands at its end. */
export function traceOperation<R extends Result>(
  { tracer }: Pick<Services, 'tracer'>,
  name: string,
  providerOf: (result: R) => Provider | undefined,
  work: () => Promise<R>,
): Promise<R> {
  return tracer.span({ name }, async span => {
    const result = await work();
    const { operation, replayed, errors } = result;
    const provider = providerOf(result) ?? null;
    span.set({ 'paygraph.provider': provider, 'paygraph.error': errors[0]?.kind ?? null });
    if (operation) tellOperation(span, operation, { 'paygraph.replayed': replayed });
    return result;
  });
}

/** Tells of an operation as it is now; while it is open, what is done about it later can be linked to this span. */
export function tellOperation(span: Span, operation: Operation, fields: SpanFields = {}): void {
  const { id, kind, status, paymentId } = operation;
  span.set({
    'paygraph.operation.id': id,
    'paygraph.operation.kind': kind,
    'paygraph.operation.status': status,
    'paygraph.payment.id': paymentId,
    'paygraph.money_moved': moneyMovedBy(operation),
    ...fields,
  });
  if (status === 'UNKNOWN' || status === 'NEEDS_REVIEW') span.fail(status);
  if (!hasEnded(status)) span.remember(operationName(id));
}

/** Under which a span of an operation is remembered. */
export function operationName(id: string): string {
  return `operation ${id}`;
}
