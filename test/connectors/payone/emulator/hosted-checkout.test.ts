/* eslint-disable @typescript-eslint/no-unsafe-return -- answers are JSON of any shape; the assertions say what is expected */
import { createHash } from 'node:crypto';
import { type Answer, cards, codeOf, hourMs, openSandbox, type Sandbox, submit, visit } from './support';

const returnUrl = 'https://shop.example/back?cart=7#end';

describe('PAYONE emulator: hosted checkout', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  beforeEach(async () => {
    await sandbox.control.post('reset');
    await sandbox.control.post('profile', { outcomeDelayMs: hourMs });
  });
  afterAll(() => sandbox.close());

  async function open(specific: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) {
    const answer = await sandbox.client.post('/hostedcheckouts', {
      order: {
        amountOfMoney: { amount: 1250, currencyCode: 'EUR' },
        references: { merchantReference: 'CART-<7>' },
      },
      hostedCheckoutSpecificInput: { returnUrl, showResultPage: false, ...specific },
      cardPaymentMethodSpecificInput: { authorizationMode: 'SALE' },
      ...rest,
    });
    return { ...answer, id: String(answer.body.hostedCheckoutId), url: String(answer.body.redirectUrl) };
  }

  const get = async (id: string) => (await sandbox.client.get(`/hostedcheckouts/${id}`)).body;
  const fields = (cardNumber: string, rest: Record<string, string> = {}) => ({
    product: 'card',
    attempt: '0',
    action: 'pay',
    cardNumber,
    expiryDate: '12/35',
    cvv: '123',
    cardholderName: 'Ada Test',
    ...rest,
  });
  const location = (answer: Answer) => [answer.status, answer.headers['location']];

  it('is created with both addresses, and in progress until someone pays', async () => {
    const { status, body, id, url } = await open();
    expect(status).toBe(200);
    expect(body).toEqual({
      hostedCheckoutId: expect.stringMatching(/^\d{10,11}$/),
      RETURNMAC: expect.stringMatching(/^[0-9a-f-]{36}$/),
      merchantReference: 'CART-<7>',
      redirectUrl: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/hostedcheckout\/Payment\/Form\/[0-9a-f]{32}$/,
      ),
      partialRedirectUrl: url.replace('http://', ''),
    });
    expect(await get(id)).toEqual({ status: 'IN_PROGRESS' });
  });

  it('shows an accessible form that loads nothing and escapes everything', async () => {
    const { url } = await open();
    const page = await visit(url);
    expect(page.status).toBe(200);
    expect(page.text).toContain('12.50 EUR');
    expect(page.text).toContain('CART-&lt;7&gt;');
    expect(page.text).not.toContain('CART-<7>');
    expect(page.text).toMatch(/<html lang="en">/);
    for (const name of ['cardNumber', 'expiryDate', 'cvv', 'cardholderName']) {
      expect(page.text).toContain(`<label for="${name}">`);
      expect(page.text).toContain(`id="${name}" name="${name}"`);
    }
    for (const mark of ['checkout-form', 'card-number', 'pay', 'cancel', 'product-card', 'product-809']) {
      expect(page.text).toContain(`data-test="${mark}"`);
    }
    expect(page.text).not.toMatch(/<script|src=|<link|https?:\/\//);
    const style = /<style>([^]*)<\/style>/.exec(page.text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers['content-security-policy']).toContain(
      `default-src 'none'; style-src 'sha256-${hash}';`,
    );
  });

  it('takes a card and sends the customer back with the two proofs', async () => {
    const { id, url, body } = await open();
    const paid = await submit(url, fields(cards.visa));
    expect(location(paid)).toEqual([
      303,
      `https://shop.example/back?cart=7&RETURNMAC=${body.RETURNMAC}&hostedCheckoutId=${id}#end`,
    ]);
    const status = await get(id);
    expect(status).toMatchObject({
      status: 'PAYMENT_CREATED',
      createdPaymentOutput: {
        paymentStatusCategory: 'SUCCESSFUL',
        payment: {
          id: `${id}_0`,
          status: 'CAPTURED',
          hostedCheckoutSpecificOutput: { hostedCheckoutId: id },
          paymentOutput: { references: { merchantReference: 'CART-<7>' } },
        },
      },
    });
    expect(sandbox.books()).toEqual([
      expect.objectContaining({ id: `${id}_0`, kind: 'CAPTURE', reference: 'CART-<7>', amount: '1250' }),
    ]);
  });

  it('charges once when the form is sent twice', async () => {
    const { url } = await open();
    const both = await Promise.all([submit(url, fields(cards.visa)), submit(url, fields(cards.visa))]);
    expect(both.map(answer => answer.status)).toEqual([303, 303]);
    expect(sandbox.books()).toHaveLength(1);
  });

  it('lets the customer try again after a decline; the second payment has its own id', async () => {
    const { id, url } = await open();
    expect(location(await submit(url, fields(cards.declined)))).toEqual([303, url]);
    const page = await visit(url);
    expect(page.text).toContain('role="alert"');
    expect(page.text).toContain('name="attempt" value="1"');
    expect(await get(id)).toEqual({ status: 'IN_PROGRESS' });
    await submit(url, fields(cards.visa, { attempt: '1' }));
    const { createdPaymentOutput } = await get(id);
    expect(createdPaymentOutput.payment.id).not.toBe(`${id}_0`);
    expect(createdPaymentOutput.payment.hostedCheckoutSpecificOutput.hostedCheckoutId).toBe(id);
    expect([createdPaymentOutput.payment.status, await codeOf(sandbox.client, `${id}_0`)]).toEqual([
      'CAPTURED',
      2,
    ]);
  });

  it('ends after the allowed number of attempts', async () => {
    const { id, url } = await open({ allowedNumberOfPaymentAttempts: 1 });
    const declined = await submit(url, fields(cards.declined));
    expect(declined.headers['location']).toContain('https://shop.example/back');
    expect(await get(id)).toMatchObject({
      status: 'PAYMENT_CREATED',
      createdPaymentOutput: { paymentStatusCategory: 'REJECTED', payment: { status: 'REJECTED' } },
    });
    expect((await submit(url, fields(cards.visa, { attempt: '1' }))).status).toBe(303);
    expect(sandbox.books()).toEqual([]);
  });

  it('asks for 3-D Secure on the way', async () => {
    const { id, url } = await open();
    const challenge = String((await submit(url, fields(cards.challenge))).headers['location']);
    expect(challenge).toContain('/redirector/3ds/');
    expect(await get(id)).toEqual({ status: 'IN_PROGRESS' });
    const back = await submit(challenge, { verdict: 'confirm' });
    expect(back.headers['location']).toContain(`hostedCheckoutId=${id}`);
    expect((await get(id)).createdPaymentOutput.payment.status).toBe('CAPTURED');
  });

  it('goes back to the form after a failed challenge', async () => {
    const { id, url } = await open();
    const challenge = String((await submit(url, fields(cards.challenge))).headers['location']);
    expect(location(await submit(challenge, { verdict: 'fail' }))).toEqual([303, url]);
    await submit(url, fields(cards.visa, { attempt: '1' }));
    expect((await get(id)).createdPaymentOutput.payment.status).toBe('CAPTURED');
  });

  it('cannot be paid twice by confirming a challenge that was left behind', async () => {
    const { id, url } = await open();
    const challenge = String((await submit(url, fields(cards.challenge))).headers['location']);
    await submit(url, fields(cards.visa, { attempt: '1' }));
    await submit(challenge, { verdict: 'confirm' });
    expect(sandbox.books()).toHaveLength(1);
    expect(await codeOf(sandbox.client, `${id}_0`)).toBe(1);
  });

  it('is cancelled by the customer', async () => {
    const { id, url } = await open();
    const cancelled = await submit(url, { action: 'cancel' });
    expect(cancelled.headers['location']).toContain(`hostedCheckoutId=${id}`);
    expect(await get(id)).toMatchObject({
      status: 'CANCELLED_BY_CONSUMER',
      createdPaymentOutput: {
        paymentStatusCategory: 'REJECTED',
        payment: {
          id: `${id}_0`,
          status: 'CANCELLED',
          statusOutput: {
            statusCode: 1,
            statusCategory: 'UNSUCCESSFUL',
            errors: [{ errorCode: '30171001', id: 'CANCELLED_BY_CUSTOMER', httpStatusCode: 402 }],
          },
          paymentOutput: { acquiredAmount: { amount: 0 } },
        },
      },
    });
  });

  it('expires, and is unknown then', async () => {
    const { id, url } = await open({ sessionTimeout: 10 });
    await sandbox.control.advance(11 * 60_000);
    expect((await visit(url)).status).toBe(410);
    await submit(url, fields(cards.visa));
    expect(sandbox.books()).toEqual([]);
    const gone = await sandbox.client.get(`/hostedcheckouts/${id}`);
    expect(gone.status).toBe(404);
    expect(gone.body.errors[0]).toMatchObject({
      id: 'UNKNOWN_SERVER_ERROR',
      httpStatusCode: 500,
      code: '9999',
      errorCode: '20001101',
    });
    expect((await sandbox.second.get(`/hostedcheckouts/${id}`)).status).toBe(404);
  });

  it('shows its result when asked to, with the way back', async () => {
    const { id, url } = await open({ showResultPage: true });
    const result = String((await submit(url, fields(cards.visa))).headers['location']);
    const page = await visit(result);
    expect(page.text).toContain('data-test="result" data-status="9"');
    expect(page.text).toContain(`hostedCheckoutId=${id}`);
  });

  it.each([
    ['no number', { cardNumber: '' }],
    ['a bad date', { expiryDate: '13/30' }],
    ['no security code', { cvv: '' }],
    ['an unknown product', { product: '4711' }],
  ])('says what is wrong with %s and charges nothing', async (_name, wrong) => {
    const { id, url } = await open();
    const answer = await submit(url, fields(cards.visa, wrong));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('data-test="message"');
    expect(answer.text).not.toContain(cards.visa);
    expect(await get(id)).toEqual({ status: 'IN_PROGRESS' });
  });

  it('offers and takes only what the filters leave', async () => {
    const { url } = await open({ paymentProductFilters: { restrictTo: { products: [3, 840] } } });
    const page = await visit(url);
    expect(page.text).toContain('product-840');
    expect(page.text).not.toContain('product-809');
    expect((await submit(url, fields(cards.visa))).status).toBe(422);
    const noCards = await open({ paymentProductFilters: { exclude: { groups: ['cards'] } } });
    expect((await visit(noCards.url)).text).not.toContain('data-test="card-number"');
  });

  it('pays with PayPal through its simulator', async () => {
    const { id, url } = await open();
    const simulator = String((await submit(url, fields('', { product: '840' }))).headers['location']);
    await submit(simulator, { verdict: 'confirm' });
    expect((await get(id)).createdPaymentOutput.payment.paymentOutput.paymentMethod).toBe('redirect');
  });

  it('offers saved cards and names the tokens it does not know', async () => {
    const created = await sandbox.client.post('/tokens', {
      paymentProductId: 1,
      card: { data: { card: { cardNumber: cards.visa, expiryDate: '1235' } } },
    });
    const { token } = created.body;
    const { id, url, body } = await open({ tokens: `${token},nonsense` });
    expect(body.invalidTokens).toEqual(['nonsense']);
    await submit(url, { product: `token:${token}`, attempt: '0', action: 'pay' });
    expect((await get(id)).createdPaymentOutput.payment.status).toBe('CAPTURED');
  });

  it('refuses a return address that is relative, too long, or a script', async () => {
    for (const bad of ['/back', `https://shop.example/${'x'.repeat(200)}`, 'javascript:alert(1)']) {
      const { status, body } = await open({ returnUrl: bad });
      expect([status, body.errors[0].propertyName]).toEqual([400, 'hostedCheckoutSpecificInput.returnUrl']);
    }
  });
});
