/** Whether money moved because of a request: the question that every answer and every error settles. */
export const MONEY_MOVED = ['NO', 'YES', 'UNKNOWN'] as const;
export type MoneyMoved = (typeof MONEY_MOVED)[number];

/**
 * Which repetition is safe.
 * SAME_KEY: send it again unchanged. NEW_KEY: correct or reconsider it and send it as a new request.
 * AFTER_RESOLUTION: wait until the outcome is known. NEVER: it cannot succeed, or must not be tried.
 */
export const RETRIES = ['SAME_KEY', 'NEW_KEY', 'AFTER_RESOLUTION', 'NEVER'] as const;
export type Retry = (typeof RETRIES)[number];

/** SOFT may pass later, HARD will not, FRAUD must not be tried again, AUTHENTICATION needs the payer's proof. */
export const DECLINE_KINDS = ['SOFT', 'HARD', 'FRAUD', 'AUTHENTICATION'] as const;
export type DeclineKind = (typeof DECLINE_KINDS)[number];
