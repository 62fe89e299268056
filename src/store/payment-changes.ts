import { type HostedCheckout } from '../domain/hosted-checkout';
import { type Operation } from '../domain/operation';
import { type Payment } from '../domain/payment';
import { changedFields } from './changes';
import { checkouts } from './checkouts';
import { type Executor } from './database/queryable';
import { type Fields } from './database/table';
import { fromOperation, operationRows } from './operation-rows';
import { fromPayment } from './payment-rows';
import { type PaymentRow } from './rows/payment.row';

/** A row of a payment's state after a save, and how it gets there. */
export interface Planned<T> {
  readonly result: T;
  /** False when the row's version is not the one that was read. Undefined when there is nothing to write. */
  readonly write: ((tx: Executor) => Promise<boolean>) | undefined;
}

/** The columns to write, besides the version and the time of the change; undefined when the payment is the same. */
export function paymentChanges(before: Payment, after: Payment): Partial<Fields<PaymentRow>> | undefined {
  const { version, updatedAt } = before;
  return changedFields(fromPayment(before), fromPayment({ ...after, version, updatedAt }));
}

export function planOperation(before: Operation | undefined, after: Operation): Planned<Operation> {
  const row = fromOperation(after);
  if (!before) return { result: after, write: tx => inserted(operationRows.insert(tx, row)) };
  const { id, version } = before;
  const changes = changedFields(fromOperation(before), { ...row, version });
  if (!changes) return { result: before, write: undefined };
  const next = version + 1;
  return {
    result: { ...after, version: next },
    write: async tx => (await operationRows.update(tx, { id, version }, { ...changes, version: next })) === 1,
  };
}

/** A page that is there stays: a state without one does not remove it. */
export function planCheckout(
  before: HostedCheckout | null,
  after: HostedCheckout | null,
): Planned<HostedCheckout | null> {
  if (!after) return { result: before, write: undefined };
  if (!before) return { result: after, write: tx => inserted(checkouts.insert(tx, after)) };
  const { id, version } = before;
  const changes = changedFields(before, { ...after, version });
  if (!changes) return { result: before, write: undefined };
  const next = version + 1;
  return {
    result: { ...after, version: next },
    write: async tx => (await checkouts.update(tx, { id, version }, { ...changes, version: next })) === 1,
  };
}

async function inserted(insert: Promise<void>): Promise<true> {
  await insert;
  return true;
}
