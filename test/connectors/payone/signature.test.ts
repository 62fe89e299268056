import {
  authorization,
  canonicalHeaderValue,
  stringToSign,
  webhookSignature,
} from '../../../src/connectors/payone/signature';

/** The vector of PAYONE contract, section 2. */
const vector = {
  method: 'DELETE',
  resource: '/v2/1/tokens/123456789',
  headers: {
    'User-Agent': 'Apache-HttpClient/4.3.4 (java 1.5)',
    'X-GCS-ServerMetaInfo': 'processed header value',
    'X-GCS-ClientMetaInfo': 'processed header value',
    'Content-Type': 'application/json',
    'X-GCS-CustomerHeader': 'processed header value',
    Date: 'Fri, 06 Jun 2014 13:39:43 GMT',
  },
};

describe('v1HMAC', () => {
  it('signs the contract’s vector as the SDK does', () => {
    expect(authorization(vector, '5e45c937b9db33ae', 'I42Zf4pVnRdroHfuHnRiJjJ2B6+22h0yQt/R3nZR8Xg=')).toBe(
      'GCS v1HMAC:5e45c937b9db33ae:TbiTwCCsGsyFFnfWt5Rreg0cGYJeTiofxjuZNSLUuGo=',
    );
  });

  it('closes every line, leaves the content type line empty without one and has no line for absent x-gcs headers', () => {
    const parts = { method: 'get', headers: { Date: 'D', Accept: 'x' }, resource: '/v2/1/a?b=c' };
    expect(stringToSign(parts)).toBe('GET\n\nD\n/v2/1/a?b=c\n');
  });

  it('sorts the x-gcs headers by name and makes the names lower case', () => {
    const headers = { Date: 'D', 'X-GCS-b': '2', 'x-gcs-A': '1', 'Content-Type': 'application/json' };
    expect(stringToSign({ method: 'POST', headers, resource: '/' })).toBe(
      'POST\napplication/json\nD\nx-gcs-a:1\nx-gcs-b:2\n/\n',
    );
  });

  it.each([
    ['  both ends ', 'both ends'],
    ['inner   run stays', 'inner   run stays'],
    ['a\r\n   b', 'a b'],
    ['a\n\t b', 'a b'],
    ['a \r\n b', 'a  b'],
    ['a\r\n\r\nb', 'a  b'],
  ])('writes the header value %j as %j', (value, canonical) => {
    expect(canonicalHeaderValue(value)).toBe(canonical);
  });
});

it('signs the raw bytes of a webhook', () => {
  const signature = '9NxnWuRNN9RHsD5YAyLmh5Cr1kyuXaFYrX/m7fc2XAk=';
  expect(webhookSignature('test-secret', Buffer.from('{"apiVersion":"v1"}'))).toBe(signature);
});
