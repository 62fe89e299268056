import fc from 'fast-check';
import { type Capabilities, type Facts } from '../../../src/connectors/contract';
import { type Fact } from '../../../src/domain/fact';
import {
  call,
  cardOrder,
  connectorAnswering,
  CUSTOMER,
  DETAILS,
  CARD_ID,
  KEY,
  known,
  PAYMENT_ID,
  query,
  rub,
  startPeer,
  storedCard,
  xml,
  type Reply,
} from './peer';

type Connector = ReturnType<typeof connectorAnswering>;
const page = { kind: 'PAGE', vaultCustomer: null } as const;
const order = { ...cardOrder(), template: null };

/** Everything that the kit can be made to say about a payment, by whatever the other side answers. */
async function everyFact(connector: Connector): Promise<readonly Fact[]> {
  const { cardPayment, threeDSecure, deviceWallet, statusLookup, hostedCheckout, vault, health } = connector;
  const outcomes: Facts[] = [
    await cardPayment.pay(call(), cardOrder()),
    await cardPayment.pay(call(), cardOrder({ capture: false })),
    await cardPayment.pay(call(), cardOrder({ vaultCustomer: CUSTOMER, means: storedCard() })),
    await deviceWallet.pay(call(), { ...cardOrder(), wallet: 'APPLE_PAY', token: 'dG9r' }),
    await threeDSecure.complete(call(), known(), { md: 'md', response: 'x' }),
    await cardPayment.capture(call(), known({ capturesAutomatically: false }), rub(100n), true),
    await cardPayment.cancel(call(), known({ capturesAutomatically: false }), rub(45_900n)),
    await cardPayment.refund(call(), known({ captured: 45_900n }), rub(100n), null),
  ];
  await hostedCheckout.open(call(), order);
  await vault.customers.list(call(), CUSTOMER);
  await vault.customers.addCard(call(), CUSTOMER, DETAILS);
  await vault.removeCard(call(), { token: CARD_ID, customer: CUSTOMER });
  await health.check(call().signal);
  const found: Fact[] = [];
  for (const kind of ['PURCHASE', 'CAPTURE', 'CANCEL', 'REFUND'] as const) {
    for (const payment of [known(), known({ origin: page }), known({ captured: 45_900n })]) {
      const answer = await statusLookup.lookup(query(payment, kind));
      if (answer.kind === 'found') found.push(...answer.facts);
    }
  }
  return [...outcomes.flatMap(outcome => (outcome.kind === 'done' ? outcome.value : [])), ...found];
}

const ROOTS = [
  'Pay',
  'Block',
  'ApplePay',
  'Pay3DS',
  'Charge',
  'Unblock',
  'Refund',
  'GetState',
  'PayStatus',
  'Init',
  'GetList',
  'Add',
  'Remove',
];
const NAMES = [
  'Success',
  'ErrCode',
  'OrderId',
  'Amount',
  'NewAmount',
  'State',
  'Status',
  'SessionId',
  'ACSUrl',
  'PaReq',
  'ThreeDSKey',
  'CardId',
  'CardName',
  'PANMask',
  'VWUserLgn',
  'Key',
];
const VALUES = [
  'True',
  'False',
  '3DS',
  '',
  'NONE',
  'ORDER_NOT_FOUND',
  'Charged',
  'Authorized',
  PAYMENT_ID,
  '45900',
  '1e5',
  '-1',
  'https://a.example',
  '&amp;',
  '__proto__',
];
const hostile = fc
  .tuple(
    fc.constantFrom(...ROOTS),
    fc.dictionary(
      fc.constantFrom(...NAMES),
      fc.oneof(fc.constantFrom(...VALUES), fc.stringMatching(/^[a-zA-Z0-9 ._-]{0,20}$/)),
      { maxKeys: 8 },
    ),
  )
  .map(([root, attributes]) => xml(root, { Success: 'True', ...attributes }));

