import { invalidInput, notFound, type DomainError } from '../domain/errors';
import { type Principal, type Role } from '../domain/principal';
import { insertApiKey } from '../store/api-keys';
import { findPlayer } from '../store/players';
import { requireServer } from './authorize';
import { type Services } from './dependencies';
import { hashSecret } from './key-ring';

const TOKEN_SECONDS_MAX = 86_400;

export interface NewKey {
  readonly applicationId: string;
  readonly role: Role;
  readonly playerId: string | null;
  readonly label: string;
  readonly expiresAt: Date | null;
}

/** Makes a key and returns it in clear, the only time it is seen; stored is a keyed hash. */
export async function createKey(
  deps: Services,
  wanted: NewKey,
): Promise<{ readonly id: string; readonly key: string }> {
  const { ring, randomBytes } = deps.keyMaker;
  const id = deps.ids.next('key');
  const secret = randomBytes(32).toString('base64url');
  const row = {
    ...wanted,
    id,
    secretHash: hashSecret(ring, secret),
    createdAt: deps.clock.now(),
    revokedAt: null,
  };
  await deps.database.write(tx => insertApiKey(tx, row));
  return { id, key: `pg_${id}_${secret}` };
}

/** A short-lived token for a game client: it sees and buys for one player only. */
export async function createPlayerToken(
  deps: Services,
  principal: Principal,
  command: { readonly playerId: string; readonly expiresInSeconds: number },
): Promise<{
  readonly token: string | null;
  readonly expiresAt: Date | null;
  readonly errors: readonly DomainError[];
}> {
  requireServer(principal);
  const { playerId, expiresInSeconds } = command;
  const refuse = (error: DomainError) => ({ token: null, expiresAt: null, errors: [error] });
  if (expiresInSeconds < 1 || expiresInSeconds > TOKEN_SECONDS_MAX) {
    return refuse(invalidInput(['input', 'expiresInSeconds'], 'A token lives 1 to 86400 seconds.'));
  }
  const { applicationId } = principal;
  const player = await findPlayer(deps.database.reader, applicationId, { id: playerId });
  if (!player) return refuse(notFound(['input', 'playerId'], 'player'));
  const expiresAt = new Date(deps.clock.now().getTime() + expiresInSeconds * 1_000);
  const wanted = { applicationId, role: 'player', playerId, label: 'player token', expiresAt } as const;
  const { key } = await createKey(deps, wanted);
  return { token: key, expiresAt, errors: [] };
}
