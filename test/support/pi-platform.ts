/** Pi's emulator as other programs and users see it, over HTTP. */
export class PiPlatform {
  /** The address of the emulator, whose control interface is there too. */
  constructor(readonly url: string) {}

  control<Answer>(path: string, body?: object): Promise<Answer> {
    return ask(`${this.url}/_emulator/${path}`, body);
  }

  async newUser(username: string): Promise<string> {
    return (await this.control<{ readonly uid: string }>('users', { username })).uid;
  }

  /** Another program tells the platform of a transaction that is not the payment's: linked to it for ever. */
  async linkWrongTransaction(reference: string): Promise<void> {
    const terms = { uid: await this.newUser('somebody'), amount: 1, memo: 'Apple pie', metadata: {} };
    const { identifier } = await this.control<{ readonly identifier: string }>('payments/start', terms);
    await this.#post(`${identifier}/approve`, {});
    const order = { identifier, report: false };
    const { txid } = await this.control<{ readonly txid: string }>('payments/pay', order);
    await this.control('ledgers/close', {});
    const refused = await this.#post(`${reference}/complete`, { txid });
    if (refused.error !== 'verification_failed') throw new Error(JSON.stringify(refused));
  }

  async #post(path: string, body: object): Promise<{ readonly error?: string }> {
    const { PI_BASE_URL, PI_API_KEY } = await this.control<Record<string, string>>('credentials');
    return ask(`${PI_BASE_URL}/v2/payments/${path}`, body, { authorization: `Key ${PI_API_KEY}` });
  }
}

async function ask<Answer>(
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(url, { headers: { 'content-type': 'application/json', ...headers }, ...sent });
  return (await answer.json()) as Answer;
}
