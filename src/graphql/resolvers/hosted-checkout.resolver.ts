import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { type HostedCheckout } from '../../domain/hosted-checkout';
import { type Payment } from '../../domain/payment';
import { type Context } from '../context';
import { refuseOddTexts } from '../errors';
import { HostedCheckoutType } from '../types/hosted-checkout.type';
import { PaymentType } from '../types/payment.type';

@Resolver(() => HostedCheckoutType)
export class HostedCheckoutResolver {
  @FieldResolver(() => PaymentType, { description: 'What is paid on the page.' })
  payment(@Root() { paymentId }: HostedCheckout, @Ctx() { loaders }: Context): Promise<Payment | null> {
    return loaders.payment.load(paymentId);
  }

  @Query(() => HostedCheckoutType, { nullable: true, description: 'A hosted page by its id.' })
  hostedCheckout(
    @Ctx() { loaders }: Context,
    @Arg('id', () => ID, { description: 'The page’s id.' }) id: string,
  ): Promise<HostedCheckout | null> {
    refuseOddTexts({ id });
    return loaders.checkout.load(id);
  }
}
