import { Field, ID, InputType, Int } from 'type-graphql';
import { CurrencyCodeScalar } from '../scalars/currency-code';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { JsonObjectScalar } from '../scalars/json-object';
import { MoneyInput } from './money.input';
import { HostedPageInput, PayWithInput } from './pay-with.input';

@InputType('PurchaseLineInput', { description: 'A good to buy.' })
export class PurchaseLineInput {
  @Field(() => ID, { description: 'Which good.' })
  goodId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'How many units: 1 to 1000.' })
  quantity!: number;
}

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

  @Field(() => [PurchaseLineInput], {
    nullable: true,
    description: 'The goods to buy, at the prices of the catalogue. Either these or `amount`.',
  })
  lines?: PurchaseLineInput[] | null;

  @Field(() => MoneyInput, { nullable: true, description: 'What to pay, when no goods are bought.' })
  amount?: MoneyInput | null;

  @Field(() => CurrencyCodeScalar, {
    nullable: true,
    description: 'The currency to pay `lines` in: which of their prices counts. COIN when paid by coins.',
  })
  currency?: string | null;

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
