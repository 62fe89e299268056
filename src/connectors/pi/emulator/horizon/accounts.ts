import { StrKey } from '@stellar/stellar-sdk/no-axios';
import { type WireAnswer } from '../../../emulator/wire';
import { type Pi } from '../pi';
import { halAnswer } from './answers';
import { type HorizonNode } from './node';
import { pageView, readPage } from './paging';
import { badField, problem } from './problems';
import { accountView, ledgerToken, transactionView } from './views';

/** The only state endpoint, and so the only one with the header `Latest-Ledger`, on its 404 too. */
export function account(pi: Pi, { ingested }: HorizonNode, address: string): WireAnswer {
  if (!StrKey.isValidEd25519PublicKey(address))
    return badField('account_id', 'Account ID must start with `G`');
  if (pi.profile.values.ingesting) return problem('still_ingesting');
  const latest = { 'Latest-Ledger': String(ingested) };
  const state = pi.chain.accounts.asOf(address, ingested);
  if (state !== undefined) return halAnswer(200, accountView(address, state, pi.urls.horizon()), latest);
  const missing = problem('not_found');
  return { ...missing, headers: { ...missing.headers, ...latest } };
}

/** Transactions that an account took part in. */
export function accountTransactions(
  pi: Pi,
  { ingested }: HorizonNode,
  address: string,
  query: URLSearchParams,
): WireAnswer {
  if (!StrKey.isValidEd25519PublicKey(address))
    return badField('account_id', 'Account ID must start with `G`');
  const page = readPage(query, BigInt(ledgerToken(ingested + 1)));
  if ('status' in page) return page;
  const failed = query.get('include_failed') ?? 'false';
  if (failed !== 'true' && failed !== 'false') return badField('include_failed', 'must be true or false');
  if (pi.chain.accounts.asOf(address, ingested) === undefined) return problem('not_found');
  const wanted = (hash: string): boolean =>
    failed === 'true' || pi.chain.transactions.get(hash)?.code === 'tx_success';
  const records = pi.chain.accounts
    .page(address, ingested, page, wanted)
    .flatMap(hash => pi.chain.transactions.get(hash) ?? [])
    .map(one => transactionView(pi.chain, one, pi.urls.horizon()));
  const url = `${pi.urls.horizon()}/accounts/${address}/transactions`;
  return halAnswer(200, pageView(url, query, page, records));
}
