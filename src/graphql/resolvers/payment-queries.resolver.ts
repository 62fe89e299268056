import { Arg, Ctx, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { type Payment } from '../../domain/payment';
import { type PaymentFilter } from '../../services/read-models';
import { nudge } from '../../services/refresh-payment';
import { type Connection, connectionOf, hasValue, readPage } from '../connection';
import { type Context } from '../context';
import { idOr, refuseOddTexts } from '../errors';
import { PaymentFilterInput } from '../inputs/filter.input';
import { CursorScalar } from '../scalars/cursor';
import { PaymentConnectionType, PaymentType } from '../types/payment.type';
import { followPayment } from './follow-events';

@Resolver()
export class PaymentQueriesResolver {
  @Query(() => PaymentType, {
    nullable: true,
    description:
      'A payment by its id or by your own order id. Looking at an undecided one makes the server ask the provider sooner.',
  })
  async payment(
    @Ctx() { reads, services }: Context,
    @Arg('id', () => ID, { nullable: true, description: 'The payment’s id.' }) id?: string | null,
    @Arg('reference', () => String, { nullable: true, description: 'Your own order id.' })
    reference?: string | null,
  ): Promise<Payment | undefined> {
    const payment = await reads.payment(
      idOr(id, { name: 'reference', value: reference }, value => ({ reference: value })),
    );
    if (payment && isUndecided(payment)) {
      // The answer does not wait for it, and does not fail with it.
      nudge(services, payment).catch((cause: unknown) =>
        services.log.warn({ paymentId: payment.id, cause: String(cause) }, 'Could not bring a check forward'),
      );
    }
    return payment;
  }

  @Query(() => PaymentConnectionType, { description: 'Payments, newest first.' })
  async payments(
    @Ctx() { reads }: Context,
    @Arg('first', () => Int, { nullable: true, description: 'How many: 1 to 100; 20 when neither is given.' })
    first?: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on behind this payment.' })
    after?: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'The last ones instead: 1 to 100.' })
    last?: number | null,
    @Arg('before', () => CursorScalar, { nullable: true, description: 'End in front of this payment.' })
    before?: string | null,
    @Arg('filter', () => PaymentFilterInput, {
      nullable: true,
      description: 'Which payments; all when absent.',
    })
    filter?: PaymentFilterInput | null,
  ): Promise<Connection<Payment>> {
    const page = readPage({ first, after, last, before }, 'payment');
    return connectionOf(await reads.payments(readPaymentFilter(filter), page));
  }

  @Subscription(() => PaymentType, {
    description:
      'The payment as it is now, then again after each change. After a reconnect it begins with the present state.',
    subscribe: ({ args, context }: { args: { readonly id: string }; context: Context }) =>
      followPayment(context, args.id),
  })
  paymentUpdated(
    @Root() payment: Payment,
    @Arg('id', () => ID, { description: 'Which payment.' }) _id: string,
  ): Payment {
    return payment;
  }
}

export function readPaymentFilter(input: PaymentFilterInput | null | undefined): PaymentFilter {
  if (!input) return {};
  refuseOddTexts(input);
  const { status, provider, playerId, customerId, reference, createdFrom, createdTo } = input;
  return {
    ...(hasValue(status) && { statuses: status }),
    ...(hasValue(provider) && { providers: provider }),
    ...(hasValue(playerId) && { playerId }),
    ...(hasValue(customerId) && { customerId }),
    ...(hasValue(reference) && { reference }),
    ...(hasValue(createdFrom) && { createdFrom }),
    ...(hasValue(createdTo) && { createdTo }),
  };
}

/** Something was asked for and has not ended: the provider or the payer is still at it. */
function isUndecided({ status, reservedForCapture, reservedForRefund }: Payment): boolean {
  const undecided = status === 'UNKNOWN' || status === 'PROCESSING' || status === 'REQUIRES_ACTION';
  return undecided || reservedForCapture > 0n || reservedForRefund > 0n;
}
