import { type OpenChange, type PaymentOrigin, type PaymentReference } from '../../../src/connectors/contract';
import { PAY_WORDS } from '../../../src/connectors/payture/states';
import { type OperationKind } from '../../../src/domain/operation';
import {
  connectorAnswering,
  CUSTOMER,
  KEY,
  known,
  PAYMENT_ID,
  query,
  rub,
  says,
  startPeer,
  xml,
} from './peer';

const sale = known();
const hold = known({ capturesAutomatically: false });

function stateXml(State: string, more: Record<string, string> = {}): string {
  return xml('GetState', {
    Success: 'True',
    OrderId: PAYMENT_ID,
    State,
    Forwarded: 'False',
    Amount: '45900',
    ...more,
  });
}

/** What a lookup says of an operation, for one answer of GetState. */
async function asked(payment: PaymentReference, kind: OperationKind, answer: string, more = {}) {
  const { statusLookup } = connectorAnswering(() => answer);
  const said = await statusLookup.lookup(query(payment, kind, more));
  return said.kind === 'found' ? says(said.facts) : said.kind;
}

const open = (kind: OpenChange['kind'], minor = 100n, providerKey = KEY): OpenChange => ({
  kind,
  providerKey,
  amount: rub(minor),
});

const PAID = 'PAY SUCCEEDED 45900';
const CAPTURED = 'CAPTURE SUCCEEDED 45900 charged';
const VOIDED = 'CANCEL SUCCEEDED 45900 voided';
const REFUNDED = 'REFUND SUCCEEDED 45900 rest:0';
const CHARGED_BACK = 'CHARGED_BACK 45900';

