import { RETRY_BY_DECLINE } from '../../../src/domain/errors';
import { type Facts } from '../../../src/connectors/contract';
import { ERROR_CODES } from '../../../src/connectors/payture/mapping';
import { call, connectorAnswering, known, PAYMENT_ID, query, rub, says, cardOrder, xml } from './peer';

/** Payture contract, section 9, by class and retry: N not with the same data, D maybe later, G look first. Copied, not derived. */
const TABLE: readonly (readonly [class_: string, retry: string, codes: string])[] = [
  ['info', '-', 'NONE'],
  [
    'auth',
    'N',
    'ACCESS_DENIED API_NOT_ALLOWED INVALID_SIGNATURE OPERATION_NOT_ALLOWED PROCESSING_ACCESS_DENIED INSTALLMENT_NOT_ALLOWED WRONG_USER_PARAMS',
  ],
  ['declined', 'N', 'NOT_ALLOWED CARD_EXPIRED ISSUER_BLOCKED_CARD ISSUER_CARD_FAIL'],
  [
    'bad',
    'N',
    'CURRENCY_NOT_ALLOWED AMOUNT_ERROR WRONG_AMOUNT WRONG_PARAMS WRONG_PAY_INFO WRONG_PAN WRONG_CARD_PAN WRONG_EXPIRE_DATE WRONG_CARDHOLDER WRONG_CARDHOLDER_NAME WRONG_CARD_INFO WRONG_PHONE EMAIL_ERROR FORMAT_ERROR INVALID_FORMAT INVALID_PAYTUREID',
  ],
  [
    'declined',
    'D',
    'WRONG_CVV WRONG_CONFIRM_CODE WRONG_AUTH_CODE WRONG_AUTHORIZATION_CODE CANCELED_BY_CLIENT AMOUNT_EXCEED AMOUNT_EXCEED_BALANCE ISSUER_FAIL ISSUER_LIMIT_FAIL ISSUER_LIMIT_AMOUNT_FAIL ISSUER_LIMIT_COUNT_FAIL LIMIT_EXCHAUST MERCHANT_RESTRICTION',
  ],
  [
    'state',
    'N',
    'WRONG_CARD REAUTH_NOT_ALOWED REFUND_NOT_ALOWED ORDER_TIME_OUT RETRY_LIMIT_EXCEEDED REFUSAL_BY_GATE',
  ],
  ['dup', 'G', 'DUPLICATE_ORDER_ID DUPLICATE_PROCESSING_ORDER_ID'],
  ['dup', 'N', 'DUPLICATE_CARD DUPLICATE_CUSTOMER DUPLICATE_USER'],
  ['missing', 'N', 'CUSTOMER_NOT_FOUND USER_NOT_FOUND CARD_NOT_FOUND ORDER_NOT_FOUND'],
  ['state', 'G', 'ILLEGAL_ORDER_STATE'],
  [
    'proc',
    'G',
    'UNKNOWN_STATE ISSUER_TIMEOUT FRAUD_INTERNAL_ERROR MPI_CERTIFICATE_ERROR MPI_RESPONSE_ERROR AUTHORIZATION_TIMEOUT COMMUNICATE_ERROR EMPTY_RESPONSE INTERNAL_ERROR PAYMENT_ENGINE_ERROR PROCESSING_ERROR OTHER_ERROR PROCESSING_TIME_OUT',
  ],
  [
    'fraud',
    'N',
    'GEO_CARD_RESTRICTION FRAUD_ERROR FRAUD_ERROR_BIN_LIMIT FRAUD_ERROR_IP FRAUD_ERROR_BLACKLIST_BANKCOUNTRY FRAUD_ERROR_BLACKLIST_AEROPORT FRAUD_ERROR_BLACKLIST_USERCOUNTRY FRAUD_ERROR_CRITICAL_CARD FRAUD_ERROR_CRITICAL_CUSTOMER PROCESSING_FRAUD_ERROR',
  ],
  [
    '3ds',
    'D',
    'AUTHENTICATION_ERROR THREE_DS_ATTEMPTS_FAIL THREE_DS_AUTH_ERROR THREE_DS_ERROR THREE_DS_FAIL THREE_DS_USER_AUTH_FAIL THREE_DS_NOT_ATTEMPTED THREE_DS_NOTENROLLED THREE_DS_TIME_OUT',
  ],
  ['info', 'G', 'MERCHANT_FORWARD'],
];
const ROWS = TABLE.flatMap(([class_, retry, codes]) =>
  codes.split(' ').map(code => [code, class_, retry] as const),
);

it('has a row for every code of the contract, and for no other', () => {
  expect([...ERROR_CODES.keys()].sort()).toEqual(ROWS.map(([code]) => code).sort());
});

