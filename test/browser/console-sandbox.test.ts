import { ConsoleWorld } from './console-world';
import { START_MS_MAX } from './world';

let world: ConsoleWorld;

beforeAll(async () => {
  world = await ConsoleWorld.start();
}, START_MS_MAX);
afterAll(() => world.close());

describe('the sandbox’s switches', () => {
  it('lose an answer: the payment is UNKNOWN, settles by itself, and was charged once', async () => {
    const operator = await world.open('#/sandbox');
    const { page } = operator;
    const payone = page.getByRole('listitem', { name: 'PAYONE' });
    await payone.getByText('No switch is on').waitFor();
    await payone.getByRole('button', { name: 'Lose the next answer' }).click();
    await payone.getByText('next answer lost').waitFor();
    await operator.payer.see('Sandbox', 'console-sandbox');

    const bought = await world.buy('sword-1');
    expect(bought).toMatchObject({
      status: 'UNKNOWN',
      errors: [{ __typename: 'OutcomeUnknown', moneyMoved: 'UNKNOWN' }],
    });
    await payone.getByText('No switch is on').waitFor();
    await page.goto(`${world.test.app.url}/console#/payments/${bought.id}`);
    await page.locator('.title').getByText('CAPTURED').waitFor();
    expect(await operator.timeline()).toEqual(expect.arrayContaining(['UNKNOWN', 'CAPTURED']));
    expect((await operator.timeline()).indexOf('UNKNOWN')).toBeLessThan(
      (await operator.timeline()).indexOf('CAPTURED'),
    );
    await operator.payer.see('sword-1', 'console-settled');
    expect(world.books(bought.id)).toMatchObject([{ kind: 'CAPTURE', amount: '3000' }]);
    await world.leave(operator);
  });

  it('show a payment whose outcome nobody knows as a state of its own until it is known', async () => {
    const operator = await world.open('#/payments');
    const { page } = operator;
    await operator.live();
    // Its answer is lost, and then nobody can be asked.
    const match = { method: 'POST', path: '/payments' };
    await world.test.control('faults', { fault: 'resetAfter', times: 1, match });
    await world.test.control('faults', { fault: 'status', status: 503, when: 'before', times: 1_000 });
    const { id } = await world.buy('sword-2');
    await operator.finds('sword-2', 'UNKNOWN');
    await operator.row('sword-2').getByRole('link').click();
    await page.getByText('nobody knows yet whether money moved').waitFor();
    await page
      .getByRole('listitem', { name: 'PURCHASE UNKNOWN' })
      .getByText('Not known whether money moved')
      .first()
      .waitFor();
    await operator.payer.see('sword-2', 'console-unknown');
    await page.getByRole('link', { name: 'Sandbox' }).click();
    await operator.press('Switch all off');
    await page.getByRole('listitem', { name: 'PAYONE' }).getByText('No switch is on').waitFor();
    await page.goto(`${world.test.app.url}/console#/payments/${id}`);
    await operator.press('Refresh');
    await page.locator('.title').getByText('CAPTURED').waitFor();
    await page.getByText('nobody knows yet').waitFor({ state: 'detached' });
    await world.leave(operator);
  });

  it('make a webhook late, and move the clocks until it comes', async () => {
    const operator = await world.open('#/sandbox');
    const { page } = operator;
    const payone = page.getByRole('listitem', { name: 'PAYONE' });
    await payone.getByRole('button', { name: 'Next webhook a minute late' }).click();
    await payone.getByText('next webhook late').waitFor();
    await world.buy('sword-3');
    await payone.getByText('No switch is on').waitFor();
    await payone.getByText(/webhooks? waits? for its clock/).waitFor();
    await operator.payer.see('Sandbox', 'console-webhook-waits');
    const waiting = (await deliveries()).filter(({ state }) => state === 'waiting');
    expect(waiting).not.toEqual([]);

    await operator.press('1 hour');
    await payone.getByText('(1 h ahead)').waitFor();
    await payone.getByText(/webhooks? waits? for its clock/).waitFor({ state: 'detached' });
    const came = (await deliveries()).filter(({ id }) => waiting.some(each => each.id === id));
    expect(came.map(({ state }) => state)).toEqual(waiting.map(() => 'delivered'));
    expect(await page.getByText('(1 h ahead)').count()).toBe(5);
    await world.leave(operator);
  });
});

function deliveries(): Promise<readonly { readonly id: string; readonly state: string }[]> {
  return world.test.control('webhooks');
}
