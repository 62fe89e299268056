import { parseJson } from '../../emulator/json';
import {
  keepFirst,
  keepLast,
  type Mask,
  maskAll,
  maskFixed,
  scrubForm,
  type Scrubber,
  scrubValue,
} from '../../emulator/scrubbing';

function all(names: readonly string[], mask: Mask): Record<string, Mask> {
  return Object.fromEntries(names.map(name => [name, mask]));
}

/** Body properties, and fields of the pages' forms. (PAYONE contract, section 8, with what it leaves open) */
const masks: Readonly<Record<string, Mask>> = {
  ...all(
    ['additionalInfo', 'cardholderName', 'dateOfBirth', 'emailAddress', 'faxNumber', 'firstName'],
    maskAll,
  ),
  ...all(['houseNumber', 'mobilePhoneNumber', 'passengerName', 'phoneNumber', 'street'], maskAll),
  ...all(['workPhoneNumber', 'zip', 'cvv', 'value', 'surname'], maskAll),
  ...all(['cardNumber', 'iban', 'accountNumber', 'reformattedAccountNumber'], keepLast(4)),
  expiryDate: keepLast(2),
  bin: keepFirst(6),
  ...all(['keyId', 'secretKey', 'publicKey', 'userAuthenticationToken', 'encryptedPayload'], maskFixed),
  ...all(
    ['decryptedPayload', 'encryptedCustomerInput', 'encryptedPaymentData', 'dpan', 'cryptogram'],
    maskFixed,
  ),
  ...all(
    ['token', 'tokens', 'RETURNMAC', 'hostedTokenizationId', 'hostedTokenizationUrl', 'secret'],
    maskFixed,
  ),
};

const secretHeaders = ['authorization', 'www-authenticate', 'proxy-authenticate', 'proxy-authorization'];

/** What this emulator keeps of an exchange. Bodies that it cannot read, and pages, are dropped. */
export const payoneScrubber: Scrubber = {
  text: (body, contentType) => {
    if (contentType.startsWith('application/x-www-form-urlencoded')) return scrubForm(body, masks);
    if (!contentType.startsWith('application/json')) return body === '' ? '' : '(not kept)';
    const value = parseJson(body);
    return value === undefined ? '(not kept)' : JSON.stringify(scrubValue(value, masks));
  },
  header: (name, value) => (secretHeaders.includes(name.toLowerCase()) ? '********' : value),
  target: target =>
    target
      .replace(/(RETURNMAC=)[^&]*/g, '$1********')
      .replace(/(\/(?:tokens|hostedtokenizations)\/)[^/?]+/g, '$1********'),
};
