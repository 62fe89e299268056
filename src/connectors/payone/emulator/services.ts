import { type ApiAnswer, type ApiCall, numberAt, textAt } from './api-call';
import { equal, sign } from './authentication';
import { brandOf } from './cards';
import { emitTest } from './events';
import { unknownThing } from './errors';

/** GET /services/testconnection */
export function testConnection(): ApiAnswer {
  return { status: 200, body: { result: 'OK' } };
}

/** POST /services/getIINdetails */
export function getIinDetails({ body }: ApiCall): ApiAnswer {
  const paymentProductId = brandOf(textAt(body, 'bin') ?? '');
  if (paymentProductId === undefined) throw unknownThing('UNKNOWN_IIN');
  const isAllowed = numberAt(body, 'paymentContext', 'amountOfMoney', 'amount') !== undefined;
  return {
    status: 200,
    body: {
      paymentProductId,
      countryCode: '99',
      cardType: 'Credit',
      coBrands: [],
      ...(isAllowed ? { isAllowedInContext: true } : {}),
    },
  };
}

/**
 * POST /webhooks/validateCredentials. The secret comes as base64(HMAC-SHA256(secret, "")); the plain text is accepted too,
 * since only a second-hand source knows of the digest. (PAYONE contract, section 11)
 */
export function validateCredentials({ merchant, body }: ApiCall): ApiAnswer {
  const secret = textAt(body, 'secret') ?? '';
  const { webhooksKeyId, webhooksKeySecret } = merchant;
  const isSecret = equal(sign(webhooksKeySecret, ''), secret) || equal(webhooksKeySecret, secret);
  const isValid = isSecret && equal(webhooksKeyId, textAt(body, 'key') ?? '');
  return { status: 200, body: { result: isValid ? 'Valid' : 'Invalid' } };
}

/** POST /webhooks/sendtest: to the address given, or to where this merchant's webhooks go. */
export function sendTest({ payone, merchant, body }: ApiCall): ApiAnswer {
  emitTest(payone, merchant.merchantId, textAt(body, 'url'));
  return { status: 204 };
}
