import { Field, ID, ObjectType } from 'type-graphql';
import { type HostedCheckout, type HostedCheckoutStatus } from '../../domain/hosted-checkout';
import { type Provider } from '../../domain/provider';
import { type HostedTokenization } from '../../domain/tokenization';
import { DateTimeScalar } from '../scalars/date-time';
import { UrlScalar } from '../scalars/url';
import { NodeType } from './node.type';
import { ProviderEnum } from './provider.type';
import { stringEnum } from './string-enum';

export const HostedCheckoutStatusEnum = stringEnum<HostedCheckoutStatus>(
  'HostedCheckoutStatus',
  'What became of a page on which a payer pays.',
  {
    OPEN: 'The page waits for the payer. No money moved.',
    COMPLETED: "The payer finished; the payment's status tells how it went.",
    CANCELLED: 'The payer gave up, or the page failed. No money moved.',
    EXPIRED: 'The page ran out. No money moved; open a new one.',
  },
);

type Shown = Pick<HostedCheckout, 'id' | 'provider' | 'status' | 'redirectUrl' | 'returnUrl' | 'expiresAt'>;

@ObjectType('HostedCheckout', {
  description:
    "A provider's page on which the payer pays. The payer's return proves nothing: read the payment's status.",
  implements: NodeType,
  simpleResolvers: true,
})
export class HostedCheckoutType extends NodeType implements Shown {
  @Field(() => ProviderEnum, { description: 'Whose page it is.' })
  provider!: Provider;

  @Field(() => HostedCheckoutStatusEnum, { description: 'What became of the page.' })
  status!: HostedCheckoutStatus;

  @Field(() => UrlScalar, { description: "Send the payer's browser here." })
  redirectUrl!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the payer comes back to.' })
  returnUrl!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the page runs out; null when not told.' })
  expiresAt!: Date | null;
}

type ShownTokenization = Pick<HostedTokenization, 'id' | 'provider' | 'formUrl' | 'expiresAt'>;

@ObjectType('HostedTokenization', {
  description:
    'A form of the provider into which the payer types a card. Pass its id to `addCard` or `payWith.tokenizedCard` afterwards.',
  simpleResolvers: true,
})
export class HostedTokenizationType implements ShownTokenization {
  @Field(() => ID, { description: 'Names the form in later calls; it can be used once.' })
  id!: string;

  @Field(() => ProviderEnum, { description: 'Whose form it is.' })
  provider!: Provider;

  @Field(() => UrlScalar, { description: 'Show this address in a frame.' })
  formUrl!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the form runs out; null when not told.' })
  expiresAt!: Date | null;
}
