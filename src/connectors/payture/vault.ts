import { type Clock } from '../../domain/clock';
import { type CustomerVault } from '../contract';
import { isGuid } from './answer';
import { type PaytureClient } from './client';
import { customers } from './customers';
import { endOf, refused } from './refusals';
import { isUnknownCustomer, sendWallet } from './wallet';

/** The eWallet (Payture contract, section 13): customers, and cards that belong to one customer each. */
export function vault(client: PaytureClient, clock: Clock) {
  return {
    async removeCard(call, { token, customer }) {
      if (!customer) return refused('NO_CUSTOMER', 'NEVER');
      if (!isGuid(token)) return refused('INVALID_TOKEN', 'NEVER');
      const answer = await sendWallet(client, call, 'vwapi/Remove', customer, { CardId: token });
      if (answer.kind === 'success') return { kind: 'done', value: null };
      // Gone already, perhaps by this very call whose first answer was lost: that is what was wanted.
      const isGone =
        answer.kind === 'error' && (answer.code === 'CARD_NOT_FOUND' || isUnknownCustomer(answer.code));
      return isGone ? { kind: 'done', value: null } : endOf(answer);
    },
    customers: customers(client, clock),
  } satisfies CustomerVault;
}
