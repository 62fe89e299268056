import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { type ChangePayment, changePayment } from '../../services/change-payment';
import { completeThreeDSecure } from '../../services/complete-three-d-secure';
import { type PaymentResult } from '../../services/payment-result';
import { refreshPayment } from '../../services/refresh-payment';
import { type Context } from '../context';
import { isDomainError, refusedInput } from '../errors';
import {
  CancelPaymentInput,
  CapturePaymentInput,
  type ChangePaymentInput,
  RefundPaymentInput,
} from '../inputs/change-payment.input';
import { readMoney } from '../inputs/money.input';
import { CompleteThreeDSecureInput } from '../inputs/three-d-secure.input';
import { checkTexts } from '../inputs/text-check';
import { ChangePaymentPayloadType } from '../types/payloads.type';

@Resolver()
export class ChangePaymentResolver {
  @Mutation(() => ChangePaymentPayloadType, {
    description: 'Takes what an authorized payment holds, or a part of it. Safe to repeat under its key.',
  })
  capturePayment(
    @Ctx() context: Context,
    @Arg('input', () => CapturePaymentInput, { description: 'What to capture.' }) input: CapturePaymentInput,
  ): Promise<PaymentResult> {
    return change(context, input, { kind: 'CAPTURE', final: input.final ?? true, reason: null });
  }

  @Mutation(() => ChangePaymentPayloadType, {
    description: 'Releases what an authorized payment holds, or a part of it. Safe to repeat under its key.',
  })
  cancelPayment(
    @Ctx() context: Context,
    @Arg('input', () => CancelPaymentInput, { description: 'What to cancel.' }) input: CancelPaymentInput,
  ): Promise<PaymentResult> {
    return change(context, input, { kind: 'CANCEL', final: true, reason: null });
  }

  @Mutation(() => ChangePaymentPayloadType, {
    description:
      'Gives back what a payment took, or a part of it. Safe to repeat under its key: the payer gets it once.',
  })
  refundPayment(
    @Ctx() context: Context,
    @Arg('input', () => RefundPaymentInput, { description: 'What to refund.' }) input: RefundPaymentInput,
  ): Promise<PaymentResult> {
    return change(context, input, { kind: 'REFUND', final: true, reason: input.reason ?? null });
  }

  @Mutation(() => ChangePaymentPayloadType, {
    description:
      "Passes on the bank's answer after a ThreeDSecureAction, so that the payment goes on. Safe to repeat under its key.",
  })
  async completeThreeDSecure(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CompleteThreeDSecureInput, { description: "The bank's answer." })
    input: CompleteThreeDSecureInput,
  ): Promise<PaymentResult> {
    const refused = checkTexts(input);
    if (refused) return refusedInput(refused);
    const { idempotencyKey, paymentId, md, response } = input;
    const proof = { md: md ?? null, response };
    return completeThreeDSecure(services, principal, { idempotencyKey, paymentId, proof });
  }

  @Mutation(() => ChangePaymentPayloadType, {
    description:
      'Asks the provider now instead of waiting for its webhook, and answers with what is known then.',
  })
  async refreshPayment(
    @Ctx() { services, principal }: Context,
    @Arg('id', () => ID, { description: 'Which payment.' }) id: string,
  ): Promise<PaymentResult> {
    const refused = checkTexts({ id }, []);
    return refused ? refusedInput(refused) : refreshPayment(services, principal, id);
  }
}

async function change(
  { services, principal }: Context,
  input: ChangePaymentInput,
  what: Pick<ChangePayment, 'kind' | 'final' | 'reason'>,
): Promise<PaymentResult> {
  const refused = checkTexts(input);
  if (refused) return refusedInput(refused);
  const amount = input.amount ? readMoney(input.amount, ['input', 'amount']) : null;
  if (amount && isDomainError(amount)) return refusedInput(amount);
  const { idempotencyKey, paymentId } = input;
  return changePayment(services, principal, { ...what, idempotencyKey, paymentId, amount });
}
