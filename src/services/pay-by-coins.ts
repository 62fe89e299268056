import { invalidInput } from '../domain/errors';
import { type Principal } from '../domain/principal';
import { buyerOf } from './authorize';
import { type Services } from './dependencies';
import { planNewPayment, type NewPayment } from './new-payment';
import { type PaymentResult } from './payment-result';
import { runOperation } from './run-operation';

/**
 * Pays out of a player's coins. Nothing is sent to anybody: coins are taken (or held), goods granted and events told in
 * the one transaction that stores the request, so that it either happened or left nothing behind.
 */
export function payByCoins(
  deps: Services,
  principal: Principal,
  command: NewPayment,
): Promise<PaymentResult> {
  const beginning = {
    scope: 'purchase',
    kind: command.capture ? 'PURCHASE' : 'AUTHORIZE',
    provider: 'WALLET',
    account: 'default',
    cardId: null,
    firstKey: 'OPERATION',
    coins: true,
    request: () => ({ kind: 'COINS' }) as const,
  } as const;
  return runOperation(deps, {
    principal,
    scope: 'purchase',
    idempotencyKey: command.idempotencyKey,
    input: command,
    memory: null,
    plan: async (tx, hash) => {
      if (buyerOf(principal, command.playerId) === null) {
        return invalidInput(['input', 'playerId'], 'Coins are a player’s: say who buys. Nothing was taken.');
      }
      return planNewPayment(deps, tx, principal, command, beginning, hash);
    },
  });
}
