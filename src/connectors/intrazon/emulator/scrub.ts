import { isObject, type JsonObject, parseJson } from '../../emulator/json';
import { type Mask, maskAll, maskFixed, type Scrubber } from '../../emulator/scrubbing';

const dropped = '(not kept)';
const keep: Mask = value => value;
/** A number keeps its last four digits; anything that may be a code keeps nothing. */
const maskNumber: Mask = value => (value.length < 8 ? maskFixed(value) : '*'.repeat(8) + value.slice(-4));

/** The only attributes whose values are kept. What nobody documented may hold anything. */
const masks: Readonly<Record<string, Mask>> = {
  ...all(keep, 'key', 'name', 'price', 'price_usd', 'price_eur', 'thumbnail', 'subscriber_discount'),
  ...all(keep, 'multiple', 'permanent', 'subscribed', 'coins', 'logged', 'last_login', 'app_unique_id'),
  ...all(keep, 'virtual_good_key', 'currency', 'amount', 'player_key', 'total', 'created'),
  ...all(keep, 'error', 'message'),
  cc_exp_month: value => (/^\d{2}$/.test(value) ? value : maskFixed(value)),
  cc_exp_year: value => (/^20\d{2}$/.test(value) ? value : maskFixed(value)),
  cc_num: maskNumber,
  cc_csc: maskFixed,
  cc_name: maskAll,
};

/** What this emulator keeps of an exchange. Lists and objects inside an attribute are dropped: no attribute has them. */
export const intrazonScrubber: Scrubber = {
  text: body => {
    if (body === '') return '';
    const value = parseJson(body);
    if (Array.isArray(value)) return hideSecrets(JSON.stringify(value.map(scrubItem)));
    return value === undefined ? dropped : hideSecrets(JSON.stringify(scrubItem(value)));
  },
  header: (name, value) => (/^(authorization|cookie)$/i.test(name) ? '********' : hideSecrets(value)),
  target: hideSecrets,
};

function scrubItem(value: unknown): unknown {
  return isObject(value) ? scrubObject(value) : dropped;
}

function scrubObject(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const mask = Object.hasOwn(masks, name) ? masks[name] : undefined;
      return [name, mask === undefined ? dropped : scrubScalar(inner, mask)];
    }),
  );
}

function scrubScalar(value: unknown, mask: Mask): unknown {
  if (typeof value === 'string') return mask(value);
  if (typeof value === 'number' || typeof value === 'boolean')
    return mask === keep ? value : mask(String(value));
  return value === null ? null : dropped;
}

/** A secret may stand where it does not belong, such as in a path. */
function hideSecrets(text: string): string {
  return text.replace(/app_[A-Za-z0-9]{24}/g, 'app_********');
}

function all(mask: Mask, ...names: readonly string[]): Record<string, Mask> {
  return Object.fromEntries(names.map(name => [name, mask]));
}
