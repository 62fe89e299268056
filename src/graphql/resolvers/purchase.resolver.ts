import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { COIN } from '../../domain/coins';
import { type HostedCheckout } from '../../domain/hosted-checkout';
import { createHostedCheckout } from '../../services/create-hosted-checkout';
import { type PaymentResult } from '../../services/payment-result';
import { purchase } from '../../services/purchase';
import { hasValue } from '../connection';
import { type Context } from '../context';
import { isDomainError, refusedInput } from '../errors';
import { readHostedPage, readNewPayment, readPayWith } from '../inputs/new-payment';
import { CreateHostedCheckoutInput, PurchaseInput } from '../inputs/purchase.input';
import { HostedCheckoutPayloadType, PurchasePayloadType } from '../types/payloads.type';

@Resolver()
export class PurchaseResolver {
  @Mutation(() => PurchasePayloadType, {
    description:
      'Takes a payment. Repeat it under its key whenever the answer was lost: the payer is charged once. ' +
      'Deliver when the payment is CAPTURED; send the payer on when it is REQUIRES_ACTION; wait when it is UNKNOWN.',
  })
  async purchase(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => PurchaseInput, { description: 'The payment and how it is paid.' })
    input: PurchaseInput,
  ): Promise<PaymentResult> {
    const order = readNewPayment(input, hasValue(input.payWith.coins) ? COIN : null);
    if (isDomainError(order)) return refusedInput(order);
    const payWith = readPayWith(input.payWith);
    return isDomainError(payWith)
      ? refusedInput(payWith)
      : purchase(services, principal, { ...order, payWith });
  }

  @Mutation(() => HostedCheckoutPayloadType, {
    description:
      'Opens a page of the provider on which the payer pays. Opening moves no money; the result comes as an event.',
  })
  async createHostedCheckout(
    @Ctx() { services, principal }: Context,
    @Arg('input', () => CreateHostedCheckoutInput, { description: 'The payment and the page.' })
    input: CreateHostedCheckoutInput,
  ): Promise<PaymentResult & { readonly hostedCheckout: HostedCheckout | null }> {
    const order = readNewPayment(input);
    const result = isDomainError(order)
      ? refusedInput(order)
      : await createHostedCheckout(services, principal, { ...order, page: readHostedPage(input.page) });
    return { ...result, hostedCheckout: result.checkout };
  }
}
