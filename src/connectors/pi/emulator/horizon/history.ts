import { type WireAnswer } from '../../../emulator/wire';
import { type Pi } from '../pi';
import { halAnswer } from './answers';
import { type HorizonNode, knownTransaction } from './node';
import { type Page, pageView, readPage } from './paging';
import { badField, problem } from './problems';
import { ledgerToken, ledgerView, transactionView } from './views';

/** A transaction in a ledger that the node knows; a 404 says nothing about other nodes. */
export function transaction(pi: Pi, node: HorizonNode, hash: string): WireAnswer {
  if (!/^[0-9a-f]{64}$/.test(hash))
    return badField('tx_id', 'Transaction hash must be 64 lower-case hex digits');
  const known = knownTransaction(pi, node, hash);
  return known === undefined
    ? problem('not_found')
    : halAnswer(200, transactionView(pi.chain, known, pi.urls.horizon()));
}

/** A page of ledgers. */
export function ledgers(pi: Pi, { ingested }: HorizonNode, query: URLSearchParams): WireAnswer {
  const { chain } = pi;
  const page = readPage(query, BigInt(ledgerToken(ingested + 1)));
  if ('status' in page) return page;
  const { order, limit, cursor } = page;
  const step = order === 'asc' ? 1 : -1;
  const beyond = cursor === undefined ? undefined : nextTo(cursor, order);
  let sequence = order === 'asc' ? chain.ledgers.first : ingested;
  if (beyond !== undefined) {
    sequence = order === 'asc' ? Math.max(sequence, beyond) : Math.min(sequence, beyond);
  }
  const records = [];
  for (
    ;
    records.length < limit && sequence >= chain.ledgers.first && sequence <= ingested;
    sequence += step
  ) {
    records.push(ledgerView(chain, chain.ledgers.get(sequence), pi.urls.horizon()));
  }
  return halAnswer(200, pageView(`${pi.urls.horizon()}/ledgers`, query, page, records));
}

/** One ledger; those before the first are not kept. */
export function ledger({ chain, urls }: Pi, { ingested }: HorizonNode, text: string): WireAnswer {
  const sequence = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (sequence < 1) return badField('ledger_id', 'must be a ledger number');
  if (sequence < chain.ledgers.first) return problem('before_history');
  if (sequence > ingested) return problem('not_found');
  return halAnswer(200, ledgerView(chain, chain.ledgers.get(sequence), urls.horizon()));
}

/** The first ledger beyond a paging token. */
function nextTo(cursor: bigint, order: Page['order']): number {
  return order === 'asc' ? Number(cursor >> 32n) + 1 : Number((cursor - 1n) >> 32n);
}
