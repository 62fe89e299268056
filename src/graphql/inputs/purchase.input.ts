import { Field, ID, InputType } from 'type-graphql';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { JsonObjectScalar } from '../scalars/json-object';
import { MoneyInput } from './money.input';
import { HostedPageInput, PayWithInput } from './pay-with.input';

/** What every way of paying has in common. */
@InputType({ description: 'A new payment.' })
abstract class NewPaymentInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each order; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => String, {
    description: 'Your own order id, unique in the application: 1 to 64 letters, digits and _ . : @ / # + -',
  })
  reference!: string;

  @Field(() => ID, { nullable: true, description: 'Who buys.' })
  playerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who pays, as the provider knows them.' })
  customerId?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What to pay.' })
  amount?: MoneyInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'true: take the money at once. false: only hold it, and capture later.',
  })
  capture?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "The payer's IP address, for the provider's fraud checks.",
  })
  payerIp?: string | null;

  @Field(() => JsonObjectScalar, {
    nullable: true,
    description: 'Data of your own, stored and returned as it is.',
  })
  metadata?: Readonly<Record<string, unknown>> | null;
}

@InputType('PurchaseInput', { description: 'A payment and how it is paid.' })
export class PurchaseInput extends NewPaymentInput {
  @Field(() => PayWithInput, { description: 'How to pay.' })
  payWith!: PayWithInput;
}

@InputType('CreateHostedCheckoutInput', { description: 'A payment that is paid on a page of the provider.' })
export class CreateHostedCheckoutInput extends NewPaymentInput {
  @Field(() => HostedPageInput, { description: 'The page.' })
  page!: HostedPageInput;
}

export type { NewPaymentInput };
