import { type Page, type PageRequest } from '../domain/page';
import { type Customer } from '../domain/people';
import { type Provider } from '../domain/provider';
import { allOf, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { readPage } from './keyset';
import { CustomerRow } from './rows/customer.row';

const customers = table(CustomerRow);

/** By id also a deleted customer is found; by reference, only one that is not. */
export type CustomerKey =
  | { readonly id: string }
  | { readonly reference: string; readonly provider?: Provider; readonly account?: string };
export type CustomerChanges = Partial<Omit<Customer, 'id' | 'applicationId' | 'createdAt' | 'version'>>;

/** False when the provider's account has a customer with this reference, also a deleted one; nothing is stored then. */
export function insertCustomer(tx: Executor, customer: Customer): Promise<boolean> {
  return customers.insertIfAbsent(tx, customer);
}

/** False when another change was first. */
export async function updateCustomer(
  tx: Executor,
  before: Customer,
  changes: CustomerChanges,
): Promise<boolean> {
  const { id, applicationId, version } = before;
  const changed = { ...changes, version: version + 1 };
  return (await customers.update(tx, { id, applicationId, version }, changed)) === 1;
}

/** A reference may be known to several providers; without a provider the newest customer with it is meant. */
export async function findCustomer(
  from: Queryable,
  applicationId: string,
  key: CustomerKey,
): Promise<Customer | undefined> {
  if ('id' in key) return customers.findOne(from, { applicationId, id: key.id });
  // Not sorted by the database: SQLite would walk all customers by id rather than take the index on the reference.
  const found = await customers.find(from, { applicationId, ...key, deletedAt: null });
  return found.reduce<Customer | undefined>(
    (newest, each) => (newest && newest.id > each.id ? newest : each),
    undefined,
  );
}

/** In no order; deleted ones as well. */
export function customersByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly Customer[]> {
  return customers.findMany(from, 'id', ids, { applicationId });
}

/** Of these players, without the deleted ones, in no order. */
export function customersByPlayers(
  from: Queryable,
  applicationId: string,
  playerIds: readonly string[],
): Promise<readonly Customer[]> {
  return customers.findMany(from, 'playerId', playerIds, { applicationId, deletedAt: null });
}

/** Customers of all applications whose cards are to be asked for, the longest waiting first. */
export function customersWithCardsDue(
  from: Queryable,
  now: Date,
  limit: number,
): Promise<readonly Customer[]> {
  const due = 'WHERE cards_due_at <= ? AND deleted_at IS NULL ORDER BY cards_due_at, id LIMIT ?';
  return customers.select(from, due, [now.toISOString(), limit]);
}

/** Without the deleted ones. */
export function listCustomers(
  from: Queryable,
  applicationId: string,
  page: PageRequest,
): Promise<Page<Customer>> {
  const list = allOf([condition('application_id = ?', applicationId), condition('deleted_at IS NULL')]);
  return readPage(from, customers, list, page);
}
