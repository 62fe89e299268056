import { inspect } from 'node:util';
import { type ExchangeRecord } from '../../../src/connectors/exchange-log';
import {
  account,
  API_KEY,
  call,
  chain,
  connect,
  dto,
  envelope,
  never,
  order,
  page,
  payment,
  SETTINGS,
  transaction,
  VECTOR,
  type Reply,
  type Script,
} from './peer';

const TOKEN = 'canary-access-token-77';
const SEED_HEX = 'e780c34a374a2f9731252c7cf26c2a2135f65aa901261c40f3d486a1aa635bd5';
const SECRETS = [
  VECTOR.seed,
  SEED_HEX,
  SEED_HEX.toUpperCase(),
  Buffer.from(SEED_HEX, 'hex').toString('base64').replace(/=+$/, ''),
  API_KEY,
  TOKEN,
];

/** Everything that the kit can be made to do, with what it says and what it lets the log hear. */
async function overheard(script: Script): Promise<string> {
  const records: ExchangeRecord[] = [];
  const { kit, clock } = connect(script, { exchangeLog: record => void records.push(record) });
  const request = {
    payment: payment(),
    order: order(),
    sequence: null,
    sequenceFloor: null,
    feeNeeded: null,
  };
  const outcomes: unknown[] = [
    await kit.payout.register(call(), order()),
    await kit.payout.listOpen(never),
    await kit.payout.cancel(call(), VECTOR.memo),
    await kit.payout.sign(call(), request),
    await kit.payout.submit(call(), envelope()),
    await kit.payout.inspect(never, [envelope()]),
    await kit.payout.findTransaction(never, payment()),
    await kit.payout.complete(call(), payment(), VECTOR.testnet.hash),
    await kit.userPayments.identify(never, TOKEN),
    await kit.userPayments.approve(call(), VECTOR.memo),
    await kit.health.check(never),
  ];
  expect(records.length).toBeGreaterThan(8);
  const shown = { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null };
  return [outcomes, records, kit, clock].map(each => inspect(each, shown)).join('\n');
}

/** A service that throws back whatever it gets. */
const echo: Reply = {
  status: 400,
  json: {
    error: `bad_${API_KEY}`,
    error_message: TOKEN,
    type: `x/${TOKEN}`,
    accessToken: TOKEN,
    username: 'kate',
  },
};
const fine: Script = [
  [/^POST \/v2\/payments$/, { json: dto(), headers: { 'set-cookie': `session=${TOKEN}` } }],
  [/\/transactions\?/, { json: page(transaction(envelope())) }],
  [/^(GET|POST) \/transactions/, { json: transaction(envelope()) }],
  [/incomplete/, { json: { incomplete_server_payments: [] } }],
  [/\/me$/, { json: { uid: 'uid-1', username: 'kate', accessToken: TOKEN } }],
  [/^GET \/$/, { json: { network_passphrase: 'Pi Testnet' } }],
  ...chain(),
  [/\/v2\//, { json: dto() }],
];

it.each<readonly [string, Script]>([
  ['answers', fine],
  ['refuses the key and says so', [[/./, { status: 401, json: { error: 'unauthorized' } }]]],
  [
    'throws an unreadable page back',
    [[/./, { status: 502, text: `<html>Authorization: Key ${API_KEY} ${TOKEN}` }]],
  ],
  ['does not answer', [[/./, { lost: 'unknown' }]]],
  ['is not there', [[/./, { lost: 'notSent' }]]],
])('nothing secret is said, kept or logged when the other side %s', async (_what, script) => {
  const text = await overheard(script);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(text).not.toMatch(/\bkate\b/);
});

it('says nothing of what the other side says beside its codes', async () => {
  const { kit } = connect([[/./, echo]]);
  const said = JSON.stringify([
    await kit.payout.register(call(), order()),
    await kit.userPayments.identify(never, TOKEN),
    await kit.payout.inspect(never, [envelope()]),
  ]);
  for (const secret of SECRETS) expect(said).not.toContain(secret);
});

it('would notice: the log does hear what is not secret', async () => {
  const text = await overheard(fine);
  expect(text).toContain(encodeURIComponent(VECTOR.testnet.xdr).slice(0, 60));
  expect(text).toContain('"payout_id":"po_01hzzzzzzz"');
  expect(text).toContain("Authorization: '********'");
  expect(Object.values(SETTINGS)).toContain(VECTOR.seed);
  expect(account(1n).account_id).toBe(VECTOR.source);
});
