import { type Books } from '../../emulator/books';
import { type BookEntry } from '../../emulator/contract';
import { type App } from './apps';
import { type Movement } from './chain/chain';

/** What an address received, and from whom. */
export interface PiBookEntry extends BookEntry {
  readonly from: string;
  readonly to: string;
  readonly hash: string;
}

/**
 * Books every payment that a ledger has applied: into an app's wallet as CAPTURE, all others as PAYOUT. The reference
 * is the text memo, which names the Platform's payment; without one, the hash. The amount is in stroops.
 */
export function bookMovement(books: Books, apps: readonly App[], movement: Movement): void {
  const { id, hash, from, to, amount, memo, atMs } = movement;
  const reference = memo.type === 'text' ? (memo.value ?? '') : '';
  const entry: PiBookEntry = {
    ...{ id, from, to, hash },
    kind: apps.some(app => app.address === to) ? 'CAPTURE' : 'PAYOUT',
    reference: reference === '' ? hash : reference,
    amount: amount.toString(),
    currency: 'PI',
    at: new Date(atMs).toISOString(),
    providerReference: hash,
  };
  books.add(entry);
}
