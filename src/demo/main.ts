import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { startApp, type App } from '../app';
import { readConfig } from '../config';
import { compareBooks } from './compare-books';
import { DemoClient } from './client';
import { CAPTURE, CHECKOUT, EVENTS, PAYMENTS, PURCHASE, REFUND } from './documents';
import { confirmChallenge, payOnPage, TEST_CARDS } from './payer';
import { Story, type Heard } from './story';

interface Shown {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly captured: { readonly amount: string; readonly minorUnits: string };
  readonly refunded: { readonly amount: string; readonly minorUnits: string };
  readonly nextAction: { readonly url?: string } | null;
}

interface Changed {
  readonly payment: Shown | null;
  readonly hostedCheckout?: { readonly redirectUrl: string } | null;
  readonly errors: readonly { readonly message: string; readonly moneyMoved: string }[];
}

/** The main job from end to end, against a fresh server with emulators; ends by comparing both sides' books. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-demo-'));
  const config = readConfig({
    SANDBOX: 'embedded',
    PORT: '0',
    SANDBOX_PORT_BASE: '0',
    DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
  });
  const app = await startApp(config, { log: pino({ level: 'warn' }) });
  const client = new DemoClient(app.url, config.sandboxApiKey ?? '');
  try {
    await tell(app, client);
  } finally {
    await client.close();
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function tell(app: App, client: DemoClient): Promise<void> {
  const story = new Story();
  const stop = client.listen<Heard>(EVENTS, {}, message => story.heard(message));
  await client.connected();
  await buyWithChallenge(client, story);
  await payOnHostedPage(client, story);
  stop();

  const { payments } = await client.ask<{ payments: { nodes: readonly Shown[] } }>(PAYMENTS);
  const ours = payments.nodes.map(({ id, amount, captured, refunded }) => ({
    id,
    currency: amount.currency,
    captured: BigInt(captured.minorUnits),
    refunded: BigInt(refunded.minorUnits),
  }));
  const theirs = app.sandbox?.emulators.flatMap(emulator => emulator.books()) ?? [];
  const differences = compareBooks(ours, theirs);
  if (differences.length > 0) throw new Error(`The books differ:\n${differences.join('\n')}`);
  story.say(
    `Books equal: ${ours.length} payments here, ${theirs.length} movements of money at the providers.`,
  );
}

async function buyWithChallenge(client: DemoClient, story: Story): Promise<void> {
  story.say('A purchase by card; the bank wants 3-D Secure.');
  const details = {
    number: TEST_CARDS.challenge,
    expiryMonth: 12,
    expiryYear: 2035,
    securityCode: '123',
    holder: 'Ada Lovelace',
  };
  const { purchase } = await client.ask<{ purchase: Changed }>(PURCHASE, {
    input: {
      idempotencyKey: key(),
      reference: 'sword-1',
      amount: { amount: '12.50', currency: 'EUR' },
      payWith: { directCard: { provider: 'PAYONE', details } },
    },
  });
  const payment = expectPayment(purchase);
  story.say(`  answered: ${payment.status}, the payer is sent to the bank`);
  await confirmChallenge(payment.nextAction?.url ?? '');
  await story.until('sword-1', 'CAPTURED');
}

async function payOnHostedPage(client: DemoClient, story: Story): Promise<void> {
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

function expectPayment({ payment, errors }: Changed): Shown {
  const [error] = errors;
  if (error) throw new Error(`${error.message} (money moved: ${error.moneyMoved})`);
  if (!payment) throw new Error('There is neither a payment nor an error.');
  return payment;
}

function key(): string {
  return `demo-${randomBytes(8).toString('hex')}`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
