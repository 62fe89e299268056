import { type Retry } from '../../domain/certainty';

/** What is being done at the Platform when it answers with an error. */
export type Step = 'create' | 'read' | 'approve' | 'complete' | 'cancel' | 'identify';

export type Ending =
  /** Definite: the step did not happen. */
  | { readonly ends: 'REFUSED'; readonly retry: Retry }
  /** The step may have happened before; the payment itself tells whether what was wanted is so. */
  | { readonly ends: 'READ' }
  /** Another payment is in the way; it is in the answer. */
  | { readonly ends: 'ONGOING' }
  | { readonly ends: 'UNKNOWN' };

const refused = (retry: Retry): Ending => ({ ends: 'REFUSED', retry });
const READ: Ending = { ends: 'READ' };
const UNKNOWN: Ending = { ends: 'UNKNOWN' };

/**
 * Pi contract, section 1.2: every error code of the Platform. A code that stands nowhere here leaves the outcome unknown.
 * NEW_KEY: somebody has to mend the order, the user's consent or the settings first.
 */
export const PLATFORM_ERRORS: Readonly<Record<Step | 'any', Readonly<Record<string, Ending>>>> = {
  any: {
    payment_not_found: refused('NEVER'),
    invalid_arguments: refused('NEW_KEY'),
    unknown_error: UNKNOWN,
  },
  create: {
    invalid_amount: refused('NEW_KEY'),
    invalid_metadata: refused('NEW_KEY'),
    user_not_found: refused('NEW_KEY'),
    // Status 401, and nothing to do with our key: the user has not granted wallet_address.
    missing_scope: refused('NEW_KEY'),
    missing_wallet: refused('NEW_KEY'),
    invalid_address: refused('NEW_KEY'),
    altered_amount: refused('NEW_KEY'),
    ongoing_payment_found: { ends: 'ONGOING' },
    feature_not_available: refused('NEVER'),
    too_many_payments: refused('SAME_KEY'),
    too_many_cancelled_payments: refused('SAME_KEY'),
  },
  read: {},
  approve: {
    already_approved: READ,
  },
  complete: {
    missing_param: refused('NEVER'),
    missing_txid: refused('NEVER'),
    txid_mismatch: READ,
    not_verified: READ,
    already_completed: READ,
    // The recipient has the money of a cancelled payment (section 4.3, C9).
    cancelled_payment: refused('NEVER'),
    // Decided by VERIFICATION_ERRORS.
    verification_failed: READ,
  },
  cancel: {
    payment_tx_present: refused('NEVER'),
    already_completed: refused('NEVER'),
    cancelled_payment: READ,
    forbidden: refused('NEVER'),
  },
  identify: {},
};

/**
 * Pi contract, section 1.2: why a completion was not verified. STOP: the wrong transaction is linked for ever. READ: the
 * payment tells. Any other value may mean that the Platform has not seen the ledger yet, as long as nothing is linked
 * (section 9).
 */
export const VERIFICATION_ERRORS: Readonly<Record<string, 'STOP' | 'READ'>> = {
  tx_memo_payment_identifier_mismatch: 'STOP',
  payment_already_linked_with_a_tx: 'READ',
};

/**
 * What a refusal by Horizon proves. RESEND, RESIGN, STOP: this submission was not queued (see Submission). FAILED: in a
 * ledger without effect. UNKNOWN: nothing; an earlier copy of the same bytes, or another candidate, may be in a ledger.
 */
export type Verdict = 'RESEND' | 'RESIGN' | 'STOP' | 'FAILED' | 'UNKNOWN';

/** Pi contract, section 3.6: result codes of a transaction. Null: the operation's code decides. Not here: UNKNOWN. */
export const TRANSACTION_CODES: Readonly<Record<string, Verdict | null>> = {
  tx_failed: null,
  // The slot is used, perhaps by one of our own candidates, or the one before is still open.
  tx_bad_seq: 'UNKNOWN',
  // Said before max_time, when a copy that was sent earlier may still be applied.
  tx_too_late: 'UNKNOWN',
  tx_too_early: 'RESEND',
  tx_insufficient_fee: 'RESIGN',
  tx_insufficient_balance: 'RESEND',
  tx_no_source_account: 'STOP',
  tx_bad_auth: 'STOP',
  tx_bad_auth_extra: 'STOP',
  tx_missing_operation: 'STOP',
  tx_malformed: 'STOP',
  tx_not_supported: 'STOP',
  tx_internal_error: 'UNKNOWN',
};

/** Pi contract, section 3.6, `tx_failed`: FAILED codes are found out only in a ledger, STOP codes only before the queue. */
export const OPERATION_CODES: Readonly<Record<string, Verdict>> = {
  op_underfunded: 'FAILED',
  op_no_destination: 'FAILED',
  op_line_full: 'FAILED',
  op_malformed: 'STOP',
  op_bad_auth: 'STOP',
};

/** Pi contract, section 3.6: problems without result codes, by status and name. Any 5xx is UNKNOWN, whatever its name. */
export const PROBLEMS: Readonly<Record<string, Verdict>> = {
  '400 transaction_malformed': 'STOP',
  '415 unsupported_media_type': 'STOP',
  // A setting of the node: the same bytes pass when it is changed.
  '403 transaction_submission_disabled': 'RESEND',
  '429 rate_limit_exceeded': 'RESEND',
};

/** Names of a payment's results in XDR, and what Horizon calls them (Pi contract, section 3.6). */
export const OPERATION_RESULTS: Readonly<Record<string, string>> = {
  paymentMalformed: 'op_malformed',
  paymentUnderfunded: 'op_underfunded',
  paymentNoDestination: 'op_no_destination',
  paymentLineFull: 'op_line_full',
};
