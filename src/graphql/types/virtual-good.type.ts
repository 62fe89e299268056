import { Field, Int, ObjectType } from 'type-graphql';
import { type VirtualGood } from '../../domain/goods';
import { type Money } from '../../domain/money';
import { type Provider } from '../../domain/provider';
import { CursorScalar } from '../scalars/cursor';
import { UrlScalar } from '../scalars/url';
import { MoneyType } from './money.type';
import { NodeType } from './node.type';
import { PageInfoType } from './page-info.type';
import { ProviderEnum } from './provider.type';

type Shown = Omit<
  VirtualGood,
  'applicationId' | 'subscriberDiscount' | 'providerReference' | 'createdAt' | 'version'
>;

@ObjectType('VirtualGood', {
  description: 'Something of a game that players buy.',
  implements: NodeType,
  simpleResolvers: true,
})
export class VirtualGoodType extends NodeType implements Shown {
  @Field(() => String, { description: 'Your own id for the good, unique in the application.' })
  sku!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Picture to show.' })
  thumbnail!: string | null;

  @Field(() => [MoneyType], {
    description: 'One price of one unit per currency it is sold in; COIN among them. Before any discount.',
  })
  prices!: readonly Money[];

  @Field(() => Boolean, { description: 'Whether several units may be bought at once.' })
  multiple!: boolean;

  @Field(() => Boolean, { description: 'Owned for good: a player can have it once only.' })
  permanent!: boolean;

  @Field(() => Boolean, { description: 'Whether it can be bought now.' })
  onSale!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Units that one player may have in all; null: as many as they pay for.',
  })
  limitPerPlayer!: number | null;

  @Field(() => ProviderEnum, { description: 'Whose catalogue it is from; WALLET for your own.' })
  provider!: Provider;
}

@ObjectType('VirtualGoodEdge', { description: 'A good and its place in the list.', simpleResolvers: true })
export class VirtualGoodEdgeType {
  @Field(() => CursorScalar, { description: 'Place in the list, for `after` and `before`.' })
  cursor!: string;

  @Field(() => VirtualGoodType, { description: 'The good.' })
  node!: VirtualGood;
}

@ObjectType('VirtualGoodConnection', { description: 'A page of goods, newest first.', simpleResolvers: true })
export class VirtualGoodConnectionType {
  @Field(() => [VirtualGoodEdgeType], { description: 'The goods with their cursors.' })
  edges!: readonly VirtualGoodEdgeType[];

  @Field(() => [VirtualGoodType], { description: 'The goods alone.' })
  nodes!: readonly VirtualGood[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfoType;
}

@ObjectType('PaymentLine', {
  description: 'One good of an order, at the price that it was ordered at.',
  simpleResolvers: true,
})
export class PaymentLineType {
  @Field(() => Int, { description: 'How many units.' })
  quantity!: number;

  @Field(() => MoneyType, {
    description:
      'What one unit cost when the order was stored, discount taken off. It does not change any more.',
  })
  unitPrice!: Money;
}
