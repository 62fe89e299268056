import { CreatePayoutDocument } from '../generated/operations';
import { ConsoleWorld, type Operator } from './console-world';
import { START_MS_MAX } from './world';

let world: ConsoleWorld;
let paymentId: string;

beforeAll(async () => {
  world = await ConsoleWorld.start();
  paymentId = (await world.buy('order-with-a-name-that-is-longer-than-a-phone-is-wide-0001')).id;
  await world.buy('order-2', { capture: false });
}, START_MS_MAX);
afterAll(() => world.close());

const VIEWS = ['Payments', 'Payouts', 'Activity', 'Providers', 'Operations', 'Sandbox'];

/** The name of what has the focus; and it must be seen to have it. */
async function focused({ page }: Operator): Promise<string> {
  const look = `[getComputedStyle(document.activeElement).outlineStyle,
    (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()]`;
  const [outline, name] = await page.evaluate<[string, string]>(look);
  expect(outline).toBe('solid');
  return name;
}

async function tabTo(operator: Operator, wanted: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await operator.page.keyboard.press('Tab');
    if ((await focused(operator)).startsWith(wanted)) return;
  }
  throw new Error(`"${wanted}" is not reached with Tab.`);
}

describe('the console', () => {
  it('is used by keyboard alone, the focus always in sight: skip, find a payment, refund it', async () => {
    const operator = await world.open();
    const { page } = operator;
    const { keyboard } = page;
    await operator.live();
    await keyboard.press('Tab');
    expect(await focused(operator)).toBe('Skip to the content');
    await operator.payer.see('Payments', 'console-keyboard');
    await keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
    await tabTo(operator, 'order-with');
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: 'order-with' }).waitFor();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('main');
    await tabTo(operator, 'Refund …');
    await keyboard.press('Enter');
    expect(await focused(operator)).toBe('Amount in EUR');
    await keyboard.type('1.25');
    await keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Money moved', { exact: true }).waitFor();
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.title').getByText('PARTIALLY REFUNDED').waitFor();
    expect(await focused(operator)).toBe('Refund …');
    expect(world.books(paymentId)).toMatchObject([{ kind: 'CAPTURE' }, { kind: 'REFUND', amount: '125' }]);
    await world.leave(operator);
  });

  it('fits a narrow phone in every view, in dark, without scrolling sideways', async () => {
    const viewport = { width: 360, height: 740 };
    const operator = await world.open('', 'phone', { viewport, colorScheme: 'dark' });
    await operator.live();
    for (const view of VIEWS) {
      await operator.page.getByRole('link', { name: view }).click();
      await operator.page.getByText('…', { exact: true }).waitFor({ state: 'detached' });
      await operator.payer.see(view, `console-phone-${view.toLowerCase()}`);
    }
    await operator.page.goto(`${world.test.app.url}/console#/payments/${paymentId}`);
    await operator.page.getByRole('heading', { name: 'Operations' }).waitFor();
    await operator.payer.see(
      'order-with-a-name-that-is-longer-than-a-phone-is-wide-0001',
      'console-phone-payment',
    );
    await operator.press('Refund …');
    await operator.payer.see(
      'Refund order-with-a-name-that-is-longer-than-a-phone-is-wide-0001',
      'console-phone-refund',
    );
    await world.leave(operator);
  });

  it('follows the system’s colours, or those that were chosen, and its texts are to be read in both', async () => {
    const operator = await world.open(`#/payments/${paymentId}`, 'desk', { colorScheme: 'dark' });
    const { page } = operator;
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await operator.payer.see('Timeline', 'console-dark');
    const background = (): Promise<string> =>
      page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await background()).toBe('rgb(22, 24, 26)');
    expect(await faint(operator)).toEqual([]);
    await page.getByLabel('Colours').selectOption('light');
    expect(await background()).toBe('rgb(251, 250, 248)');
    expect(await faint(operator)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await background()).toBe('rgb(251, 250, 248)');
    await world.leave(operator);
  });

  it('shows a payout step by step as Pi makes it', async () => {
    await world.test.control('profile', { ledgerMs: 100 }, 'PI');
    const user = { username: 'pioneer', scopes: ['payments', 'wallet_address'] };
    const { uid } = await world.test.control<{ uid: string }>('users', user, 'PI');
    const operator = await world.open('#/payouts');
    const { page } = operator;
    await page.getByText('No payouts yet').waitFor();
    await world.test.client.ask(CreatePayoutDocument, {
      input: {
        ...{ idempotencyKey: 'prize-1', reference: 'prize-1', recipient: uid, memo: 'A prize', metadata: {} },
        amount: { amount: '3.14', currency: 'PI' },
      },
    });
    await operator.finds('prize-1', 'COMPLETED');
    await operator.payer.see('Payouts', 'console-payouts');
    await operator.row('prize-1').getByRole('link').click();
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    expect(await operator.timeline()).toEqual(expect.arrayContaining(['CREATED', 'SUBMITTED', 'COMPLETED']));
    await operator.payer.see('prize-1', 'console-payout');
    await world.leave(operator);
  });

  it('offers the documented operations: queries run, what changes something asks first', async () => {
    const operator = await world.open('#/operations');
    const { page } = operator;
    await page.getByLabel('Operation', { exact: true }).selectOption('Payment');
    await page.getByLabel('Variables, as JSON').fill(`{ "id": "${paymentId}" }`);
    await operator.press('Run');
    await page.getByLabel('Answer').getByText('"reference": "order-with').waitFor();
    await operator.payer.see('Operations', 'console-operations');
    await page.getByLabel('Variables, as JSON').fill('{ "id": }');
    await operator.press('Run');
    await page.getByRole('alert').getByText('This is not JSON').waitFor();

    await page.getByLabel('Operation', { exact: true }).selectOption('CreatePlayer');
    await page.getByLabel('Variables, as JSON').fill('{ "input": { "reference": "ada", "name": "Ada" } }');
    await operator.press('Run …');
    await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
    expect(await page.getByLabel('Answer').count()).toBe(0);
    await operator.press('Run …');
    await page.getByRole('dialog').getByRole('button', { name: 'Run it' }).click();
    await page.getByLabel('Answer').getByText('"name": "Ada"').waitFor();
    await world.leave(operator);
  });

  it('says of each provider whether it answers, what it can do, and that it is a test', async () => {
    const operator = await world.open('#/providers');
    const stash = operator.page.getByRole('listitem', { name: 'STASH' });
    await stash.getByText('answers', { exact: true }).waitFor();
    await stash.getByText('test', { exact: true }).waitFor();
    await stash.getByText('purchase authorization').waitFor();
    await operator.payer.see('Providers', 'console-providers');
    await world.leave(operator);
  });
});

/** Texts that are shown with less contrast than 4.5 to 1 (WCAG AA). */
function faint({ page }: Operator): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(() => {
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const light = ([r, g, b]) => [r, g, b].map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
    const behind = element => {
      for (let each = element; each; each = each.parentElement) {
        const colour = numbers(getComputedStyle(each).backgroundColor);
        if (colour.length === 3 || colour[3] === 1) return colour;
      }
      return [255, 255, 255];
    };
    return [...document.querySelectorAll('body *')]
      .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== ''))
      .filter(each => each.tagName !== 'OPTION' && each.tagName !== 'NOSCRIPT')
      .flatMap(each => {
        const [a, b] = [light(numbers(getComputedStyle(each).color)), light(behind(each))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        return ratio < 4.5 ? [each.textContent + ' ' + ratio.toFixed(2)] : [];
      });
  })()`);
}
