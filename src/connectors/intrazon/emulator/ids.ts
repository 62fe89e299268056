import { createHash, createHmac } from 'node:crypto';
import { type Collection } from '../../emulator/documents';
import { type Entropy } from '../../emulator/entropy';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const keyForm = /^[A-Za-z0-9]{10}$/;
const secretForm = /^app_[A-Za-z0-9]{24}$/;

/** Keys, secrets and digests of this emulator. (IntraZon contract, sections 2 and 3) */
export interface Ids {
  /** Ten random letters and digits: 8e17 of them, so that nobody asks whether one is taken. */
  newKey(): string;
  /** Stands for a card. */
  newToken(): string;
  /** The same for the same application and generation, so that a secret need not be stored to be handed out again. */
  secret(applicationKey: string, generation: number): string;
  /** Keyed, hex: what is kept of a body with card data. */
  digest(text: string): string;
}

/** `identity` survives a reset, and in a data folder a restart: whoever is connected stays so. */
export function createIds(identity: Collection<string>, entropy: Entropy): Ids {
  const root = (): string => {
    const stored = identity.get('root') ?? entropy.hex(32);
    if (identity.get('root') === undefined) identity.put('root', stored);
    return stored;
  };
  const hmac = (text: string): Buffer => createHmac('sha256', root()).update(text).digest();
  return {
    newKey: () => spell(Array.from({ length: 10 }, () => entropy.between(0, alphabet.length))),
    newToken: () => `card_${entropy.hex(12)}`,
    secret: (applicationKey, generation) =>
      `app_${spell([...hmac(`secret ${applicationKey} ${generation}`).subarray(0, 24)])}`,
    digest: text => hmac(`digest ${text}`).toString('hex'),
  };
}

export function isKey(value: unknown): value is string {
  return typeof value === 'string' && keyForm.test(value);
}

export function isSecret(value: unknown): value is string {
  return typeof value === 'string' && secretForm.test(value);
}

/** What is stored of a secret, and compared with. */
export function secretDigest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function spell(numbers: readonly number[]): string {
  return numbers.map(number => alphabet[number % alphabet.length]).join('');
}
