import { readFile } from 'node:fs/promises';
import { startTestApp, type TestApp } from '../support/app';
import { createOtherApplication, createPlayer, DEFAULT, keyOf, OTHER } from './support/keys';

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

/** What an operator sees of a server that has sold something while somebody listened. */
describe('metrics and logs', () => {
  let test: TestApp;
  let text: string;

  beforeAll(async () => {
    test = await startTestApp({}, { withoutJobs: true });
    const listener = test.client.listenText<{ events: { cursor: string; to?: string } }>(
      'subscription { events { cursor ... on PaymentStatusChanged { to } } }',
    );
    // The listener is there once it hears of the first order.
    await buy('first', '4012000033330026');
    await buy('declined', '5168645305790452');
    await listener.until(({ events }) => events.to === 'DECLINED');
    await test.control('faults', {
      ...{ fault: 'resetAfter', times: 1, match: { method: 'POST', path: '/payments' } },
    });
    await buy('lost', '4012000033330026');
    text = await (await fetch(`${test.app.url}/metrics`)).text();
  });
  afterAll(() => test.close());

  async function buy(reference: string, number: string): Promise<void> {
    const details = {
      number,
      expiryMonth: 12,
      expiryYear: 2035,
      securityCode: '123',
      holder: 'Ada Lovelace',
    };
    const input = {
      ...{ idempotencyKey: reference, reference, amount: { amount: '12.50', currency: 'EUR' } },
      payWith: { directCard: { provider: 'PAYONE', details } },
    };
    await test.client.askText(
      'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } } }',
      { input },
    );
  }
  const value = (series: string): number => {
    const line = text.split('\n').find(each => each.startsWith(`${series} `));
    return line === undefined ? Number.NaN : Number(line.slice(series.length));
  };

  it('has every series that the dashboard in docs/ asks for', async () => {
    const dashboard = JSON.parse(await readFile('docs/grafana-dashboard.json', 'utf8')) as Dashboard;
    const asked = dashboard.panels.flatMap(({ targets }) =>
      targets.flatMap(({ expr }) => expr.match(/paygraph_\w+/g) ?? []),
    );
    expect(asked.length).toBeGreaterThan(10);
    const declared = new Set(text.split('\n').map(line => /^# TYPE (\S+)/.exec(line)?.[1]));
    for (const name of asked) expect(declared).toContain(name.replace(/_(bucket|sum|count)$/, ''));
  });

  it('counts how calls that move money ended, by provider', () => {
    const series = (status: string) =>
      `paygraph_provider_outcomes_total{provider="PAYONE",kind="PURCHASE",status="${status}"}`;
    expect([series('SUCCEEDED'), series('DECLINED'), series('UNKNOWN')].map(value)).toEqual([1, 1, 1]);
  });

  it('shows what is open and for how long, the journal’s end and the queue of writes', () => {
    expect(value('paygraph_operations_open{status="UNKNOWN"}')).toBe(1);
    expect(value('paygraph_operations_oldest_age_seconds{status="UNKNOWN"}')).toBeGreaterThan(0);
    expect(value('paygraph_events_position{application="app_default"}')).toBeGreaterThanOrEqual(5);
    expect(value('paygraph_database_writable')).toBe(1);
    expect(value('paygraph_write_queue_waiting')).toBe(0);
    expect(value('paygraph_commits_total')).toBeGreaterThan(0);
    expect(value('paygraph_websocket_operations')).toBe(1);
    expect(value('paygraph_event_lag_seconds_count')).toBeGreaterThan(0);
  });

  it('shows them to a proxy with an operator’s key, and to no player and no other application', async () => {
    await createOtherApplication(test);
    const playerId = await createPlayer(test.client);
    const statusWith = async (key: string): Promise<number> => {
      const headers = { 'x-forwarded-for': '192.0.2.1', authorization: `Bearer ${key}` };
      return (await fetch(`${test.app.url}/metrics`, { headers })).status;
    };
    expect(await statusWith(await keyOf(test, DEFAULT, 'readonly'))).toBe(200);
    expect(await statusWith(await keyOf(test, DEFAULT, 'server'))).toBe(200);
    expect(await statusWith(await keyOf(test, DEFAULT, 'player', playerId))).toBe(403);
    expect(await statusWith(await keyOf(test, OTHER, 'server'))).toBe(403);
    expect(await statusWith('pg_wrong')).toBe(401);
  });

  it('logs the call to a provider under the id of the request that it was made for', () => {
    const lines = test
      .log()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Record<string, unknown>);
    const calls = lines.filter(({ msg }) => msg === 'provider called');
    expect(calls).toMatchObject([{ status: 'SUCCEEDED' }, { status: 'DECLINED' }, { status: 'UNKNOWN' }]);
    for (const { requestId, operationId } of calls) {
      expect(operationId).toMatch(/^op_/);
      const answered = lines.filter(each => each['requestId'] === requestId && each['route'] === '/graphql');
      expect(answered).toHaveLength(1);
    }
  });
});
