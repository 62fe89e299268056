import { Field, Int, ObjectType } from 'type-graphql';
import { type Card, type CardStatus } from '../../domain/card';
import { type Provider } from '../../domain/provider';
import { CursorScalar } from '../scalars/cursor';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';
import { ProviderEnum } from './provider.type';
import { stringEnum } from './string-enum';

export const CardStatusEnum = stringEnum<CardStatus>('CardStatus', 'Whether a stored card can pay.', {
  NOT_ACTIVE: 'Stored, but the payer has to prove first that it is theirs.',
  ACTIVE: 'Can pay.',
  EXPIRED: 'Past its expiry month; ask the payer for another card.',
  REMOVED: 'Deleted at the provider; kept here for the payments that it made.',
});

type Shown = Pick<
  Card,
  | 'id'
  | 'provider'
  | 'brand'
  | 'maskedNumber'
  | 'expiryMonth'
  | 'expiryYear'
  | 'holder'
  | 'requiresSecurityCode'
>;

@ObjectType('Card', {
  description: "A stored card. Its number lives at the provider; here are its token's public traits.",
  implements: NodeType,
  simpleResolvers: true,
})
export class CardType extends NodeType implements Shown {
  @Field(() => ProviderEnum, { description: 'The provider that keeps the card; only it can charge it.' })
  provider!: Provider;

  @Field(() => String, {
    nullable: true,
    description: 'Such as "VISA"; null when the provider did not tell.',
  })
  brand!: string | null;

  @Field(() => String, { description: 'First six and last four digits at most, the rest masked.' })
  maskedNumber!: string;

  @Field(() => Int, { nullable: true, description: '1 to 12; the card is valid to the end of this month.' })
  expiryMonth!: number | null;

  @Field(() => Int, { nullable: true, description: 'Four digits.' })
  expiryYear!: number | null;

  @Field(() => String, { nullable: true, description: 'Name on the card.' })
  holder!: string | null;

  @Field(() => Boolean, { description: 'True: a purchase with it needs the security code, every time.' })
  requiresSecurityCode!: boolean;
}

@ObjectType('CardEdge', { description: 'A card and its place in the list.', simpleResolvers: true })
export class CardEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the list, for `after`.' })
  cursor!: string;

  @Field(() => CardType, { description: 'The card.' })
  node!: Card;
}

@ObjectType('CardConnection', { description: 'A page of cards, newest first.', simpleResolvers: true })
export class CardConnectionType {
  @Field(() => [CardEdgeType], { description: 'The cards with their cursors.' })
  edges!: readonly CardEdgeType[];

  @Field(() => [CardType], { description: 'The cards alone.' })
  nodes!: readonly Card[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}
