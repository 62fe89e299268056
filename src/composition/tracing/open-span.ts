import { SpanStatusCode, type Span as OtelSpan } from '@opentelemetry/api';
import { type SpanFields } from '../../domain/tracer';
import { type RequestEnd, type RequestSpan } from '../../http/trace-requests';
import { type RememberedSpans } from './remembered-spans';

/** A span of ours over one of OpenTelemetry's. */
export class OpenSpan implements RequestSpan {
  readonly traceId: string;
  readonly otel: OtelSpan;
  readonly #remembered: RememberedSpans;

  constructor(otel: OtelSpan, remembered: RememberedSpans) {
    this.otel = otel;
    this.#remembered = remembered;
    ({ traceId: this.traceId } = otel.spanContext());
  }

  set(fields: SpanFields): void {
    for (const [name, value] of Object.entries(fields)) {
      if (value !== null) this.otel.setAttribute(name, value);
    }
  }

  remember(name: string): void {
    this.#remembered.put(name, this.otel.spanContext());
  }

  follow(name: string): void {
    const context = this.#remembered.get(name);
    if (context) this.otel.addLink({ context });
  }

  fail(cause: string): void {
    this.otel.setStatus({ code: SpanStatusCode.ERROR, message: cause });
  }

  end({ method, route, status }: RequestEnd): void {
    this.set({ 'http.route': route, 'http.response.status_code': status });
    this.otel.updateName(`${method} ${route}`);
    if (status >= 500) this.fail(`answered ${status}`);
    this.otel.end();
  }
}
