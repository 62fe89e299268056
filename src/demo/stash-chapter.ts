import { expectPayment, key, type Changed, type Stage } from './chapter';
import { CHECKOUT, PLAYER_AND_GOOD } from './documents';
import { payOrder, STASH_CARDS } from './stash-payer';

/** What only Stash itself can do, at its emulator: gives back all of an order's money. */
export type RefundAtStash = (reference: string, minorUnits: string) => Promise<void>;

interface Stock {
  readonly player: { readonly id: string };
  readonly virtualGood: { readonly id: string };
}

/** Stash: we are asked before a player is charged, our yes grants the goods, and what Stash refunds is taken back. */
export async function stashChapter({ client, story }: Stage, refund: RefundAtStash): Promise<void> {
  story.say(
    'A player buys a sword on Stash’s order page: Stash asks, the sword is granted, then it is charged.',
  );
  const { player, virtualGood } = await client.ask<Stock>(PLAYER_AND_GOOD, {
    ...{ reference: 'player_id_123', sku: 'sword_123' },
  });
  const { createHostedCheckout } = await client.ask<{ createHostedCheckout: Changed }>(CHECKOUT, {
    input: {
      ...{ idempotencyKey: key(), reference: 'stash-1', playerId: player.id, currency: 'USD' },
      lines: [{ goodId: virtualGood.id, quantity: 1 }],
      page: { provider: 'STASH', returnUrl: 'https://shop.example/thanks' },
    },
  });
  const { id } = expectPayment(createHostedCheckout);
  await payOrder(createHostedCheckout.hostedCheckout?.redirectUrl ?? '', STASH_CARDS.good);
  await story.until('sword_123', 'GRANTED');
  await story.until('stash-1', 'CAPTURED');

  story.say('Stash is the merchant of record: it refunds by itself, and the sword is taken back.');
  await refund(id, '499');
  await story.until('stash-1', 'REFUNDED');
  await story.until('sword_123', 'REVOKED');
}
