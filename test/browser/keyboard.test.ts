import { CARDS, type Payer } from './payer';
import { heard, START_MS_MAX, World } from './world';

let world: World;
let payer: Payer;

beforeAll(async () => {
  world = await World.start();
  payer = await world.payer('desk');
}, START_MS_MAX);
afterAll(() => world.close());

/** The label of what has the focus; and it must be seen to have it. */
async function focused(): Promise<string> {
  await payer.page.locator(':focus-visible').waitFor();
  const look = `[getComputedStyle(document.activeElement).outlineStyle,
    (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()]`;
  const [outline, label] = await payer.page.evaluate<[string, string]>(look);
  expect(outline).toBe('solid');
  return label;
}

async function tab(): Promise<string> {
  await payer.page.keyboard.press('Tab');
  return focused();
}

describe('a checkout without a mouse', () => {
  it('is paid with Tab, typing and Enter alone, the focus always in sight, and asks nothing of strangers', async () => {
    const { paymentId, pageUrl } = await world.checkout('order-1');
    const feed = await world.listen(paymentId);
    const { keyboard } = payer.page;
    await payer.page.goto(pageUrl);
    await payer.see('Payment', 'keyboard-checkout');
    expect(await focused()).toBe('Card number');
    await keyboard.type(CARDS.challenge);
    expect(await tab()).toBe('Expiry (MM/YY)');
    await keyboard.type('12/35');
    expect(await tab()).toBe('Security code');
    await keyboard.type('123');
    expect(await tab()).toBe('Name on card');
    await keyboard.type('Ada Lovelace');
    expect(await tab()).toBe('Test cards');
    expect(await tab()).toBe('Pay 30.00 EUR');
    await payer.see('Payment', 'keyboard-filled');
    await keyboard.press('Enter');

    await payer.see('3-D Secure', 'keyboard-challenge');
    expect(await focused()).toBe('Confirm');
    await keyboard.press('Enter');
    await payer.comeBack();
    await heard(feed, 'CAPTURED');
    expect([...payer.origins].sort()).toEqual([world.emulatorUrl, world.url].sort());
    await world.leave(payer);
  });
});
