import { type DomainError } from '../domain/errors';
import { type Principal } from '../domain/principal';

/** Thrown when a key may not do what it asks for; the API answers FORBIDDEN and shows this message. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
}

/** Only a server key may change what belongs to nobody in particular. */
export function requireServer(principal: Principal): void {
  if (principal.role !== 'server') throw new Forbidden('This key may not do that; it needs the role server.');
}

/** A server key may act for anybody, a player's token for its player only, a readonly key not at all. */
export function requireBuyer(principal: Principal): void {
  if (principal.role === 'readonly') throw new Forbidden('This key may read only.');
}

/** Whose purchase it is: a player's token always buys for its own player. Naming another player reads like naming none. */
export function buyerOf(principal: Principal, playerId: string | null): string | null | DomainError {
  if (principal.role !== 'player') return playerId;
  if (playerId !== null && playerId !== principal.playerId) {
    return {
      kind: 'NotFound',
      path: ['input', 'playerId'],
      message: 'There is no player with this id. Nothing was sent.',
    };
  }
  return principal.playerId;
}

/** Whether a row that belongs to a player may be seen. */
export function maySee(principal: Principal, row: { readonly playerId: string | null }): boolean {
  return principal.role !== 'player' || row.playerId === principal.playerId;
}
