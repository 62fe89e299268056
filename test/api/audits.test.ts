import { serverAudits } from 'graphql-http';
import { startTestApp, type TestApp } from '../support/app';
import { SANDBOX_KEY } from './support/http';

let test: TestApp;

const audits = serverAudits({
  url: () => `${test.app.url}/graphql`,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${SANDBOX_KEY}`);
    headers.set('apollo-require-preflight', 'true'); // protection against CSRF stays on
    return fetch(url, { ...init, headers });
  },
});

describe('the whole server, audited for GraphQL over HTTP', () => {
  beforeAll(async () => {
    test = await startTestApp({}, { withoutJobs: true });
  });
  afterAll(() => test.close());

  it('passes all 61 audits on the schema that it serves', async () => {
    expect(audits).toHaveLength(61);
    const results: object[] = [];
    for (const { fn } of audits) results.push(await fn());
    expect(results.filter(result => !('status' in result) || result.status !== 'ok')).toEqual([]);
  });
});
