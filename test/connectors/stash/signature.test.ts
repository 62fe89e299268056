import {
  legacySignature,
  sameKey,
  type SigningKey,
  versionedSignature,
  webhookSignature,
} from '../../../src/connectors/stash/signature';

/** The vectors of the Stash contract, sections 2.2 and 2.3. */
const key: SigningKey = {
  shopId: '5b0c2f3e-9d41-4c6a-8f27-1a2b3c4d5e6f',
  apiKey: 'ik_test_9xQ-2_aZ0pLr7vTnB4wYc1',
  hmacKeyEncoding: 'utf8',
};
const timeMs = 1_767_225_600_000;
const body = '{"user":{"id":"p-1"}}';
const prefix = `v1;${key.shopId};${timeMs};`;

it('signs time and body as the vectors have it', () => {
  expect(versionedSignature(key, timeMs, body)).toBe(`${prefix}4T/yf4g978i3wDt+jXatrdG76NaSxnvO2j8BIBt+Pt8=`);
  expect(versionedSignature(key, timeMs, Buffer.from(body))).toBe(versionedSignature(key, timeMs, body));
  expect(versionedSignature(key, timeMs, '')).toBe(`${prefix}cr71Oa9LZ3i5roLZXWCG5FqopfPlbUm64lzg8BT+2qU=`);
});

it('signs the body alone in the legacy form, which webhooks share', () => {
  const signature = 'OBBz/QD02gloEN5hou+mH5KOPuouQ8kQdJjgcEEGYo0=';
  expect(legacySignature(key, body)).toBe(signature);
  expect(webhookSignature(key.apiKey, Buffer.from(body))).toBe(signature);
});

it('decodes the key when it is told to', () => {
  const decoded = { ...key, hmacKeyEncoding: 'base64' } as const;
  expect(versionedSignature(decoded, timeMs, body)).not.toBe(versionedSignature(key, timeMs, body));
  const text = Buffer.from('a key').toString('base64');
  expect(legacySignature({ ...decoded, apiKey: text }, body)).toBe(
    legacySignature({ ...key, apiKey: 'a key' }, body),
  );
});

it('knows a key again, and no other, whatever their lengths', () => {
  expect(sameKey('mk_1', 'mk_1')).toBe(true);
  for (const other of ['', 'mk_', 'mk_2', 'mk_1 ', 'MK_1', 'mk_1'.repeat(100)])
    expect(sameKey('mk_1', other)).toBe(false);
});
