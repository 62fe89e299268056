import { Field, ID, InputType } from 'type-graphql';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';

@InputType({ description: "What the payer's browser brought back from the bank." })
export abstract class ThreeDSecureAnswerInput {
  @Field(() => String, { nullable: true, description: 'Form field MD, when the bank sent one.' })
  md?: string | null;

  @Field(() => String, {
    description: 'Form field PaRes (or cres), unchanged; passed on and never kept.',
  })
  response!: string;
}

@InputType('CompleteThreeDSecureInput', { description: "The bank's answer to the challenge of a payment." })
export class CompleteThreeDSecureInput extends ThreeDSecureAnswerInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each challenge; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which payment.' })
  paymentId!: string;
}

@InputType('CompleteCardThreeDSecureInput', {
  description: "The bank's answer to the challenge of a card that is being added.",
})
export class CompleteCardThreeDSecureInput extends ThreeDSecureAnswerInput {
  @Field(() => ID, { description: 'The customer whose card it is.' })
  customerId!: string;
}
