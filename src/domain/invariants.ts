/**
 * What has to hold in the books at every moment, whatever crashed. `paygraph verify` checks them; every harness that
 * breaks things on purpose ends with it. The ids are stable: they stand in reports and in the documentation.
 */
export const INVARIANTS = {
  I1: 'Replaying a payment’s journal and its operations gives exactly the stored status and amounts.',
  I2: 'Each application’s journal is without gaps, and its hash chain is intact up to the application’s row.',
  I3: 'Nothing more was refunded than captured, nor captured than authorized.',
  I4: 'What was captured and what was released are together no more than what was held.',
  I5: 'Captured, refunded, released and reserved amounts are the sums of the operations that did so.',
  I6: 'One effect at a provider belongs to one operation of its payment.',
  I7: 'Whatever was sent was stored before, under the key that it was sent by, and each sending is on record.',
  I8: 'No two payments share the provider’s id, and no two operations the key at the provider.',
  I11: 'Every change of status that was told is one that the tables of states allow.',
  I12: 'Every amount is a whole number of 64 bits, in the currency of its payment or payout.',
  I13: 'Every webhook that was accepted was applied, was set aside with a reason, or is due.',
  I14: 'Of a payout’s transactions at most one can ever be applied, and no other payout’s can in its place.',
  I16: 'Every event names who caused it.',
  I17: 'Whatever is open is due at some time, and whatever has ended is not.',
  I18: 'Whatever is leased is leased to somebody until some time.',
  I19: 'Rows that belong together belong to one application.',
  I20: 'Coins are double entry: each movement and each application sum to zero, and accounts are the sums of their legs.',
  I21: 'Held coins are what open payments hold, and no more than the player has.',
  I22: 'No column holds a card number or a security code.',
  I23: 'In the sandbox: the providers’ own books equal ours, both ways.',
  I24: 'The settings of every account at a provider that is in the database are sealed.',
  I25: 'A player owns what paid lines gave: granted once when paid, taken back when refunded, counted as the limit counts it.',
} as const;
export type InvariantId = keyof typeof INVARIANTS;

/** One place where an invariant does not hold. */
export interface Violation {
  readonly invariant: InvariantId;
  /** The ids of the rows that break it. */
  readonly rows: readonly string[];
  readonly what: string;
}
