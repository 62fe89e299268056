import { type Payture } from './payture';
import { type CardTrace, type WalletCardRecord } from './records';

/** The customer's card of the same number. */
export function sameCard(
  payture: Payture,
  customerKey: string,
  digest: string,
): WalletCardRecord | undefined {
  return payture.cards
    .entries()
    .map(([, card]) => card)
    .find(card => card.customerKey === customerKey && card.trace.digest === digest);
}

export function storeCard(
  payture: Payture,
  customerKey: string,
  trace: CardTrace,
  status: WalletCardRecord['status'],
): WalletCardRecord {
  const card: WalletCardRecord = {
    cardId: payture.ids.guid(),
    customerKey,
    trace,
    status,
    noCvv: trace.behaviour.isCvvRequired !== true,
    wrongTries: 0,
    usedAt: 0,
  };
  payture.cards.put(card.cardId, card);
  return card;
}
