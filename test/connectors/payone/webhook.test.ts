import fc from 'fast-check';
import { type RawRequest, type Verified } from '../../../src/connectors/contract';
import { webhookSignature } from '../../../src/connectors/payone/signature';
import { webhook } from '../../../src/connectors/payone/webhook';
import { configFor, eur, PAYMENT_ID, wirePayment } from './peer';

const source = webhook(configFor('https://payment.preprod.payone.com'));

function request(
  body: string | Buffer,
  headers: readonly (readonly [string, string])[],
  method = 'POST',
): RawRequest {
  const lowerCased = headers.map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method,
    headers: Object.fromEntries(lowerCased),
    rawHeaders: headers.flat(),
    query: '',
    body: Buffer.from(body),
  };
}

function signed(body: string, secret = 'hook-secret', keyId = 'hook-now'): RawRequest {
  return request(body, [
    ['X-GCS-Signature', webhookSignature(secret, Buffer.from(body))],
    ['X-GCS-KeyId', keyId],
  ]);
}

function read(value: unknown) {
  const verified = source.verify(signed(JSON.stringify(value)));
  if (typeof verified === 'string') throw new Error(verified);
  return source.read(verified);
}

const event = (more: Record<string, unknown> = {}) => ({
  apiVersion: 'v1',
  id: 'event-1',
  created: '2026-03-01T12:00:00.0000000+01:00',
  merchantId: 'M1',
  type: 'payment.captured',
  payment: wirePayment(9, 'CAPTURED'),
  ...more,
});
const notice = {
  deliveryId: 'event-1',
  type: 'payment.captured',
  paymentId: PAYMENT_ID,
  providerReference: '4100000017_0',
  checkoutReference: null,
  facts: null,
};

describe('verify', () => {
  it('accepts the contract’s example and hands on the same request', () => {
    const config = configFor('https://payment.payone.com');
    const own = webhook({ ...config, webhookKeys: [{ id: 'k', secret: 'test-secret' }] });
    const delivery = request('{"apiVersion":"v1"}', [
      ['x-gcs-signature', '9NxnWuRNN9RHsD5YAyLmh5Cr1kyuXaFYrX/m7fc2XAk='],
      ['x-gcs-keyid', 'k'],
    ]);
    expect(own.verify(delivery)).toBe(delivery);
  });

  it('accepts both keys while they are rotated, each with its own secret only', () => {
    expect(source.verify(signed('{}'))).not.toBe('forged');
    expect(source.verify(signed('{}', 'older-secret', 'hook-before'))).not.toBe('forged');
    expect(source.verify(signed('{}', 'older-secret', 'hook-now'))).toBe('forged');
    expect(source.verify(signed('{}', 'hook-secret', 'hook-before'))).toBe('forged');
  });

  it('calls an unknown key forged', () => {
    expect(source.verify(signed('{}', 'hook-secret', 'other'))).toBe('forged');
  });

  it('notices every single flipped bit of the body and of the signature', () => {
    const good = signed('{"a":1}');
    for (let bit = 0; bit < good.body.length * 8; bit++) {
      const body = Buffer.from(good.body);
      body[bit >> 3]! ^= 1 << (bit & 7);
      expect(source.verify({ ...good, body })).toBe('forged');
    }
    const signature = Buffer.from(good.rawHeaders[1]!);
    for (let bit = 0; bit < signature.length * 8; bit++) {
      const flipped = Buffer.from(signature);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      const rawHeaders = ['X-GCS-Signature', flipped.toString('latin1'), 'X-GCS-KeyId', 'hook-now'];
      expect(source.verify({ ...good, rawHeaders })).toBe('forged');
    }
  });

  it('accepts one spelling of the signature only', () => {
    const good = signed('{"a":1}');
    const text = good.rawHeaders[1]!;
    // The last character before the padding carries two bits that decoding ignores.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const twin = alphabet[alphabet.indexOf(text.at(-2)!) ^ 1]!;
    const respelled = `${text.slice(0, -2)}${twin}=`;
    expect(Buffer.from(respelled, 'base64')).toEqual(Buffer.from(text, 'base64'));
    for (const odd of [respelled, text.replace('=', ''), ` ${text}`, '']) {
      expect(
        source.verify({ ...good, rawHeaders: ['X-GCS-Signature', odd, 'X-GCS-KeyId', 'hook-now'] }),
      ).toBe('forged');
    }
  });

  it.each([
    ['no signature', [['X-GCS-KeyId', 'hook-now']]],
    ['no key id', [['X-GCS-Signature', 'x']]],
    ['nothing', []],
  ] as const)('calls a request with %s malformed', (_what, headers) => {
    expect(source.verify(request('{}', headers))).toBe('malformed');
  });

  it.each(['X-GCS-Signature', 'x-gcs-keyid'])(
    'calls a repeated %s malformed, even with the same value',
    name => {
      const good = signed('{}');
      const at = good.rawHeaders.findIndex(each => each.toLowerCase() === name.toLowerCase());
      const rawHeaders = [...good.rawHeaders, name, good.rawHeaders[at + 1]!];
      expect(source.verify({ ...good, rawHeaders })).toBe('malformed');
    },
  );

  it('accepts POST only', () => {
    expect(source.verify({ ...signed('{}'), method: 'GET' })).toBe('malformed');
  });
});