it('never throws, and never tells of money of an order that it cannot tie to ours', async () => {
  const anything = fc.oneof(
    hostile,
    fc.string(),
    fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(anything, async answer => {
      const facts = await everyFact(connectorAnswering(() => answer));
      const isOurs = answer.includes(`OrderId="${PAYMENT_ID}"`);
      const moved = facts.filter(fact => fact.kind === 'SUCCEEDED' || fact.kind === 'CHARGED_BACK');
      expect(isOurs ? [] : moved).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const PAID = xml('Pay', { Success: 'True', OrderId: PAYMENT_ID, Amount: '45900' });
const DTD = `<!DOCTYPE Pay [<!ENTITY order "${PAYMENT_ID}">]>`;

const ANSWERS: readonly (readonly [string, Reply | string, string])[] = [
  ['a good one', PAID, 'done'],
  ['a good one after a byte order mark', `\ufeff${PAID}`, 'done'],
  ['a good one with a lower-case boolean', PAID.replace('True', 'true'), 'done'],
  ['a DOCTYPE', `<!DOCTYPE Pay>${PAID}`, 'unknown'],
  ['an entity', `${DTD}${PAID.replace(PAYMENT_ID, '&order;')}`, 'unknown'],
  [
    'a file of this machine',
    `<!DOCTYPE Pay [<!ENTITY x SYSTEM "file:///etc/hostname">]><Pay Success="True" OrderId="&x;" />`,
    'unknown',
  ],
  ['one megabyte', PAID.replace(' />', ` Pad="${'x'.repeat(1024 * 1024)}" />`), 'unknown'],
  ['a little more than the cap', PAID.replace(' />', ` Pad="${'x'.repeat(256 * 1024)}" />`), 'unknown'],
  ['another root', PAID.replace('<Pay', '<Block'), 'unknown'],
  ['no Success', PAID.replace('Success="True" ', ''), 'unknown'],
  ['no attributes', '<Pay />', 'unknown'],
  ['a huge number', PAID.replace('45900', '9'.repeat(400)), 'unknown'],
  ['garbage', 'Bad Gateway', 'unknown'],
  ['nothing', '', 'unknown'],
  ['HTML', '<!DOCTYPE html><html><body>Error</body></html>', 'unknown'],
  ['500 as text', { status: 500, body: 'Internal Server Error' }, 'unknown'],
  ['500 with a good body', { status: 500, body: PAID }, 'unknown'],
  [
    '503 with a refusal',
    { status: 503, body: xml('Pay', { Success: 'False', ErrCode: 'AMOUNT_EXCEED' }) },
    'unknown',
  ],
  ['404', { status: 404, body: 'Not Found' }, 'unknown'],
  ['a redirect', { status: 302, body: PAID }, 'unknown'],
  ['a reset', { body: '', reset: true }, 'unknown'],
];

it.each(ANSWERS)(
  '%s leaves a payment, a capture and a refund as they should be',
  async (_what, answer, expected) => {
    const forCommand = (name: string): Reply | string => {
      const swap = (body: string | Buffer) => {
        const named = String(body).replaceAll('Pay ', `${name} `);
        return name === 'Refund'
          ? named.replace('Amount="45900"', 'NewAmount="40000"').replace('Amount="9', 'NewAmount="9')
          : named;
      };
      return typeof answer === 'string' ? swap(answer) : { ...answer, body: swap(answer.body) };
    };
    const { connector, close } = await startPeer(({ path }) => forCommand(path.split('/')[2]!));
    const { cardPayment, statusLookup } = connector;
    expect((await cardPayment.pay(call(), cardOrder())).kind).toBe(expected);
    expect(
      (await cardPayment.capture(call(), known({ capturesAutomatically: false }), rub(45_900n), true)).kind,
    ).toBe(expected);
    expect((await cardPayment.refund(call(), known({ captured: 45_900n }), rub(5_900n), null)).kind).toBe(
      expected,
    );
    const looked = await statusLookup.lookup(query(known(), 'PURCHASE'));
    expect(looked.kind).toBe('unclear');
    await close();
  },
);

it('says that nothing was sent when nobody is there', async () => {
  const { connector, close } = await startPeer(() => '');
  const payment = known({ captured: 45_900n });
  await close();
  const { cardPayment } = connector satisfies Capabilities;
  expect(await cardPayment.pay(call(), cardOrder())).toMatchObject({ kind: 'notSent' });
  expect(await cardPayment.refund(call(KEY), payment, rub(1n), null)).toMatchObject({ kind: 'notSent' });
});

it('says that the outcome is open when the deadline passes after it was sent', async () => {
  const deadline = new AbortController();
  const { connector, close } = await startPeer(() => {
    deadline.abort();
    return PAID;
  });
  const outcome = await connector.cardPayment.pay(call(KEY, deadline.signal), cardOrder());
  await close();
  expect(outcome.kind).toBe('unknown');
});

it.each([
  [
    'healthy',
    xml('GetState', { Success: 'False', OrderId: 'paygraph-health-check', ErrCode: 'ORDER_NOT_FOUND' }),
    { kind: 'done' },
  ],
  [
    'not allowed',
    xml('GetState', { Success: 'False', ErrCode: 'ACCESS_DENIED' }),
    { kind: 'refused', code: 'ACCESS_DENIED' },
  ],
  ['in trouble', xml('GetState', { Success: 'False', ErrCode: 'INTERNAL_ERROR' }), { kind: 'unknown' }],
  [
    'somebody else',
    xml('GetState', { Success: 'True', OrderId: 'x', State: 'Charged' }),
    { kind: 'unknown' },
  ],
])('calls an account %s', async (_what, answer, expected) => {
  expect(await connectorAnswering(() => answer).health.check(call().signal)).toMatchObject(expected);
});
