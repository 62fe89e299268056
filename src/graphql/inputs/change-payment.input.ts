import { Field, ID, InputType } from 'type-graphql';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { MoneyInput } from './money.input';

@InputType({ description: 'A change to a payment.' })
abstract class ChangePaymentInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each change; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which payment.' })
  paymentId!: string;

  @Field(() => MoneyInput, { nullable: true, description: 'All that is left when absent.' })
  amount?: MoneyInput | null;
}

@InputType('CapturePaymentInput', { description: 'Takes what a payment holds.' })
export class CapturePaymentInput extends ChangePaymentInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description:
      'true: nothing more will be captured, and what is left is released. false: keep the rest for later.',
  })
  final?: boolean | null;
}

@InputType('CancelPaymentInput', { description: 'Releases what a payment holds.' })
export class CancelPaymentInput extends ChangePaymentInput {}

@InputType('RefundPaymentInput', { description: 'Gives back what a payment took.' })
export class RefundPaymentInput extends ChangePaymentInput {
  @Field(() => String, {
    nullable: true,
    description: "Shown in the provider's portal, where it has a place for it.",
  })
  reason?: string | null;
}

export type { ChangePaymentInput };
