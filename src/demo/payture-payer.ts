/** A payer at Payture's pages without a browser: fills in the emulator's forms (emulators only). */

/** Card numbers of Payture's test list; they are worth nothing anywhere (Payture contract, section 16). */
export const PAYTURE_CARDS = {
  good: '5218851946955484',
  challenge: '4111111111111111',
  challengeFails: '4111111111111114',
  declined: '4111111111100080',
} as const;

/** Types a card into the page of a session, paying or adding it. Returns where the browser is sent next. */
export async function submitSession(
  pageUrl: string,
  cardNumber: string,
  more: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const page = new URL(pageUrl);
  const submitUrl = new URL(page.pathname.replace(/\/(Pay|Add)$/, '/$1Submit'), page);
  const fields = {
    SessionId: page.searchParams.get('SessionId') ?? '',
    CardNumber: cardNumber,
    EMonth: '12',
    EYear: '35',
    CardHolder: 'Ada Lovelace',
    SecureCode: '123',
    ...more,
  };
  const body = new URLSearchParams(fields);
  const answer = await fetch(submitUrl, { method: 'POST', body, redirect: 'manual' });
  return answer.headers.get('location');
}

/** What the bank's page gives a payer who confirms, or who fails, a challenge. */
export async function decideChallenge(
  acsUrl: string,
  md: string,
  result: 'ok' | 'fail' = 'ok',
): Promise<{ readonly md: string; readonly response: string }> {
  const url = `${acsUrl.replace(/\/$/, '')}/decide`;
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ MD: md, result }) });
  if (!answer.ok) throw new Error(`The bank at ${url} answered ${answer.status}.`);
  const { paRes } = (await answer.json()) as { readonly paRes: string };
  return { md, response: paRes };
}

/** What a wallet on the payer's device makes; the emulator's own form of it (Payture contract, section 5.4). */
export function deviceToken(cardNumber: string, amountMinor: number): string {
  const token = { emulator: 1, pan: cardNumber, expMonth: 12, expYear: 35, amount: amountMinor };
  return Buffer.from(JSON.stringify(token)).toString('base64');
}