const CLASSES: Readonly<Record<string, string>> = {
  auth: 'AUTH',
  bad: 'BAD',
  state: 'STATE',
  missing: 'MISSING',
  declined: 'DECLINED',
  fraud: 'FRAUD',
  '3ds': 'AUTHENTICATION',
  proc: 'PROCESSING',
  info: 'INFO',
};

it.each(ROWS)('files %s under %s, retry %s', (code, class_, retry) => {
  const row = ERROR_CODES.get(code)!;
  expect(row.class).toBe(
    class_ === 'dup' ? (code.endsWith('ORDER_ID') ? 'DUP_ORDER' : 'DUP') : CLASSES[class_],
  );
  expect(row.retry === 'AFTER_RESOLUTION').toBe(retry === 'G' || retry === '-');
  expect(row.decline !== null).toBe(['declined', 'fraud', '3ds'].includes(class_));
  if (row.decline) expect(row.retry).toBe(RETRY_BY_DECLINE[row.decline]);
  if (class_ === 'declined') expect(row.retry).toBe(retry === 'N' ? 'NEVER' : 'NEW_KEY');
  if (class_ === 'fraud') expect(row.decline).toBe('FRAUD');
  if (class_ === '3ds') expect(row.decline).toBe('AUTHENTICATION');
});

const refusing = (root: string, code: string) =>
  connectorAnswering(() => xml(root, { Success: 'False', OrderId: PAYMENT_ID, ErrCode: code }));

/** What a code does to a payment: nothing that a lookup has to settle is told as a refusal, nor the other way round. */
function expectRefusal(outcome: Facts, code: string): void {
  const row = ERROR_CODES.get(code)!;
  if (row.retry === 'AFTER_RESOLUTION') expect(outcome).toEqual({ kind: 'unknown', cause: code });
  else expect(outcome).toEqual({ kind: 'refused', code, retry: row.retry, decline: row.decline });
}

const PAYERS_WORD = 'CANCELED_BY_CLIENT';
const CODES = ROWS.map(([code]) => code);

it.each(CODES.filter(code => code !== PAYERS_WORD))(
  '%s ends a payment and its follow-ups as the row says',
  async code => {
    const { cardPayment } = refusing('Pay', code);
    expectRefusal(await cardPayment.pay(call(), cardOrder()), code);
    const charge = refusing('Charge', code).cardPayment;
    expectRefusal(await charge.capture(call(), known(), rub(100n), true), code);
    const unblock = refusing('Unblock', code).cardPayment;
    expectRefusal(await unblock.cancel(call(), known(), rub(45_900n)), code);
    const refund = refusing('Refund', code).cardPayment;
    expectRefusal(await refund.refund(call(), known({ captured: 45_900n }), rub(100n), null), code);
  },
);

it('tells that the payer gave up, whether it is answered or looked up', async () => {
  const paid = await refusing('Pay', PAYERS_WORD).cardPayment.pay(call(), cardOrder());
  expect(paid.kind === 'done' && says(paid.value)).toEqual(['PAY CANCELLED']);
});

it.each([
  ['SOMETHING_NEW', 'SOMETHING_NEW'],
  ['NobodyKnows', 'NOBODYKNOWS'],
  ['', 'UNKNOWN'],
  ['4111111111111112', 'UNKNOWN'],
  ['a text with blanks', 'UNKNOWN'],
  ['toString', 'TOSTRING'],
])('leaves the outcome open after the code %p', async (code, cause) => {
  const outcome = await refusing('Pay', code).cardPayment.pay(call(), cardOrder());
  expect(outcome).toEqual({ kind: 'unknown', cause });
});

it('reads codes in any case', async () => {
  const outcome = await refusing('Pay', 'Amount_Exceed').cardPayment.pay(call(), cardOrder());
  expect(outcome).toMatchObject({ kind: 'refused', code: 'AMOUNT_EXCEED', decline: 'SOFT' });
});

/** The state is Payture's end of it: what is unknown as an answer is over as a state. */
it.each(CODES.filter(code => code !== 'NONE'))('a rejected order with %s has ended', async code => {
  const row = ERROR_CODES.get(code)!;
  const state = xml('GetState', {
    Success: 'True',
    OrderId: PAYMENT_ID,
    State: 'Rejected',
    Amount: '45900',
    ErrCode: code,
  });
  const answer = await connectorAnswering(() => state).statusLookup.lookup(query(known(), 'PURCHASE'));
  const fact = answer.kind === 'found' ? answer.facts.at(-1) : undefined;
  if (code === PAYERS_WORD) expect(fact).toMatchObject({ kind: 'CANCELLED' });
  else if (row.decline)
    expect(fact).toMatchObject({ kind: 'DECLINED', declineKind: row.decline, providerCode: code });
  else expect(fact).toMatchObject({ kind: 'FAILED', providerCode: code });
  if (fact?.kind === 'FAILED') expect(['NEW_KEY', 'NEVER']).toContain(fact.retry);
});
