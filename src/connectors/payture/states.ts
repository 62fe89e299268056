/** What an order's state says. */
export type Meaning =
  | 'NEW'
  /** At the issuer's page. */
  | 'CHALLENGE'
  | 'WORKING'
  | 'AUTHORIZED'
  | 'CAPTURING'
  | 'CANCELLING'
  | 'VOIDED'
  | 'CHARGED'
  | 'REFUNDING'
  | 'REFUNDED'
  /** The last operation was declined. */
  | 'REJECTED'
  /** The last operation ended with an error. The gateway's own end: what it has not resolved it calls Pending. */
  | 'ERRED'
  /** A try on a page that a newer one replaced. */
  | 'OBSOLETE'
  /** The page is open and nothing was paid. */
  | 'PAGE_OPEN'
  | 'CHARGED_BACK'
  /** The authorization is over. Whether by its release or otherwise is not documented, so that it ends no follow-up. */
  | 'CLOSED'
  /** In progress as far as we may say; never a success, never a failure. */
  | 'UNCLEAR';

/** Payture contract, section 7, in lower case. */
const STATES: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ['new', 'NEW'],
  ['preauthorized3ds', 'CHALLENGE'],
  ['preauthorizedaf', 'WORKING'],
  ['authorized', 'AUTHORIZED'],
  ['voided', 'VOIDED'],
  ['charged', 'CHARGED'],
  ['refunded', 'REFUNDED'],
  // Moved to another terminal, which we cannot ask.
  ['forwarded', 'UNCLEAR'],
  ['rejected', 'REJECTED'],
  ['error', 'ERRED'],
  ['chargeback', 'CHARGED_BACK'],
  ['obsolete', 'OBSOLETE'],
  ['authorizationclosed', 'CLOSED'],
  ['session_inited', 'PAGE_OPEN'],
  ['pendingcharge', 'CAPTURING'],
  ['pendingunblock', 'CANCELLING'],
  ['pendingrefund', 'REFUNDING'],
]);

/** Old lists put the terminal in brackets behind a state: `Rejected(Terminal)`. Unknown states are not final. */
export function meaningOf(state: string): Meaning {
  const name = state.replace(/\(.*\)$/, '').toLowerCase();
  return STATES.get(name) ?? (name.startsWith('pending') ? 'WORKING' : 'UNCLEAR');
}

/** What a state says about the payment's first effect. REFUSED: declined, failed or given up, as its code says. */
export type PayWord = 'ACTION_REQUIRED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'CANCELLED' | 'REFUSED';

/**
 * By whether the payment is captured together with its authorization (SALE) or later. Later: whatever can only follow an
 * authorization proves it. A SALE succeeds only when it is charged; one whose hold was released took no money.
 */
export const PAY_WORDS: Readonly<Record<Meaning, { readonly sale: PayWord; readonly hold: PayWord }>> = {
  NEW: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
  CHALLENGE: { sale: 'ACTION_REQUIRED', hold: 'ACTION_REQUIRED' },
  WORKING: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
  AUTHORIZED: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  CAPTURING: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  CANCELLING: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  VOIDED: { sale: 'CANCELLED', hold: 'SUCCEEDED' },
  CHARGED: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  REFUNDING: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  REFUNDED: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  REJECTED: { sale: 'REFUSED', hold: 'REFUSED' },
  ERRED: { sale: 'REFUSED', hold: 'REFUSED' },
  OBSOLETE: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
  PAGE_OPEN: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
  CHARGED_BACK: { sale: 'SUCCEEDED', hold: 'SUCCEEDED' },
  CLOSED: { sale: 'IN_PROGRESS', hold: 'SUCCEEDED' },
  UNCLEAR: { sale: 'IN_PROGRESS', hold: 'IN_PROGRESS' },
};
