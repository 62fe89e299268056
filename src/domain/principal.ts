/** server: everything of its application. readonly: sees everything, changes nothing. player: sees and buys only for itself. */
export const ROLES = ['server', 'readonly', 'player'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks: an API key of one application, or a player's short-lived token. */
export interface Principal {
  readonly applicationId: string;
  readonly keyId: string;
  readonly role: Role;
  /** Set for the role player, and only then. */
  readonly playerId: string | null;
  readonly expiresAt: Date | null;
}

/** How an event names its causer. */
export function causeOf(principal: Principal): string {
  return `key:${principal.keyId}`;
}
