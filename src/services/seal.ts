import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** The row that a sealed text belongs to. It opens there and nowhere else: copied to another row it is refused. */
export interface SealedRow {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: string;
  readonly name: string;
}

/** Thrown when a sealed text does not open. Says which account it is of, and nothing of what is in it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor({ applicationId, provider, name }: SealedRow) {
    super(
      `The settings of the account ${provider} ${name} of ${applicationId} do not open: MASTER_KEY is another one than they were sealed with, or the row was changed.`,
    );
  }
}

/** Keeps text secret in the database. Whoever has the database and not the master key can neither read nor change it. */
export interface Sealer {
  seal(text: string, row: SealedRow): string;
  /** Throws SealBroken. */
  open(sealed: string, row: SealedRow): string;
  /** The same for the same text and purpose, and telling nothing about it: to compare what may not be shown. */
  digest(text: string, purpose: string): string;
}

/** 32 bytes each, and each for this alone. */
export interface SealKeys {
  readonly seal: Buffer;
  readonly digest: Buffer;
}

const VERSION = '01';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORM = new RegExp(`^${VERSION}([0-9a-f]{2}){${NONCE_BYTES + TAG_BYTES},}$`);

/** AES-256-GCM with a nonce of its own for each text: version, nonce, tag, ciphertext, in lower-case hexadecimal. */
export function createSealer(keys: SealKeys, randomBytes: (size: number) => Buffer): Sealer {
  return {
    seal(text, row) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keys.seal, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(boundTo(row));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString('hex');
    },
    open(sealed, row) {
      // One spelling only, so that a changed character is never read as the one that was there.
      if (!isSealed(sealed)) throw new SealBroken(row);
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'hex');
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', keys.seal, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(boundTo(row));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        throw new SealBroken(row);
      }
    },
    digest: (text, purpose) => createHmac('sha256', keys.digest).update(`${purpose}\n${text}`).digest('hex'),
  };
}

/** Whether a text has the form of a sealed one. */
export function isSealed(text: string): boolean {
  return FORM.test(text);
}

function boundTo({ applicationId, provider, name, id }: SealedRow): Buffer {
  return Buffer.from(JSON.stringify([VERSION, applicationId, provider, name, id]), 'utf8');
}
