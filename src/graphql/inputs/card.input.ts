import { Field, ID, InputType } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { ProviderEnum } from '../types/provider.type';
import { CardDetailsInput } from './card-details.input';
import { MoneyInput } from './money.input';
import { HostedPageInput } from './pay-with.input';

@InputType('AddCardInput', {
  description: 'A card to store at a provider. Name exactly one of the three sources.',
})
export class AddCardInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each card; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The customer whose card it is.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The player whose card it is.' })
  playerId?: string | null;

  @Field(() => ProviderEnum, { description: 'Who keeps the card.' })
  provider!: Provider;

  @Field(() => CardDetailsInput, { nullable: true, description: 'Source: card data in clear.' })
  details?: CardDetailsInput | null;

  @Field(() => HostedPageInput, {
    nullable: true,
    description:
      "Source: the provider's page. The answer's nextAction leads there; the card comes as an event.",
  })
  hostedPage?: HostedPageInput | null;

  @Field(() => ID, {
    nullable: true,
    description: "Source: the provider's form into which the payer typed the card.",
  })
  hostedTokenizationId?: string | null;
}

@InputType('ActivateCardInput', { description: "The payer's proof that a card is theirs." })
export class ActivateCardInput {
  @Field(() => ID, { description: 'Which card.' })
  cardId!: string;

  @Field(() => MoneyInput, { description: 'The small amount that the bank shows as held on the card.' })
  amount!: MoneyInput;
}

@InputType('SendCardCodeInput', { description: 'A code for a payment by a stored card.' })
export class SendCardCodeInput {
  @Field(() => ID, { description: 'Which card will pay.' })
  cardId!: string;

  @Field(() => MoneyInput, { description: 'What will be paid.' })
  amount!: MoneyInput;

  @Field(() => String, {
    description: 'The reference that the payment will have: the code is for that one only.',
  })
  reference!: string;
}