describe('read', () => {
  it('gives a hint and no facts', () => {
    expect(read(event())).toEqual([notice]);
  });

  it('reads a list element by element', () => {
    expect(read([event(), event({ id: 'event-2' })])).toEqual([notice, { ...notice, deliveryId: 'event-2' }]);
    expect(read([])).toEqual([]);
  });

  it('finds the payment of a refund and of an operation', () => {
    const refundOutput = { amountOfMoney: eur(1), references: { merchantReference: PAYMENT_ID } };
    const refund = { id: '4100000017_2', statusOutput: { statusCode: 81 }, refundOutput };
    const refunded = event({ type: 'refund.refund_requested', payment: undefined, refund });
    expect(read(refunded)).toEqual([{ ...notice, type: 'refund.refund_requested' }]);
    expect(read(event({ payment: wirePayment(9, null, { id: '9000004100000017001' }) }))).toEqual([notice]);
  });

  it('names the page', () => {
    const hostedCheckoutSpecificOutput = { hostedCheckoutId: '4100000017' };
    expect(read(event({ payment: wirePayment(9, null, { hostedCheckoutSpecificOutput }) }))).toEqual([
      { ...notice, checkoutReference: '4100000017' },
    ]);
  });

  it('takes a reference for ours only when it has the form of our ids', () => {
    const paymentOutput = { references: { merchantReference: 'ORDER-1' } };
    expect(read(event({ payment: { id: '4100000017_0', paymentOutput } }))).toEqual([
      { ...notice, paymentId: null },
    ]);
  });

  it.each([
    ['a test', event({ type: 'payment.test', payment: { id: '9999_9' } })],
    ['a test that looks like ours', event({ type: 'payment.test' })],
    ['another merchant', event({ merchantId: 'M2' })],
    ['a payment link', event({ type: 'paymentlink.paid', payment: undefined, paymentLink: {} })],
    ['a token', event({ type: 'token.created', payment: undefined, token: {} })],
    ['nothing that can be found', event({ payment: { id: 'x' } })],
  ])('has no notice for %s', (_what, value) => {
    expect(read(value)).toEqual([]);
  });

  it.each([
    ['another version', event({ apiVersion: 'v2' })],
    ['no version', event({ apiVersion: undefined })],
    ['no id', event({ id: undefined })],
    ['no type', event({ type: 7 })],
    ['one bad event in a list', [event(), event({ apiVersion: 'v2' })]],
    ['too many events', Array.from({ length: 101 }, () => event())],
    ['null', null],
    ['text', 'x'],
  ])('calls %s malformed', (_what, value) => {
    expect(read(value)).toBe('malformed');
  });

  it('calls a body that is not UTF-8 JSON malformed', () => {
    for (const body of ['', '{', '\ufeff{}']) {
      expect(source.read(source.verify(signed(body)) as Verified)).toBe('malformed');
    }
  });

  it('never throws, whatever was signed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const body = JSON.stringify(value);
        const notices = source.read(source.verify(signed(body)) as Verified);
        expect(notices === 'malformed' || notices.every(each => each.facts === null)).toBe(true);
      }),
    );
  });
});

describe('the challenge', () => {
  const header = 'X-GCS-Webhooks-Endpoint-Verification';

  it('is answered with the same value as plain text', () => {
    expect(source.challenge(request('', [[header, 'abc-123']], 'GET'))).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
      body: 'abc-123',
    });
  });

  it.each([
    ['a delivery', request('{}', [[header, 'abc']])],
    ['no header', request('', [], 'GET')],
    ['two headers', request('', [[header, 'a'], [header, 'b']], 'GET')],
    ['an endless value', request('', [[header, 'a'.repeat(257)]], 'GET')],
    ['odd characters', request('', [[header, 'a\u00e9']], 'GET')],
    ['an empty value', request('', [[header, '']], 'GET')],
  ])('is not answered for %s', (_what, raw) => {
    expect(source.challenge(raw)).toBeUndefined();
  }); // prettier-ignore
});

it('acknowledges with 200', () => {
  expect(source.acknowledgement.status).toBe(200);
});
