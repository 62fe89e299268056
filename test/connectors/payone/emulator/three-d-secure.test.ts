/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the assertions say what is expected */
import { cardPayment, cards, codeOf, hourMs, openSandbox, pay, type Sandbox, submit, visit } from './support';

describe('PAYONE emulator: 3-D Secure and other pages', () => {
  let sandbox: Sandbox;
  beforeAll(async () => (sandbox = await openSandbox()));
  afterAll(() => sandbox.close());

  async function challenged(order: Parameters<typeof cardPayment>[0] = {}) {
    const { status, body } = await sandbox.client.post(
      '/payments',
      cardPayment({ card: cards.challenge, ...order }),
    );
    expect([status, body.payment.status, body.payment.statusOutput.statusCode]).toEqual([
      201,
      'REDIRECTED',
      46,
    ]);
    const { actionType, redirectData } = body.merchantAction;
    expect(actionType).toBe('REDIRECT');
    return {
      id: String(body.payment.id),
      url: String(redirectData.redirectURL),
      mac: String(redirectData.RETURNMAC),
    };
  }

  it('asks the cardholder and goes on after a yes', async () => {
    const { id, url, mac } = await challenged({ mode: 'SALE' });
    const page = await visit(url);
    expect(page.text).toContain('data-test="challenge-confirm"');
    expect(page.text).toContain('10.00 EUR');
    const answer = await submit(url, { verdict: 'confirm' });
    expect(answer.status).toBe(303);
    expect(answer.headers['location']).toBe(
      `https://shop.example/return?cart=7&RETURNMAC=${mac}&paymentId=${id}`,
    );
    const payment = (await sandbox.client.get(`/payments/${id}`)).body;
    expect(payment.statusOutput.statusCode).toBe(9);
    expect(payment.paymentOutput.cardPaymentMethodSpecificOutput.threeDSecureResults).toMatchObject({
      flow: 'challenge',
      authenticationStatus: 'Y',
    });
    expect(sandbox.books().filter(one => one.providerReference === id)).toHaveLength(1);
  });

  it('refuses after a no, and a second verdict changes nothing', async () => {
    const { id, url } = await challenged();
    await submit(url, { verdict: 'fail' });
    const again = await submit(url, { verdict: 'confirm' });
    expect(again.status).toBe(303);
    const { statusOutput } = (await sandbox.client.get(`/payments/${id}`)).body;
    expect([statusOutput.statusCode, statusOutput.errors[0].errorCode]).toEqual([2, '40001134']);
    expect((await visit(url)).status).toBe(303);
  });

  it('declines after a successful challenge when the issuer says no', async () => {
    const { id, url } = await challenged({ card: cards.challengeDeclined });
    await submit(url, { verdict: 'confirm' });
    expect(await codeOf(sandbox.client, id)).toBe(2);
  });

  it('asks nobody when the merchant exempts the payment, and insists when told to', async () => {
    const skipped = await pay(sandbox.client, { card: cards.challenge, input: { skipAuthentication: true } });
    expect(await codeOf(sandbox.client, skipped)).toBe(5);
    const moto = await pay(sandbox.client, { card: cards.challenge, input: { transactionChannel: 'MOTO' } });
    expect(await codeOf(sandbox.client, moto)).toBe(5);
    const threeDSecure = {
      challengeIndicator: 'challenge-required',
      redirectionData: { returnUrl: 'app://back' },
    };
    await challenged({ card: cards.visa, input: { threeDSecure } });
    await sandbox.control.post('profile', { challenge: 'always' });
    await challenged({ card: cards.visa });
    await sandbox.control.post('profile', { challenge: 'byCard' });
  });

  it('needs a return address for a challenge', async () => {
    const body = cardPayment({ card: cards.challenge, input: { threeDSecure: {} } });
    const answer = await sandbox.client.post('/payments', body);
    expect(answer.body.errors[0]).toMatchObject({
      id: 'PARAMETER_NOT_FOUND_IN_REQUEST',
      propertyName: 'cardPaymentMethodSpecificInput.threeDSecure.redirectionData.returnUrl',
    });
  });

  it('marks an attempted authentication', async () => {
    const id = await pay(sandbox.client, { card: cards.attempted });
    const { body } = await sandbox.client.get(`/payments/${id}`);
    const { threeDSecureResults } = body.paymentOutput.cardPaymentMethodSpecificOutput;
    expect(threeDSecureResults.authenticationStatus).toBe('A');
  });

  it('gives a challenge up when nobody answers it', async () => {
    const { id } = await challenged();
    await sandbox.control.advance(3 * hourMs);
    expect(await codeOf(sandbox.client, id)).toBe(2);
  });

  it('plays the page of a redirect method: confirmed, refused or cancelled', async () => {
    const body = {
      order: { amountOfMoney: { amount: 700, currencyCode: 'EUR' } },
      redirectPaymentMethodSpecificInput: {
        paymentProductId: 809,
        redirectionData: { returnUrl: 'https://shop.example/ideal' },
      },
    };
    for (const [verdict, code] of [
      ['confirm', 9],
      ['fail', 2],
      ['cancel', 1],
    ] as const) {
      const created = (await sandbox.client.post('/payments', body)).body;
      await submit(created.merchantAction.redirectData.redirectURL, { verdict });
      expect(await codeOf(sandbox.client, created.payment.id)).toBe(code);
    }
  });
});
