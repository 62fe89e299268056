/** A payer without a browser: fills in the forms of the emulator's pages and follows where they lead. */

/** Card numbers of PAYONE's test list; they are worth nothing anywhere (PAYONE contract, section 7). */
export const TEST_CARDS = { frictionless: '4330264936344675', challenge: '4874970686672022' } as const;

/** Pays on a checkout page, and confirms the bank's challenge when there is one. Returns where the payer ended up. */
export async function payOnPage(pageUrl: string, cardNumber: string): Promise<string> {
  const fields = {
    product: 'card',
    attempt: '0',
    action: 'pay',
    cardNumber,
    expiryDate: '12/35',
    cvv: '123',
    cardholderName: 'Ada Lovelace',
  };
  return follow(await submit(pageUrl, fields));
}

/** Confirms a bank's challenge. */
export async function confirmChallenge(challengeUrl: string): Promise<string> {
  return follow(await submit(challengeUrl, { verdict: 'confirm' }));
}

async function follow(location: string): Promise<string> {
  return /challenge|3ds/i.test(location) ? confirmChallenge(location) : location;
}

async function submit(url: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`The page at ${url} answered ${answer.status} and led nowhere.`);
  return new URL(location, url).href;
}
