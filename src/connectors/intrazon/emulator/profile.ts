import { choice, count, type Switches } from '../../emulator/profile';

/** How this IntraZon behaves where its contract is the project's own, and where the original SDK expects less. */
export interface IntrazonProfile {
  readonly idempotency: 'honoured' | 'ignored';
  readonly idempotencyRetentionMs: number;
  readonly decimals: 'text' | 'number';
  readonly goodAttributes: 'all' | 'sdk';
  readonly purchaseReply: 'full' | 'sdk' | 'empty';
  readonly cardReply: 'full' | 'empty';
}

const hourMs = 3_600_000;

export const intrazonSwitches: Switches<IntrazonProfile> = {
  idempotency: choice(
    ['honoured', 'ignored'],
    'honoured',
    'whether an Idempotency-Key is remembered; the original service has none, two equal POSTs are two purchases',
  ),
  idempotencyRetentionMs: count(24 * hourMs, 0, 365 * 24 * hourMs, 'how long a key is remembered'),
  decimals: choice(['text', 'number'], 'text', 'prices and discounts as "4.99", or as JSON numbers'),
  goodAttributes: choice(['all', 'sdk'], 'all', 'all nine attributes of a good, or the five the SDK reads'),
  purchaseReply: choice(
    ['full', 'sdk', 'empty'],
    'full',
    'a purchase as documented, only currency and amount, or an empty body ("accepted as sent")',
  ),
  cardReply: choice(['full', 'empty'], 'full', 'a masked card, or an empty body ("accepted as sent")'),
};
