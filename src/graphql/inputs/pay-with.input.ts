import { Field, ID, InputType } from 'type-graphql';
import { type Provider } from '../../domain/provider';
import { UrlScalar } from '../scalars/url';
import { ProviderEnum } from '../types/provider.type';
import { CardDetailsInput } from './card-details.input';
import { DeviceWalletInput } from './device-wallet.input';

@InputType('HostedPageInput', { description: 'A page of the provider on which the payer pays.' })
export class HostedPageInput {
  @Field(() => ProviderEnum, { description: 'Whose page.' })
  provider!: Provider;

  @Field(() => UrlScalar, {
    description: 'Where the payer comes back to. The return proves nothing: read the payment.',
  })
  returnUrl!: string;

  @Field(() => String, { nullable: true, description: 'Language of the page, such as "de-DE".' })
  locale?: string | null;

  @Field(() => String, { nullable: true, description: "The provider's name of a page design." })
  template?: string | null;
}

@InputType('StoredCardInput', { description: 'A card that is stored at its provider.' })
export class StoredCardInput {
  @Field(() => ID, { description: 'Which card.' })
  cardId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Needed when the card says `requiresSecurityCode`; passed on once and never kept in any form.',
  })
  securityCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code that sendCardCode sent to the payer for this reference; never kept in any form.',
  })
  confirmationCode?: string | null;
}

@InputType('DirectCardInput', {
  description: 'Card data in clear, for those who may handle it. Refused unless the server allows it.',
})
export class DirectCardInput {
  @Field(() => ProviderEnum, { description: 'Who charges the card.' })
  provider!: Provider;

  @Field(() => CardDetailsInput, { description: 'The card.' })
  details!: CardDetailsInput;

  @Field(() => ID, {
    nullable: true,
    description: 'Store the card for this customer, who must be the customer of the purchase.',
  })
  saveForCustomerId?: string | null;
}

@InputType('TokenizedCardInput', { description: "A card that the payer typed into the provider's form." })
export class TokenizedCardInput {
  @Field(() => ProviderEnum, { description: 'Whose form it was.' })
  provider!: Provider;

  @Field(() => ID, { description: 'The form, from createHostedTokenization.' })
  hostedTokenizationId!: string;
}

/** Exactly one field: schema.ts marks it as a @oneOf input, which TypeGraphQL cannot say. */
@InputType('PayWithInput', { description: 'How to pay: exactly one of these.' })
export class PayWithInput {
  @Field(() => Boolean, {
    nullable: true,
    description:
      "true: out of the player's coins: those of the built-in wallet, or those that the provider keeps for the player when the good is of its shop (INTRAZON).",
  })
  coins?: boolean | null;

  @Field(() => StoredCardInput, { nullable: true, description: 'By a stored card.' })
  card?: StoredCardInput | null;

  @Field(() => DirectCardInput, { nullable: true, description: 'By card data in clear.' })
  directCard?: DirectCardInput | null;

  @Field(() => TokenizedCardInput, {
    nullable: true,
    description: "By a card typed into the provider's form.",
  })
  tokenizedCard?: TokenizedCardInput | null;

  @Field(() => DeviceWalletInput, { nullable: true, description: 'By Apple Pay.' })
  applePay?: DeviceWalletInput | null;

  @Field(() => DeviceWalletInput, { nullable: true, description: 'By Google Pay.' })
  googlePay?: DeviceWalletInput | null;

  @Field(() => HostedPageInput, { nullable: true, description: "On the provider's page." })
  hostedPage?: HostedPageInput | null;
}
