import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type ExchangeSeen } from '../connectors/transport';
import { type Clock } from '../domain/clock';
import { type JournalEvent } from '../domain/event';
import { type OutcomeSeen } from '../services/dependencies';
import { type Database } from '../store/database/database';
import { journalPositions } from '../store/events';
import { openNoticeCount } from '../store/notices';
import { openOperationCounts } from '../store/operations';
import { openPayoutsByStatus } from '../store/payouts';
import { type AccountState } from './account-directory';

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

/** Counts what became of the calls that were to move money, as the services understood the answers. */
export function observeOutcomes(metrics: Registry): (seen: OutcomeSeen) => void {
  const outcomes = new Counter({
    name: 'paygraph_provider_outcomes_total',
    help: 'Calls that were to move money, by the status of the operation after the call',
    labelNames: ['provider', 'kind', 'status'],
    registers: [metrics],
  });
  return ({ provider, kind, status }) => outcomes.inc({ provider, kind, status });
}

/** Shows what is open, and for how long: UNKNOWN and NEEDS_REVIEW are what an operator watches. */
export function observeOperations(metrics: Registry, database: Database, clock: Clock): void {
  const ageOf = (since: Date): number => Math.max(0, clock.now().getTime() - since.getTime()) / 1_000;
  const operations = whileUnderWay(() => openOperationCounts(database.reader));
  const notices = whileUnderWay(() => openNoticeCount(database.reader));
  gauge(
    metrics,
    'paygraph_operations_open',
    'Operations that have not ended, by status',
    ['status'],
    async set => {
      for (const { status, count } of await operations()) set(count, { status });
    },
  );
  const age = 'Age of the oldest operation that has not ended, by status';
  gauge(metrics, 'paygraph_operations_oldest_age_seconds', age, ['status'], async set => {
    for (const { status, oldestCreatedAt } of await operations()) set(ageOf(oldestCreatedAt), { status });
  });
  gauge(metrics, 'paygraph_payouts_open', 'Payouts that have not ended, by status', ['status'], async set => {
    for (const { status, count } of await openPayoutsByStatus(database.reader)) set(count, { status });
  });
  gauge(
    metrics,
    'paygraph_webhooks_open',
    'Webhooks that were acknowledged and are not applied yet',
    [],
    async set => set((await notices()).count),
  );
  const waiting = 'Age of the oldest webhook that is not applied yet; 0 without one';
  gauge(metrics, 'paygraph_webhooks_oldest_age_seconds', waiting, [], async set => {
    const { oldest } = await notices();
    set(oldest ? ageOf(oldest) : 0);
  });
}

/** Shows the journal's end and the queue of writes. */
export function observeDatabase(metrics: Registry, database: Database): void {
  gauge(metrics, 'paygraph_events_position', 'Last position of the event log', ['application'], async set => {
    for (const { applicationId, position } of await journalPositions(database.reader))
      set(Number(position), { application: applicationId });
  });
  gauge(metrics, 'paygraph_write_queue_waiting', 'Units of work that wait for their commit', [], set =>
    set(database.figures().waiting),
  );
  gauge(metrics, 'paygraph_database_writable', '1 while the database takes writes, else 0', [], set =>
    set(database.healthy() === 'ok' ? 1 : 0),
  );
  total(metrics, 'paygraph_commits_total', 'Commits', () => database.figures().commits);
  total(
    metrics,
    'paygraph_committed_units_total',
    'Units of work that were committed',
    () => database.figures().committedUnits,
  );
}

/** Shows which accounts of providers can be used: 0 is one whose settings do not open, or are not complete. */
export function observeAccounts(metrics: Registry, states: () => readonly AccountState[]): void {
  const labels = ['application', 'provider', 'account'];
  const help = '1 while the account can be used, 0 while its settings cannot';
  gauge(metrics, 'paygraph_provider_account_usable', help, labels, set => {
    for (const { applicationId: application, provider, name: account, usable } of states())
      set(Number(usable), { application, provider, account });
  });
}

/** Times how long an event takes from its commit to a listener that has caught up. */
export function observeTold(metrics: Registry, clock: Clock): (event: JournalEvent) => void {
  const seconds = new Histogram({
    name: 'paygraph_event_lag_seconds',
    help: 'From when an event happened to when a listener that has caught up is given it',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
  return ({ occurredAt }) =>
    seconds.observe(Math.max(0, clock.now().getTime() - occurredAt.getTime()) / 1_000);
}

/** Series that are read in one go share the answer to one question. */
function whileUnderWay<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => (asked ??= ask().finally(() => (asked = undefined)));
}

/** A gauge that is read when it is asked for. */
function gauge<Label extends string>(
  metrics: Registry,
  name: string,
  help: string,
  labelNames: readonly Label[],
  read: (set: (value: number, labels?: Partial<Record<Label, string>>) => void) => Promise<void> | void,
): void {
  new Gauge<Label>({
    ...{ name, help, labelNames, registers: [metrics] },
    async collect() {
      this.reset();
      await read((value, labels) => (labels ? this.set(labels, value) : this.set(value)));
    },
  });
}

/** A counter that somebody else counts. */
function total(metrics: Registry, name: string, help: string, read: () => number): void {
  new Counter({
    ...{ name, help, registers: [metrics] },
    collect() {
      this.reset();
      this.inc(read());
    },
  });
}
