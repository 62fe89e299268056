import { expectNoErrors, expectPayment, key, type Changed, type Problem, type Stage } from './chapter';
import { ADD_CARD, CREATE_PLAYER, PURCHASE, SYNC_GOODS } from './documents';

interface Synced {
  readonly virtualGoods: readonly { readonly id: string; readonly sku: string; readonly name: string }[];
  readonly errors: readonly Problem[];
}

interface PlayerMade {
  readonly player: { readonly id: string } | null;
  readonly errors: readonly Problem[];
}

interface CardAdded {
  readonly card: { readonly id: string; readonly status: string } | null;
  readonly errors: readonly Problem[];
}

/** IntraZon: its catalogue, a new player with coins and a card there, and a good bought with each. */
export async function intrazonChapter(stage: Stage): Promise<void> {
  const { story } = stage;
  story.say("IntraZon's goods are taken over, and a player is made there with 100 coins and a card.");
  const goods = await syncGoods(stage);
  const playerId = await createPlayer(stage);
  const cardId = await addCard(stage, playerId);
  const good = (sku: string): string => goods.find(each => each.sku === sku)?.id ?? '';
  await buy(
    stage,
    'iron-sword-1',
    { playerId, goodId: good('ironSword1'), currency: 'USD' },
    { card: { cardId } },
  );
  await buy(
    stage,
    'healing-potion-1',
    { playerId, goodId: good('healPotion'), currency: 'COIN' },
    { coins: true },
  );
}

async function syncGoods({ client, story }: Stage): Promise<Synced['virtualGoods']> {
  const { syncVirtualGoods } = await client.ask<{ syncVirtualGoods: Synced }>(SYNC_GOODS);
  expectNoErrors(syncVirtualGoods.errors);
  const { virtualGoods } = syncVirtualGoods;
  story.say(`  ${virtualGoods.map(({ name }) => name).join(', ')}`);
  return virtualGoods;
}

async function createPlayer({ client }: Stage): Promise<string> {
  const input = { reference: key(), name: 'John Doe', coins: 100, provider: 'INTRAZON' };
  const { createPlayer: made } = await client.ask<{ createPlayer: PlayerMade }>(CREATE_PLAYER, { input });
  expectNoErrors(made.errors);
  return made.player?.id ?? '';
}

async function addCard({ client, story }: Stage, playerId: string): Promise<string> {
  const number = '4012888888881881';
  const details = { number, expiryMonth: 12, expiryYear: 2050, securityCode: '123', holder: 'John Doe' };
  const input = { idempotencyKey: key(), provider: 'INTRAZON', playerId, details };
  const { addCard: added } = await client.ask<{ addCard: CardAdded }>(ADD_CARD, { input });
  expectNoErrors(added.errors);
  story.say(`  the card is ${added.card?.status ?? 'unknown'}`);
  return added.card?.id ?? '';
}

async function buy(
  { client, story }: Stage,
  reference: string,
  what: { readonly playerId: string; readonly goodId: string; readonly currency: string },
  payWith: object,
): Promise<void> {
  const { goodId, ...order } = what;
  const input = { idempotencyKey: key(), reference, lines: [{ goodId }], ...order, payWith };
  const { purchase } = await client.ask<{ purchase: Changed }>(PURCHASE, { input });
  expectPayment(purchase);
  await story.until(reference, 'CAPTURED');
}
