import { expectPayment, key, type Changed, type Problem, type Stage } from './chapter';
import { CREATE_GOOD, CREATE_PLAYER, PURCHASE, REFUND } from './documents';

interface GoodMade {
  readonly virtualGood: { readonly id: string } | null;
  readonly errors: readonly Problem[];
}

interface PlayerMade {
  readonly player: { readonly id: string } | null;
}

/** The studio's own catalogue and coins: paid and granted in one transaction, owned once, given back as a whole. */
export async function coinsChapter({ client, story }: Stage): Promise<void> {
  story.say(
    'A dragon of the studio’s own catalogue for 80 of a player’s 100 coins: paid and granted at once.',
  );
  const { createPlayer } = await client.ask<{ createPlayer: PlayerMade }>(CREATE_PLAYER, {
    input: { reference: key(), name: 'Ada', coins: 100 },
  });
  const { createVirtualGood } = await client.ask<{ createVirtualGood: GoodMade }>(CREATE_GOOD, {
    input: {
      ...{ sku: 'dragon', name: 'Dragon', permanent: true, multiple: false },
      prices: [{ amount: '80', currency: 'COIN' }],
    },
  });
  const order = {
    ...{ playerId: createPlayer.player?.id, currency: 'COIN', payWith: { coins: true } },
    lines: [{ goodId: createVirtualGood.virtualGood?.id }],
  };
  const buy = async (reference: string): Promise<Changed> => {
    const input = { ...order, idempotencyKey: key(), reference };
    return (await client.ask<{ purchase: Changed }>(PURCHASE, { input })).purchase;
  };
  const { id: paymentId } = expectPayment(await buy('dragon-1'));
  await story.until('dragon', 'GRANTED');

  const [refusal] = (await buy('dragon-2')).errors;
  story.say(`  once more: ${refusal?.message ?? ''}`);

  story.say('It is given back: the coins return, the dragon goes.');
  await client.ask(REFUND, { input: { idempotencyKey: key(), paymentId } });
  await story.until('dragon-1', 'REFUNDED');
  await story.until('dragon', 'REVOKED');
}
