import { parseJson } from '../../emulator/json';
import {
  keepLast,
  type Mask,
  maskAll,
  maskFixed,
  scrubForm,
  type Scrubber,
  scrubValue,
} from '../../emulator/scrubbing';

/** Body properties and fields of the page's form. (Stash contract, section 4.3; the players' own data is ours to hide) */
const masks: Readonly<Record<string, Mask>> = {
  validatedEmail: maskAll,
  displayName: maskAll,
  avatarIconUrl: maskFixed,
  profileUrl: maskFixed,
  profileImageUrl: maskFixed,
  cardNumber: keepLast(4),
  expiryDate: maskAll,
  cvv: maskFixed,
  cardholderName: maskAll,
};

const secretHeaders =
  /^(authorization|cookie|x-stash-api-key|x-stash-hmac-signature|stash-hmac-signature|x-api-key)$/i;

/** What this emulator keeps of an exchange. Bodies that it cannot read, and pages, are dropped. */
export const stashScrubber: Scrubber = {
  text: (body, contentType) => {
    if (contentType.startsWith('application/x-www-form-urlencoded')) return scrubForm(body, masks);
    const value = /^application\/([a-z0-9.-]+\+)?json/i.test(contentType) ? parseJson(body) : undefined;
    if (value === undefined) return body === '' ? '' : '(not kept)';
    return JSON.stringify(scrubValue(value, masks));
  },
  header: (name, value) => (secretHeaders.test(name) ? '********' : value),
  target: target => target,
};
