import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotencyKeyScalar } from '../scalars/idempotency-key';
import { DecimalScalar } from '../scalars/decimal';
import { UrlScalar } from '../scalars/url';
import { MoneyInput } from './money.input';

const DISCOUNT = 'Percent off for subscribed players, such as "12.50": 0 to 100 with two decimals at most.';
const LIMIT = 'Units that one player may have in all.';

@InputType('CreateVirtualGoodInput', { description: 'A new good of your catalogue.' })
export class CreateVirtualGoodInput {
  @Field(() => String, { description: 'Your own id for the good, unique in the application.' })
  sku!: string;

  @Field(() => String, { description: 'Name to show.' })
  name!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Picture to show.' })
  thumbnail?: string | null;

  @Field(() => [MoneyInput], { description: 'One price of one unit per currency; COIN for coins.' })
  prices!: MoneyInput[];

  @Field(() => DecimalScalar, { nullable: true, description: DISCOUNT })
  subscriberDiscount?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether several units may be bought at once.',
  })
  multiple?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Owned for good: a player can have it once only.',
  })
  permanent?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Whether it can be bought.' })
  onSale?: boolean | null;

  @Field(() => Int, { nullable: true, description: `${LIMIT} As many as they pay for when absent.` })
  limitPerPlayer?: number | null;
}

@InputType('UpdateVirtualGoodInput', {
  description:
    'Changes to a good; what is absent stays as it is. `thumbnail`, `subscriberDiscount` and `limitPerPlayer` are removed by null.',
})
export class UpdateVirtualGoodInput {
  @Field(() => ID, { description: 'Which good.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Name to show.' })
  name?: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Picture to show.' })
  thumbnail?: string | null;

  @Field(() => [MoneyInput], {
    nullable: true,
    description: 'All prices anew. Orders that are stored keep theirs.',
  })
  prices?: MoneyInput[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: DISCOUNT })
  subscriberDiscount?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it can be bought.' })
  onSale?: boolean | null;

  @Field(() => Int, { nullable: true, description: LIMIT })
  limitPerPlayer?: number | null;
}

@InputType('CreditCoinsInput', { description: 'Coins for a player.' })
export class CreditCoinsInput {
  @Field(() => IdempotencyKeyScalar, {
    description: 'New for each credit; the same for each repetition of this request.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who gets them.' })
  playerId!: string;

  @Field(() => Int, { description: 'How many: above zero.' })
  coins!: number;

  @Field(() => String, { description: 'What for; kept with the credit.' })
  reason!: string;
}
