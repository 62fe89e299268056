import { Field, ID, InputType } from 'type-graphql';
import { type PaymentStatus } from '../../domain/payment';
import { type Provider } from '../../domain/provider';
import { DateTimeScalar } from '../scalars/date-time';
import { PaymentStatusEnum } from '../types/payment.type';
import { ProviderEnum } from '../types/provider.type';

@InputType('PaymentFilter', { description: 'Which payments: all conditions that are given must hold.' })
export class PaymentFilterInput {
  @Field(() => [PaymentStatusEnum], { nullable: true, description: 'In one of these statuses.' })
  status?: readonly PaymentStatus[] | null;

  @Field(() => [ProviderEnum], { nullable: true, description: 'At one of these providers.' })
  provider?: readonly Provider[] | null;

  @Field(() => ID, { nullable: true, description: 'Bought by this player.' })
  playerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Paid by this customer.' })
  customerId?: string | null;

  @Field(() => String, { nullable: true, description: 'With this order id of yours.' })
  reference?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Created at this instant or later.' })
  createdFrom?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Created before this instant.' })
  createdTo?: Date | null;
}

@InputType('EventFilter', { description: 'Which events: all conditions that are given must hold.' })
export class EventFilterInput {
  @Field(() => ID, { nullable: true, description: 'About this payment or its hosted page.' })
  paymentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this payout.' })
  payoutId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About something of this player.' })
  playerId?: string | null;

  @Field(() => [ProviderEnum], { nullable: true, description: 'About something at one of these providers.' })
  provider?: readonly Provider[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of one of these types, such as "PaymentStatusChanged". A name that is no event type is refused.',
  })
  types?: readonly string[] | null;
}
