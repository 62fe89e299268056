import { type Route } from 'playwright-core';
import { ConsoleWorld, type Operator } from './console-world';
import { START_MS_MAX } from './world';

let world: ConsoleWorld;

beforeAll(async () => {
  world = await ConsoleWorld.start();
}, START_MS_MAX);
afterAll(() => world.close());

/** Puts something between the page and the server for the requests of one operation. */
async function between(
  operator: Operator,
  operation: string,
  act: (route: Route) => Promise<void>,
): Promise<void> {
  await operator.page.route('**/graphql', async route => {
    if (route.request().postData()?.includes(`${operation}(`)) await act(route);
    else await route.continue();
  });
}

describe('the console without an answer', () => {
  it('says that it reads, then that it could not, and reads when it is asked again', async () => {
    await world.buy('sword-1');
    const operator = await world.open('#/providers');
    const { page } = operator;
    await page.getByRole('listitem', { name: 'PAYONE' }).waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    await between(operator, 'PaymentRows', async route => {
      await held;
      await route.fulfill({ status: 502, body: 'bad gateway' });
    });
    await page.getByRole('link', { name: 'Payments' }).click();
    await page.getByText('Reading payments').waitFor();
    await operator.payer.see('Payments', 'console-loading');
    release();
    await page.getByRole('alert').getByText('The payments could not be read').waitFor();
    await operator.payer.see('Payments', 'console-error');
    await page.unroute('**/graphql');
    await operator.press('Try again');
    await operator.finds('sword-1', 'CAPTURED');
    await operator.payer.close();
  });

  it.each([
    ['no answer', 'sword-2', (route: Route) => route.abort('connectionreset')],
    [
      'an error that says nothing',
      'sword-3',
      (route: Route) =>
        route.fulfill({ json: { data: null, errors: [{ message: 'Internal server error' }] } }),
    ],
  ])('to a refund but %s keeps its key: sent again, the money moved once', async (_name, order, lose) => {
    const { id } = await world.buy(order);
    const operator = await world.open(`#/payments/${id}`);
    const { page } = operator;
    const keys: unknown[] = [];
    await between(operator, 'RefundPayment', async route => {
      keys.push((route.request().postDataJSON() as { variables: { input: unknown } }).variables.input);
      if (keys.length > 1) return route.continue();
      // The server does it; its answer never arrives.
      await route.fetch();
      return lose(route);
    });
    await operator.press('Refund …');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Amount in EUR').fill('5.00');
    await dialog.getByRole('button', { name: 'Refund', exact: true }).click();
    await dialog.getByText('Whether it was done is not known').waitFor();
    await operator.payer.see(`Refund ${order}`, 'console-no-answer');
    expect(await dialog.getByLabel('Amount in EUR').isDisabled()).toBe(true);
    // Whoever closes the dialog and loads the page anew does not get a new request either.
    await page.keyboard.press('Escape');
    await page.reload();
    await operator.press('Refund …');
    await dialog.getByText('This was sent before').waitFor();
    expect(await dialog.getByLabel('Amount in EUR').inputValue()).toBe('5.00');
    await dialog.getByRole('button', { name: 'Send again' }).click();
    await dialog.getByText('nothing was done twice').waitFor();
    await dialog.getByText('Money moved', { exact: true }).waitFor();
    expect(keys).toHaveLength(2);
    expect(keys[0]).toEqual(keys[1]);
    expect(world.books(id)).toMatchObject([{ kind: 'CAPTURE' }, { kind: 'REFUND', amount: '500' }]);
    // Once it is told, the next one is a new one.
    await dialog.getByRole('button', { name: 'Close' }).click();
    await operator.press('Refund …');
    expect(await dialog.getByLabel('Amount in EUR').inputValue()).toBe('');
    await operator.payer.close();
  });

  it('of a payment that there is not says so', async () => {
    const operator = await world.open('#/payments/pay_00000000000000000000000000');
    await operator.page.getByText('There is no such payment').waitFor();
    await operator.page.getByRole('link', { name: 'To the payments' }).click();
    await operator.finds('sword-1', 'CAPTURED');
    await world.leave(operator);
  });
});
