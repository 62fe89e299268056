import { ExportResultCode } from '@opentelemetry/core';
import { type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { type Logger } from 'pino';

/** Says once in the log that a collector takes nothing, and once that it does again: traces that are lost are no secret. */
export function watchedExporter(exporter: SpanExporter, log: Logger): SpanExporter {
  let failing = false;
  return {
    export(spans, done) {
      exporter.export(spans, result => {
        const fails = result.code !== ExportResultCode.SUCCESS;
        // Its text may quote what a collector answers; its address may carry a key.
        if (fails && !failing) log.warn({ cause: result.error?.name ?? 'unknown' }, 'traces cannot be sent');
        if (!fails && failing) log.info('traces can be sent again');
        failing = fails;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
