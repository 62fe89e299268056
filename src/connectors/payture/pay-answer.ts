import { type Fact, type Subject } from '../../domain/fact';
import { money, type Money } from '../../domain/money';
import { type NextAction } from '../../domain/next-action';
import { type Facts } from '../contract';
import { isSafePage } from '../origin';
import { type XmlElement } from '../xml';
import { codeOf, kopecksOf, textOf, type PaytureAnswer } from './answer';
import { cardSeen } from './card-traits';
import { endOfOrder, isPayersWord, unknownOutcome } from './refusals';

/** What was asked for, to hold the answer against. */
export interface Asked {
  readonly paymentId: string;
  readonly amount: Money;
}

/** A PaReq may exceed 2 kB (Payture contract, section 10.1); far more is none. */
const PAREQ_CHARACTERS_MAX = 64_000;

/** The order id stands for the payment, so that no key and no id of the effect is repeated. */
export const PAY: Subject = { effect: 'PAY', providerKey: null, reference: null };

/** The outcome of a payment, or of the command that ends its 3-D Secure, from its own answer (Payture contract, section 6.1). */
export function readPaid(answer: PaytureAnswer, asked: Asked): Facts {
  switch (answer.kind) {
    case 'success':
      return readSuccess(answer.element, asked);
    case 'challenge': {
      const action = readChallenge(answer.element);
      if (!action || !isFor(answer.element, asked))
        return unknownOutcome('the challenge lacks a field or is for another order or amount');
      return { kind: 'done', value: [{ kind: 'ACTION_REQUIRED', of: PAY, action }] };
    }
    case 'error':
      if (isPayersWord(answer.code)) return { kind: 'done', value: [{ kind: 'CANCELLED', of: PAY }] };
      return endOfOrder(answer, asked.paymentId);
    case 'notSent':
    case 'unknown':
      return answer;
  }
}

/**
 * Another order's answer proves nothing about ours: unknown. Another amount for our order is money that certainly moved,
 * so it is told as it is, and the fold has it reviewed.
 */
function readSuccess(element: XmlElement, { paymentId, amount }: Asked): Facts {
  if (textOf(element, 'OrderId') !== paymentId) return unknownOutcome('the answer is for another order');
  const code = codeOf(element);
  if (code !== null && code !== 'NONE') return unknownOutcome(`a success with the code ${code}`);
  const kopecks = kopecksOf(element, 'Amount');
  if (kopecks === undefined || kopecks === null) return unknownOutcome('the answer names no amount');
  const card = cardSeen(element);
  const seen: readonly Fact[] = card ? [{ kind: 'CARD_SEEN', card }] : [];
  const paid: Fact = { kind: 'SUCCEEDED', of: PAY, amount: money(kopecks, amount.currency) };
  return { kind: 'done', value: [...seen, paid] };
}

/** What the payer's browser has to post to the issuer. Undefined when a field is missing or the address is not safe. */
export function readChallenge(element: XmlElement): NextAction | undefined {
  const acsUrl = textOf(element, 'ACSUrl', 4_000);
  const payload = textOf(element, 'PaReq', PAREQ_CHARACTERS_MAX);
  const md = textOf(element, 'ThreeDSKey');
  if (acsUrl === null || payload === null || md === null || !isSafePage(acsUrl)) return undefined;
  return { kind: 'THREE_D_SECURE', acsUrl, payload, md, expiresAt: null };
}

/** Nothing moved yet; the payer must not be asked to confirm another amount than the order's. */
function isFor(element: XmlElement, { paymentId, amount }: Asked): boolean {
  const kopecks = kopecksOf(element, 'Amount');
  return textOf(element, 'OrderId') === paymentId && (kopecks === null || kopecks === amount.minor);
}
