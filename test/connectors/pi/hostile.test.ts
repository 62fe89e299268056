import fc from 'fast-check';
import { pi } from '../../../src/connectors/pi';
import { readPiConfig } from '../../../src/connectors/pi/config';
import { type Exchange } from '../../../src/connectors/transport-contract';
import { ManualClock } from '../../../src/domain/clock';
import {
  account,
  call,
  dto,
  envelope,
  fees,
  ledger,
  linked,
  never,
  NOW,
  order,
  page,
  payment,
  SETTINGS,
  transaction,
  VECTOR,
} from './peer';

const config = readPiConfig(SETTINGS)!;
const signed = envelope();

/** Both services answer everything in the same way. */
function kitAnswering(exchange: () => Exchange) {
  const transport = () => ({ send: async () => exchange(), close: async () => undefined });
  return pi.connect(config, {
    clock: new ManualClock(NOW),
    newUuid: () => 'uuid',
    transport,
  });
}

function answered(status: number, body: Buffer, headers: Readonly<Record<string, string>> = {}): Exchange {
  return {
    kind: 'answered',
    status,
    headers: { 'content-type': 'application/json', 'latest-ledger': '2000', ...headers },
    body,
  };
}

async function everything(kit: ReturnType<typeof kitAnswering>) {
  const { payout, userPayments, statusLookup, health } = kit;
  const { hash } = VECTOR.testnet;
  const request = {
    payment: payment(),
    order: order(),
    sequence: null,
    sequenceFloor: null,
    feeNeeded: null,
  };
  const known = {
    ...{
      paymentId: 'pay_1',
      providerReference: VECTOR.memo,
      checkoutReference: null,
      captured: 0n,
      refunded: 0n,
    },
    amount: payment().amount,
    capturesAutomatically: true,
    origin: { kind: 'PAGE', vaultCustomer: null },
    openChange: null,
  } as const;
  const operation = { kind: 'PURCHASE', providerKey: 'k', effectReference: null, amount: null } as const;
  return Promise.all([
    payout.register(call(), order()),
    payout.listOpen(never),
    payout.read(never, VECTOR.memo),
    payout.cancel(call(), VECTOR.memo),
    payout.sign(call(), request),
    payout.submit(call(), signed),
    payout.inspect(never, [signed]),
    payout.findTransaction(never, payment()),
    payout.complete(call(), payment(), hash),
    userPayments.identify(never, 'token'),
    userPayments.approve(call(), VECTOR.memo),
    statusLookup.lookup({ payment: known, operation, signal: never }),
    health.check(never),
  ]);
}

/** The kinds that nobody may take for a success, or for a proof that nothing happened or can happen. */
const PROVES_NOTHING = new Set(['unknown', 'notSent', 'unclear', 'open', 'refused', 'refusedAtEntry']);

const bodies: readonly (readonly [string, Buffer, Readonly<Record<string, string>>])[] = [
  ['nothing', Buffer.alloc(0), {}],
  ['an empty object', Buffer.from('{}'), {}],
  ['an empty list', Buffer.from('[]'), {}],
  ['null', Buffer.from('null'), {}],
  ['HTML that says that it is JSON', Buffer.from('<html>'), {}],
  ['a page of a proxy', Buffer.from('<html>'), { 'content-type': 'text/html' }],
  ['half an answer', Buffer.from(JSON.stringify(dto()).slice(0, -5)), {}],
  ['UTF-16', Buffer.from(JSON.stringify(dto()), 'utf16le'), {}],
  ['a byte order mark', Buffer.from(`\ufeff${JSON.stringify(dto())}`), {}],
  [
    'another charset',
    Buffer.from(JSON.stringify(dto())),
    { 'content-type': 'application/json; charset=utf-16' },
  ],
  ['a prototype', Buffer.from('{"__proto__":{"identifier":"x","successful":true}}'), {}],
  ['deep nesting', Buffer.from('['.repeat(50_000) + ']'.repeat(50_000)), {}],
];

it.each(bodies)('takes %s for nothing, with any status', async (_what, body, headers) => {
  for (const status of [200, 204, 302, 400, 401, 404, 429, 500, 504]) {
    const outcomes = await everything(kitAnswering(() => answered(status, body, headers)));
    for (const outcome of outcomes) expect(PROVES_NOTHING).toContain(outcome.kind);
    // Only a 429 and a 401 are definite without being understood, and both say that nothing was done.
    const definite = outcomes.filter(({ kind }) => kind === 'refused' || kind === 'refusedAtEntry');
    expect(definite.every(() => status === 429)).toBe(true);
  }
});

it('survives arbitrary JSON from both services, and proves nothing by it', async () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constant({ error: 'x' }),
    fc.record({ extras: fc.jsonValue(), type: fc.string() }),
  );
  await fc.assert(
    fc.asyncProperty(value, fc.constantFrom(200, 400, 404, 500), async (json, status) => {
      const outcomes = await everything(
        kitAnswering(() => answered(status, Buffer.from(JSON.stringify(json)))),
      );
      for (const outcome of outcomes) expect(PROVES_NOTHING).toContain(outcome.kind);
    }),
    { numRuns: 100 },
  );
});

/** Genuine answers with one field replaced by anything. */
it('is never brought to a success by a genuine answer with a damaged field', async () => {
  const whole = {
    ...dto({ transaction: linked(VECTOR.testnet.hash) }, { developer_completed: true }),
    ...account(VECTOR.accountSequence),
    ...fees(),
    ...ledger(2000, 1_790_000_000n),
    ...transaction(envelope()),
    ...page(transaction(envelope())),
    uid: 'uid-1',
    network_passphrase: 'Pi Testnet',
  };
  const damage = fc.tuple(fc.constantFrom(...Object.keys(whole)), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(damage, async ([field, value]) => {
      // What happens to be the genuine value damages nothing.
      fc.pre(JSON.stringify(value) !== JSON.stringify(whole[field as keyof typeof whole]));
      const outcomes = await everything(
        kitAnswering(() => answered(200, Buffer.from(JSON.stringify({ ...whole, [field]: value })))),
      );
      const [registered, , , , signed, submitted, , , completed] = outcomes;
      if (registered.kind === 'registered')
        expect(registered.payment).toMatchObject({ amount: payment().amount, fromAddress: VECTOR.source });
      if (signed.kind === 'done') expect(signed.value).toMatchObject({ source: VECTOR.source });
      if (submitted.kind === 'applied') expect(['hash', 'successful', 'ledger'].includes(field)).toBe(false);
      if (completed.kind === 'done')
        expect(['identifier', 'status', 'transaction', 'envelope_xdr', 'hash'].includes(field)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

it.each([2 ** 53, 1e308, -1, 0.5, '9'.repeat(400), '0x10', '1e3', '٣'])(
  'does not count with %p',
  async huge => {
    const kit = (more: Record<string, unknown>) =>
      kitAnswering(() =>
        answered(
          200,
          Buffer.from(
            JSON.stringify({
              ...account(VECTOR.accountSequence),
              ...fees(),
              ...page(ledger(1, 1n)),
              ...ledger(2000, 1n),
              ...more,
            }),
          ),
        ),
      );
    const request = {
      payment: payment(),
      order: order(),
      sequence: null,
      sequenceFloor: null,
      feeNeeded: null,
    };
    for (const more of [
      { sequence: huge },
      { last_ledger_base_fee: huge },
      { max_fee: { p90: huge } },
      { subentry_count: huge },
    ]) {
      expect(await kit(more).payout.sign(call(), request)).toMatchObject({ kind: 'notSent' });
    }
  },
);
