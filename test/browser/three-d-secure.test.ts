import { PurchaseDocument } from '../generated/operations';
import { CARDS, type Payer } from './payer';
import { heard, START_MS_MAX, World } from './world';

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

/** Buys with card data in clear, with a card whose bank asks first. */
async function buy(reference: string) {
  const details = { number: CARDS.challenge, expiryMonth: 12, expiryYear: 2035, holder: 'Ada Lovelace' };
  const { purchase } = await world.client.ask(PurchaseDocument, {
    input: {
      idempotencyKey: reference,
      reference,
      amount: { amount: '12.50', currency: 'EUR' },
      payWith: { directCard: { provider: 'PAYONE', details: { ...details, securityCode: '123' } } },
    },
  });
  expect(purchase).toMatchObject({ errors: [], payment: { status: 'REQUIRES_ACTION' } });
  const { id, nextAction } = purchase.payment!;
  if (nextAction?.__typename !== 'RedirectAction') throw new Error('The payer is sent nowhere.');
  return { paymentId: id, challengeUrl: nextAction.url };
}

describe('the 3-D Secure page of a purchase by card', () => {
  it('that the payer fails ends as DECLINED, pushed, and the operation says that no money moved', async () => {
    const { paymentId, challengeUrl } = await buy('sword-1');
    const feed = await world.listen(paymentId);
    await payer.page.goto(challengeUrl);
    await payer.see('3-D Secure', 'purchase-challenge');
    await payer.press('Fail');
    const back = await payer.comeBack();
    expect(back.origin + back.pathname).toBe(`${world.url}/return/${paymentId}`);
    await heard(feed, 'DECLINED');
    const { status, captured, nextAction, operations } = await world.payment(paymentId);
    expect({ status, captured: captured.amount, nextAction }).toEqual({
      status: 'DECLINED',
      captured: '0.00',
      nextAction: null,
    });
    expect(operations).toMatchObject([{ kind: 'PURCHASE', status: 'DECLINED', moneyMoved: 'NO' }]);
    expect(world.books(paymentId)).toEqual([]);
  });

  it('that the payer confirms ends as CAPTURED, pushed once, also when the payer opens the page again', async () => {
    const { paymentId, challengeUrl } = await buy('sword-2');
    const feed = await world.listen(paymentId);
    await payer.page.goto(challengeUrl);
    await payer.press('Confirm');
    await payer.comeBack();
    await heard(feed, 'CAPTURED');
    await payer.page.goto(challengeUrl);
    await payer.comeBack();
    const history = await world.history(paymentId);
    expect(history.filter(status => status === 'CAPTURED')).toEqual(['CAPTURED']);
    expect(world.books(paymentId)).toMatchObject([{ kind: 'CAPTURE', amount: '1250', currency: 'EUR' }]);
  });
});
