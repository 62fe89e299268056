import { parseKeyPairsIntoRecord } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { type Logger } from 'pino';
import { type TracingConfig } from '../../config';
import { exchangeSpans } from './exchange-spans';
import { OpenTracer } from './open-tracer';
import { type Tracing } from './tracing';
import { watchedExporter } from './watched-exporter';

/** How long a stopping server waits for a collector, in milliseconds. */
const LAST_WORDS_MS = 2_000;

/**
 * Spans to a collector, in batches beside the work: a full queue drops spans, and a collector that is away costs nothing
 * but them. No global of OpenTelemetry is set and nothing is instrumented by itself: what becomes a span is written where
 * it happens.
 */
export function openTelemetry(config: TracingConfig, node: string, log: Logger): Tracing {
  const headers = parseKeyPairsIntoRecord(config.headers);
  const exporter = new OTLPTraceExporter({ url: config.url, headers });
  const ours = { 'service.name': config.serviceName, 'service.instance.id': node };
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(detectResources({ detectors: [envDetector] }))
      .merge(resourceFromAttributes(ours)),
    spanProcessors: [new BatchSpanProcessor(watchedExporter(exporter, log))],
  });
  const otel = provider.getTracer('paygraph');
  const tracer = new OpenTracer(otel);
  return {
    tracer,
    requests: tracer,
    onExchange: exchangeSpans(otel),
    close: () => within(LAST_WORDS_MS, provider.shutdown()),
  };
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds);
  });
  // A collector that refuses was told of in the log already.
  await Promise.race([work.catch(() => undefined), over]);
  clearTimeout(timer);
}
