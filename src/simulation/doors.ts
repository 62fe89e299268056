import { changePayment } from '../services/change-payment';
import { createHostedCheckout } from '../services/create-hosted-checkout';
import { createPayout } from '../services/create-payout';
import { purchase } from '../services/purchase';
import { refreshPayment } from '../services/refresh-payment';

/** The use cases that clients of a simulation call. */
export interface Doors {
  readonly purchase: typeof purchase;
  readonly createHostedCheckout: typeof createHostedCheckout;
  readonly changePayment: typeof changePayment;
  readonly createPayout: typeof createPayout;
  readonly refreshPayment: typeof refreshPayment;
}

export const DOORS: Doors = { purchase, createHostedCheckout, changePayment, createPayout, refreshPayment };
