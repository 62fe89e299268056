/** What a card does, independent of its number, so that the number need not be kept. */
export type CardBehaviour = 'ok' | 'declined' | 'insufficientFunds' | 'captureFails';

/** (Stash contract, section 9) */
export const testCards = {
  funds: '4242424242424242',
  declined: '4000000000000002',
  noFunds: '4000000000009995',
  captureFails: '4000000000000341',
} as const;

const behaviours: Readonly<Record<string, CardBehaviour>> = {
  [testCards.funds]: 'ok',
  [testCards.declined]: 'declined',
  [testCards.noFunds]: 'insufficientFunds',
  [testCards.captureFails]: 'captureFails',
};

/** A card as far as an attempt needs it. */
export interface PresentedCard {
  readonly behaviour: CardBehaviour;
  readonly ending: string;
}

/** Every number that is no test card is declined. */
export function presentCard(number: string): PresentedCard {
  const behaviour = Object.hasOwn(behaviours, number) ? behaviours[number] : undefined;
  return { behaviour: behaviour ?? 'declined', ending: number.slice(-4) };
}
