import { type Card, type CardStatus } from '../domain/card';
import { type CardTraits } from '../domain/fact';
import { type Provider } from '../domain/provider';
import { type Transaction } from '../store/database/queryable';
import { type Services } from './dependencies';

/** Whose card it is: a customer's, a player's, or both. */
export interface CardOwner {
  readonly customerId: string | null;
  readonly playerId: string | null;
}

/** A card that a provider just gave a token for. */
export function newCard(
  deps: Services,
  where: { readonly applicationId: string; readonly provider: Provider; readonly account: string },
  traits: CardTraits & { readonly token: string },
  { customerId, playerId }: CardOwner,
): Card {
  const { applicationId, provider, account } = where;
  return {
    ...traits,
    id: deps.ids.next('card'),
    applicationId,
    provider,
    account,
    status: 'ACTIVE',
    requiresSecurityCode: false,
    customerId,
    playerId,
    createdAt: deps.clock.now(),
    version: 1,
  };
}

/** Tells a card's change with the unit of work that makes it. */
export function tellCard(
  deps: Services,
  tx: Transaction,
  card: Card,
  from: CardStatus | null,
  cause: string,
): void {
  const { applicationId, provider, playerId } = card;
  const body = { type: 'CardChanged', cardId: card.id, from, to: card.status } as const;
  tx.atCommit({ applicationId, provider, playerId, body, cause, occurredAt: deps.clock.now() });
}
