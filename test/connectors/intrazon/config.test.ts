import { ConfigError } from '../../../src/connectors/config-error';
import { isIntrazonTestMode, readIntrazonConfig } from '../../../src/connectors/intrazon/config';

const all = {
  INTRAZON_BASE_URL: 'https://iz.example/api/v1',
  INTRAZON_APP_KEY: 'aBcDeFgHiJ',
  INTRAZON_SECRET: 'app_abcdefghijklmnopqrstuvwy',
};

it('is not there without any setting', () => {
  expect(readIntrazonConfig({})).toBeUndefined();
  expect(readIntrazonConfig({ INTRAZON_BASE_URL: ' ', OTHER: 'x' })).toBeUndefined();
});

it('reads all settings', () => {
  const config = {
    origin: 'https://iz.example',
    prefix: '/api/v1',
    appKey: all.INTRAZON_APP_KEY,
    secret: all.INTRAZON_SECRET,
    remembersKeys: true,
  };
  expect(readIntrazonConfig(all)).toEqual(config);
  expect(readIntrazonConfig({ ...all, INTRAZON_BASE_URL: ' https://iz.example/api/v1/ ' })).toEqual(config);
  const behind = { ...all, INTRAZON_BASE_URL: 'https://proxy.example/iz/api/v1' };
  expect(readIntrazonConfig(behind)?.prefix).toBe('/iz/api/v1');
});

it.each(Object.keys(all))('names %s when only that one is missing', name => {
  expect(() => readIntrazonConfig({ ...all, [name]: '' })).toThrow(new RegExp(`missing: ${name}\\.`));
});

it('counts on keys unless it is told that the service ignores them', () => {
  const read = (text: string) => readIntrazonConfig({ ...all, INTRAZON_IDEMPOTENCY: text })?.remembersKeys;
  expect(['', 'honoured', 'ignored'].map(read)).toEqual([true, true, false]);
});

it.each([
  ['another word for idempotency', { INTRAZON_IDEMPOTENCY: 'off' }],
  ['http across a network', { INTRAZON_BASE_URL: 'http://iz.example/api/v1' }],
  ['an address without the prefix', { INTRAZON_BASE_URL: 'https://iz.example/' }],
  ['another version', { INTRAZON_BASE_URL: 'https://iz.example/api/v2' }],
  ['a query', { INTRAZON_BASE_URL: 'https://iz.example/api/v1?a=b' }],
  ['credentials in the address', { INTRAZON_BASE_URL: 'https://a:b@iz.example/api/v1' }],
  ['no address', { INTRAZON_BASE_URL: 'iz.example' }],
  ['a key with a blank', { INTRAZON_APP_KEY: 'a b' }],
  ['a secret of 27', { INTRAZON_SECRET: 'app_abcdefghijklmnopqrstuvw' }],
  ['a secret with a colon', { INTRAZON_SECRET: 'app:abcdefghijklmnopqrstuvwy' }],
  ['a secret beyond ASCII', { INTRAZON_SECRET: 'app_äbcdefghijklmnopqrstuvwy' }],
])('refuses %s and tells no value', (_what, changed) => {
  const read = () => readIntrazonConfig({ ...all, ...changed });
  expect(read).toThrow(ConfigError);
  expect(read).not.toThrow(/bcdefgh|iz\.example|a b/);
});

it.each([
  ['https://iz.example/api/v1', false],
  ['http://127.0.0.1:4016/api/v1', true],
  ['http://[::1]:4016/api/v1', true],
  ['http://localhost:4016/api/v1', true],
])('knows whether %s is surely a test environment', (address, isTest) => {
  expect(isIntrazonTestMode(readIntrazonConfig({ ...all, INTRAZON_BASE_URL: address })!)).toBe(isTest);
});
