import { Field, ID, ObjectType } from 'type-graphql';
import { type Capability, type Provider } from '../../domain/provider';
import { DateTimeScalar } from '../scalars/date-time';
import { stringEnum } from './string-enum';

export const ProviderEnum = stringEnum<Provider>(
  'Provider',
  'A payment system. WALLET is the built-in coin wallet; the others are external.',
  {
    PAYONE: 'PAYONE (Worldline Direct): cards, hosted checkout, hosted tokenization.',
    PAYTURE: 'Payture: cards, payment page, eWallet, Apple Pay and Google Pay.',
    PI: 'Pi Network: payouts from the app to its users.',
    STASH: 'Stash: a shop that asks this server before it charges a player.',
    INTRAZON: 'IntraZon: virtual goods and coins.',
    WALLET: 'The coins that this server keeps itself.',
  },
);

export const CapabilityEnum = stringEnum<Capability>(
  'Capability',
  'Something that a provider account can do. Asking for one that it lacks gives the error Unsupported.',
  {
    CARD_PAYMENT: 'Charges cards; captures, cancels and refunds.',
    HOSTED_CHECKOUT: 'Opens a page of the provider on which the payer pays.',
    HOSTED_TOKENIZATION:
      'Opens a form of the provider for a card, so that its number never reaches you or this server.',
    CUSTOMER_VAULT: 'Keeps cards of customers.',
    DEVICE_WALLET: 'Takes Apple Pay and Google Pay tokens.',
    PAYOUT: 'Pays money out to users.',
    VIRTUAL_GOODS: 'Sells virtual goods.',
    PURCHASE_AUTHORIZATION: 'Asks this server whether a player may buy, before it charges.',
    WEBHOOKS: 'Tells changes by itself.',
    STATUS_LOOKUP: 'Can be asked what became of a payment.',
  },
);

@ObjectType('ProviderAccount', {
  description: 'An account at a provider that this application uses.',
  simpleResolvers: true,
})
export class ProviderAccountType {
  @Field(() => ProviderEnum, { description: 'The provider that keeps the account.' })
  provider!: Provider;

  @Field(() => String, { description: '`default` for the first account at a provider.' })
  name!: string;

  @Field(() => Boolean, { description: 'True: a test environment or an emulator; no real money moves.' })
  testMode!: boolean;

  @Field(() => [CapabilityEnum], { description: 'What the account can do.' })
  capabilities!: readonly Capability[];

  @Field(() => Boolean, { description: 'Whether the provider answered when it was last asked.' })
  healthy!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last answered; null when it never did.',
  })
  lastSuccessAt!: Date | null;
}

@ObjectType('PaymentProduct', {
  description: 'A way of paying that a provider offers in a country and currency, to be shown to the payer.',
  simpleResolvers: true,
})
export class PaymentProductType {
  @Field(() => ID, { description: "The provider's id of the product; unique per provider only." })
  id!: string;

  @Field(() => String, { description: 'Name to show, such as "Visa".' })
  name!: string;

  @Field(() => ProviderEnum, { description: 'Who offers it.' })
  provider!: Provider;

  @Field(() => String, {
    description: 'Kind of product in the words of the provider, such as "card" or "redirect".',
  })
  method!: string;
}
