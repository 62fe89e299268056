import {
  cardDetails,
  expectNoErrors,
  expectPayment,
  key,
  type Changed,
  type Problem,
  type Stage,
} from './chapter';
import {
  ACTIVATE_CARD,
  ADD_CARD,
  CAPTURE,
  COMPLETE_THREE_D_SECURE,
  CREATE_CUSTOMER,
  PURCHASE,
  REFUND,
} from './documents';
import { decideChallenge, PAYTURE_CARDS } from './payture-payer';

interface CardChanged {
  readonly card: { readonly id: string; readonly status: string } | null;
  readonly errors: readonly Problem[];
}

/** Payture: a card kept in its wallet, a hold captured and refunded in part, and a bank's challenge that the shop completes. */
export async function paytureChapter(stage: Stage): Promise<void> {
  const cardId = await keepCard(stage);
  await holdCaptureRefund(stage, cardId);
  await completeChallenge(stage);
}

async function keepCard({ client, story }: Stage): Promise<string> {
  story.say("A card is stored in Payture's wallet and proven by the amount that the bank shows.");
  const { createCustomer } = await client.ask<{
    createCustomer: {
      readonly customer: { readonly id: string } | null;
      readonly errors: readonly Problem[];
    };
  }>(CREATE_CUSTOMER, { input: { idempotencyKey: key(), provider: 'PAYTURE', reference: key() } });
  expectNoErrors(createCustomer.errors);
  const customerId = createCustomer.customer?.id;
  const details = cardDetails(PAYTURE_CARDS.good);
  const { addCard } = await client.ask<{ addCard: CardChanged }>(ADD_CARD, {
    input: { idempotencyKey: key(), provider: 'PAYTURE', customerId, details },
  });
  expectNoErrors(addCard.errors);
  const cardId = addCard.card?.id ?? '';
  const { activateCard } = await client.ask<{ activateCard: CardChanged }>(ACTIVATE_CARD, {
    input: { cardId, amount: { amount: '1.00', currency: 'RUB' } },
  });
  expectNoErrors(activateCard.errors);
  story.say(`  the card is ${activateCard.card?.status ?? 'unknown'}`);
  return cardId;
}

async function holdCaptureRefund({ client, story }: Stage, cardId: string): Promise<void> {
  story.say('It holds 459.00 RUB; 300.00 are taken and the rest released; 100.00 go back.');
  const { purchase } = await client.ask<{ purchase: Changed }>(PURCHASE, {
    input: {
      idempotencyKey: key(),
      reference: 'armour-1',
      amount: { amount: '459.00', currency: 'RUB' },
      payWith: { card: { cardId, securityCode: '123' } },
      capture: false,
    },
  });
  const { id: paymentId } = expectPayment(purchase);
  await story.until('armour-1', 'AUTHORIZED');
  const captured = await client.ask<{ capturePayment: Changed }>(CAPTURE, {
    input: { idempotencyKey: key(), paymentId, amount: { amount: '300.00', currency: 'RUB' } },
  });
  expectPayment(captured.capturePayment);
  await story.until('armour-1', 'CAPTURED');
  const refunded = await client.ask<{ refundPayment: Changed }>(REFUND, {
    input: { idempotencyKey: key(), paymentId, amount: { amount: '100.00', currency: 'RUB' } },
  });
  expectPayment(refunded.refundPayment);
  await story.until('armour-1', 'PARTIALLY_REFUNDED');
}

async function completeChallenge({ client, story }: Stage): Promise<void> {
  story.say('Another card, whose bank wants 3-D Secure; the shop passes on what the bank answered.');
  const { purchase } = await client.ask<{ purchase: Changed }>(PURCHASE, {
    input: {
      idempotencyKey: key(),
      reference: 'helmet-1',
      amount: { amount: '199.00', currency: 'RUB' },
      payWith: { directCard: { provider: 'PAYTURE', details: cardDetails(PAYTURE_CARDS.challenge) } },
    },
  });
  const { id: paymentId, nextAction } = expectPayment(purchase);
  const proof = await decideChallenge(nextAction?.acsUrl ?? '', nextAction?.md ?? '');
  const { completeThreeDSecure } = await client.ask<{ completeThreeDSecure: Changed }>(
    COMPLETE_THREE_D_SECURE,
    {
      input: { idempotencyKey: key(), paymentId, ...proof },
    },
  );
  expectPayment(completeThreeDSecure);
  await story.until('helmet-1', 'CAPTURED');
}
