import { type Answer, cards, hourMs, openSandbox, type Sandbox, send, until } from './support';

describe('Stash emulator: the order page', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await openSandbox();
  });
  afterEach(() => sandbox.close());

  const get = (url: string): Promise<Answer> => send(url, { method: 'GET' });
  const submit = (url: string, fields: Record<string, string>): Promise<Answer> =>
    send(url, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ attempt: '0', ...fields }).toString(),
    });
  const byCard = (number: string, rest: Record<string, string> = {}): Record<string, string> => ({
    ...{ action: 'card', cardNumber: number, expiryDate: '12/35', cvv: '123', cardholderName: 'Ada' },
    ...rest,
  });

  it('shows an order as a form without scripts, that nobody may frame', async () => {
    const { url } = await sandbox.link();
    const page = await get(url);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(page.text).toContain('data-test="amount">4.99 USD<');
    expect(page.text).toContain('1 × Sword');
    for (const name of ['pay', 'pay-without-funds', 'cancel', 'pay-by-card'])
      expect(page.text).toContain(`data-test="${name}"`);
    expect(page.text).not.toMatch(/<script|<img|http-equiv/);
  });

  it('is paid with funds: the merchant is asked, then charged, then a page says thank you', async () => {
    const { id, url } = await sandbox.link();
    const sent = await submit(url, { action: 'funds' });
    expect([sent.status, sent.headers['location']]).toEqual([303, new URL(url).pathname]);
    expect((await get(url)).text).toContain('data-status="SUCCEEDED"');
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 499 USD`]);
    expect(sandbox.merchant.questions).toHaveLength(1);
  });

  it('is not paid without funds, and nobody is asked; then paid with funds', async () => {
    const { id, url } = await sandbox.quickLink();
    expect((await submit(url, { action: 'noFunds' })).status).toBe(303);
    const page = await get(url);
    expect(page.text).toContain('There are not enough funds. Nothing was charged.');
    expect([sandbox.merchant.questions, sandbox.books()]).toEqual([[], []]);
    await submit(url, { action: 'funds', attempt: '1' });
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
  });

  it('is cancelled without a trace, and can still be paid', async () => {
    const { id, url } = await sandbox.link();
    const page = await submit(url, { action: 'cancel' });
    expect([page.status, page.text.includes('data-status="CANCELLED"')]).toEqual([200, true]);
    expect(await sandbox.order(id)).toMatchObject({ status: 'PAYMENT_STATUS_PENDING', attempts: [] });
    await submit(url, { action: 'funds' });
    expect(await sandbox.status(id)).toBe('SUCCEEDED');
  });

  it.each([
    [cards.good, 'Thank you'],
    [cards.declined, 'The card was declined. Nothing was charged.'],
    [cards.noFunds, 'There are not enough funds. Nothing was charged.'],
    [cards.captureFails, 'The charge failed. Nothing was charged.'],
    ['4242 4242-4242 4242', 'Thank you'],
  ])('takes the card %s and says: %s', async (number, sentence) => {
    const { url } = await sandbox.link();
    expect((await submit(url, byCard(number))).status).toBe(303);
    expect((await get(url)).text).toContain(sentence);
  });

  it.each([
    ['a short number', { cardNumber: '42' }, 'The card number has 12 to 19 digits.'],
    ['letters', { cardNumber: 'x'.repeat(16) }, 'The card number has 12 to 19 digits.'],
    ['no date', { expiryDate: '' }, 'The expiry date is a month and a year, such as 12/30.'],
    ['a month of 13', { expiryDate: '13/35' }, 'The expiry date is a month and a year, such as 12/30.'],
    ['the past', { expiryDate: '01/20' }, 'The card has expired.'],
    ['no code', { cvv: '' }, 'The security code has 3 or 4 digits.'],
  ])('asks again about %s, keeps the name and not the card', async (_what, flaw, sentence) => {
    const { id, url } = await sandbox.link();
    const page = await submit(url, byCard(cards.good, { cvv: '9174', ...flaw }));
    expect([page.status, page.text.includes(sentence)]).toEqual([422, true]);
    expect(page.text).toContain('value="Ada"');
    expect(page.text).not.toMatch(/value="4242424242424242"|\b9174\b/);
    expect((await sandbox.order(id)).attempts).toEqual([]);
  });

  it('is valid to the end of the card’s month', async () => {
    await sandbox.control.post('clock', { now: '2035-12-31T23:59:00.000Z' });
    const { url } = await sandbox.link();
    expect((await submit(url, byCard(cards.good))).status).toBe(303);
    await sandbox.control.post('clock', { now: '2036-01-01T00:00:00.000Z' });
    const next = await sandbox.link();
    expect((await submit(next.url, byCard(cards.good))).text).toContain('The card has expired.');
  });

  it('pays once however often the form is sent', async () => {
    const { id, url } = await sandbox.link();
    await Promise.all(Array.from({ length: 10 }, () => submit(url, { action: 'funds' })));
    await submit(url, { action: 'funds' });
    expect(sandbox.books()).toEqual([`CAPTURE ${id} 499 USD`]);
    const failed = await sandbox.link();
    await submit(failed.url, { action: 'noFunds' });
    expect((await submit(failed.url, { action: 'funds' })).status).toBe(303);
    expect(await sandbox.status(failed.id)).toBe('FAILED');
  });

  it('shows that the shop is being asked, and looks again by itself', async () => {
    const { url } = await sandbox.link();
    await sandbox.control.fault('questionHold', { when: 'before' });
    const paying = submit(url, { action: 'funds' });
    await until(async () => (await sandbox.control.get('held')).count === 1);
    const page = await get(url);
    expect(page.text).toContain('data-test="progress"');
    expect(page.text).toContain('<meta http-equiv="refresh" content="1">');
    expect((await submit(url, { action: 'cancel' })).status).toBe(303);
    await sandbox.control.post('release');
    await paying;
    expect((await get(url)).text).toContain('Thank you');
  });

  it('tells what became of a paid order, and that another has expired', async () => {
    const [paid, open] = [await sandbox.paidLink(), await sandbox.link()];
    await sandbox.refund(paid.id, { amount: '99' });
    expect((await get(paid.url)).text).toContain('data-status="PARTIALLY_REFUNDED"');
    await sandbox.control.advance(24 * hourMs);
    const expired = await get(open.url);
    expect([expired.status, expired.text.includes('has expired')]).toEqual([410, true]);
    expect((await submit(open.url, { action: 'funds' })).status).toBe(303);
    expect(await sandbox.status(open.id)).toBe('EXPIRED');
    expect(sandbox.merchant.questions).toHaveLength(1);
  });

  it('is nowhere but at its own address', async () => {
    const [g1, g2] = [await sandbox.link(), await sandbox.quickLink()];
    const { url } = sandbox.emulator;
    for (const path of [`pay/${g1.id}`, `second-shop/order/${g1.id}`, `x/order/${g2.id}`, 'pay/nothing'])
      expect((await get(`${url}/${path}`)).status).toBe(404);
    expect((await send(g1.url, { method: 'PUT' })).headers['allow']).toBe('GET, POST');
    expect((await submit(g1.url, { action: 'steal' })).status).toBe(422);
    expect((await send(g1.url, { body: Buffer.from([0xff, 0x00]) })).status).toBe(303);
    expect(sandbox.books()).toEqual([]);
  });

  it('escapes everything that others wrote', async () => {
    const evil = `"><script>alert('1')</script>&`;
    sandbox.merchant.players.add(evil);
    const { url } = await sandbox.quickLink({
      user: { id: evil },
      item: { id: evil, name: evil, pricePerItem: '1', quantity: 1 },
      bonusItems: [{ id: evil, name: evil, quantity: 1 }],
    });
    const pages = [
      await get(url),
      await submit(url, { action: 'cancel' }),
      await submit(url, byCard('x', { cardholderName: evil, expiryDate: evil })),
    ];
    for (const { text } of pages) {
      expect(text).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;');
      expect(text).not.toContain('<script');
    }
  });
});
