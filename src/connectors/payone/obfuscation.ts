import { type Mask, type MaskRules } from '../exchange-log';

function each(mask: Mask, ...names: readonly string[]): Record<string, Mask> {
  return Object.fromEntries(names.map(name => [name, mask]));
}

/** PAYONE contract, section 8: the SDKs' own rules, and the names that it tells a connector to add to them. */
export const MASK_RULES: MaskRules = {
  properties: {
    ...each(
      'ALL',
      'additionalInfo',
      'cardholderName',
      'dateOfBirth',
      'emailAddress',
      'faxNumber',
      'firstName',
    ),
    ...each('ALL', 'houseNumber', 'mobilePhoneNumber', 'passengerName', 'phoneNumber', 'street'),
    ...each('ALL', 'workPhoneNumber', 'zip', 'cvv', 'value'),
    ...each({ keepLast: 4 }, 'cardNumber', 'iban', 'accountNumber', 'reformattedAccountNumber'),
    ...each({ keepLast: 2 }, 'expiryDate'),
    ...each({ keepFirst: 6 }, 'bin'),
    ...each('FIXED', 'keyId', 'secretKey', 'publicKey', 'userAuthenticationToken'),
    ...each('FIXED', 'encryptedPayload', 'decryptedPayload', 'encryptedCustomerInput'),
    // Ours: section 8, "our connector should add", and the addresses that carry a session's secret.
    ...each('ALL', 'surname'),
    ...each('FIXED', 'token', 'tokens', 'RETURNMAC', 'hostedTokenizationId'),
    ...each('FIXED', 'redirectUrl', 'partialRedirectUrl', 'redirectURL', 'hostedTokenizationUrl'),
  },
  headers: {
    ...each('FIXED', 'authorization', 'www-authenticate', 'proxy-authenticate', 'proxy-authorization'),
    ...each('FIXED', 'x-gcs-authentication-token', 'x-gcs-callerpassword', 'set-cookie'),
  },
};

/** Hides tokens and sessions that stand in a path. */
export function maskPath(path: string): string {
  return path.replace(/\/(tokens|hostedtokenizations)\/[^/?]+/g, '/$1/********');
}
