import { refusalReason } from '../../../src/connectors/payone/refusals';
import { FOLLOW_UPS, PAY_WORDS, STATUS_CODES } from '../../../src/connectors/payone/mapping';
import { parsePaymentId, samePayment } from '../../../src/connectors/payone/payment-id';
import { productOf, readPaidCard, readTokenCard } from '../../../src/connectors/payone/card-traits';
import { readStatus } from '../../../src/connectors/payone/status';
import { readMoney, toWire } from '../../../src/connectors/payone/amounts';

const error = (errorCode: string) => [{ errorCode, id: null, retriable: false }];

/**
 * Every code of PAYONE contract, section 4: what it says of a sale, of a hold, and of which follow-up.
 * A success stands in exactly these rows.
 */
const documented: readonly (readonly [number, string | null, string, string, string | null])[] = [
  [0, 'CREATED', 'IN_PROGRESS', 'IN_PROGRESS', null],
  [1, 'CANCELLED', 'CANCELLED', 'CANCELLED', null],
  [2, 'REJECTED', 'REFUSED', 'REFUSED', null],
  [4, 'CAPTURE_REQUESTED', 'IN_PROGRESS', 'IN_PROGRESS', null],
  [46, 'REDIRECTED', 'ACTION_REQUIRED', 'ACTION_REQUIRED', null],
  [5, 'PENDING_CAPTURE', 'IN_PROGRESS', 'SUCCEEDED', null],
  [50, 'AUTHORIZATION_REQUESTED', 'IN_PROGRESS', 'IN_PROGRESS', null],
  [51, 'AUTHORIZATION_REQUESTED', 'IN_PROGRESS', 'IN_PROGRESS', null],
  [52, 'AUTHORIZATION_REQUESTED', 'IN_PROGRESS', 'IN_PROGRESS', null],
  [55, null, 'IN_PROGRESS', 'IN_PROGRESS', null],
  [56, 'PENDING_CAPTURE', 'IN_PROGRESS', 'SUCCEEDED', null],
  [57, null, 'IN_PROGRESS', 'IN_PROGRESS', null],
  [59, null, 'IN_PROGRESS', 'IN_PROGRESS', null],
  [84, null, 'IN_PROGRESS', 'IN_PROGRESS', null],
  [6, 'CANCELLED', 'CANCELLED', 'SUCCEEDED', 'CANCEL SUCCEEDED'],
  [61, 'CANCELLED', 'IN_PROGRESS', 'SUCCEEDED', 'CANCEL IN_PROGRESS'],
  [62, 'CANCELLED', 'IN_PROGRESS', 'SUCCEEDED', 'CANCEL IN_PROGRESS'],
  [63, 'CANCELLATION_REJECTED', 'IN_PROGRESS', 'SUCCEEDED', 'CANCEL REFUSED'],
  [91, 'CAPTURE_REQUESTED', 'IN_PROGRESS', 'SUCCEEDED', 'CAPTURE IN_PROGRESS'],
  [92, 'CAPTURE_REQUESTED', 'IN_PROGRESS', 'SUCCEEDED', 'CAPTURE IN_PROGRESS'],
  [93, 'REJECTED_CAPTURE', 'REFUSED', 'SUCCEEDED', 'CAPTURE REFUSED'],
  [9, 'CAPTURED', 'SUCCEEDED', 'SUCCEEDED', 'CAPTURE SUCCEEDED'],
  [95, 'CAPTURED', 'SUCCEEDED', 'SUCCEEDED', 'CAPTURE SUCCEEDED'],
  [99, 'CAPTURE_REQUESTED', 'IN_PROGRESS', 'SUCCEEDED', 'CAPTURE IN_PROGRESS'],
  [81, 'REFUND_REQUESTED', 'SUCCEEDED', 'SUCCEEDED', 'REFUND IN_PROGRESS'],
  [82, 'REFUND_REQUESTED', 'SUCCEEDED', 'SUCCEEDED', 'REFUND IN_PROGRESS'],
  [83, 'REJECTED', 'SUCCEEDED', 'SUCCEEDED', 'REFUND REFUSED'],
  [94, 'REJECTED', 'SUCCEEDED', 'SUCCEEDED', 'REFUND REFUSED'],
  [8, 'REFUNDED', 'SUCCEEDED', 'SUCCEEDED', 'REFUND SUCCEEDED'],
  [85, 'REFUNDED', 'SUCCEEDED', 'SUCCEEDED', 'REFUND SUCCEEDED'],
  [7, null, 'SUCCEEDED', 'SUCCEEDED', 'REFUND SUCCEEDED'],
  [71, null, 'SUCCEEDED', 'SUCCEEDED', 'REFUND IN_PROGRESS'],
  [72, null, 'SUCCEEDED', 'SUCCEEDED', 'REFUND IN_PROGRESS'],
  [73, null, 'SUCCEEDED', 'SUCCEEDED', 'REFUND REFUSED'],
  [74, null, 'SUCCEEDED', 'SUCCEEDED', 'REFUND SUCCEEDED'],
  [75, null, 'SUCCEEDED', 'SUCCEEDED', 'REFUND SUCCEEDED'],
];

