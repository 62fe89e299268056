import { type DomainError, invalidInput } from '../../domain/errors';
import { readDiscount } from '../../domain/goods';
import { type Money } from '../../domain/money';
import { type CreateGood, type UpdateGood } from '../../services/goods';
import { type MoneyInput, readMoney } from './money.input';
import { checkTexts } from './text-check';
import { type CreateVirtualGoodInput, type UpdateVirtualGoodInput } from './virtual-good.input';

/** A new good as the service takes it, or the first error of the input. */
export function readCreateGood(input: CreateVirtualGoodInput): CreateGood | DomainError {
  const refused = checkTexts(input);
  if (refused) return refused;
  const prices = readPrices(input.prices);
  if ('kind' in prices) return prices;
  const subscriberDiscount = readPercent(input.subscriberDiscount);
  if (typeof subscriberDiscount === 'object' && subscriberDiscount !== null) return subscriberDiscount;
  const { sku, name, thumbnail, multiple, permanent, onSale, limitPerPlayer } = input;
  return {
    ...{ sku, name, thumbnail: thumbnail ?? null, prices, subscriberDiscount: subscriberDiscount ?? null },
    ...{ multiple: multiple ?? true, permanent: permanent ?? false, onSale: onSale ?? true },
    limitPerPlayer: limitPerPlayer ?? null,
  };
}

/** What is to be changed, and nothing else. */
export function readUpdateGood(input: UpdateVirtualGoodInput): UpdateGood | DomainError {
  const refused = checkTexts(input);
  if (refused) return refused;
  const prices = input.prices ? readPrices(input.prices) : undefined;
  if (prices && 'kind' in prices) return prices;
  const subscriberDiscount = readPercent(input.subscriberDiscount);
  if (typeof subscriberDiscount === 'object' && subscriberDiscount !== null) return subscriberDiscount;
  const { id, name, thumbnail, onSale, limitPerPlayer } = input;
  return {
    id,
    ...(typeof name === 'string' && { name }),
    ...(thumbnail !== undefined && { thumbnail }),
    ...(prices && { prices }),
    ...(subscriberDiscount !== undefined && { subscriberDiscount }),
    ...(typeof onSale === 'boolean' && { onSale }),
    ...(limitPerPlayer !== undefined && { limitPerPlayer }),
  };
}

function readPrices(inputs: readonly MoneyInput[]): readonly Money[] | DomainError {
  const prices: Money[] = [];
  for (const [index, input] of inputs.entries()) {
    const price = readMoney(input, ['input', 'prices', String(index)]);
    if ('kind' in price) return price;
    prices.push(price);
  }
  return prices;
}

/** Basis points; null and undefined stay what they are. */
function readPercent(percent: string | null | undefined): number | null | undefined | DomainError {
  if (percent === null || percent === undefined) return percent;
  return (
    readDiscount(percent) ??
    invalidInput(
      ['input', 'subscriberDiscount'],
      'A discount is 0 to 100 percent with two decimals at most. Nothing was stored.',
    )
  );
}
