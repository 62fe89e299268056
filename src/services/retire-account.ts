import { type Clock } from '../domain/clock';
import { type Database } from '../store/database/database';
import { type StoredAccountKey } from '../store/provider-accounts';
import { insertRetired, removeRetired } from '../store/retired-accounts';

/**
 * Retired: what is new (payments, checkouts, customers, cards, payouts) goes to another account, or is refused where
 * there is none. What was begun there goes on, and a card or customer that it keeps is still used there. Both ways may be
 * repeated.
 */
export async function retireAccount(
  { database, clock }: { readonly database: Pick<Database, 'write'>; readonly clock: Clock },
  key: StoredAccountKey,
  to: 'retired' | 'open',
): Promise<void> {
  await database.write(tx =>
    to === 'retired' ? insertRetired(tx, key, clock.now()) : removeRetired(tx, key),
  );
}