describe('status codes', () => {
  it('has a row for every documented code and for no other', () => {
    const codes = documented.map(([code]) => code).sort((a, b) => a - b);
    expect(Object.keys(STATUS_CODES).map(Number)).toEqual(codes);
  });

  it.each(documented)(
    'reads %i (%s): sale %s, hold %s, follow-up %s',
    (statusCode, name, sale, hold, followUp) => {
      const status = readStatus({ ...(name === null ? {} : { status: name }), statusOutput: { statusCode } });
      expect(PAY_WORDS[status!.meaning]).toEqual({ sale, hold });
      expect(FOLLOW_UPS[status!.meaning]?.join(' ') ?? null).toBe(followUp);
    },
  );

  it('takes a code that nobody documented as in progress, whatever the name says', () => {
    for (let statusCode = -1; statusCode < 1_000; statusCode++) {
      if (statusCode in STATUS_CODES) continue;
      const status = readStatus({ status: 'CAPTURED', statusOutput: { statusCode } });
      expect(PAY_WORDS[status!.meaning]).toEqual({ sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' });
    }
  });

  it.each([
    [9, 'REJECTED'],
    [2, 'CAPTURED'],
    [5, 'CANCELLED'],
    [8, 'REFUND_REQUESTED'],
    [6, 'CAPTURED'],
  ])('believes neither half of %i with the name %s', (statusCode, status) => {
    expect(readStatus({ status, statusOutput: { statusCode } })).toBeUndefined();
  });

  it.each(['PAID', 'REVERSED', 'SOMETHING_NEW'])(
    'lets the code decide beside the unknown name %s',
    status => {
      expect(readStatus({ status, statusOutput: { statusCode: 9 } })?.meaning).toBe('CAPTURED');
    },
  );

  it.each([undefined, null, '9', 9.5, [9], {}])('does not read the code %j', statusCode => {
    expect(readStatus({ status: 'CAPTURED', statusOutput: { statusCode } })).toBeUndefined();
  });
});

describe('decline codes', () => {
  // PAYONE contract, section 5.
  it.each([
    ['30511001', 'SOFT'], ['30051001', 'SOFT'], ['30041001', 'SOFT'],
    ['30141001', 'HARD'], ['30151001', 'HARD'], ['30331001', 'HARD'], ['30541001', 'HARD'],
    ['30411001', 'FRAUD'], ['30431001', 'FRAUD'], ['30591001', 'FRAUD'], ['30071001', 'FRAUD'],
    ['30171001', 'PAYER'],
    ['30001100', 'FRAUD'], ['30001140', 'FRAUD'], ['30001180', 'FRAUD'],
    ['30001099', 'SOFT'], ['30001181', 'SOFT'],
    ['40001134', 'AUTHENTICATION'], ['40001139', 'AUTHENTICATION'],
    ['30911001', 'SOFT'], ['30681001', 'SOFT'], ['30991001', 'SOFT'], ['30201001', 'SOFT'],
    ['30031001', 'REQUEST'], ['30301001', 'REQUEST'], ['50001087', 'REQUEST'],
    ['99999999', 'SOFT'], ['constructor', 'SOFT'],
  ])('reads %s as %s', (code, reason) => {
    expect(refusalReason(error(code), null)).toBe(reason);
  }); // prettier-ignore

  it.each([
    ['retryLater', 'SOFT'],
    ['updateBeforeRetry', 'HARD'],
    ['neverRetry', 'HARD'],
    ['dontStorePanCredentials', 'HARD'],
    ['toString', 'SOFT'],
  ])('follows the scheme’s advice %s where no code is known', (advice, reason) => {
    expect(refusalReason(error('12345678'), advice)).toBe(reason);
    expect(refusalReason(error('30411001'), advice)).toBe('FRAUD');
  });
});

describe('ids', () => {
  it.each([
    ['3254564310_0', '3254564310', 0],
    ['3254564310', '3254564310', 0],
    ['32545643101_12', '32545643101', 12],
    ['9000003254564310001', '3254564310', 1],
    ['9000032545643101002', '32545643101', 2],
    ['90000032545643101000', '32545643101', 0],
  ])('reads %s', (text, stem, operation) => {
    expect(parsePaymentId(text)).toEqual({ stem, operation });
  });

  it.each([
    '',
    '123_0',
    '3254564310_',
    '3254564310_0/../x',
    'abc',
    '3254564310_00000',
    '12345678901234567890',
  ])('does not let %j into a path', text => {
    expect(parsePaymentId(text)).toBeUndefined();
  });

  it('compares payments by stem', () => {
    expect(samePayment('3254564310_0', '3254564310_3')).toBe(true);
    expect(samePayment('3254564310', '9000003254564310000')).toBe(true);
    expect(samePayment('3254564310_0', '3254564311_0')).toBe(false);
    expect(samePayment('x', 'x')).toBe(false);
  });
});

describe('amounts', () => {
  it.each([
    ['EUR', 1234n],
    ['JPY', 1234n],
    ['KWD', 1234n],
  ])('counts %s in its smallest unit, as we do', (currency, minor) => {
    expect(toWire({ minor, currency })).toEqual({ amount: 1234, currencyCode: currency });
    expect(readMoney({ amount: 1234, currencyCode: currency })).toEqual({ minor, currency });
  });

  it('does not write what JSON cannot carry exactly', () => {
    expect(toWire({ minor: 2n ** 53n - 1n, currency: 'EUR' })?.amount).toBe(9007199254740991);
    expect(toWire({ minor: 2n ** 53n, currency: 'EUR' })).toBeUndefined();
    expect(toWire({ minor: -1n, currency: 'EUR' })).toBeUndefined();
  });

  it.each([
    { amount: 1.5, currencyCode: 'EUR' },
    { amount: '1', currencyCode: 'EUR' },
    { amount: -1, currencyCode: 'EUR' },
    { amount: 2 ** 53, currencyCode: 'EUR' },
    { amount: 1, currencyCode: 'eur' },
    { amount: 1, currencyCode: 'EURO' },
    { amount: 1 },
    null,
    [],
  ])('does not read %j', value => {
    expect(readMoney(value)).toBeUndefined();
  });
});

describe('cards', () => {
  it.each([
    ['4330264936344675', 1], ['371449635311004', 2], ['340000000000009', 2], ['5137009801943438', 3],
    ['2221000000000009', 3], ['2720990000000007', 3], ['2720000000000000', 3], ['3528000000000007', 125],
    ['36000000000008', 132], ['6759649826438453', 117],
  ])('finds the product of %s', (number, product) => {
    expect(productOf(number)).toBe(product);
  }); // prettier-ignore

  it.each(['1234567890123452', '2220990000000000', '2721000000000000', '9', ''])(
    'finds none for %j',
    number => {
      expect(productOf(number)).toBeUndefined();
    },
  );

  const card = (more: Record<string, unknown>) => ({
    paymentProductId: 3,
    card: { cardNumber: '************4675', expiryDate: '0231', bin: '51370098', ...more },
  });

  it('shows first six and last four and never more', () => {
    const traits = { brand: 'MASTERCARD', expiryMonth: 2, expiryYear: 2031, holder: null, token: null };
    expect(readPaidCard(card({}), null)).toEqual({ ...traits, maskedNumber: '513700******4675' });
    expect(readPaidCard(card({ bin: undefined }), null)?.maskedNumber).toBe('************4675');
    expect(readPaidCard(card({ cardNumber: '***********1004', bin: '371449' }), null)?.maskedNumber).toBe(
      '371449*****1004',
    );
    expect(readPaidCard(card({ cardNumber: '4330264936344675', bin: undefined }), null)?.maskedNumber).toBe(
      '433026******4675',
    );
    expect(
      readPaidCard(card({ cardNumber: '4330264936344675', bin: '4330264936344675' }), null)?.maskedNumber,
    ).toBe('433026******4675');
  });

  it('reads what is odd as unknown', () => {
    expect(readPaidCard(card({ cardNumber: 'abcd' }), null)).toBeUndefined();
    expect(readPaidCard({}, null)).toBeUndefined();
    expect(readPaidCard({ ...card({ expiryDate: '1331' }), paymentProductId: 4711 }, 'tok')).toMatchObject({
      brand: null,
      expiryMonth: null,
      expiryYear: null,
      token: 'tok',
    });
  });

  it('reads a stored card', () => {
    const data = {
      cardWithoutCvv: { cardNumber: '************4675', cardholderName: 'Ann', expiryDate: '1230' },
    };
    expect(readTokenCard({ id: 'tok-1', paymentProductId: 1, card: { alias: 'x', data } })).toEqual({
      brand: 'VISA',
      maskedNumber: '************4675',
      expiryMonth: 12,
      expiryYear: 2030,
      holder: 'Ann',
      token: 'tok-1',
    });
    expect(readTokenCard({ id: 'tok/../1', card: { data } })).toBeUndefined();
    expect(readTokenCard({ id: 'tok-1' })).toBeUndefined();
  });
});
