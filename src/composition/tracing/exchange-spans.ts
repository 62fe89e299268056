import { SpanKind, SpanStatusCode, type Tracer } from '@opentelemetry/api';
import { type ExchangeSeen } from '../../connectors/transport';
import { currentContext } from './open-tracer';

/** Shows each call to a provider as a span of the work that made it. It is made after the call, which knows nothing of it. */
export function exchangeSpans(otel: Tracer): (seen: ExchangeSeen) => void {
  return ({ provider, origin, method, shownPath, kind, status, startedAtMs, durationMs }) => {
    const attributes = {
      'http.request.method': method,
      'url.template': shownPath,
      'server.address': new URL(origin).hostname,
      'paygraph.provider': provider,
      'paygraph.exchange': kind,
      'paygraph.origin': origin,
      ...(status !== null && { 'http.response.status_code': status }),
    };
    const start = { kind: SpanKind.CLIENT, startTime: startedAtMs, attributes };
    const span = otel.startSpan(`${method} ${shownPath}`, start, currentContext());
    const failed = kind !== 'answered' || (status ?? 0) >= 500;
    if (failed) span.setStatus({ code: SpanStatusCode.ERROR, message: kind });
    span.end(startedAtMs + durationMs);
  };
}
