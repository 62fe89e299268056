import { money } from '../domain/money';
import { type Operation } from '../domain/operation';
import { type Fields, table } from './database/table';
import { OperationRow } from './rows/operation.row';

export const operationRows = table(OperationRow);

/** Field by field, as in payment-rows. */
export function toOperation(row: OperationRow): Operation {
  const { amountMinor, currency } = row;
  return {
    id: row.id,
    applicationId: row.applicationId,
    paymentId: row.paymentId,
    kind: row.kind,
    status: row.status,
    reserved: row.reserved,
    scope: row.scope,
    idempotencyKey: row.idempotencyKey,
    inputHash: row.inputHash,
    providerKey: row.providerKey,
    effectReference: row.effectReference,
    request: row.request,
    failure: row.failure,
    nextCheckAt: row.nextCheckAt,
    checks: row.checks,
    absences: row.absences,
    attempts: row.attempts,
    sentAt: row.sentAt,
    leasedUntil: row.leasedUntil,
    leasedBy: row.leasedBy,
    createdAt: row.createdAt,
    version: row.version,
    amount: amountMinor === null || currency === null ? null : money(amountMinor, currency),
  };
}

export function fromOperation({ amount, ...operation }: Operation): Fields<OperationRow> {
  return { ...operation, amountMinor: amount?.minor ?? null, currency: amount?.currency ?? null };
}
