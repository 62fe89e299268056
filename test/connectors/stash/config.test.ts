import { ConfigError } from '../../../src/connectors/config-error';
import { isStashTestMode, readStashConfig } from '../../../src/connectors/stash/config';

const all = {
  STASH_BASE_URL: 'https://test-api.stash.gg',
  STASH_SHOP_ID: '5b0c2f3e-9d41-4c6a-8f27-1a2b3c4d5e6f',
  STASH_SHOP_HANDLE: 'frost-arena',
  STASH_API_KEY: 'ik_s3cret',
  STASH_AUTHORIZE_KEY: 'mk_s3cret',
  STASH_WEBHOOK_SECRET: 'wh s3cret',
};

it('is not there without any setting', () => {
  expect(readStashConfig({})).toBeUndefined();
  expect(readStashConfig({ STASH_BASE_URL: ' ', OTHER: 'x' })).toBeUndefined();
});

it('reads all settings, with the guide’s header and the key as text by default', () => {
  const config = {
    origin: 'https://test-api.stash.gg',
    shopId: '5b0c2f3e-9d41-4c6a-8f27-1a2b3c4d5e6f',
    shopHandle: 'frost-arena',
    apiKey: 'ik_s3cret',
    hmacKeyEncoding: 'utf8',
    authorizeHeader: 'x-api-key',
    authorizeKey: 'mk_s3cret',
    webhookSecret: 'wh s3cret',
    grantOn: 'authorization',
  };
  expect(readStashConfig(all)).toEqual(config);
  const more = { STASH_AUTHORIZE_HEADER: 'X-Shop-Key', STASH_HMAC_KEY_ENCODING: 'base64' };
  expect(readStashConfig({ ...all, ...more })).toEqual({
    ...config,
    authorizeHeader: 'x-shop-key',
    hmacKeyEncoding: 'base64',
  });
});

it.each(Object.keys(all))('names %s when only that one is missing', name => {
  const env = { ...all, [name]: '' };
  expect(() => readStashConfig(env)).toThrow(ConfigError);
  expect(() => readStashConfig(env)).toThrow(new RegExp(`missing: ${name}\\.`));
});

it.each([
  ['only an option', { STASH_AUTHORIZE_HEADER: 'x-api-key' }],
  ['http across a network', { ...all, STASH_BASE_URL: 'http://api.stash.gg' }],
  ['a path', { ...all, STASH_BASE_URL: 'https://api.stash.gg/sdk' }],
  ['a query', { ...all, STASH_BASE_URL: 'https://api.stash.gg/?a=b' }],
  ['a shop id with a semicolon', { ...all, STASH_SHOP_ID: 'a;b' }],
  ['a key with a line break', { ...all, STASH_API_KEY: 'ik_s3cret\nx: y' }],
  ['an authorize key with a blank', { ...all, STASH_AUTHORIZE_KEY: 'mk s3cret' }],
  ['a header that is none', { ...all, STASH_AUTHORIZE_HEADER: 'x api' }],
  ['another encoding', { ...all, STASH_HMAC_KEY_ENCODING: 'hex' }],
])('refuses %s and tells no secret', (_what, env) => {
  expect(() => readStashConfig(env)).toThrow(ConfigError);
  expect(() => readStashConfig(env)).not.toThrow(/s3cret/);
});

it.each([
  ['https://test-api.stash.gg', true],
  ['https://api.stash.gg', false],
  ['http://127.0.0.1:4015', true],
  ['https://api.test-api.example', false],
])('knows whether %s is a test environment', (address, isTest) => {
  expect(isStashTestMode(readStashConfig({ ...all, STASH_BASE_URL: address })!)).toBe(isTest);
});
