import { isExpired } from './cards';
import { type DeclineCode } from './errors';
import { type AuthorizationMode, type CardRecord } from './records';

/** Minor units that steer an operation. (PAYONE contract, section 7) */
const magicAmounts = {
  saleDeclined: 1302,
  refundRefused: 1303,
  captureRefused: 1309,
  refundUncertain: 1203,
  captureUncertain: 1209,
} as const;

/** Why the card would be refused, before or after authentication; undefined when it would not. */
export function declineOf(
  card: CardRecord | undefined,
  order: { readonly amount: number; readonly currency: string; readonly mode: AuthorizationMode },
  nowMs: number,
): DeclineCode | undefined {
  if (card?.behaviour === 'unknown') return '30141001';
  if (card !== undefined && isExpired(card.expiryDate, nowMs)) return '30331001';
  if (card?.behaviour === 'declined' || card?.behaviour === 'challengeThenDeclined') return '30511001';
  const { amount, currency, mode } = order;
  return amount === magicAmounts.saleDeclined && currency === 'EUR' && mode === 'SALE'
    ? '30511001'
    : undefined;
}

/** What is wrong with the card itself shows before the cardholder is asked; the issuer refuses afterwards. */
export function isDeclinedAtOnce(code: DeclineCode, isChallenged: boolean): boolean {
  return !isChallenged || code !== '30511001';
}

/** The code that a running operation ends in. */
export function captureOutcome(amount: number): number {
  if (amount === magicAmounts.captureRefused) return 93;
  return amount === magicAmounts.captureUncertain ? 92 : 9;
}

export function refundOutcome(amount: number): number {
  if (amount === magicAmounts.refundRefused) return 83;
  return amount === magicAmounts.refundUncertain ? 82 : 8;
}

export const cancelOutcomes = { done: 6, refused: 63, unknown: 62 } as const;
