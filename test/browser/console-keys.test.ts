import { DEFAULT, keyOf } from '../api/support/keys';
import { ConsoleWorld } from './console-world';
import { START_MS_MAX } from './world';

let world: ConsoleWorld;

beforeAll(async () => {
  world = await ConsoleWorld.start();
}, START_MS_MAX);
afterAll(() => world.close());

describe('the console and its key', () => {
  it('is asked for once the sandbox’s was forgotten, refused when wrong, and stands in no address', async () => {
    await world.buy('sword-1');
    const operator = await world.open();
    const { page } = operator;
    await operator.finds('sword-1', 'CAPTURED');
    await operator.press('Forget key');
    await page.getByText('its own key is filled in').waitFor();
    await operator.payer.see('Paygraph', 'console-key');

    await page.getByLabel('API key').fill('pg_wrong');
    await operator.press('Open');
    await page.getByRole('alert').getByText('The server does not accept this key').waitFor();
    await operator.payer.see('Paygraph', 'console-wrong-key');
    await page.reload();
    expect(await page.getByLabel('API key').inputValue()).toBe('pg_test_sandbox');
    await operator.press('Open');
    await operator.finds('sword-1', 'CAPTURED');
    expect(page.url()).not.toContain('pg_');
    expect(await page.evaluate<number>('localStorage.length + document.cookie.length')).toBeLessThanOrEqual(
      1,
    );
    // The browser itself reports the 401 of the wrong key, and nothing else.
    expect(operator.payer.complaints.filter(complaint => !complaint.includes('401'))).toEqual([]);
    await operator.payer.close();
  });

  it('that may only read shows everything, and says of an action that it needs another one', async () => {
    const { id } = await world.buy('sword-2');
    const operator = await world.open();
    const { page } = operator;
    await operator.live();
    await operator.press('Forget key');
    await page.getByLabel('API key').fill(await keyOf(world.test, DEFAULT, 'readonly'));
    await operator.press('Open');
    await operator.row('sword-2').getByRole('link').click();
    await operator.press('Refund …');
    await page.getByRole('dialog').getByRole('button', { name: 'Refund', exact: true }).click();
    await page.getByText('This needs a key with the role server. Nothing was done.').waitFor();
    await operator.payer.see('Refund sword-2', 'console-readonly');
    expect(world.books(id)).toMatchObject([{ kind: 'CAPTURE' }]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Sandbox' }).click();
    await page.getByText('This key may not do that: it needs another role or application.').waitFor();
    await operator.payer.close();
  });
});
