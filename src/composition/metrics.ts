import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type ExchangeSeen } from '../connectors/transport';
import { type Database } from '../store/database/database';
import { openOperationCounts } from '../store/operations';

/** Counts and times calls to providers. */
export function observeExchanges(metrics: Registry): (seen: ExchangeSeen) => void {
  const labelNames = ['provider', 'method', 'kind', 'status'] as const;
  const calls = new Counter({
    name: 'paygraph_provider_calls_total',
    help: 'Calls to providers',
    labelNames,
    registers: [metrics],
  });
  const seconds = new Histogram({
    name: 'paygraph_provider_call_seconds',
    help: 'Time of a call to a provider',
    labelNames: ['provider'],
    registers: [metrics],
  });
  return ({ provider, method, kind, status, durationMs }) => {
    calls.inc({ provider, method, kind, status: status ?? 'none' });
    seconds.observe({ provider }, durationMs / 1_000);
  };
}

/** Shows how many operations are open, by status: UNKNOWN is what an operator watches. */
export function observeOperations(metrics: Registry, database: Database): void {
  const open = new Gauge({
    name: 'paygraph_operations_open',
    help: 'Operations that have not ended, by status',
    labelNames: ['status'],
    registers: [metrics],
    async collect() {
      this.reset();
      for (const { status, count } of await openOperationCounts(database.reader)) this.set({ status }, count);
    },
  });
  open.reset();
}
