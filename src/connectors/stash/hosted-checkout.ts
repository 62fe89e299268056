import {
  type Call,
  type CheckoutOrder,
  type HostedCheckout,
  type OpenedPage,
  type Outcome,
  type ShownLine,
} from '../contract';
import { type CheckoutLink, type StashClient } from './client';
import { type StashConfig } from './config';
import { linkBody, quickLinkBody, type LinkItem } from './links';
import { endOf, refused } from './outcomes';

/**
 * Makes the link on which the player pays (Stash contract, section 3): signed and under our payment id for one line, so
 * that a repetition finds the same link; with the API key for several lines, where a repetition makes another one. Nobody
 * can pay on a link whose address was lost, so that both may be repeated.
 */
export function hostedCheckout(client: StashClient, config: StashConfig): HostedCheckout {
  return { showsLines: true, open: (call, order) => open(client, config, call, order) };
}

async function open(
  client: StashClient,
  config: StashConfig,
  call: Call,
  order: CheckoutOrder,
): Promise<Outcome<OpenedPage>> {
  if (!order.capture) return refused('CHARGES_AT_ONCE', 'NEVER');
  const { shown } = order;
  const items = shown?.lines.map(toItem) ?? [];
  const [item, ...more] = items;
  if (!shown || !item) return refused('NO_LINES', 'NEVER');
  const common = { player: { id: shown.playerReference, email: null }, currency: order.amount.currency };
  const isQuick = more.length === 0;
  const body = isQuick
    ? quickLinkBody({ ...common, item, transactionId: order.paymentId, regionCode: null })
    : linkBody(config.shopHandle, { ...common, items });
  if (!body) return refused('PRICE_NOT_TAKEN', 'NEVER');
  const answer = await (isQuick
    ? client.createQuickLink(body, call.signal)
    : client.createLink(body, call.signal));
  return answer.kind === 'success' ? { kind: 'done', value: toPage(answer.value) } : endOf(answer);
}

/** Stash tells no end of a link: it is over when Stash says so. */
function toPage({ id, url }: CheckoutLink): OpenedPage {
  return { providerReference: id, redirectUrl: url, expiresAt: null };
}

function toItem({ id, name, quantity, unitPrice }: ShownLine): LinkItem {
  return { id, name, quantity, price: unitPrice, description: null, imageUrl: null };
}
