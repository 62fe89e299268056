import { type CardDetails, type Outcome } from '../connectors/contract';
import { type GoodsShop, type ShopCard } from '../connectors/shop-contract';
import { CARD_MACHINE, type Card } from '../domain/card';
import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { next } from '../domain/machine';
import { type ProviderPlayer } from '../domain/people';
import { causeOf, type Principal } from '../domain/principal';
import { findCardByToken, insertCard, updateCard } from '../store/cards';
import { type Transaction } from '../store/database/queryable';
import { StaleState } from '../store/payments';
import { findPlayer } from '../store/players';
import { findProviderPlayer, saveProviderPlayer } from '../store/provider-players';
import { retryStale } from './change-state';
import { type ConnectedAccount, type Services } from './dependencies';
import { newCard, tellCard } from './new-card';
import { checkCard } from './payment-input';
import { unknownAtShop } from './shop-player';
import { refuseCard, vaultError, type CardResult } from './vault-call';

/**
 * Registers the card of a player at a shop that keeps one for each. It replaces the earlier one, there and here. Whatever
 * the answer was, the shop is asked afterwards which card it has, so that a lost answer leaves no card shown that is not
 * the one that would be charged.
 */
export async function addShopCard(
  deps: Services,
  principal: Principal,
  { playerId, details }: { readonly playerId: string | null; readonly details: CardDetails | null },
  account: ConnectedAccount,
  shop: GoodsShop,
): Promise<CardResult> {
  const { provider } = account;
  // It has neither a page nor a form to type a card into.
  if (details === null) return refuseCard(unsupported(provider, 'CUSTOMER_VAULT'));
  const refused = checkDetails(deps, account, details);
  if (refused) return refuseCard(refused);
  const holder = await findHolder(deps, principal, account, playerId);
  if ('kind' in holder) return refuseCard(holder);
  const { reference } = holder;
  const registered = await shop.registerCard(signalOf(deps), reference, details);
  if (registered.kind === 'refused' || registered.kind === 'notSent')
    return refuseCard(vaultError(registered, provider));
  const asked = await shop.findCard(signalOf(deps), reference);
  const has = asked.kind === 'done' ? asked : registered;
  if (has.kind !== 'done') return refuseCard(vaultError(has, provider));
  const cause = causeOf(principal);
  const card = await retryStale(() => deps.database.write(tx => agree(deps, tx, holder, has.value, cause)));
  return card ? { card, nextAction: null, errors: [] } : refuseCard(vaultError(NOT_KEPT, provider));
}

type Holder = ProviderPlayer & { readonly reference: string };

async function findHolder(
  deps: Services,
  { applicationId }: Principal,
  { provider, name: account }: ConnectedAccount,
  playerId: string | null,
): Promise<Holder | DomainError> {
  const path = ['input', 'playerId'];
  if (playerId === null) return invalidInput(path, `A card at ${provider} belongs to a player: name one.`);
  const { reader } = deps.database;
  if (!(await findPlayer(reader, applicationId, { id: playerId }))) return notFound(path, 'player');
  const known = await findProviderPlayer(reader, { applicationId, playerId, provider, account });
  return known && isKnown(known) ? known : unknownAtShop(provider);
}

function isKnown(player: ProviderPlayer): player is Holder {
  return player.reference !== null;
}

function checkDetails(
  { settings, clock }: Services,
  { provider }: ConnectedAccount,
  details: CardDetails,
): DomainError | undefined {
  const path = ['input', 'details'];
  if (!settings.allowCardData) {
    const message = `This server does not take card data in clear (ALLOW_CARD_DATA), and ${provider} has no page for it. Nothing was sent.`;
    return { kind: 'Unsupported', path, message, provider, capability: 'VIRTUAL_GOODS' };
  }
  if (details.securityCode === null)
    return invalidInput([...path, 'securityCode'], `${provider} takes no card without its security code.`);
  return checkCard(details, clock.now(), path);
}

/** The player's key stands for the card, since there is one for each. The card that is shown already stays the same one. */
async function agree(
  deps: Services,
  tx: Transaction,
  holder: Holder,
  has: ShopCard | null,
  cause: string,
): Promise<Card | undefined> {
  const { applicationId, provider, account, playerId, reference: token } = holder;
  const player = await findProviderPlayer(tx, holder);
  // The player's version is the lock: two that ask at once do not store a card twice.
  await saveProviderPlayer(tx, player ?? holder, {});
  const before = await findCardByToken(tx, applicationId, provider, account, token);
  if (before && has && isSame(before, has)) return before;
  if (before) await remove(deps, tx, before, cause);
  if (!has) return undefined;
  const traits = { ...has, brand: null, token };
  const card = newCard(deps, { applicationId, provider, account }, traits, { customerId: null, playerId });
  await insertCard(tx, card);
  tellCard(deps, tx, card, null, cause);
  return card;
}

function isSame(card: Card, { maskedNumber, holder, expiryMonth, expiryYear }: ShopCard): boolean {
  const isSameDate = card.expiryMonth === expiryMonth && card.expiryYear === expiryYear;
  return isSameDate && card.maskedNumber === maskedNumber && card.holder === holder;
}

async function remove(deps: Services, tx: Transaction, card: Card, cause: string): Promise<void> {
  const status = next(CARD_MACHINE, card.status, 'REMOVED');
  if (!status || !(await updateCard(tx, card, { status }))) throw new StaleState(card.id);
  tellCard(deps, tx, { ...card, status, version: card.version + 1 }, card.status, cause);
}

function signalOf({ settings }: Services): AbortSignal {
  return AbortSignal.timeout(settings.providerTimeoutMs);
}

/** Accepted, and not there when asked for: repeat it. */
const NOT_KEPT: Outcome<never> & { readonly kind: 'unknown' } = {
  kind: 'unknown',
  cause: 'there is no card',
};
