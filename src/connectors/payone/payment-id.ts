/** A payment's id taken apart: every operation on a payment has an id with the same stem. */
export interface PaymentId {
  readonly stem: string;
  /** 0 is the payment itself; captures, cancels and refunds count on. */
  readonly operation: number;
}

/**
 * Reads the forms of PAYONE contract, section 4: `3254564310_0`, the bare stem (the same payment), and the older 19 or
 * 20 digits `90000` + stem + three digits of the operation. Undefined for anything else, which must not get into a path.
 */
export function parsePaymentId(text: string): PaymentId | undefined {
  const current = /^(\d{10,11})(?:_(\d{1,4}))?$/.exec(text);
  if (current?.[1] !== undefined) return { stem: current[1], operation: Number(current[2] ?? 0) };
  const older = /^900000?([1-9]\d{9,10})(\d{3})$/.exec(text);
  if (older?.[1] !== undefined && (text.length === 19 || text.length === 20)) {
    return { stem: older[1], operation: Number(older[2]) };
  }
  return undefined;
}

/** Whether two ids belong to one payment. */
export function samePayment(a: string, b: string): boolean {
  const left = parsePaymentId(a)?.stem;
  return left !== undefined && left === parsePaymentId(b)?.stem;
}

/** The payment that an operation's id belongs to, as PAYONE writes a payment's id. */
export function paymentOf(id: PaymentId): string {
  return `${id.stem}_0`;
}
