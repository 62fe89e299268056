import { type PaymentDetailQuery } from '../generated/operations';

/** A payment as the console shows it. */
export type PaymentShown = NonNullable<PaymentDetailQuery['payment']>;
