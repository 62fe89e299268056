import { listAt } from '../json';
import { type HorizonClient } from './horizon-client';
import { readTransaction, type TransactionRecord } from './horizon-records';
import { unclear, unreadable, type Unclear } from './horizon-reads';

export type HistoryStep =
  | { readonly kind: 'transaction'; readonly transaction: TransactionRecord }
  /** This node has nothing older. */
  | { readonly kind: 'end' }
  | Unclear;

const PAGE_RECORDS = 200;
/** 5,000 transactions: days of a wallet that pays all the time. */
const PAGES_MAX = 25;

/**
 * The transactions that an account took part in, failed ones included, newest first (H8 of the contract's table). One
 * request per page, as far as the caller reads. The list of a node that is behind begins later than that of others.
 * The address of the next page is made here and not taken from the answer.
 */
export async function* history(
  horizon: HorizonClient,
  address: string,
  signal: AbortSignal,
): AsyncGenerator<HistoryStep, void> {
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await horizon.read(pathOf(address, cursor), signal);
    if (answer.kind !== 'found') {
      yield unclear(answer, 'the history of the account');
      return;
    }
    const records = listAt(answer.body, '_embedded', 'records');
    if (!records) {
      yield unreadable('the history of the account');
      return;
    }
    for (const record of records) {
      const transaction = readTransaction(record);
      if (!transaction) {
        yield unreadable('a transaction of the account');
        return;
      }
      cursor = transaction.cursor;
      yield { kind: 'transaction', transaction };
    }
    if (records.length < PAGE_RECORDS) {
      yield { kind: 'end' };
      return;
    }
  }
  yield { kind: 'unclear', cause: `not decided by the last ${PAGES_MAX * PAGE_RECORDS} transactions` };
}

function pathOf(address: string, cursor: string | undefined): string {
  const from = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  return `/accounts/${address}/transactions?order=desc&limit=${PAGE_RECORDS}&include_failed=true${from}`;
}
