import { FieldResolver, Resolver, Root } from 'type-graphql';
import { formatMoney, type Money } from '../../domain/money';
import { DecimalScalar } from '../scalars/decimal';
import { MoneyType } from '../types/money.type';

@Resolver(() => MoneyType)
export class MoneyResolver {
  @FieldResolver(() => DecimalScalar, {
    description: 'Decimal text with all decimals of the currency: "19.90" EUR, "1990" JPY.',
  })
  amount(@Root() money: Money): string {
    return formatMoney(money);
  }

  @FieldResolver(() => String, {
    description: "The same amount as an integer count of the currency's smallest unit, as a string.",
  })
  minorUnits(@Root() { minor }: Money): string {
    return minor.toString();
  }
}
