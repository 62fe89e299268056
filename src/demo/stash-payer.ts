/** A payer at Stash's order page without a browser: fills in the emulator's form (emulators only). */

/** Card numbers of Stash's emulator; they are worth nothing anywhere (Stash contract, section 9). */
export const STASH_CARDS = {
  good: '4242424242424242',
  noFunds: '4000000000009995',
  captureFails: '4000000000000341',
} as const;

/** Types a card into the order page for the first try. Resolves when the try is over, however it ended. */
export async function payOrder(pageUrl: string, cardNumber: string): Promise<void> {
  const fields = {
    ...{ attempt: '0', action: 'card', cardNumber, expiryDate: '12/35', cvv: '123' },
    cardholderName: 'Ada Lovelace',
  };
  const body = new URLSearchParams(fields);
  const answer = await fetch(pageUrl, { method: 'POST', body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`The order page at ${pageUrl} answered ${answer.status}.`);
}
