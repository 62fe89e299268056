import { createHash } from 'node:crypto';
import {
  type HttpAnswer,
  type Notice,
  type RawRequest,
  type Verified,
  type WebhookSource,
} from '../contract';
import { isStashTestMode, type StashConfig } from './config';
import { paidFacts, refundFact } from './pay-facts';
import { readWebhook, verifyWebhook, type WebhookEvent } from './webhook-event';

type Told = Exclude<WebhookEvent, { kind: 'IGNORED' }>;

/** Signed over its raw bytes, so that its word counts as it stands (Stash contract, section 6). Only exactly 200 acknowledges. */
export function webhook(config: StashConfig): WebhookSource {
  const isTest = isStashTestMode(config);
  return {
    challenge: ({ method }) => (method === 'POST' ? undefined : NOT_POST),
    verify: request => verify(config, request),
    read: request => read(request, isTest),
    acknowledgement: { status: 200, headers: { 'content-type': 'application/json' }, body: '{}' },
    refusals: { forged: 401, malformed: 401 },
  };
}

const NOT_POST: HttpAnswer = { status: 405, headers: { allow: 'POST' } };

function verify(config: StashConfig, request: RawRequest): Verified | 'forged' | 'malformed' {
  const verdict = verifyWebhook(config.webhookSecret, request);
  // The one place that may say so.
  return verdict === 'genuine' ? (request as Verified) : verdict;
}

function read({ body }: Verified, isTest: boolean): readonly Notice[] | 'malformed' {
  const event = readWebhook(body);
  if (event === 'malformed') return event;
  // Play money grants nothing at a shop that sells for real.
  if (event.kind === 'IGNORED' || (event.isTest && !isTest)) return [];
  return [
    {
      deliveryId: deliveryId(event),
      type: event.kind,
      paymentId: null,
      // The link is what both sides know the purchase by; without it, the order that an earlier event has told.
      providerReference: event.linkId ?? event.orderId,
      checkoutReference: event.linkId,
      facts: factsOf(event),
    },
  ];
}

function factsOf(event: Told): Notice['facts'] {
  const { orderId, linkId, playerId, lines } = event;
  const order = { playerReference: playerId, lines };
  if (event.kind === 'PURCHASE_SUCCEEDED') return paidFacts(linkId, orderId, event.total, order);
  const { refundId, amount, isChargeback } = event;
  if (isChargeback) return [{ kind: 'CHARGED_BACK', reference: refundId, amount }];
  return [refundFact(refundId, amount, order)];
}

/**
 * Events have no id. A repeated one says the same of the same order or refund and is stored once; one that says something
 * else of it is kept beside it, and changes nothing, since the first has done its work (Stash contract, rule W8).
 */
function deliveryId(event: Told): string {
  const subject = event.kind === 'PURCHASE_SUCCEEDED' ? event.orderId : event.refundId;
  const amount = event.kind === 'PURCHASE_SUCCEEDED' ? event.total : event.amount;
  const { linkId, playerId } = event;
  const lines = event.lines.map(({ id, quantity }) => [id, quantity]);
  const told = JSON.stringify([linkId, playerId, lines, amount.minor.toString(), amount.currency]);
  return `${event.kind}:${subject}:${createHash('sha256').update(told).digest('hex').slice(0, 16)}`;
}
