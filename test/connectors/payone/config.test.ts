import { ConfigError } from '../../../src/connectors/config-error';
import { isPayoneTestMode, readPayoneConfig } from '../../../src/connectors/payone/config';

const all = {
  PAYONE_BASE_URL: 'https://payment.preprod.payone.com',
  PAYONE_MERCHANT_ID: 'Shop1',
  PAYONE_API_KEY_ID: 'key-id',
  PAYONE_API_SECRET: 'api-s3cret',
  PAYONE_WEBHOOKS_KEY_ID: 'hook-id',
  PAYONE_WEBHOOKS_KEY_SECRET: 'hook-s3cret',
};
const previous = {
  PAYONE_WEBHOOKS_KEY_ID_PREVIOUS: 'old-id',
  PAYONE_WEBHOOKS_KEY_SECRET_PREVIOUS: 'old-s3cret',
};

it('is not there without any setting', () => {
  expect(readPayoneConfig({})).toBeUndefined();
  expect(readPayoneConfig({ PAYONE_BASE_URL: ' ', OTHER: 'x' })).toBeUndefined();
});

it('reads all settings', () => {
  expect(readPayoneConfig(all)).toEqual({
    origin: 'https://payment.preprod.payone.com',
    merchantId: 'Shop1',
    apiKeyId: 'key-id',
    apiSecret: 'api-s3cret',
    webhookKeys: [{ id: 'hook-id', secret: 'hook-s3cret' }],
  });
});

it.each(Object.keys(all))('names %s when only that one is missing', name => {
  const env = { ...all, [name]: '' };
  expect(() => readPayoneConfig(env)).toThrow(ConfigError);
  expect(() => readPayoneConfig(env)).toThrow(new RegExp(`missing: ${name}\\.`));
});

it('takes the previous webhook key along while it is rotated', () => {
  expect(readPayoneConfig({ ...all, ...previous })?.webhookKeys).toEqual([
    { id: 'hook-id', secret: 'hook-s3cret' },
    { id: 'old-id', secret: 'old-s3cret' },
  ]);
});

it.each([
  ['half of the previous key', { ...all, PAYONE_WEBHOOKS_KEY_ID_PREVIOUS: 'old-id' }],
  ['the same key twice', { ...all, ...previous, PAYONE_WEBHOOKS_KEY_ID_PREVIOUS: 'hook-id' }],
  ['only the previous key', previous],
  ['http across a network', { ...all, PAYONE_BASE_URL: 'http://payment.payone.com' }],
  ['another path', { ...all, PAYONE_BASE_URL: 'https://payment.payone.com/v3' }],
  ['a query', { ...all, PAYONE_BASE_URL: 'https://payment.payone.com/?a=b' }],
  ['a merchant that needs encoding', { ...all, PAYONE_MERCHANT_ID: 'a/../b' }],
  ['a key id with a colon', { ...all, PAYONE_API_KEY_ID: 'a:b' }],
])('refuses %s and tells no secret', (_what, env) => {
  expect(() => readPayoneConfig(env)).toThrow(ConfigError);
  expect(() => readPayoneConfig(env)).not.toThrow(/s3cret/);
});

it.each([
  ['https://payment.preprod.payone.com/v2/', true],
  ['https://payment.payone.com/v2', false],
  ['https://payment.preprod.direct.worldline-solutions.com', true],
  ['http://127.0.0.1:4011', true],
  ['https://payment.notpreprod.example', false],
])('knows whether %s is a test environment', (address, isTest) => {
  const config = readPayoneConfig({ ...all, PAYONE_BASE_URL: address });
  expect(isPayoneTestMode(config!)).toBe(isTest);
});
