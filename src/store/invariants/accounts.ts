import { type Check } from './invariant';

/** Version, nonce, tag and ciphertext: nothing of ours that is in clear looks so. */
const SEALED = /^01[0-9a-f]{58,}$/;

/** Accounts whose settings stand in the database for everybody to read. */
export const accounts: readonly Check[] = [
  async function* (from) {
    const rows = await from.query<{ readonly id: string; readonly sealed: string }>(
      'SELECT id, sealed FROM provider_account',
    );
    for (const { id, sealed } of rows) {
      if (!SEALED.test(sealed))
        yield { invariant: 'I24', rows: [id], what: 'settings of an account that are not sealed' };
    }
  },
];
