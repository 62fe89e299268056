import { choice, count, flag, type Switches } from '../../emulator/profile';

/** How this PAYONE behaves where its contract is open, and how fast. */
export interface PayoneProfile {
  readonly declineForm: '402' | '201';
  readonly refundRefusal: 'later' | 'atOnce';
  readonly unknownProperties: 'reject' | 'ignore';
  readonly cancelClosedStatus: 400 | 409;
  readonly inProgressErrorCode: boolean;
  readonly outcomeDelayMs: number;
  readonly asyncAuthorization: boolean;
  readonly asyncSale: boolean;
  readonly cancelOutcome: 'done' | 'refused' | 'unknown';
  readonly partlyCapturedCode: 5 | 56;
  readonly challenge: 'byCard' | 'always' | 'never';
  readonly unlistedCards: 'accept' | 'decline';
  readonly challengeTimeoutMs: number;
  readonly expiredCheckout: 'notFound' | 'inProgress';
  readonly webhookBody: 'object' | 'array';
  readonly webhooks: boolean;
  readonly webhookTimeoutMs: number;
  readonly idempotenceRetentionMs: number;
  readonly dateSkewMs: number;
}

const hourMs = 3_600_000;

export const payoneSwitches: Switches<PayoneProfile> = {
  declineForm: choice(['402', '201'], '402', 'a declined payment answers 402 with paymentResult, or 201'),
  refundRefusal: choice(
    ['later', 'atOnce'],
    'later',
    'refund 1303: first 81 and then 83, or 402 with refundResult',
  ),
  unknownProperties: choice(['reject', 'ignore'], 'reject', 'what becomes of properties nobody documented'),
  cancelClosedStatus: choice([400, 409], 400, 'HTTP status of a cancel that is not allowed'),
  inProgressErrorCode: flag(false, 'adds errorCode 1409 to the 409 of a running request'),
  outcomeDelayMs: count(150, 0, 30 * 24 * hourMs, 'wait from 91 to 9, 81 to 8, 61 to 6 and 51 to 5'),
  asyncAuthorization: flag(false, 'authorisations answer 51 first'),
  asyncSale: flag(false, 'sales answer 91 first'),
  cancelOutcome: choice(['done', 'refused', 'unknown'], 'done', 'cancel 61 becomes 6, 63 or 62'),
  partlyCapturedCode: choice([5, 56], 5, 'status code of a payment captured in part'),
  challenge: choice(['byCard', 'always', 'never'], 'byCard', 'when 3-D Secure asks the cardholder'),
  unlistedCards: choice(
    ['accept', 'decline'],
    'accept',
    'valid numbers of a known brand that are no test cards',
  ),
  challengeTimeoutMs: count(3 * hourMs, 0, 30 * 24 * hourMs, 'a payment left on 46 that long is refused'),
  expiredCheckout: choice(
    ['notFound', 'inProgress'],
    'notFound',
    'GET of an expired checkout without payment',
  ),
  webhookBody: choice(['object', 'array'], 'object', 'one event as an object, or in an array'),
  webhooks: flag(true, 'webhooks are sent at all'),
  webhookTimeoutMs: count(10_000, 1, 300_000, 'wait for the answer to a webhook, real time'),
  idempotenceRetentionMs: count(
    24 * hourMs,
    0,
    365 * 24 * hourMs,
    'how long idempotence keys are remembered',
  ),
  dateSkewMs: count(
    0,
    -24 * hourMs,
    24 * hourMs,
    "how far PAYONE's clock is ahead when it checks the Date header",
  ),
};
