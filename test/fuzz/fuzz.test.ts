import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXmlBytes } from '../../src/connectors/xml';
import { Random } from '../../src/proof/random';
import { startTestApp, type TestApp } from '../support/app';
import { mutated } from './mutations';

/** More with FUZZ_RUNS=100000; the seed decides everything, FUZZ_SEED=7 for another one. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? '500');
const SEED = Number(process.env['FUZZ_SEED'] ?? '1');
const AT_ONCE = 16;
/** What a part may leave behind in memory once garbage is collected: documents and statements that are kept, and no more. */
const LIVE_BYTES_MAX = 50 * 1024 * 1024;
/** By how much the process may grow meanwhile, with the garbage of the client that is in it too. */
const GROWTH_BYTES_MAX = 150 * 1024 * 1024;

jest.setTimeout(Math.max(60_000, RUNS * 50));

const OPERATIONS = join(__dirname, '../../schema/operations');
const documents = readdirSync(OPERATIONS).map(name => readFileSync(join(OPERATIONS, name), 'utf8'));

const SEEDS: Readonly<Record<string, (random: Random) => Sent>> = {
  'GraphQL documents': random => graphql(mutated(random.pick(documents), random).toString(), {}),
  'GraphQL variables': random => {
    const input = { idempotencyKey: 'k', reference: 'r', amount: { amount: '1.00', currency: 'EUR' } };
    const payWith = { card: { cardId: 'crd_0' } };
    const text = mutated(JSON.stringify({ input: { ...input, payWith } }), random).toString();
    const query = 'mutation ($input: PurchaseInput!) { purchase(input: $input) { errors { __typename } } }';
    return {
      path: '/graphql',
      headers: JSON_TYPE,
      body: `{"query":${JSON.stringify(query)},"variables":${text}}`,
    };
  },
  'requests to GraphQL': random => ({
    ...{ path: '/graphql', headers: JSON_TYPE },
    body: mutated('{"query":"{ __typename }","variables":{},"operationName":null}', random),
  }),
  "PAYONE's webhooks": random => ({
    ...{
      path: '/webhooks/payone/default',
      headers: { ...JSON_TYPE, 'x-gcs-signature': 'AAAA', 'x-gcs-keyid': 'k' },
    },
    body: mutated(
      '{"apiVersion":"v1","created":"x","id":"i","merchantId":"m","payment":{"id":"1_0","status":"X"},"type":"payment.paid"}',
      random,
    ),
  }),
  "Payture's notifications": random => ({
    ...{
      path: '/webhooks/payture/default',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    body: mutated('Notification=EngineChargeSuccess&DATA=aGVsbG8%3D&OrderId=pay_1&Success=True', random),
  }),
  "Stash's webhooks": random => ({
    ...{
      path: '/webhooks/stash/default',
      headers: { ...JSON_TYPE, 'stash-hmac-signature': 'A'.repeat(43) + '=' },
    },
    body: mutated(
      '{"type":"PURCHASE_SUCCEEDED","environment":"test","purchaseSucceeded":{"orderId":"o","total":"1"}}',
      random,
    ),
  }),
  'purchase questions': random => ({
    ...{ path: `/purchase/${encodeURIComponent(random.pick(['p', 'player_id_123', '%', 'ü', '..']))}` },
    headers: { ...JSON_TYPE, 'x-api-key': 'cad1' },
    body: mutated('{"transactionId":"t","items":[{"id":"sword_123","quantity":1}]}', random),
  }),
};

interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json', authorization: 'Bearer pg_test_sandbox' };

function graphql(query: string, variables: object): Sent {
  return { path: '/graphql', headers: JSON_TYPE, body: JSON.stringify({ query, variables }) };
}

describe('whatever is sent', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ LOG_LEVEL: 'error' }, { emptySandbox: false, withoutJobs: true });
  });
  afterAll(() => test.close());

  it.each(Object.entries(SEEDS))(
    'as %s is answered as the client’s mistake: nothing fails, stalls, or stays in memory',
    async (_name, make) => {
      const random = new Random(SEED);
      const before = { live: liveBytes(), whole: process.memoryUsage().rss };
      const bad: string[] = [];
      for (let sent = 0; sent < RUNS; sent += AT_ONCE) {
        const batch = Array.from({ length: AT_ONCE }, () => make(random));
        await Promise.all(
          batch.map(async ({ path, headers, body }) => {
            const answer = await fetch(test.app.url + path, {
              method: 'POST',
              headers,
              body: Buffer.from(body),
            });
            const text = await answer.text();
            if (answer.status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) {
              bad.push(
                `${answer.status} ${text.slice(0, 200)} for ${Buffer.from(body).toString('base64').slice(0, 400)}`,
              );
            }
          }),
        );
      }
      expect(bad).toEqual([]);
      expect(process.memoryUsage().rss - before.whole).toBeLessThan(GROWTH_BYTES_MAX);
      expect(liveBytes() - before.live).toBeLessThan(LIVE_BYTES_MAX);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect((await fetch(`${test.app.url}/live`)).status).toBe(200);
    },
  );
});

it('whatever comes as XML is read or refused, and never thrown', () => {
  const random = new Random(SEED);
  const answer =
    '<?xml version="1.0" encoding="utf-8"?><Pay Success="True" OrderId="pay_1" Amount="100"><A b="c"/></Pay>';
  for (let run = 0; run < RUNS; run++) parseXmlBytes(mutated(answer, random), 262_144);
  expect(parseXmlBytes(Buffer.from(answer), 262_144)?.name).toBe('Pay');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/**
 * Memory in use after a collection. The process's size follows the garbage of the client, which is in this
 * process too, and V8 gives it back when it likes.
 */
function liveBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
