import { Field, InputType } from 'type-graphql';
import { type DomainError, invalidInput } from '../../domain/errors';
import { type Money, type MoneyProblem, parseMoney } from '../../domain/money';
import { CurrencyCodeScalar } from '../scalars/currency-code';
import { DecimalScalar } from '../scalars/decimal';

@InputType('MoneyInput', { description: 'An exact amount of one currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description:
      'Decimal text such as "19.99", with no more decimals than the currency has. It is never rounded.',
  })
  amount!: string;

  @Field(() => CurrencyCodeScalar, { description: 'The currency.' })
  currency!: string;
}

const MESSAGES: Readonly<
  Record<MoneyProblem, { readonly at: 'amount' | 'currency'; readonly message: string }>
> = {
  NOT_A_DECIMAL: { at: 'amount', message: 'This is no decimal amount. Nothing was sent.' },
  TOO_MANY_DECIMALS: {
    at: 'amount',
    message: 'The amount has more decimals than its currency. It is not rounded; nothing was sent.',
  },
  TOO_LARGE: {
    at: 'amount',
    message: 'The amount is larger than anything that can be stored. Nothing was sent.',
  },
  UNKNOWN_CURRENCY: { at: 'currency', message: 'There is no such currency. Nothing was sent.' },
};

/** Reads an amount of the input at `path`; an error of the payload when nobody could pay it. */
export function readMoney({ amount, currency }: MoneyInput, path: readonly string[]): Money | DomainError {
  const money = parseMoney(amount, currency);
  if (typeof money === 'string') {
    const { at, message } = MESSAGES[money];
    return invalidInput([...path, at], message);
  }
  if (money.minor > 0n) return money;
  return invalidInput([...path, 'amount'], 'The amount must be above zero. Nothing was sent.');
}
