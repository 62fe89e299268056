import { type Violation } from '../domain/invariants';
import { type Database } from '../store/database/database';
import { ourBooks } from '../store/our-books';
import { compareBooks, type TheirEntry } from './compare-books';

/**
 * Compares our books with the providers' own, both ways (I23). Only emulators tell theirs. While payments are under way
 * the two may differ for as long as an answer takes: what counts is what is left once nothing is open.
 */
export async function verifyBooks(
  database: Pick<Database, 'snapshot'>,
  theirs: readonly TheirEntry[],
): Promise<readonly Violation[]> {
  const rows = await database.snapshot(ourBooks);
  const ours = rows.map(row => ({
    id: row.id,
    otherNames: [row.provider_reference, row.checkout_reference, row.reference],
    currency: row.currency,
    captured: BigInt(row.captured),
    refunded: BigInt(row.refunded) + BigInt(row.charged_back),
    paidOut: BigInt(row.paid_out),
  }));
  return compareBooks(ours, theirs).map(what => ({ invariant: 'I23', rows: [], what }));
}
