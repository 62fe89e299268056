import { COIN } from './domain/coins';
import { money } from './domain/money';
import { type Principal } from './domain/principal';
import { type Services } from './services/dependencies';
import { createVirtualGood } from './services/goods';
import { createPlayer } from './services/players';

const PLAYER = 'player_id_123';
const GOODS = [
  { sku: 'sword_123', name: 'Sword', dollars: 499n, coins: 50n },
  { sku: 'shield_1234', name: 'Shield', dollars: 299n, coins: 30n },
] as const;

/**
 * The player and the goods that Stash's guide names, so that its request works in the sandbox as it is printed. Each is
 * made by the same services as any other, whose keys of repetition make that safe at every start; whatever was changed
 * since stays so.
 */
export async function stockSandbox(services: Services, applicationId: string): Promise<void> {
  const principal: Principal = {
    ...{ applicationId, keyId: 'sandbox', role: 'server' },
    ...{ playerId: null, expiresAt: null },
  };
  await createPlayer(services, principal, { reference: PLAYER, name: 'Player 123', subscribed: false });
  for (const { sku, name, dollars, coins } of GOODS) {
    await createVirtualGood(services, principal, {
      ...{ sku, name, thumbnail: null, prices: [money(dollars, 'USD'), money(coins, COIN)] },
      ...{ subscriberDiscount: null, multiple: true, permanent: false, onSale: true, limitPerPlayer: null },
    });
  }
}
