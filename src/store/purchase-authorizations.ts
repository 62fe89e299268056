import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { PurchaseAuthorizationRow } from './rows/purchase-authorization.row';

const authorizations = table(PurchaseAuthorizationRow);

export type PurchaseAuthorization = Readonly<PurchaseAuthorizationRow>;
export type TransactionKey = Pick<
  PurchaseAuthorization,
  'applicationId' | 'provider' | 'account' | 'transactionId'
>;

/** Throws a unique violation when another request has approved the transaction meanwhile. */
export function insertAuthorization(tx: Executor, authorization: PurchaseAuthorization): Promise<void> {
  return authorizations.insert(tx, authorization);
}

export function findAuthorization(
  from: Queryable,
  key: TransactionKey,
): Promise<PurchaseAuthorization | undefined> {
  return authorizations.findOne(from, key);
}
