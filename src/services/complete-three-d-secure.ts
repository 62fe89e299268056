import { type ThreeDSecureProof } from '../connectors/contract';
import { unsupported, type DomainError } from '../domain/errors';
import { type Principal } from '../domain/principal';
import { continuePayment, notWaiting } from './continue-payment';
import { type Services } from './dependencies';
import { type PaymentResult } from './payment-result';

export interface CompleteThreeDSecure {
  readonly idempotencyKey: string;
  readonly paymentId: string;
  readonly proof: ThreeDSecureProof;
}

/** Passes on what the payer brought back from the bank's challenge. A challenge is used up once. */
export function completeThreeDSecure(
  deps: Services,
  principal: Principal,
  { idempotencyKey, paymentId, proof }: CompleteThreeDSecure,
): Promise<PaymentResult> {
  return continuePayment(deps, principal, {
    ...{ idempotencyKey, paymentId, input: { proof } },
    prepare: (payment, leading, capabilities) => {
      if (leading.request.kind !== 'PAY') return notWaiting(payment);
      const challenge = capabilities?.threeDSecure;
      if (!challenge) return unsupported(payment.provider, 'CARD_PAYMENT');
      const { nextAction } = payment;
      const md = nextAction?.kind === 'THREE_D_SECURE' ? nextAction.md : null;
      if (md !== null && proof.md !== null && proof.md.trim() !== md) return otherChallenge();
      return (call, reference) => challenge.complete(call, reference, { ...proof, md: proof.md ?? md });
    },
  });
}

function otherChallenge(): DomainError {
  const message = 'This is the answer to another challenge: see nextAction.md. Nothing was sent.';
  return { kind: 'InvalidInput', path: ['input', 'md'], message };
}
