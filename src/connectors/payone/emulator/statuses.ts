/** What a status code means on the wire. (PAYONE contract, section 4) */
export interface StatusMeaning {
  readonly status: string;
  readonly category: string;
  readonly isAuthorized: boolean;
  readonly isCancellable: boolean;
  readonly isRefundable: boolean;
  /** Type of the webhook that announces it; refunds on their way have their own. */
  readonly event?: string;
}

function meaning(status: string, category: string, flags: string, event?: string): StatusMeaning {
  return {
    status,
    category,
    isAuthorized: flags[0] === 't',
    isCancellable: flags[1] === 't',
    isRefundable: flags[2] === 't',
    ...(event === undefined ? {} : { event }),
  };
}

const pending = 'PENDING_CONNECT_OR_3RD_PARTY';

const meanings: Readonly<Record<number, StatusMeaning>> = {
  0: meaning('CREATED', 'CREATED', 'fff', 'payment.created'),
  1: meaning('CANCELLED', 'UNSUCCESSFUL', 'fff', 'payment.cancelled'),
  2: meaning('REJECTED', 'UNSUCCESSFUL', 'fff', 'payment.rejected'),
  46: meaning('REDIRECTED', pending, 'fff', 'payment.redirected'),
  5: meaning('PENDING_CAPTURE', 'PENDING_MERCHANT', 'ttf', 'payment.pending_capture'),
  56: meaning('PENDING_CAPTURE', 'PENDING_MERCHANT', 'ttf', 'payment.pending_capture'),
  51: meaning('AUTHORIZATION_REQUESTED', pending, 'fff', 'payment.authorization_requested'),
  52: meaning('AUTHORIZATION_REQUESTED', pending, 'fff', 'payment.authorization_requested'),
  6: meaning('CANCELLED', 'UNSUCCESSFUL', 'fff', 'payment.cancelled'),
  61: meaning('CANCELLED', 'UNSUCCESSFUL', 'tff', 'payment.cancelled'),
  62: meaning('CANCELLED', pending, 'tff', 'payment.cancelled'),
  63: meaning('CANCELLATION_REJECTED', 'UNSUCCESSFUL', 'ttf'),
  91: meaning('CAPTURE_REQUESTED', pending, 'fft', 'payment.capture_requested'),
  92: meaning('CAPTURE_REQUESTED', pending, 'fff', 'payment.capture_requested'),
  93: meaning('REJECTED_CAPTURE', 'UNSUCCESSFUL', 'ttf', 'payment.rejected_capture'),
  9: meaning('CAPTURED', 'COMPLETED', 'fft', 'payment.captured'),
  81: meaning('REFUND_REQUESTED', 'REVERSED', 'fff', 'refund.refund_requested'),
  82: meaning('REFUND_REQUESTED', 'REVERSED', 'fff', 'refund.refund_requested'),
  83: meaning('REJECTED', 'UNSUCCESSFUL', 'fft', 'payment.rejected'),
  8: meaning('REFUNDED', 'REFUNDED', 'fff', 'payment.refunded'),
};

/** Throws for a code this emulator never produces. */
export function meaningOf(code: number): StatusMeaning {
  const found = meanings[code];
  if (found === undefined) throw new Error(`status code ${code} has no meaning here`);
  return found;
}

/** The refund object says "pending" where the payment object says REVERSED. */
export function refundCategory(code: number): string {
  return code === 81 || code === 82 ? pending : meaningOf(code).category;
}

export function paymentStatusCategory(code: number): 'SUCCESSFUL' | 'REJECTED' | 'STATUS_UNKNOWN' {
  if ([5, 56, 9, 91].includes(code)) return 'SUCCESSFUL';
  return [1, 2, 6, 93].includes(code) ? 'REJECTED' : 'STATUS_UNKNOWN';
}
