import { invalidInput, type DomainError } from '../domain/errors';
import { DISCOUNT_MAX, type VirtualGood } from '../domain/goods';
import { checkNoCardNumber } from './payment-input';

/** What a client says of a good and may change later. */
export type GoodTraits = Pick<
  VirtualGood,
  'name' | 'thumbnail' | 'prices' | 'subscriberDiscount' | 'limitPerPlayer'
>;

const PRICES_MAX = 50;
const LIMIT_MAX = 1_000_000;

/** Looks at the traits that are given. The first problem is answered, and nothing is stored. */
export function checkTraits(traits: Partial<GoodTraits>): DomainError | undefined {
  const { name, prices, subscriberDiscount, limitPerPlayer } = traits;
  return (
    (name === undefined ? undefined : checkName(name)) ??
    (prices === undefined ? undefined : checkPrices(prices)) ??
    checkRange(
      'subscriberDiscount',
      subscriberDiscount,
      0,
      DISCOUNT_MAX,
      'A discount is 0 to 100 percent.',
    ) ??
    checkRange('limitPerPlayer', limitPerPlayer, 1, LIMIT_MAX, `A limit is 1 to ${LIMIT_MAX} units.`)
  );
}

function checkName(name: string): DomainError | undefined {
  const path = ['input', 'name'];
  if (name.trim().length === 0 || name.length > 100)
    return invalidInput(path, 'A name has 1 to 100 characters.');
  return checkNoCardNumber(name, path);
}

function checkPrices(prices: GoodTraits['prices']): DomainError | undefined {
  const path = ['input', 'prices'];
  if (prices.length === 0 || prices.length > PRICES_MAX)
    return invalidInput(path, `A good has 1 to ${PRICES_MAX} prices.`);
  if (prices.some(({ minor }) => minor <= 0n)) return invalidInput(path, 'A price is above zero.');
  const currencies = new Set(prices.map(({ currency }) => currency));
  if (currencies.size < prices.length) return invalidInput(path, 'A good has one price per currency.');
  return undefined;
}

function checkRange(
  field: string,
  value: number | null | undefined,
  min: number,
  max: number,
  message: string,
): DomainError | undefined {
  if (value === null || value === undefined || (value >= min && value <= max)) return undefined;
  return invalidInput(['input', field], message);
}
