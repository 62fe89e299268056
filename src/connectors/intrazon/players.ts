import { at, textAt, wholeAt, type JsonObject } from '../json';
import { pathPart, type IntrazonClient } from './client';
import { effect, readObject, type EffectCall, type IntrazonResult } from './result';

/** What a new player is given; IntraZon has defaults for all but the name (IntraZon contract, section 4.3). */
export interface NewPlayer {
  readonly name: string;
  readonly subscribed?: boolean;
  /** 0 to 2 147 483 647. */
  readonly coins?: number;
  /** The game's own id, unique in the application. */
  readonly appUniqueId?: string;
}

export interface Player {
  /** Assigned by IntraZon; nobody can ask for it again, so it has to be stored. */
  readonly key: string;
  readonly name: string;
  readonly subscribed: boolean;
  readonly coins: number;
  readonly logged: boolean;
  readonly lastLogin: string | null;
  readonly appUniqueId: string | null;
}

/**
 * POST /applications/{app_key}/players/ (IntraZon contract, R2). An empty answer has no key and is therefore unknown: the
 * player exists, and only the same key, or `app_unique_id_taken`, tells.
 */
export async function createPlayer(
  client: IntrazonClient,
  call: EffectCall,
  player: NewPlayer,
): Promise<IntrazonResult<Player>> {
  const { name, subscribed, coins, appUniqueId } = player;
  const body = {
    name,
    ...(subscribed === undefined ? {} : { subscribed }),
    ...(coins === undefined ? {} : { coins }),
    ...(appUniqueId === undefined ? {} : { app_unique_id: appUniqueId }),
  };
  const path = `/applications/${pathPart(client.appKey)}/players/`;
  return readObject(await client.send({ method: 'POST', path, body, ...effect(call) }), readPlayer);
}

/** GET /players/{player_key}/ (IntraZon contract, R6): the present balance. */
export async function getPlayer(
  client: IntrazonClient,
  signal: AbortSignal,
  playerKey: string,
): Promise<IntrazonResult<Player>> {
  const path = `/players/${pathPart(playerKey)}/`;
  return readObject(await client.send({ method: 'GET', path, signal }), readPlayer);
}

/** All seven attributes or nothing, as the SDK's decoder has it. */
function readPlayer(body: JsonObject): Player | undefined {
  const key = textAt(body, ['key']);
  const name = textAt(body, ['name']);
  const coins = wholeAt(body, 'coins');
  const subscribed = at(body, 'subscribed');
  const logged = at(body, 'logged');
  const lastLogin = at(body, 'last_login');
  const appUniqueId = at(body, 'app_unique_id');
  if (key === undefined || name === undefined || coins === undefined || coins < 0) return undefined;
  if (typeof subscribed !== 'boolean' || typeof logged !== 'boolean') return undefined;
  if (!isTextOrNull(lastLogin) || !isTextOrNull(appUniqueId)) return undefined;
  return { key, name, subscribed, coins, logged, lastLogin, appUniqueId };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
