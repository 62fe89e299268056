import { type TestApp } from '../../support/app';

/** Everything that a request may have changed: each row of the database, and what the providers were asked. */
export interface Snapshot {
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
  readonly providerCalls: number;
}

/** Of a server without jobs and webhooks, so that only requests change anything. */
export async function snapshot(test: TestApp): Promise<Snapshot> {
  const { reader } = test.app.services.database;
  const tables = await reader.query<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  );
  const rows: Record<string, readonly unknown[]> = {};
  for (const { name } of tables) rows[name] = await reader.query(`SELECT * FROM "${name}" ORDER BY 1, 2`);
  let providerCalls = 0;
  for (const provider of ['PAYONE', 'INTRAZON']) {
    const requests = await test.control<readonly unknown[]>('requests', undefined, provider);
    providerCalls += requests.length;
  }
  return { rows, providerCalls };
}

/** Runs `request` and expects that nothing was sent to a provider and no row of any table changed. */
export async function expectStill<T>(test: TestApp, request: () => Promise<T>): Promise<T> {
  const before = await snapshot(test);
  const answer = await request();
  expect(await snapshot(test)).toEqual(before);
  return answer;
}
