import { ROOT_CONTEXT, SpanKind, trace, type Context, type Tracer as OtelTracer } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import { type Span, type SpanStart, type Tracer } from '../../domain/tracer';
import { currentScope, inScope } from '../../http/request-scope';
import { type RequestSpan, type RequestTracer } from '../../http/trace-requests';
import { OpenSpan } from './open-span';
import { RememberedSpans } from './remembered-spans';

/** Both of our ports over a tracer of OpenTelemetry. What runs where is known by the scope that requests have anyway. */
export class OpenTracer implements Tracer, RequestTracer {
  readonly #otel: OtelTracer;
  readonly #remembered = new RememberedSpans();

  constructor(otel: OtelTracer) {
    this.#otel = otel;
  }

  async span<T>({ name, fields = {} }: SpanStart, work: (span: Span) => Promise<T>): Promise<T> {
    const { requestId } = currentScope();
    const span = new OpenSpan(this.#otel.startSpan(name, {}, currentContext()), this.#remembered);
    span.set(fields);
    try {
      return await inScope({ requestId, span }, () => work(span));
    } catch (error) {
      // Its text may quote what somebody sent.
      span.fail(error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.otel.end();
    }
  }

  begin({ method, traceparent }: { method: string; traceparent: string | undefined }): RequestSpan {
    const remote = traceparent === undefined ? null : parseTraceParent(traceparent);
    const parent = remote ? trace.setSpanContext(ROOT_CONTEXT, { ...remote, isRemote: true }) : ROOT_CONTEXT;
    const otel = this.#otel.startSpan(method, { kind: SpanKind.SERVER }, parent);
    otel.setAttribute('http.request.method', method);
    return new OpenSpan(otel, this.#remembered);
  }
}

/** With the span that runs here as the parent. */
export function currentContext(): Context {
  const { span } = currentScope();
  return span instanceof OpenSpan ? trace.setSpan(ROOT_CONTEXT, span.otel) : ROOT_CONTEXT;
}
