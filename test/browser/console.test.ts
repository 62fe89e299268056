import { PaymentsDocument } from '../generated/operations';
import { ConsoleWorld, type Operator } from './console-world';
import { START_MS_MAX } from './world';

let world: ConsoleWorld;
let operator: Operator;

beforeAll(async () => {
  world = await ConsoleWorld.start();
}, START_MS_MAX);
afterAll(() => world.close());

describe('the console', () => {
  it('opens by itself in the sandbox, says that there is nothing, and shows a payment as it arrives', async () => {
    operator = await world.open();
    await operator.page.getByText('No payments yet').waitFor();
    await operator.payer.see('Payments', 'console-empty');
    const { page } = operator;
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    await world.buy('sword-1');
    await operator.finds('sword-1', 'CAPTURED');
    await world.buy('sword-2', { capture: false });
    await operator.finds('sword-2', 'AUTHORIZED');
    // Newest first, and each once.
    expect(await page.getByRole('rowheader').getByRole('link').allTextContents()).toEqual([
      'sword-2',
      'sword-1',
    ]);
    await page.getByRole('status', { name: 'Changes' }).getByText('sword-2: authorized').waitFor();
    await operator.payer.see('Payments', 'console-payments');
    expect(loads).toEqual([]);
    await world.leave(operator);
  });

  it('filters by status and order, in the address, and lets in and out what changes', async () => {
    operator = await world.open('#/payments?status=AUTHORIZED');
    const { page } = operator;
    await operator.finds('sword-2', 'AUTHORIZED');
    expect(await page.getByRole('rowheader').count()).toBe(1);
    const held = await world.buy('sword-3', { capture: false });
    await operator.finds('sword-3', 'AUTHORIZED');
    await world.test.client.askText(
      'mutation Leave($input: CancelPaymentInput!) { cancelPayment(input: $input) { errors { __typename } } }',
      { input: { idempotencyKey: 'leave-3', paymentId: held.id } },
    );
    await operator.row('sword-3').waitFor({ state: 'detached' });

    await page.getByLabel('Status').selectOption('');
    await operator.finds('sword-3', 'CANCELLED');
    await page.getByLabel('Order or payment id').fill('sword-1');
    await page.keyboard.press('Enter');
    await operator.row('sword-2').waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toBe('#/payments?reference=sword-1');
    await page.goBack();
    await operator.finds('sword-2', 'AUTHORIZED');
    await page.getByLabel('Order or payment id').fill(held.id);
    await operator.press('Find');
    await page.getByRole('heading', { name: 'sword-3' }).waitFor();
    expect(await page.title()).toBe(`Payment ${held.id} · Paygraph`);
    await world.leave(operator);
  });

  it('refunds a part, says that money moved, and both sides have booked it once', async () => {
    const bought = await world.buy('shield-1');
    operator = await world.open(`#/payments/${bought.id}`);
    const { page } = operator;
    await operator.payer.see('shield-1', 'console-payment');
    expect(await page.getByRole('group', { name: 'Actions' }).getByRole('button').allTextContents()).toEqual([
      'Refund …',
      'Refresh',
    ]);
    await operator.press('Refund …');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount in EUR').fill('12.50');
    await dialog.getByLabel('Reason, for the record').fill('a dent');
    await operator.payer.see('Refund shield-1', 'console-refund');
    await dialog.getByRole('button', { name: 'Refund', exact: true }).dblclick();
    await dialog.getByText('Money moved', { exact: true }).waitFor();
    await operator.payer.see('Refund shield-1', 'console-refunded');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.locator('.title').getByText('PARTIALLY REFUNDED').waitFor();
    expect(await operator.fact('Refunded').textContent()).toBe('12.50 EUR');
    expect(await operator.timeline()).toContain('PARTIALLY REFUNDED');
    await page
      .getByRole('listitem', { name: 'REFUND SUCCEEDED' })
      .getByText('Money moved', { exact: true })
      .waitFor();
    await operator.payer.see('shield-1', 'console-payment-refunded');
    expect(world.books(bought.id)).toMatchObject([
      { kind: 'CAPTURE', amount: '3000', currency: 'EUR' },
      { kind: 'REFUND', amount: '1250', currency: 'EUR' },
    ]);
    expect(await world.payment(bought.id)).toMatchObject({ refunded: { amount: '12.50' } });
    await world.leave(operator);
  });

  it('says by type why a refund is refused, that no money moved, and lets the operator mend it', async () => {
    const bought = await world.buy('shield-2');
    operator = await world.open(`#/payments/${bought.id}`);
    await operator.press('Refund …');
    const dialog = operator.page.getByRole('dialog');
    await dialog.getByLabel('Amount in EUR').fill('30.01');
    await dialog.getByRole('button', { name: 'Refund', exact: true }).click();
    await dialog.getByText('AmountExceeded').waitFor();
    await dialog.getByText('No money moved').waitFor();
    await operator.payer.see('Refund shield-2', 'console-refund-refused');
    await dialog.getByRole('button', { name: 'Again' }).click();
    await dialog.getByLabel('Amount in EUR').fill('');
    await dialog.getByRole('button', { name: 'Refund', exact: true }).click();
    await dialog.getByText('Money moved', { exact: true }).waitFor();
    await operator.page.keyboard.press('Escape');
    await operator.page.locator('.title').getByText('REFUNDED', { exact: true }).waitFor();
    expect(world.books(bought.id)).toMatchObject([{ kind: 'CAPTURE' }, { kind: 'REFUND', amount: '3000' }]);
    await world.leave(operator);
  });

  it('captures a part of a hold and releases the rest, and cancels another hold', async () => {
    const taken = await world.buy('bow-1', { capture: false });
    operator = await world.open(`#/payments/${taken.id}`);
    const { page } = operator;
    await operator.press('Capture …');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount in EUR').fill('10.00');
    await dialog.getByRole('button', { name: 'Capture', exact: true }).click();
    await dialog.getByText('Money moved', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Capture …' }).waitFor({ state: 'detached' });
    expect(await operator.fact('Captured').textContent()).toBe('10.00 EUR');
    expect(world.books(taken.id)).toMatchObject([{ kind: 'CAPTURE', amount: '1000' }]);

    const left = await world.buy('bow-2', { capture: false });
    await page.goto(`${world.test.app.url}/console#/payments/${left.id}`);
    await page.getByRole('heading', { name: 'bow-2' }).waitFor();
    await operator.press('Cancel …');
    await dialog.getByText('30.00').waitFor();
    await dialog.getByRole('button', { name: 'Cancel the payment' }).click();
    await dialog.getByText('CANCEL: SUCCEEDED').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.locator('.title').getByText('CANCELLED').waitFor();
    expect(world.books(left.id)).toEqual([]);
    await operator.press('Refresh');
    await page.getByText('The provider was asked.').waitFor();
    await world.leave(operator);
  });

  it('shows many that arrive at once, each once and in order, and reads older ones when it is asked', async () => {
    operator = await world.open();
    const { page } = operator;
    await operator.live();
    await Promise.all(Array.from({ length: 60 }, (_, index) => world.buy(`arrow-${index}`)));
    const orders = page.getByRole('rowheader').getByRole('link');
    await page.getByText('arrow-59').waitFor();
    const told = await ordersOf(100);
    await page.getByText(`${told.length} shown`).waitFor();
    expect(await orders.allTextContents()).toEqual(told);

    await page.reload();
    await page.getByText('50 shown').waitFor();
    expect(await orders.allTextContents()).toEqual(told.slice(0, 50));
    await operator.press('Older payments');
    await page.getByText(`${told.length} shown`).waitFor();
    expect(await orders.allTextContents()).toEqual(told);
    expect(await page.getByRole('button', { name: 'Older payments' }).count()).toBe(0);
    await world.leave(operator);
  });
});

/** The orders as the API lists them, newest first. */
async function ordersOf(first: number): Promise<readonly string[]> {
  const { payments } = await world.test.client.ask(PaymentsDocument, { first });
  return payments.edges.map(({ node }) => node.reference);
}
