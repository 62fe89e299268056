import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type PaymentResult } from '../../services/payment-result';
import { approveUserPayment, completeUserPayment } from '../../services/user-payments';
import { type Context } from '../context';
import { isDomainError, refusedInput } from '../errors';
import { readMoney } from '../inputs/money.input';
import { checkTexts } from '../inputs/text-check';
import { ApproveUserPaymentInput, CompleteUserPaymentInput } from '../inputs/user-payment.input';
import { ChangePaymentPayloadType, PurchasePayloadType } from '../types/payloads.type';

@Resolver()
export class UserPaymentResolver {
  @Mutation(() => PurchasePayloadType, {
    description:
      'Approves a payment that a user started at the provider’s (Pi), after checking there that it is this user’s and for this order. ' +
      'Moves no money: the user signs next. Call it within a minute.',
  })
  async approveUserPayment(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => ApproveUserPaymentInput, { description: 'The payment and the order.' })
    input: ApproveUserPaymentInput,
  ): Promise<PaymentResult> {
    const refused = checkTexts(input);
    if (refused) return refusedInput(refused);
    const amount = readMoney(input.amount, ['input', 'amount']);
    if (isDomainError(amount)) return refusedInput(amount);
    const { idempotencyKey, provider, reference, playerId, providerPaymentId, accessToken, metadata } = input;
    return approveUserPayment(services, principal, {
      ...{ idempotencyKey, provider, reference, amount, providerPaymentId, accessToken },
      ...{ playerId: playerId ?? null, customerId: null, capture: true, payerIp: null },
      metadata: metadata ?? null,
    });
  }

  @Mutation(() => ChangePaymentPayloadType, {
    description:
      'Passes on the transaction by which the user paid: verified on the chain, then told to the provider. ' +
      'Deliver when the payment is CAPTURED. Safe to repeat under its key.',
  })
  async completeUserPayment(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CompleteUserPaymentInput, { description: 'The transaction.' })
    input: CompleteUserPaymentInput,
  ): Promise<PaymentResult> {
    const refused = checkTexts(input);
    if (refused) return refusedInput(refused);
    const { idempotencyKey, paymentId, transactionId } = input;
    return completeUserPayment(services, principal, { idempotencyKey, paymentId, transactionId });
  }
}
