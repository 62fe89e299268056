import { type TypedCard } from './card-data';
import { sameCard, storeCard } from './card-store';
import { notifyAdd } from './notifications';
import { mustGet, type Payture } from './payture';
import { type ChallengeRecord, type CustomerRecord, type WalletCardRecord } from './records';
import { closeChallenge, openChallenge, readPaRes } from './three-ds';

export type Added =
  | { readonly kind: 'added'; readonly card: WalletCardRecord }
  | { readonly kind: 'refused'; readonly code: string; readonly cardId?: string }
  | {
      readonly kind: 'challenge';
      readonly card: WalletCardRecord;
      readonly challenge: ChallengeRecord;
      readonly paReq: string;
    };

/** Stores a card after a check of it; a page's `sessionId` ends the 3-D Secure step by itself. (Payture contract, sections 13 and 16) */
export function addCard(
  payture: Payture,
  customer: CustomerRecord,
  { trace }: TypedCard,
  sessionId?: string,
): Added {
  const same = sameCard(payture, customer.key, trace.digest);
  if (same !== undefined && same.status !== 'Waiting3DS') {
    return { kind: 'refused', code: 'DUPLICATE_CARD', cardId: same.cardId };
  }
  if (same !== undefined) payture.cards.delete(same.cardId);
  const { block, threeDs } = trace.behaviour;
  if (block !== undefined) {
    notifyAdd(payture, customer, undefined, sessionId, block);
    return { kind: 'refused', code: block };
  }
  const status = threeDs === undefined ? payture.profile.values.addStatus : 'Waiting3DS';
  const card = storeCard(payture, customer.key, trace, status);
  if (threeDs === undefined) {
    notifyAdd(payture, customer, card, sessionId);
    return { kind: 'added', card };
  }
  const opened = openChallenge(payture, {
    finisher: sessionId === undefined ? 'AddSubmit3DS' : 'page',
    cardId: card.cardId,
    threeDs,
    amount: 0,
    label: customer.login,
    mask: trace.mask,
    ...(sessionId === undefined ? {} : { sessionId }),
  });
  return { kind: 'challenge', card, ...opened };
}

/** A card that passes 3-D Secure is active at once; one that fails is gone. Undefined for a forged PaRes. */
export function finishAdd(
  payture: Payture,
  challenge: ChallengeRecord,
  cardId: string,
  paRes: string,
): Added | undefined {
  const verdict = readPaRes(payture, challenge, paRes);
  if (verdict === 'forged') return undefined;
  closeChallenge(payture, challenge.md, 'done');
  const card = mustGet(payture.cards, cardId);
  const customer = mustGet(payture.customers, card.customerKey);
  if (verdict === 'fail') {
    payture.cards.delete(cardId);
    notifyAdd(payture, customer, undefined, challenge.sessionId, 'THREE_DS_AUTH_ERROR');
    return { kind: 'refused', code: 'THREE_DS_AUTH_ERROR' };
  }
  const active: WalletCardRecord = { ...card, status: 'IsActive' };
  payture.cards.put(cardId, active);
  notifyAdd(payture, customer, active, challenge.sessionId);
  return { kind: 'added', card: active };
}
