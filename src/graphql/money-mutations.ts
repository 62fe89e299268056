/** Mutations that move money: one of them per document, so that an answer speaks of one movement. */
export const MONEY_MUTATIONS: ReadonlySet<string> = new Set([
  'purchase',
  'capturePayment',
  'cancelPayment',
  'refundPayment',
  'completeThreeDSecure',
  'approveUserPayment',
  'completeUserPayment',
  'createHostedCheckout',
  'createPayout',
  'cancelPayout',
]);
