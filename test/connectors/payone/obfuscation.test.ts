import { maskHeaders, maskJson } from '../../../src/connectors/exchange-log';
import { MASK_RULES, maskPath } from '../../../src/connectors/payone/obfuscation';

const mask = (value: unknown): unknown => {
  const text = maskJson(JSON.stringify(value), MASK_RULES);
  return text === null ? null : JSON.parse(text);
};

/** PAYONE contract, section 8. */
const ALL = [
  'additionalInfo', 'cardholderName', 'dateOfBirth', 'emailAddress', 'faxNumber', 'firstName', 'houseNumber',
  'mobilePhoneNumber', 'passengerName', 'phoneNumber', 'street', 'workPhoneNumber', 'zip', 'cvv', 'value', 'surname',
]; // prettier-ignore
const FIXED = [
  'keyId', 'secretKey', 'publicKey', 'userAuthenticationToken', 'encryptedPayload', 'decryptedPayload',
  'encryptedCustomerInput', 'token', 'RETURNMAC', 'hostedTokenizationId',
]; // prettier-ignore

it.each(ALL)('hides every character of %s and keeps the length', name => {
  expect(mask({ a: [{ [name]: 'secret' }] })).toEqual({ a: [{ [name]: '******' }] });
});

it.each(FIXED)('hides %s and its length', name => {
  expect(mask({ [name]: 'a secret of some length' })).toEqual({ [name]: '********' });
});

it.each(['cardNumber', 'iban', 'accountNumber', 'reformattedAccountNumber'])(
  'keeps the last four of %s',
  name => {
    expect(mask({ [name]: '4330264936344675' })).toEqual({ [name]: '************4675' });
  },
);

it('keeps the last two of expiryDate and the first six of bin', () => {
  expect(mask({ expiryDate: '1230', bin: '43302649' })).toEqual({ expiryDate: '**30', bin: '433026**' });
});

it('turns numbers and booleans into text before it hides them, and leaves null and empty text', () => {
  expect(mask({ cvv: 123, value: true, zip: null, street: '' })).toEqual({
    cvv: '***',
    value: '****',
    zip: null,
    street: '',
  });
});

it('walks objects and lists under a listed name', () => {
  expect(mask({ token: { id: 'x', card: { cvv: '123' } }, tokens: ['a', 'b'] })).toEqual({
    token: { id: 'x', card: { cvv: '***' } },
    tokens: ['********', '********'],
  });
});

it('matches names exactly and leaves the rest', () => {
  const value = { CVV: '1', city: 'Kiel', merchantReference: 'pay_1', amount: 5, constructor: 'x' };
  expect(mask(value)).toEqual(value);
});

it('shows a value that is not longer than what it keeps', () => {
  expect(mask({ cardNumber: '123', expiryDate: '1', bin: '433026' })).toEqual({
    cardNumber: '123',
    expiryDate: '1',
    bin: '433026',
  });
});

it.each(['{"cardNumber":"4330264936344675"', 'cardNumber=4330264936344675', '<card>4330264936344675</card>'])(
  'drops the body %j, which nobody can parse',
  body => {
    expect(maskJson(body, MASK_RULES)).toBeNull();
  },
);

it('drops a body that nests too deep instead of overflowing', () => {
  expect(maskJson('['.repeat(100_000) + ']'.repeat(100_000), MASK_RULES)).toBeNull();
});

it('walks as deep as any answer goes', () => {
  const nested = (depth: number) => `${'['.repeat(depth)}{"cvv":"123"}${']'.repeat(depth)}`;
  expect(maskJson(nested(50), MASK_RULES)).toContain('"cvv":"***"');
  expect(maskJson(nested(70), MASK_RULES)).toBeNull();
});

it('leaves what is empty', () => {
  expect(maskJson('', MASK_RULES)).toBe('');
  expect(maskJson(null, MASK_RULES)).toBeNull();
});

it('hides headers whatever their case', () => {
  const names = [
    'Authorization', 'www-authenticate', 'Proxy-Authenticate', 'PROXY-AUTHORIZATION', 'X-GCS-Authentication-Token',
    'X-GCS-CallerPassword',
  ]; // prettier-ignore
  const headers = Object.fromEntries(names.map(name => [name, 'secret']));
  expect(maskHeaders({ ...headers, Date: 'today', Gone: undefined }, MASK_RULES)).toEqual({
    ...Object.fromEntries(names.map(name => [name, '********'])),
    Date: 'today',
  });
});

it('hides tokens and sessions in a path', () => {
  expect(maskPath('/v2/M1/tokens/abc')).toBe('/v2/M1/tokens/********');
  expect(maskPath('/v2/M1/hostedtokenizations/abc?x=1')).toBe('/v2/M1/hostedtokenizations/********?x=1');
  expect(maskPath('/v2/M1/payments/4100000017_0/details')).toBe('/v2/M1/payments/4100000017_0/details');
});
