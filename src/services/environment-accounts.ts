import { type Clock } from '../domain/clock';
import { type Database } from '../store/database/database';
import { type Queryable } from '../store/database/queryable';
import {
  findEnvironmentAccount,
  isUsed,
  saveEnvironmentAccount,
  type EnvironmentAccount,
} from '../store/environment-accounts';

/** An account as the environment has it now. The identity is a keyed digest. */
export type SeenAccount = Omit<EnvironmentAccount, 'seenAt'>;

export interface Recogniser {
  readonly database: Pick<Database, 'reader' | 'write'>;
  readonly clock: Clock;
}

/**
 * Which of the environment's accounts are another merchant, terminal, shop or wallet than the one that stored payments
 * were made at. There, what is under way would be looked up where it never was, found absent and be taken for undone. The
 * others are remembered. With `anyIsFine`, as in the sandbox, all are.
 */
export async function strangersAmong(
  deps: Recogniser,
  seen: readonly SeenAccount[],
  { anyIsFine }: { readonly anyIsFine: boolean },
): Promise<readonly SeenAccount[]> {
  const strangers: SeenAccount[] = [];
  for (const account of seen) {
    if (!anyIsFine && (await isStranger(deps.database.reader, account))) strangers.push(account);
    else await acceptAccount(deps, account);
  }
  return strangers;
}

/** From now on the account is this one; what is stored of it is taken to be there. */
export async function acceptAccount({ database, clock }: Recogniser, account: SeenAccount): Promise<void> {
  const known = await findEnvironmentAccount(database.reader, account);
  if (known?.identity === account.identity) return;
  await database.write(tx => saveEnvironmentAccount(tx, { ...account, seenAt: clock.now() }));
}

/** Whether the next start would refuse it. */
export async function isStranger(from: Queryable, account: SeenAccount): Promise<boolean> {
  const known = await findEnvironmentAccount(from, account);
  return known !== undefined && known.identity !== account.identity && isUsed(from, account);
}
