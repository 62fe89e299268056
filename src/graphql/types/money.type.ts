import { Field, ObjectType } from 'type-graphql';
import { type Money } from '../../domain/money';
import { CurrencyCodeScalar } from '../scalars/currency-code';

@ObjectType('Money', {
  description:
    'An exact amount of one currency. Compute with `minorUnits` as an integer, or with a decimal library; never with floats.',
  simpleResolvers: true,
})
export class MoneyType implements Pick<Money, 'currency'> {
  @Field(() => CurrencyCodeScalar, { description: 'The currency of the amount.' })
  currency!: string;
}
