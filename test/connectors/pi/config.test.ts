import { inspect } from 'node:util';
import { ConfigError } from '../../../src/connectors/config-error';
import { isPiTestMode, readPiConfig } from '../../../src/connectors/pi/config';
import { API_KEY, SETTINGS, VECTOR } from './peer';

it('is not there without any setting', () => {
  expect(readPiConfig({})).toBeUndefined();
  expect(readPiConfig({ PI_BASE_URL: ' ', OTHER: 'x' })).toBeUndefined();
});

it('reads all settings', () => {
  const config = readPiConfig({
    ...SETTINGS,
    PI_BASE_URL: 'https://platform.test/v2/',
    PI_DAILY_LIMIT: '12.5',
  });
  expect(config).toMatchObject({
    platformOrigin: 'https://platform.test',
    horizonOrigin: 'https://horizon.test',
    apiKey: API_KEY,
    network: 'Pi Testnet',
    dailyLimit: { minor: 125_000_000n, currency: 'PI' },
  });
  expect(config?.wallet.address).toBe(VECTOR.source);
  expect(readPiConfig(SETTINGS)?.dailyLimit).toBeNull();
});

it('cannot be made to show the seed', () => {
  const config = readPiConfig(SETTINGS);
  const shown = JSON.stringify(config) + inspect(config, { depth: null, showHidden: true, getters: true });
  expect(shown).toContain(VECTOR.source);
  expect(shown).not.toContain(VECTOR.seed);
});

it.each(Object.keys(SETTINGS))('names %s when only that one is missing', name => {
  expect(() => readPiConfig({ ...SETTINGS, [name]: '' })).toThrow(new RegExp(`missing: ${name}\\.`));
});

const lastChanged = VECTOR.seed.replace(/.$/, 'D');

it.each([
  ['only a limit', { PI_DAILY_LIMIT: '5' }],
  ['http across a network', { ...SETTINGS, PI_BASE_URL: 'http://api.minepi.com' }],
  ['http across a network for the chain', { ...SETTINGS, PI_HORIZON_URL: 'http://api.testnet.minepi.com' }],
  ['another path', { ...SETTINGS, PI_BASE_URL: 'https://platform.test/v3' }],
  ['a path of Horizon', { ...SETTINGS, PI_HORIZON_URL: 'https://horizon.test/v2' }],
  ['a query', { ...SETTINGS, PI_HORIZON_URL: 'https://horizon.test/?a=b' }],
  ['a key that no header can carry', { ...SETTINGS, PI_API_KEY: `${API_KEY}\r\nX: y` }],
  ['an unknown network', { ...SETTINGS, PI_NETWORK: 'pi testnet' }],
  ['a seed with a wrong checksum', { ...SETTINGS, PI_WALLET_SEED: lastChanged }],
  ['a short seed', { ...SETTINGS, PI_WALLET_SEED: VECTOR.seed.slice(0, 55) }],
  ['an address as seed', { ...SETTINGS, PI_WALLET_SEED: VECTOR.source }],
  ['a limit of zero', { ...SETTINGS, PI_DAILY_LIMIT: '0' }],
  ['a limit with eight decimals', { ...SETTINGS, PI_DAILY_LIMIT: '0.12345678' }],
  ['a limit with an exponent', { ...SETTINGS, PI_DAILY_LIMIT: '1e3' }],
])('refuses %s and tells no value', (_what, env) => {
  let thrown: unknown;
  try {
    readPiConfig(env);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ConfigError);
  for (const value of Object.values(env)) {
    if (value.length > 10) expect(inspect(thrown)).not.toContain(value);
  }
});

it.each([
  ['Pi Testnet', 'https://api.testnet.minepi.com', true],
  ['Pi Network', 'https://api.mainnet.minepi.com', false],
  ['Pi Network', 'http://127.0.0.1:4014', true],
])('knows whether %s at %s is a test environment', (network, horizon, isTest) => {
  const config = readPiConfig({ ...SETTINGS, PI_NETWORK: network, PI_HORIZON_URL: horizon });
  expect(isPiTestMode(config!)).toBe(isTest);
});
