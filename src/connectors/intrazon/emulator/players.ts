import { type ApiAnswer, type PlayerSubject, type Subject } from './api-call';
import { refuse } from './errors';
import {
  forbiddenKey,
  isBoolean,
  isText,
  isUtcTime,
  isWhole,
  optional,
  readFields,
  required,
} from './fields';
import { type JsonObject } from '../../emulator/json';
import { type Intrazon } from './intrazon';
import { type PlayerRecord } from './records';

/** The range of a balance. (IntraZon contract, section 4.3) */
export const isBalance = isWhole(0, 2_147_483_647);

const shape = {
  key: forbiddenKey,
  name: required(isText(128)),
  subscribed: optional(isBoolean, false),
  coins: optional(isBalance, 0),
  logged: optional(isBoolean, false),
  last_login: optional(isUtcTime, null),
  app_unique_id: optional(isText(255), null),
};

type NewPlayer = ReturnType<typeof readPlayer>;

export function readPlayer(body: JsonObject) {
  return readFields(body, shape);
}

/** R2. */
export function createPlayer({ intrazon, application }: Subject, input: NewPlayer): ApiAnswer {
  const { name, subscribed, coins, logged, last_login: lastLogin, app_unique_id: appUniqueId } = input;
  const key = intrazon.ids.newKey();
  const player = { key, applicationKey: application.key, name, subscribed, coins, logged };
  const stored = storePlayer(intrazon, { ...player, lastLogin, appUniqueId, purchaseCount: 0 });
  return { status: 201, body: playerView(stored), headers: { Location: `/api/v1/players/${key}/` } };
}

/** R6. */
export function showPlayer({ player }: PlayerSubject): ApiAnswer {
  return { status: 200, body: playerView(player) };
}

/** Stores a new player. Throws Refusal when the application has another one of the same app_unique_id. */
export function storePlayer(intrazon: Intrazon, player: PlayerRecord): PlayerRecord {
  if (player.appUniqueId !== null) {
    const index = `${player.applicationKey}/${player.appUniqueId}`;
    if (intrazon.uniqueIds.get(index) !== undefined) refuse('app_unique_id_taken');
    intrazon.uniqueIds.put(index, player.key);
  }
  intrazon.players.put(player.key, player);
  return player;
}

/** Always all seven attributes: the SDK fails on fewer. */
export function playerView(player: PlayerRecord): JsonObject {
  const { key, name, subscribed, coins, logged, lastLogin, appUniqueId } = player;
  return { key, name, subscribed, coins, logged, last_login: lastLogin, app_unique_id: appUniqueId };
}
