import { Field, ID, InputType } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { JsonObjectScalar } from '../scalars/json-object';
import { ProviderEnum } from '../types/provider.type';
import { MoneyInput } from './money.input';

@InputType('ApproveUserPaymentInput', { description: 'A payment that a user started at the provider’s.' })
export class ApproveUserPaymentInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each payment; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ProviderEnum, { description: 'Where it was started.' })
  provider!: Provider;

  @Field(() => String, { description: 'Your own order id, unique in the application.' })
  reference!: string;

  @Field(() => ID, { nullable: true, description: 'The player who buys.' })
  playerId?: string | null;

  @Field(() => MoneyInput, { description: 'What the order costs: the payment must be for exactly that.' })
  amount!: MoneyInput;

  @Field(() => String, { description: 'The provider’s id of the payment, as the user’s browser told it.' })
  providerPaymentId!: string;

  @Field(() => String, {
    description: 'The user’s access token, which proves whose payment it is; used once and never kept.',
  })
  accessToken!: string;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'Stored with the payment.' })
  metadata?: Readonly<Record<string, unknown>> | null;
}

@InputType('CompleteUserPaymentInput', { description: 'The transaction by which a user paid.' })
export class CompleteUserPaymentInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each transaction; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which payment.' })
  paymentId!: string;

  @Field(() => String, { description: 'Hash of the transaction on the chain: 64 digits 0-9 a-f.' })
  transactionId!: string;
}
