import { type CustomerVault } from '../contract';
import { isToken } from './card-traits';
import { type PayoneClient } from './client';
import { endOf } from './refusals';

/** Tokens (PAYONE contract, section 3.5). They belong to the merchant, not to a customer at PAYONE. */
export function vault(client: PayoneClient): CustomerVault {
  return {
    async removeCard(call, { token }) {
      if (!isToken(token)) return { kind: 'refused', code: 'INVALID_TOKEN', retry: 'NEVER', decline: null };
      const answer = await client.send({ method: 'DELETE', path: `/tokens/${token}`, signal: call.signal });
      if (answer.kind === 'success') return { kind: 'done', value: null };
      // Gone already, perhaps by this very call whose first answer was lost: that is what was wanted.
      const isGone = answer.kind === 'error' && answer.status === 404 && answer.errors.some(isUnknownToken);
      return isGone ? { kind: 'done', value: null } : endOf(answer);
    },
  };
}

function isUnknownToken(error: { readonly id: string | null }): boolean {
  return error.id === 'UNKNOWN_TOKEN_ID';
}
