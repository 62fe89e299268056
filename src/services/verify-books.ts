import { type Violation } from '../domain/invariants';
import { type Database } from '../store/database/database';
import { ourBooks, type OurBookRow } from '../store/our-books';
import { compareBooks, type TheirEntry } from './compare-books';

/** Whose books a payment is in. */
export interface BookPlace {
  readonly applicationId: string;
  readonly provider: string;
  readonly account: string;
}

/**
 * Compares our books with the providers' own, both ways (I23). Only emulators tell theirs. While payments are under way
 * the two may differ for as long as an answer takes: what counts is what is left once nothing is open. What is elsewhere is left
 * out.
 */
export async function verifyBooks(
  database: Pick<Database, 'snapshot'>,
  theirs: readonly TheirEntry[],
  isElsewhere: (place: BookPlace) => boolean = () => false,
): Promise<readonly Violation[]> {
  const rows = await database.snapshot(ourBooks);
  const isHere = ({ application_id: applicationId, provider, account }: OurBookRow): boolean =>
    !isElsewhere({ applicationId, provider, account });
  const ours = rows.filter(isHere).map(row => ({
    id: row.id,
    otherNames: [row.provider_reference, row.checkout_reference, row.reference],
    currency: row.currency,
    captured: BigInt(row.captured),
    refunded: BigInt(row.refunded) + BigInt(row.charged_back),
    paidOut: BigInt(row.paid_out),
  }));
  return compareBooks(ours, theirs).map(what => ({ invariant: 'I23', rows: [], what }));
}
