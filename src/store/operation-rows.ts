import { money } from '../domain/money';
import { type Operation } from '../domain/operation';
import { type Fields, table } from './database/table';
import { OperationRow } from './rows/operation.row';

export const operationRows = table(OperationRow);

export function toOperation({ amountMinor, currency, ...row }: OperationRow): Operation {
  return { ...row, amount: amountMinor === null || currency === null ? null : money(amountMinor, currency) };
}

export function fromOperation({ amount, ...operation }: Operation): Fields<OperationRow> {
  return { ...operation, amountMinor: amount?.minor ?? null, currency: amount?.currency ?? null };
}
