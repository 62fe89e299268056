import { HostedCheckoutDocument, RefundPaymentDocument } from '../generated/operations';
import { CARDS, type Payer } from './payer';
import { heard, heardOfPage, pushed, START_MS_MAX, World } from './world';

let world: World;
let payer: Payer;

beforeAll(async () => {
  world = await World.start();
}, START_MS_MAX);
beforeEach(async () => {
  payer = await world.payer();
});
afterEach(() => world.leave(payer));
afterAll(() => world.close());

describe('a hosted checkout on a phone', () => {
  it('is paid with 3-D Secure, pushed as CAPTURED, and refunded in part with equal books', async () => {
    const { paymentId, checkoutId, pageUrl } = await world.checkout('order-1');
    const feed = await world.listen(paymentId);
    await payer.page.goto(pageUrl);
    await payer.see('Payment', 'checkout');
    expect(await payer.page.textContent('.amount')).toBe('30.00 EUR');
    await payer.typeCard(CARDS.challenge);
    await payer.press('Pay 30.00 EUR');
    await payer.see('3-D Secure', 'challenge');
    await payer.press('Confirm');
    const back = await payer.comeBack();
    await payer.see('You are back', 'return');
    expect(back.origin).toBe(world.url);
    expect(back.searchParams.get('RETURNMAC')).toMatch(/./);
    await heard(feed, 'CAPTURED');
    const { hostedCheckout } = await world.client.ask(HostedCheckoutDocument, { id: checkoutId });
    expect(hostedCheckout).toMatchObject({ status: 'COMPLETED', payment: { captured: { amount: '30.00' } } });

    const { refundPayment } = await world.client.ask(RefundPaymentDocument, {
      input: { idempotencyKey: 'refund-1', paymentId, amount: { amount: '12.50', currency: 'EUR' } },
    });
    expect(refundPayment.errors).toEqual([]);
    await heard(feed, 'PARTIALLY_REFUNDED');
    expect(world.books(paymentId)).toMatchObject([
      { kind: 'CAPTURE', amount: '3000', currency: 'EUR' },
      { kind: 'REFUND', amount: '1250', currency: 'EUR' },
    ]);
    expect(await world.payment(paymentId)).toMatchObject({
      status: 'PARTIALLY_REFUNDED',
      captured: { amount: '30.00' },
      refunded: { amount: '12.50' },
    });
  });

  it('tells the payer that a card was declined and charges the next one once', async () => {
    const { paymentId, pageUrl } = await world.checkout('order-2');
    const feed = await world.listen(paymentId);
    await payer.page.goto(pageUrl);
    await payer.typeCard(CARDS.declined);
    await payer.press('Pay 30.00 EUR');
    await payer.page.getByRole('alert').waitFor();
    await payer.see('Payment', 'checkout-declined');
    expect(await payer.page.getByRole('alert').textContent()).toMatch(/declined/);
    expect(await payer.page.getByLabel('Card number').inputValue()).toBe('');
    expect(world.books(paymentId)).toEqual([]);

    await payer.typeCard(CARDS.good);
    await payer.press('Pay 30.00 EUR');
    await payer.comeBack();
    await heard(feed, 'CAPTURED');
    expect(world.books(paymentId)).toMatchObject([{ kind: 'CAPTURE', amount: '3000', currency: 'EUR' }]);
    const history = await world.history(paymentId);
    expect(history.filter(status => status === 'CAPTURED')).toEqual(['CAPTURED']);
    expect(history.slice(-pushed(feed).length)).toEqual(pushed(feed));
    expect(history).not.toContain('DECLINED');
  });

  it('is cancelled by the payer: payment and page are CANCELLED, and nothing was taken', async () => {
    const { paymentId, checkoutId, pageUrl } = await world.checkout('order-3');
    const feed = await world.listen(paymentId);
    await payer.page.goto(pageUrl);
    await payer.press('Cancel');
    await payer.comeBack();
    await heard(feed, 'CANCELLED');
    await heardOfPage(feed, 'CANCELLED');
    const { hostedCheckout } = await world.client.ask(HostedCheckoutDocument, { id: checkoutId });
    expect(hostedCheckout).toMatchObject({ status: 'CANCELLED', payment: { status: 'CANCELLED' } });
    expect(world.books(paymentId)).toEqual([]);
  });
});
