import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { type VirtualGood } from '../domain/goods';
import { type ProviderPlayer } from '../domain/people';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { cardStatusAt } from '../domain/card';
import { findCard } from '../store/cards';
import { goodsByIds } from '../store/goods';
import { findPlayer } from '../store/players';
import { findProviderPlayer } from '../store/provider-players';
import { buyerOf, maySee } from './authorize';
import { type ConnectedAccount, type Services } from './dependencies';
import { type Beginning, type NewPayment } from './new-payment';
import { isBasket } from './price-order';
import { type PayWith } from './pay-with';
import { unknownAtShop } from './shop-player';

/** The good of a provider's shop that an order is for; null when all it asks for is sold by us. */
export async function shopGoodOf(
  deps: Services,
  { applicationId }: Principal,
  { amount }: NewPayment,
): Promise<VirtualGood | null> {
  if (!isBasket(amount)) return null;
  const ids = amount.lines.map(each => each.goodId);
  const goods = await goodsByIds(deps.database.reader, applicationId, ids);
  return goods.find(({ provider }) => provider !== 'WALLET') ?? null;
}

/**
 * How a purchase at a provider's shop begins. The provider sells one good at a time and takes the money at once: out of
 * the coins that it keeps for the player, or from the player's card there. Nothing is held and nothing goes back.
 */
export async function readyShop(
  deps: Services,
  principal: Principal,
  order: NewPayment,
  payWith: PayWith,
  good: VirtualGood,
): Promise<Beginning | DomainError> {
  const { provider, providerReference } = good;
  const account = deps.connectors.find(principal.applicationId, provider);
  if (!account?.capabilities.virtualGoods || providerReference === null)
    return unsupported(provider, 'VIRTUAL_GOODS');
  const refused = checkShape(order, provider);
  if (refused) return refused;
  const buyer = await findBuyer(deps, principal, account, order.playerId);
  if ('kind' in buyer) return buyer;
  const cardId = await payingCard(deps, principal, account, buyer, payWith);
  if (cardId !== null && typeof cardId === 'object') return cardId;
  const request = {
    kind: 'GOODS',
    playerReference: buyer.reference,
    goodReference: providerReference,
  } as const;
  return {
    scope: 'purchase',
    kind: 'PURCHASE',
    provider,
    account: account.name,
    cardId,
    // The payment's id is the Idempotency-Key, and so the only word of ours that the provider's books carry.
    firstKey: 'PAYMENT',
    coins: payWith.kind === 'coins',
    shop: { subscribed: buyer.subscribed },
    request: () => request,
  };
}

function checkShape({ amount, capture }: NewPayment, provider: Provider): DomainError | undefined {
  if (isBasket(amount) && amount.lines.length > 1) {
    const message = `${provider} sells one good at a time: a line of its own, in a purchase of its own. Nothing was sent.`;
    return invalidInput(['input', 'lines'], message);
  }
  if (capture) return undefined;
  const message = `${provider} takes the money at once and holds nothing. Nothing was sent.`;
  const path = ['input', 'capture'];
  return { kind: 'Unsupported', path, message, provider, capability: 'VIRTUAL_GOODS' };
}

type Buyer = ProviderPlayer & { readonly reference: string };

async function findBuyer(
  deps: Services,
  principal: Principal,
  { provider, name: account }: ConnectedAccount,
  named: string | null,
): Promise<Buyer | DomainError> {
  const path = ['input', 'playerId'];
  const playerId = buyerOf(principal, named);
  if (playerId === null) return invalidInput(path, 'Goods are bought by a player: say whose they are.');
  if (typeof playerId === 'object') return playerId;
  const { reader } = deps.database;
  const { applicationId } = principal;
  if (!(await findPlayer(reader, applicationId, { id: playerId }))) return notFound(path, 'player');
  const known = await findProviderPlayer(reader, { applicationId, playerId, provider, account });
  const reference = known?.reference ?? null;
  return known && reference !== null ? { ...known, reference } : unknownAtShop(provider);
}

/** The card that the shop will charge: the player's one card there. Null for coins. */
async function payingCard(
  deps: Services,
  principal: Principal,
  { provider, name }: ConnectedAccount,
  buyer: Buyer,
  payWith: PayWith,
): Promise<string | null | DomainError> {
  if (payWith.kind === 'coins') return null;
  if (payWith.kind !== 'card') {
    const message = `Goods of ${provider} are paid by coins or by the player’s card there (payWith.coins, payWith.card). Nothing was sent.`;
    const path = ['input', 'payWith'];
    return { kind: 'Unsupported', path, message, provider, capability: 'VIRTUAL_GOODS' };
  }
  const path = ['input', 'payWith', 'card', 'cardId'];
  const card = await findCard(deps.database.reader, principal.applicationId, payWith.cardId);
  if (!card || !maySee(principal, card) || card.status === 'REMOVED') return notFound(path, 'card');
  if (card.provider !== provider || card.account !== name || card.playerId !== buyer.playerId) {
    const message = `Goods of ${provider} are paid by the card that was added there for this player. Nothing was sent.`;
    return invalidInput(path, message);
  }
  if (cardStatusAt(card, deps.clock.now()) !== 'ACTIVE')
    return invalidInput(path, 'This card cannot pay now: see its status. Nothing was sent.');
  return card.id;
}
