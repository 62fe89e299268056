import { STASH_CARDS } from '../../src/demo/stash-payer';
import { changePayment } from '../../src/services/change-payment';
import { createHostedCheckout } from '../../src/services/create-hosted-checkout';
import { type PaymentResult } from '../../src/services/payment-result';
import { findGood } from '../../src/store/goods';
import { findPlayer } from '../../src/store/players';
import { goodOrder } from './game';
import { APPLICATION, server, type World } from './world';

const PAGE = { provider: 'STASH', returnUrl: 'https://shop.example/', locale: null, template: null } as const;

export interface Item {
  readonly id: string;
  readonly quantity: number;
}

/** Opens an order page for these goods; one line unless there are several. */
export async function openOrder(
  world: World,
  playerId: string,
  goodIds: readonly string[],
  quantity = 1,
): Promise<PaymentResult> {
  const { payWith: _, ...order } = goodOrder(playerId, goodIds[0]!);
  const lines = goodIds.map(goodId => ({ goodId, quantity }));
  const opened = await createHostedCheckout(world.services, server, {
    ...order,
    amount: { lines, currency: 'USD' },
    page: PAGE,
  });
  expect(opened.errors).toEqual([]);
  return opened;
}

export function linkOf({ checkout }: PaymentResult): string {
  return checkout!.providerReference;
}

/** What the scripted payer does; answers when the try is over. */
export function payLink(world: World, linkId: string, card: string = STASH_CARDS.good) {
  return world.control(`links/${linkId}/pay`, { card }, 'STASH') as Promise<{
    readonly status: string;
    readonly attempt: {
      readonly outcome: string;
      readonly questions: readonly { readonly status: number }[];
    };
  }>;
}

export function refundLink(
  world: World,
  linkId: string,
  amount: number,
  rest: { readonly reason?: string; readonly items?: readonly Item[] } = {},
): Promise<unknown> {
  return world.control(`links/${linkId}/refund`, { amount: String(amount), ...rest }, 'STASH');
}

/** A link that the studio's own code made, without us. */
export async function foreignLink(world: World, body: object): Promise<string> {
  return ((await world.control('orders', body, 'STASH')) as { readonly id: string }).id;
}

export interface Answered {
  readonly status: number;
  readonly isReplay: boolean;
  readonly body: string;
}

/** Asks our endpoint as Stash does, and charges nothing. */
export async function ask(world: World, question: object): Promise<readonly Answered[]> {
  return ((await world.control('ask', question, 'STASH')) as { readonly answers: readonly Answered[] })
    .answers;
}

/** The status of each answer, and the code of a refusal. */
export function codes(answers: readonly Answered[]): readonly string[] {
  return answers.map(({ status, isReplay, body }) => {
    const { code } = JSON.parse(body) as { readonly code?: string };
    return [status, code ?? (isReplay ? 'replayed' : 'granted')].join(' ');
  });
}

export async function playerName(world: World, id: string): Promise<string> {
  return (await findPlayer(world.database.reader, APPLICATION, { id }))!.reference;
}

export async function sku(world: World, id: string): Promise<string> {
  return (await findGood(world.database.reader, APPLICATION, { id }))!.sku;
}

export function refundAsMerchant(world: World, paymentId: string): Promise<PaymentResult> {
  const command = { kind: 'REFUND', idempotencyKey: 'refund', paymentId, amount: null } as const;
  return changePayment(world.services, server, { ...command, final: true, reason: null });
}
