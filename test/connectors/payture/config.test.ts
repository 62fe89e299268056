import { ConfigError } from '../../../src/connectors/config-error';
import { isPaytureTestMode, readPaytureConfig } from '../../../src/connectors/payture/config';

const all = {
  PAYTURE_BASE_URL: 'https://sandbox3.payture.com/',
  PAYTURE_KEY: 'Merchant',
  PAYTURE_PASSWORD: 'pass-s3cret',
  PAYTURE_VWID: 'MerchantVW',
};
const secret = 'notify-s3cret_0123456789';

it('is not there without any setting', () => {
  expect(readPaytureConfig({})).toBeUndefined();
  expect(readPaytureConfig({ PAYTURE_BASE_URL: ' ', OTHER: 'x' })).toBeUndefined();
});

it('reads all settings, and rubles when no currency is named', () => {
  expect(readPaytureConfig(all)).toEqual({
    origin: 'https://sandbox3.payture.com',
    key: 'Merchant',
    password: 'pass-s3cret',
    vwid: 'MerchantVW',
    currency: 'RUB',
    notificationSecret: null,
  });
});

it('reads the optional ones', () => {
  const env = { ...all, PAYTURE_CURRENCY: 'KZT', PAYTURE_NOTIFICATION_SECRET: secret };
  expect(readPaytureConfig(env)).toMatchObject({ currency: 'KZT', notificationSecret: secret });
});

it.each(Object.keys(all))('names %s when only that one is missing', name => {
  const env = { ...all, [name]: '' };
  expect(() => readPaytureConfig(env)).toThrow(ConfigError);
  expect(() => readPaytureConfig(env)).toThrow(new RegExp(`missing: ${name}\\.`));
});

it.each([
  ['only an optional setting', { PAYTURE_NOTIFICATION_SECRET: secret }],
  ['http across a network', { ...all, PAYTURE_BASE_URL: 'http://sandbox3.payture.com' }],
  ['a path', { ...all, PAYTURE_BASE_URL: 'https://sandbox3.payture.com/api' }],
  ['a query', { ...all, PAYTURE_BASE_URL: 'https://sandbox3.payture.com/?a=b' }],
  ['credentials in the address', { ...all, PAYTURE_BASE_URL: 'https://a:s3cret@sandbox3.payture.com' }],
  ['a line break in a name', { ...all, PAYTURE_KEY: 'a\ns3cret' }],
  ['a currency that is none', { ...all, PAYTURE_CURRENCY: 'rubles' }],
  ['our coins as a currency', { ...all, PAYTURE_CURRENCY: 'COIN' }],
  ['a secret that can be guessed', { ...all, PAYTURE_NOTIFICATION_SECRET: 's3cret' }],
  ['a secret that an address would change', { ...all, PAYTURE_NOTIFICATION_SECRET: `${secret}&x` }],
])('refuses %s and tells no value', (_what, env) => {
  expect(() => readPaytureConfig(env)).toThrow(ConfigError);
  expect(() => readPaytureConfig(env)).not.toThrow(/s3cret/);
});

it.each([
  ['https://sandbox.payture.com', true],
  ['https://sandbox3.payture.com', true],
  ['http://127.0.0.1:4012', true],
  ['https://secure.payture.com', false],
  ['https://shop-sandbox.example', false],
])('calls %s test mode: %s', (address, expected) => {
  expect(isPaytureTestMode(readPaytureConfig({ ...all, PAYTURE_BASE_URL: address })!)).toBe(expected);
});
