import { Field, ID, InputType } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { ProviderEnum } from '../types/provider.type';

@InputType('CreateCustomerInput', { description: "A new customer of a provider's vault." })
export class CreateCustomerInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each customer; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ProviderEnum, { description: 'Whose vault.' })
  provider!: Provider;

  @Field(() => String, { description: 'Your own id for the customer, unique in the application.' })
  reference!: string;

  @Field(() => ID, { nullable: true, description: 'The player behind the customer.' })
  playerId?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone?: string | null;
}

@InputType('UpdateCustomerInput', {
  description: 'Changes to a customer; what is absent or null stays as it is.',
})
export class UpdateCustomerInput {
  @Field(() => ID, { description: 'Which customer.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  phone?: string | null;
}

@InputType('CreateHostedTokenizationInput', { description: 'A form of the provider for a card.' })
export class CreateHostedTokenizationInput {
  @Field(() => ProviderEnum, { description: 'Whose form.' })
  provider!: Provider;

  @Field(() => String, { nullable: true, description: 'Language of the form, such as "de-DE".' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's name of a form design." })
  template?: string | null;

  @Field(() => ID, { nullable: true, description: 'The customer whose card it will be.' })
  customerId?: string | null;
}
