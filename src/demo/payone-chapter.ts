import { cardDetails, expectPayment, key, type Changed, type Stage } from './chapter';
import { CAPTURE, CHECKOUT, PURCHASE, REFUND } from './documents';
import { confirmChallenge, payOnPage, TEST_CARDS } from './payer';

/** PAYONE: a card with a bank's challenge by redirect, and a hosted page that only holds the money. */
export async function payoneChapter(stage: Stage): Promise<void> {
  await buyWithChallenge(stage);
  await payOnHostedPage(stage);
}

async function buyWithChallenge({ client, story }: Stage): Promise<void> {
  story.say('A purchase by card at PAYONE; the bank wants 3-D Secure.');
  const { purchase } = await client.ask<{ purchase: Changed }>(PURCHASE, {
    input: {
      idempotencyKey: key(),
      reference: 'sword-1',
      amount: { amount: '12.50', currency: 'EUR' },
      payWith: { directCard: { provider: 'PAYONE', details: cardDetails(TEST_CARDS.challenge) } },
    },
  });
  const payment = expectPayment(purchase);
  story.say(`  answered: ${payment.status}, the payer is sent to the bank`);
  await confirmChallenge(payment.nextAction?.url ?? '');
  await story.until('sword-1', 'CAPTURED');
}

async function payOnHostedPage({ client, story }: Stage): Promise<void> {
  story.say('A hosted checkout that only holds the money.');
  const page = { provider: 'PAYONE', returnUrl: 'https://shop.example/thanks' };
  const { createHostedCheckout } = await client.ask<{ createHostedCheckout: Changed }>(CHECKOUT, {
    input: {
      idempotencyKey: key(),
      reference: 'shield-1',
      amount: { amount: '30.00', currency: 'EUR' },
      page,
      capture: false,
    },
  });
  const { id: paymentId } = expectPayment(createHostedCheckout);
  await payOnPage(createHostedCheckout.hostedCheckout?.redirectUrl ?? '', TEST_CARDS.frictionless);
  await story.until('shield-1', 'AUTHORIZED');

  story.say('The goods are sent: capture. Then one comes back: refund a part.');
  const captured = await client.ask<{ capturePayment: Changed }>(CAPTURE, {
    input: { idempotencyKey: key(), paymentId },
  });
  expectPayment(captured.capturePayment);
  await story.until('shield-1', 'CAPTURED');
  const refunded = await client.ask<{ refundPayment: Changed }>(REFUND, {
    input: { idempotencyKey: key(), paymentId, amount: { amount: '10.00', currency: 'EUR' } },
  });
  expectPayment(refunded.refundPayment);
  await story.until('shield-1', 'PARTIALLY_REFUNDED');
}