/** Payture contract, section 7: every state; what it proves of a sale and of a hold of which nothing was known yet. */
const STATES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['New', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['PreAuthorized3DS', ['PAY ACTION_REQUIRED'], ['PAY ACTION_REQUIRED']],
  ['PreAuthorizedAF', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['Authorized', ['PAY IN_PROGRESS'], [PAID]],
  ['AUTHORIZED', ['PAY IN_PROGRESS'], [PAID]],
  ['Voided', ['PAY CANCELLED'], [PAID, VOIDED]],
  ['Charged', [PAID], [PAID, CAPTURED]],
  ['Refunded', [PAID, REFUNDED], [PAID]],
  ['Forwarded', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['Forwarded(OtherTerminal)', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['Rejected', ['PAY DECLINED:SOFT'], ['PAY DECLINED:SOFT']],
  ['Rejected(Terminal)', ['PAY DECLINED:SOFT'], ['PAY DECLINED:SOFT']],
  ['Error', ['PAY FAILED'], ['PAY FAILED']],
  ['Chargeback', [PAID, CHARGED_BACK], [PAID, CHARGED_BACK]],
  ['Obsolete', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['AuthorizationClosed', ['PAY IN_PROGRESS'], [PAID]],
  ['PendingCharge', ['PAY IN_PROGRESS'], [PAID]],
  ['PendingUnblock', ['PAY IN_PROGRESS'], [PAID]],
  ['PendingRefund', [PAID], [PAID]],
  ['PendingSomething', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['Session_Inited', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
  ['NobodyKnows', ['PAY IN_PROGRESS'], ['PAY IN_PROGRESS']],
];

it.each(STATES)('%s proves %j of a sale and %j of a hold', async (state, ofSale, ofHold) => {
  expect(await asked(sale, 'PURCHASE', stateXml(state))).toEqual(ofSale);
  expect(await asked(hold, 'AUTHORIZE', stateXml(state))).toEqual(ofHold);
});

it('has a word for every meaning, and no success without a proof', () => {
  const proven = [
    'AUTHORIZED',
    'CAPTURING',
    'CANCELLING',
    'VOIDED',
    'CHARGED',
    'REFUNDING',
    'REFUNDED',
    'CHARGED_BACK',
    'CLOSED',
  ];
  const succeeded = Object.entries(PAY_WORDS).filter(([, words]) => words.hold === 'SUCCEEDED');
  expect(succeeded.map(([meaning]) => meaning).sort()).toEqual([...proven].sort());
  const charged = Object.entries(PAY_WORDS).filter(([, words]) => words.sale === 'SUCCEEDED');
  expect(charged.map(([meaning]) => meaning).sort()).toEqual([
    'CHARGED',
    'CHARGED_BACK',
    'REFUNDED',
    'REFUNDING',
  ]);
});

describe('the first effect', () => {
  it('is told with the amount of the state, so that another one is reviewed', async () => {
    expect(await asked(sale, 'PURCHASE', stateXml('Charged', { Amount: '45901' }))).toEqual([
      'PAY SUCCEEDED 45901',
    ]);
    expect(await asked(hold, 'AUTHORIZE', stateXml('Authorized', { Amount: '1' }))).toEqual([
      'PAY SUCCEEDED 1',
    ]);
    expect(await asked(hold, 'AUTHORIZE', stateXml('Charged', { Amount: '100' }))).toEqual([
      PAID,
      'CAPTURE SUCCEEDED 100 charged',
    ]);
  });

  it.each([
    'AMOUNT_EXCEED SOFT',
    'ISSUER_BLOCKED_CARD HARD',
    'FRAUD_ERROR FRAUD',
    'THREE_DS_TIME_OUT AUTHENTICATION',
  ])('was declined: %s', async row => {
    const [ErrCode = '', kind] = row.split(' ');
    expect(await asked(sale, 'PURCHASE', stateXml('Rejected', { ErrCode }))).toEqual([
      `PAY DECLINED:${kind}`,
    ]);
  });

  it.each([
    ['PROCESSING_ERROR', 'Error', 'PAY FAILED'],
    ['WRONG_PARAMS', 'Rejected', 'PAY FAILED'],
    ['SOMETHING_NEW', 'Rejected', 'PAY FAILED'],
    ['CANCELED_BY_CLIENT', 'Rejected', 'PAY CANCELLED'],
    ['NONE', 'Rejected', 'PAY DECLINED:SOFT'],
  ])('ended with %s', async (ErrCode, state, expected) => {
    expect(await asked(sale, 'PURCHASE', stateXml(state, { ErrCode }))).toEqual([expected]);
  });

  it.each([
    ['no amount of a charge', stateXml('Charged', { Amount: '' })],
    ['an unreadable amount', stateXml('New', { Amount: '459.00' })],
    ['no state', xml('GetState', { Success: 'True', OrderId: PAYMENT_ID, Amount: '45900' })],
    ['another order', stateXml('Charged', { OrderId: 'pay_other' })],
    ['no order', xml('GetState', { Success: 'True', State: 'Charged', Amount: '45900' })],
    [
      "another order's absence",
      xml('GetState', { Success: 'False', OrderId: 'pay_other', ErrCode: 'ORDER_NOT_FOUND' }),
    ],
    ['access denied', xml('GetState', { Success: 'False', ErrCode: 'ACCESS_DENIED' })],
    ['a challenge', xml('GetState', { Success: '3DS', OrderId: PAYMENT_ID })],
    [
      'another command',
      xml('PayStatus', { Success: 'True', OrderId: PAYMENT_ID, State: 'Charged', Amount: '45900' }),
    ],
    ['garbage', 'Service Unavailable'],
  ])('stays open with %s', async (_what, answer) => {
    expect(await asked(sale, 'PURCHASE', answer)).toBe('unclear');
  });

  it('is absent when Payture does not know the order', async () => {
    const answer = xml('GetState', {
      Success: 'False',
      OrderId: PAYMENT_ID,
      Forwarded: 'False',
      ErrCode: 'ORDER_NOT_FOUND',
    });
    expect(await asked(sale, 'PURCHASE', answer)).toBe('absent');
    expect(await asked(hold, 'AUTHORIZE', answer)).toBe('absent');
  });

  it('names the card that paid, where the wallet tells it', async () => {
    const answer = stateXml('Charged', { PANMask: '521885xxxxxx5484' });
    const said = await connectorAnswering(() => answer).statusLookup.lookup(query(sale, 'PURCHASE'));
    expect(said).toMatchObject({
      kind: 'found',
      facts: [{ kind: 'CARD_SEEN', card: { maskedNumber: '521885******5484' } }, {}],
    });
  });

  it('is unclear when the order is held although we know it as charged', async () => {
    expect(await asked({ ...hold, captured: 100n }, 'AUTHORIZE', stateXml('Authorized'))).toBe('unclear');
    expect(await asked({ ...hold, captured: 100n }, 'AUTHORIZE', stateXml('Voided'))).toBe('unclear');
  });
});

describe('a capture', () => {
  const capturing = { ...hold, openChange: open('CAPTURE', 30_000n) };
  it.each([
    ['Charged', { Amount: '30000' }, [PAID, 'CAPTURE SUCCEEDED 30000 ours charged']],
    ['Charged', { Amount: '45900' }, [PAID, 'CAPTURE SUCCEEDED 45900 ours charged']],
    ['Authorized', {}, 'absent'],
    ['Voided', {}, [PAID, VOIDED, 'CAPTURE FAILED ours']],
    ['PendingCharge', {}, [PAID, 'CAPTURE IN_PROGRESS ours']],
    ['Refunded', {}, [PAID]],
    ['AuthorizationClosed', {}, [PAID]],
    ['NobodyKnows', {}, ['PAY IN_PROGRESS']],
  ])('in the state %s %j', async (state, more, expected) => {
    expect(await asked(capturing, 'CAPTURE', stateXml(state, more))).toEqual(expected);
  });

  it('did nothing when another one is known: an order is charged once', async () => {
    const payment = { ...capturing, captured: 30_000n };
    expect(await asked(payment, 'CAPTURE', stateXml('Charged', { Amount: '30000' }))).toEqual([
      PAID,
      'CAPTURE FAILED ours',
    ]);
    expect(await asked({ ...payment, refunded: 30_000n }, 'CAPTURE', stateXml('Refunded'))).toEqual([
      PAID,
      'CAPTURE FAILED ours',
    ]);
  });

  it('is told by a question about the payment as well', async () => {
    expect(await asked(capturing, 'AUTHORIZE', stateXml('Charged', { Amount: '30000' }))).toEqual([
      PAID,
      'CAPTURE SUCCEEDED 30000 ours charged',
    ]);
  });
});

describe('a cancel', () => {
  const cancelling = { ...hold, openChange: open('CANCEL', 45_900n) };
  it.each([
    ['Voided', [PAID, 'CANCEL SUCCEEDED 45900 ours voided']],
    ['Authorized', 'absent'],
    ['Charged', [PAID, CAPTURED, 'CANCEL FAILED ours']],
    ['Refunded', [PAID, 'CANCEL FAILED ours']],
    ['PendingUnblock', [PAID, 'CANCEL IN_PROGRESS ours']],
  ])('in the state %s', async (state, expected) => {
    expect(await asked(cancelling, 'CANCEL', stateXml(state))).toEqual(expected);
  });

  it('came too late for what is known as charged', async () => {
    const payment = { ...cancelling, captured: 45_900n };
    expect(await asked(payment, 'CANCEL', stateXml('Charged'))).toEqual([PAID, 'CANCEL FAILED ours']);
    expect(await asked({ ...payment, refunded: 45_900n }, 'CANCEL', stateXml('Refunded'))).toEqual([
      PAID,
      'CANCEL FAILED ours',
    ]);
  });
});

describe('a refund', () => {
  const refunding = { ...sale, captured: 45_900n, refunded: 900n, openChange: open('REFUND', 5_000n) };
  it.each([
    ['nothing is less', 'Charged', '45000', 'absent'],
    ['what was asked for is gone', 'Charged', '40000', [PAID, 'REFUND SUCCEEDED 5000 ours rest:40000']],
    ['something else is gone', 'Charged', '39000', [PAID, 'REFUND SUCCEEDED 6000 ours rest:39000']],
    ['everything is gone', 'Refunded', '45900', [PAID, 'REFUND SUCCEEDED 45000 ours rest:0']],
    ['it is under way', 'PendingRefund', '45000', [PAID, 'REFUND IN_PROGRESS ours']],
    ['there is more than we know', 'Charged', '45001', 'unclear'],
    ['the rest is not told', 'Charged', '', 'unclear'],
  ])('when %s', async (_what, state, Amount, expected) => {
    expect(await asked(refunding, 'REFUND', stateXml(state, { Amount }))).toEqual(expected);
  });

  it('is absent when all went back before it', async () => {
    expect(await asked({ ...refunding, refunded: 45_900n }, 'REFUND', stateXml('Refunded'))).toBe('absent');
  });

  it('is told by a question about the payment, and nothing is told of one that did not happen', async () => {
    expect(await asked(refunding, 'PURCHASE', stateXml('Charged', { Amount: '40000' }))).toEqual([
      PAID,
      'REFUND SUCCEEDED 5000 ours rest:40000',
    ]);
    expect(await asked(refunding, 'PURCHASE', stateXml('Charged', { Amount: '45000' }))).toEqual([PAID]);
  });

  it('of somebody in the cabinet counts, once', async () => {
    const payment = { ...sale, captured: 45_900n };
    expect(await asked(payment, 'PURCHASE', stateXml('Charged', { Amount: '900' }))).toEqual([
      PAID,
      'REFUND SUCCEEDED 45000 rest:900',
    ]);
    expect(
      await asked({ ...payment, refunded: 45_000n }, 'PURCHASE', stateXml('Charged', { Amount: '900' })),
    ).toEqual([PAID]);
    expect(await asked({ ...payment, refunded: 45_000n }, 'PURCHASE', stateXml('Refunded'))).toEqual([
      PAID,
      'REFUND SUCCEEDED 900 rest:0',
    ]);
  });

  it('of a hold is measured by what was captured', async () => {
    const payment = { ...hold, captured: 30_000n, openChange: open('REFUND', 100n) };
    expect(await asked(payment, 'REFUND', stateXml('Charged', { Amount: '29900' }))).toEqual([
      PAID,
      'REFUND SUCCEEDED 100 ours rest:29900',
    ]);
    expect(await asked(payment, 'REFUND', stateXml('Refunded'))).toEqual([
      PAID,
      'REFUND SUCCEEDED 30000 ours rest:0',
    ]);
  });
});

describe('a chargeback', () => {
  it.each([
    ['what the state tells', 40_000n, 0n, '40000', 40_000],
    ['what is left by our books, where that is less', 45_900n, 900n, '45900', 45_000],
    ['what is left by our books, where nothing is told', 45_900n, 900n, '', 45_000],
  ])('is for %s', async (_what, captured, refunded, Amount, expected) => {
    const payment = { ...sale, captured, refunded };
    expect(await asked(payment, 'PURCHASE', stateXml('Chargeback', { Amount }))).toEqual([
      PAID,
      `CHARGED_BACK ${expected}`,
    ]);
  });

  it('of nothing is unclear', async () => {
    expect(
      await asked(
        { ...sale, captured: 900n, refunded: 900n },
        'PURCHASE',
        stateXml('Chargeback', { Amount: '0' }),
      ),
    ).toBe('unclear');
    expect(await asked(hold, 'AUTHORIZE', stateXml('Chargeback', { Amount: '' }))).toBe('unclear');
  });
});

describe('what is asked', () => {
  it.each(['CAPTURE', 'CANCEL', 'REFUND'] as const)(
    'proves nothing of a %s when the order is not found',
    async kind => {
      const answer = xml('GetState', { Success: 'False', OrderId: PAYMENT_ID, ErrCode: 'ORDER_NOT_FOUND' });
      expect(await asked({ ...hold, openChange: open(kind) }, kind, answer)).toBe('unclear');
    },
  );

  it('is unclear while another change is open, and then not even asked', async () => {
    const { connector, seen, close } = await startPeer(() => stateXml('Charged'));
    const payment = { ...sale, captured: 45_900n, openChange: open('REFUND', 100n, 'op_other') };
    expect(await connector.statusLookup.lookup(query(payment, 'REFUND'))).toMatchObject({ kind: 'unclear' });
    expect(await connector.statusLookup.lookup(query(payment, 'PAYOUT'))).toMatchObject({ kind: 'unclear' });
    await close();
    expect(seen).toEqual([]);
  });

  it.each<[PaymentOrigin, string, Record<string, string>]>([
    [
      { kind: 'CARD_DATA', vaultCustomer: null },
      '/api/GetState',
      { Key: 'TestMerchant', OrderId: PAYMENT_ID },
    ],
    [
      { kind: 'DEVICE_WALLET', vaultCustomer: null },
      '/api/GetState',
      { Key: 'TestMerchant', OrderId: PAYMENT_ID },
    ],
    [
      { kind: 'CARD_DATA', vaultCustomer: CUSTOMER },
      '/vwapi/GetState',
      { Key: 'TestMerchantVW', OrderId: PAYMENT_ID },
    ],
    [
      { kind: 'STORED_CARD', vaultCustomer: CUSTOMER },
      '/vwapi/GetState',
      { Key: 'TestMerchantVW', OrderId: PAYMENT_ID },
    ],
    [{ kind: 'PAGE', vaultCustomer: null }, '/apim/PayStatus', { Key: 'TestMerchant', OrderId: PAYMENT_ID }],
    [
      { kind: 'PAGE', vaultCustomer: CUSTOMER },
      '/vwapi/PayStatus',
      { VWID: 'TestMerchantVW', DATA: `OrderId=${PAYMENT_ID}` },
    ],
  ])('of %j is asked at its own door', async (origin, path, form) => {
    const { connector, seen, close } = await startPeer(() => '');
    await connector.statusLookup.lookup(query(known({ origin }), 'PURCHASE'));
    await close();
    expect(seen).toMatchObject([{ method: 'POST', path, form }]);
  });

  it('is repeated only where it cannot happen twice', () => {
    const { whenAbsent } = connectorAnswering(() => '').statusLookup;
    const { CAPTURE, CANCEL, ...others } = whenAbsent;
    expect([CAPTURE, CANCEL]).toEqual(['REPEAT', 'REPEAT']);
    expect(new Set(Object.values(others))).toEqual(new Set(['END']));
  });
});
