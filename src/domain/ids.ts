/** What an id names; the prefix makes a foreign kind visible in logs and lets `node(id)` find the table. */
export const ID_PREFIXES = {
  application: 'app',
  key: 'key',
  account: 'acc',
  player: 'ply',
  good: 'gud',
  entitlement: 'ent',
  credit: 'ccr',
  customer: 'cus',
  card: 'crd',
  payment: 'pay',
  payout: 'pot',
  envelope: 'env',
  operation: 'op',
  attempt: 'att',
  checkout: 'hco',
  tokenization: 'hto',
  notice: 'ntc',
  verdict: 'vrd',
} as const;
export type IdKind = keyof typeof ID_PREFIXES;

/** Makes ids: random, not guessable, and ascending by the millisecond, so that a page of rows is a range of the index. */
export interface IdSource {
  next(kind: IdKind): string;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * `pay_` + 10 characters of time + 16 of randomness (80 bits), Crockford's base 32 in lower case: at most 30
 * characters, so that an id also serves as a provider's reference (PAYONE and Payture take 40 and 50).
 */
export function idSource(now: () => Date, randomBytes: (size: number) => Uint8Array): IdSource {
  return {
    next: kind => `${ID_PREFIXES[kind]}_${timePart(now().getTime())}${randomPart(randomBytes(16))}`,
  };
}

/** The kind an id names, or undefined for text that is no id of ours. */
export function kindOfId(id: string): IdKind | undefined {
  const match = /^([a-z]{2,3})_[0-9a-hjkmnp-tv-z]{26}$/.exec(id);
  if (!match) return undefined;
  for (const kind of Object.keys(ID_PREFIXES)) {
    if (isIdKind(kind) && ID_PREFIXES[kind] === match[1]) return kind;
  }
  return undefined;
}

function isIdKind(text: string): text is IdKind {
  return text in ID_PREFIXES;
}

function timePart(milliseconds: number): string {
  let text = '';
  for (let left = milliseconds, digit = 0; digit < 10; digit++) {
    text = ALPHABET.charAt(left % 32) + text;
    left = Math.floor(left / 32);
  }
  return text;
}

function randomPart(bytes: Uint8Array): string {
  return Array.from(bytes, byte => ALPHABET.charAt(byte % 32)).join('');
}
