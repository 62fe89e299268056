import { type Logger } from 'pino';
import { type TracingConfig } from '../../config';
import { noTracer } from '../../domain/tracer';
import { type Tracing } from './tracing';

/** Without an address nothing of OpenTelemetry is loaded: it takes a tenth of a second and memory. */
export async function openTracing(
  config: TracingConfig | undefined,
  node: string,
  log: Logger,
): Promise<Tracing> {
  if (!config) return NO_TRACING;
  const { openTelemetry } = await import('./open-telemetry.js');
  return openTelemetry(config, node, log);
}

const NO_TRACING: Tracing = {
  tracer: noTracer,
  requests: undefined,
  onExchange: undefined,
  close: async () => undefined,
};
