import { invalidInput, notFound, unsupported, type DomainError } from '../domain/errors';
import { type Player } from '../domain/people';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { findCredit } from '../store/coins';
import { type Transaction } from '../store/database/queryable';
import { findPlayer, insertPlayer, updatePlayer as saveChanges } from '../store/players';
import { requireServer } from './authorize';
import { type ConnectedAccount, type Services } from './dependencies';
import { introducePlayer, planIntroduction } from './introduce-player';
import { checkNoCardNumber, checkReference } from './payment-input';
import { recordCredit } from './record-credit';

export interface PlayerResult {
  readonly player: Player | null;
  readonly errors: readonly DomainError[];
}

export interface CreatePlayer {
  readonly reference: string;
  readonly name: string;
  readonly subscribed: boolean;
  /** What the player begins with. */
  readonly coins?: number;
  /** Whose shop the player is to be known at as well. */
  readonly provider?: Provider | null;
}

/**
 * Creates a player, first here and then in the shop of the provider that is named. The reference is the key of repetition:
 * the same player again is answered, not made twice, and is made known to the provider when that failed before.
 */
export async function createPlayer(
  deps: Services,
  principal: Principal,
  { provider = null, ...command }: CreatePlayer,
): Promise<PlayerResult> {
  requireServer(principal);
  if (provider === null) return createHere(deps, principal, command, null);
  const account = deps.connectors.find(principal.applicationId, provider);
  if (!account?.capabilities.virtualGoods)
    return { player: null, errors: [unsupported(provider, 'VIRTUAL_GOODS')] };
  const made = await createHere(deps, principal, command, account);
  if (!made.player) return made;
  const failed = await introducePlayer(deps, made.player, account, account.capabilities.virtualGoods);
  return failed ? { ...made, errors: [failed] } : made;
}

/** With what is to be asked of the shop at `account`, if any, in the same unit of work. */
async function createHere(
  deps: Services,
  principal: Principal,
  command: CreatePlayer,
  account: ConnectedAccount | null,
): Promise<PlayerResult> {
  const { coins = 0, ...traits } = command;
  const refused = checkReference(traits.reference) ?? checkName(traits.name) ?? checkCoins(coins);
  if (refused) return { player: null, errors: [refused] };
  const { applicationId } = principal;
  const player: Player = {
    ...traits,
    id: deps.ids.next('player'),
    applicationId,
    blocked: false,
    loggedIn: false,
    lastLoginAt: null,
    createdAt: deps.clock.now(),
    version: 1,
  };
  return deps.database.write(async tx => {
    if (await insertPlayer(tx, player)) {
      if (coins > 0) await recordCredit(deps, tx, player, BigInt(coins), firstCredit(player));
      if (account) await planIntroduction(deps, tx, player, account, coins);
      return { player, errors: [] };
    }
    const existing = await findPlayer(tx, applicationId, { reference: traits.reference });
    const same = existing?.name === traits.name && existing.subscribed === traits.subscribed;
    if (same && (await firstCoins(tx, existing)) === BigInt(coins)) {
      if (account) await planIntroduction(deps, tx, existing, account, coins);
      return { player: existing, errors: [] };
    }
    return {
      player: null,
      errors: [invalidInput(['input', 'reference'], 'Another player has this reference.')],
    };
  });
}

function firstCredit({ id }: Player) {
  return { scope: 'player', idempotencyKey: id, inputHash: '', reason: 'created with it' } as const;
}

async function firstCoins(tx: Transaction, player: Player): Promise<bigint> {
  const { applicationId } = player;
  return (await findCredit(tx, { applicationId, ...firstCredit(player) }))?.coins ?? 0n;
}

export async function updatePlayer(
  deps: Services,
  principal: Principal,
  command: {
    readonly id: string;
    readonly name?: string | undefined;
    readonly subscribed?: boolean | undefined;
    readonly blocked?: boolean | undefined;
  },
): Promise<PlayerResult> {
  requireServer(principal);
  const refused = command.name === undefined ? undefined : checkName(command.name);
  if (refused) return { player: null, errors: [refused] };
  return deps.database.write(async tx => {
    const before = await findPlayer(tx, principal.applicationId, { id: command.id });
    if (!before) return { player: null, errors: [notFound(['input', 'id'], 'player')] };
    const changes = {
      name: command.name ?? before.name,
      subscribed: command.subscribed ?? before.subscribed,
      blocked: command.blocked ?? before.blocked,
    };
    if (await saveChanges(tx, before, changes)) {
      return { player: { ...before, ...changes, version: before.version + 1 }, errors: [] };
    }
    return { player: null, errors: [changedMeanwhile()] };
  });
}

function checkCoins(coins: number): DomainError | undefined {
  return coins < 0 ? invalidInput(['input', 'coins'], 'The coins may not be below zero.') : undefined;
}

function checkName(name: string): DomainError | undefined {
  const path = ['input', 'name'];
  if (name.trim().length === 0 || name.length > 100)
    return invalidInput(path, 'A name has 1 to 100 characters.');
  return checkNoCardNumber(name, path);
}

export function changedMeanwhile(): DomainError {
  const message =
    'It was changed by another request at the same time. Nothing was changed by this one; repeat it.';
  return { kind: 'InvalidInput', path: ['input', 'id'], message, retry: 'SAME_KEY' };
}
