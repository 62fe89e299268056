import { invalidInput, notFound, type DomainError } from '../domain/errors';
import { type Principal } from '../domain/principal';
import { findCredit } from '../store/coins';
import { findPlayer } from '../store/players';
import { requireServer } from './authorize';
import { retryStale } from './change-state';
import { type Services } from './dependencies';
import { checkNoCardNumber } from './payment-input';
import { type PlayerResult } from './players';
import { recordCredit } from './record-credit';
import { conflict } from './run-operation';

export interface CreditCoins {
  readonly idempotencyKey: string;
  readonly playerId: string;
  readonly coins: number;
  readonly reason: string;
}

/** Gives a player coins. The key makes it once, however often it is asked for. */
export async function creditCoins(
  deps: Services,
  principal: Principal,
  command: CreditCoins,
): Promise<PlayerResult> {
  requireServer(principal);
  const refused = checkCredit(command);
  if (refused) return failed(refused);
  const { applicationId } = principal;
  const { idempotencyKey, playerId, reason } = command;
  const inputHash = deps.hashInput(command);
  return retryStale(() =>
    deps.database.write(async tx => {
      const earlier = await findCredit(tx, { applicationId, scope: 'credit', idempotencyKey });
      if (earlier && earlier.inputHash !== inputHash) return failed(conflict(false));
      const player = await findPlayer(tx, applicationId, { id: playerId });
      if (!player) return failed(notFound(['input', 'playerId'], 'player'));
      if (earlier) return { player, errors: [] };
      const credit = { scope: 'credit', idempotencyKey, inputHash, reason } as const;
      const full = await recordCredit(deps, tx, player, BigInt(command.coins), credit);
      return full ? failed(full) : { player, errors: [] };
    }),
  );
}

function checkCredit({ coins: count, reason, idempotencyKey }: CreditCoins): DomainError | undefined {
  if (count <= 0) return invalidInput(['input', 'coins'], 'The coins must be above zero.');
  const path = ['input', 'reason'];
  if (reason.trim().length === 0 || reason.length > 255)
    return invalidInput(path, 'A reason has 1 to 255 characters.');
  return checkNoCardNumber(reason, path) ?? checkNoCardNumber(idempotencyKey, ['input', 'idempotencyKey']);
}

function failed(error: DomainError): PlayerResult {
  return { player: null, errors: [error] };
}
