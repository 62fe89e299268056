import { serverAudits } from 'graphql-http';
import { closeHarnesses, type Harness, startHarness } from './support';

let harness: Harness;

const audits = serverAudits({
  url: () => `${harness.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', 'Bearer key-a');
    headers.set('apollo-require-preflight', 'true'); // protection against CSRF stays on
    return fetch(url, { ...init, headers });
  },
});

describe('GraphQL over HTTP', () => {
  beforeAll(async () => {
    harness = await startHarness();
  });
  afterAll(closeHarnesses);

  it('is audited in 61 points', () => {
    expect(audits).toHaveLength(61);
    expect(new Set(audits.map(audit => audit.id)).size).toBe(61);
  });

  it.each(audits.map(audit => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toEqual({ id: audit.id, name: audit.name, status: 'ok' });
  });
});
