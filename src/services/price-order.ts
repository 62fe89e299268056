import { invalidInput, type DomainError } from '../domain/errors';
import {
  LINES_MAX,
  QUANTITY_MAX,
  totalOf,
  unitPrice,
  type OrderLine,
  type PaymentLine,
  type VirtualGood,
} from '../domain/goods';
import { MINOR_MAX, money, type Money } from '../domain/money';
import { type Player } from '../domain/people';
import { type Provider } from '../domain/provider';
import { goodsByIds } from '../store/goods';
import { type Transaction } from '../store/database/queryable';

/** Goods to buy, in the currency whose prices count. */
export interface Basket {
  readonly lines: readonly OrderLine[];
  readonly currency: string;
}

/** What is to be paid, and for which goods; none for an amount alone. */
export interface PricedOrder {
  readonly amount: Money;
  readonly lines: readonly PaymentLine[];
  /** The goods of the lines, in their order. */
  readonly goods: readonly VirtualGood[];
}

export function isBasket(order: Money | Basket): order is Basket {
  return 'lines' in order;
}

/** Checks that need nothing stored. */
export function checkBasket({ lines }: Basket): DomainError | undefined {
  const path = ['input', 'lines'];
  if (lines.length === 0 || lines.length > LINES_MAX)
    return invalidInput(path, `An order has 1 to ${LINES_MAX} lines. Nothing was sent.`);
  for (const [index, { quantity, goodId }] of lines.entries()) {
    const at = (field: string): string[] => [...path, String(index), field];
    if (quantity < 1 || quantity > QUANTITY_MAX)
      return invalidInput(at('quantity'), `A quantity is 1 to ${QUANTITY_MAX}. Nothing was sent.`);
    if (lines.findIndex(each => each.goodId === goodId) < index)
      return invalidInput(at('goodId'), 'A good has one line, with its quantity. Nothing was sent.');
  }
  return undefined;
}

/**
 * The prices of a basket for this player as they are now. Reads only; every refusal leaves nothing behind. `seller` is
 * whose catalogue is sold from: a provider's goods can be paid at that provider only, and ours nowhere else than with us.
 */
export async function priceBasket(
  tx: Transaction,
  applicationId: string,
  player: Player | undefined,
  { lines, currency }: Basket,
  seller: Provider,
): Promise<PricedOrder | DomainError> {
  if (!player)
    return invalidInput(['input', 'playerId'], 'Goods are bought by a player: say whose they are.');
  const ids = lines.map(each => each.goodId);
  const found = new Map((await goodsByIds(tx, applicationId, ids)).map(good => [good.id, good]));
  const priced: PaymentLine[] = [];
  const goods: VirtualGood[] = [];
  for (const [index, line] of lines.entries()) {
    const path = ['input', 'lines', String(index)];
    const good = found.get(line.goodId);
    const price = good && unitPrice(good, currency, player.subscribed);
    const refused = checkSeller(good, seller, path) ?? checkLine(good, price, line, currency, path);
    if (refused) return refused;
    if (!good || !price) continue;
    goods.push(good);
    priced.push({ goodId: line.goodId, quantity: line.quantity, unitPrice: price });
  }
  const total = totalOf(priced);
  if (total > MINOR_MAX) return invalidInput(['input', 'lines'], 'The total is larger than can be stored.');
  if (total === 0n)
    return invalidInput(['input', 'lines'], 'The goods cost this player nothing: nothing to pay.');
  return { amount: money(total, currency), lines: priced, goods };
}

function checkSeller(
  good: VirtualGood | undefined,
  seller: Provider,
  path: readonly string[],
): DomainError | undefined {
  if (!good || good.provider === seller) return undefined;
  const { sku, provider } = good;
  const message =
    provider === 'WALLET'
      ? `${sku} is not sold by ${seller}: buy it in a purchase of its own. Nothing was sent.`
      : `${sku} is sold by ${provider} only, one good at a time, for coins or by the player’s card there. Nothing was sent.`;
  return invalidInput([...path, 'goodId'], message);
}

function checkLine(
  good: VirtualGood | undefined,
  price: Money | undefined,
  { quantity }: OrderLine,
  currency: string,
  path: readonly string[],
): DomainError | undefined {
  const at = [...path, 'goodId'];
  if (!good) {
    return {
      kind: 'NotFound',
      path: at,
      message: 'There is no virtual good with this id. Nothing was sent.',
    };
  }
  if (!good.onSale) return invalidInput(at, 'This good is not on sale. Nothing was sent.');
  if (!price)
    return invalidInput(['input', 'currency'], `${good.sku} is not sold in ${currency}. Nothing was sent.`);
  if (quantity > 1 && (good.permanent || !good.multiple))
    return invalidInput([...path, 'quantity'], 'This good is bought one at a time. Nothing was sent.');
  return undefined;
}
