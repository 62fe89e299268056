import { answerTypeFor } from '../../../src/graphql/server/accept';
import { answerOf, closeHarnesses, post, startHarness } from './support';

afterEach(closeHarnesses);

describe('the type of an answer', () => {
  it.each([
    ['POST', undefined, 'json'],
    ['POST', '', 'json'],
    ['POST', '*/*', 'json'],
    ['POST', 'application/*', 'json'],
    ['POST', 'application/json', 'jsonOnly'],
    ['POST', 'application/json; charset=utf-8', 'jsonOnly'],
    ['POST', 'application/json, text/plain, */*', 'json'],
    ['POST', 'application/graphql-response+json', 'graphqlResponse'],
    ['POST', 'application/graphql-response+json, application/json;q=0.9', 'graphqlResponse'],
    ['POST', 'application/json, application/graphql-response+json;q=0.9', 'json'],
    ['POST', 'text/html', 'notAcceptable'],
    ['POST', 'application/json;q=0', 'notAcceptable'],
    ['POST', 'application/json;q=x', 'notAcceptable'],
    ['POST', 'image/png', 'notAcceptable'],
    ['GET', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
    ['GET', 'text/html;q=0.1, application/json', 'json'],
    ['GET', '*/*', 'json'],
  ] as const)('for %s with %p is %s', (method, accept, expected) => {
    expect(answerTypeFor(method, accept)).toBe(expected);
  });

  it('is settled before a mutation runs: what cannot be answered is not done', async () => {
    const harness = await startHarness();
    const answer = await post(harness, { query: 'mutation { pay }' }, { accept: 'text/csv' });
    expect([answer.status, answer.code]).toEqual([406, 'NOT_ACCEPTABLE']);
    expect(harness.world.executions).toEqual([]);
  });
});

const hello = {
  name: 'Hello',
  kind: 'query',
  says: 'Greets.',
  document: '{ hello }',
  variables: {},
} as const;
const fail = {
  name: 'Fail',
  kind: 'query',
  says: 'Fails. </script> Always.',
  document: 'query Fail($why: String) { fail(why: $why) }',
  variables: { why: 'planted-variable' },
} as const;

describe('the page for browsers', () => {
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is Apollo Sandbox, needs no key and executes nothing', async () => {
    const harness = await startHarness({ graphql: { landingPage: { operations: () => [hello, fail] } } });
    const response = await fetch(`${harness.url}/graphql?query=${encodeURIComponent('{ hello }')}`, {
      headers: browser,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    const html = await response.text();
    expect(html).toContain('https://embeddable-sandbox.cdn.apollographql.com/');
    expect(html).toContain('{ hello }');
    expect(html).toContain('/graphql?operation=Fail  Fails.');
    expect(harness.world.scopes).toEqual([]);
  });

  it('opens with the operation of its address, its variables and the key; with the list for a strange name', async () => {
    const headers = { authorization: 'Bearer planted-key' };
    const harness = await startHarness({
      graphql: { landingPage: { headers, operations: () => [hello, fail] } },
    });
    const page = async (name: string): Promise<string> => {
      const response = await fetch(`${harness.url}/graphql?operation=${name}`, { headers: browser });
      return response.text();
    };
    const html = await page('Fail');
    expect(html).toContain('query Fail($why: String)');
    expect(html).toContain('"variables":{"why":"planted-variable"}');
    expect(html).toContain('"authorization":"Bearer planted-key"');
    expect(html).not.toContain('{ hello }');
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    for (const strange of ['', 'Strange', '__proto__', '%3C/script%3E'])
      expect(await page(strange)).toContain('{ hello }');
  });

  it('is not there when it is switched off', async () => {
    const harness = await startHarness({ graphql: { landingPage: false } });
    const answer = await answerOf(await fetch(`${harness.url}/graphql`, { headers: browser }));
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is not a way around the key', async () => {
    const harness = await startHarness();
    for (const accept of [
      'text/html;q=0.1, application/json',
      'text/html, application/json',
      'application/json',
    ]) {
      const url = `${harness.url}/graphql?query=${encodeURIComponent('{ hello }')}`;
      const answer = await answerOf(
        await fetch(url, { headers: { accept, 'apollo-require-preflight': 'true' } }),
      );
      expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect(harness.world.scopes).toEqual([]);
  });
});
