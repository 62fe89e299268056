import { payOrder, STASH_CARDS } from '../../src/demo/stash-payer';
import { describeOnSqliteFirst } from '../support/databases';
import { CrashHarness, type CrashShop } from './harness';

jest.setTimeout(90_000);

const SHOP: CrashShop = {
  ...({ provider: 'STASH', currency: 'USD', card: STASH_CARDS.good, portOffset: 5 } as const),
  effect: { method: 'POST', path: '/sdk/server/checkout_links/generate_quick_pay_url' },
  payOnPage: url => payOrder(url, STASH_CARDS.good),
  repeatsRefunds: false,
  profile: {},
};

interface Link {
  readonly id: string;
  readonly attempts: readonly {
    readonly outcome: string;
    readonly questions: readonly { readonly status?: number; readonly isReplay: boolean }[];
  }[];
}

/** The real server, killed while Stash waits for its yes, or tells it of the charge. */
describeOnSqliteFirst('a server that dies on a purchase at Stash', (_open, place) => {
  let harness: CrashHarness;
  beforeEach(async () => {
    harness = await CrashHarness.open(SHOP, place);
  });
  afterEach(() => harness.close());

  const links = () => harness.control<readonly Link[]>('orders');
  const pay = (id: string) => harness.control(`links/${id}/pay`, { card: STASH_CARDS.good });

  it.each([
    ['authorization.beforeDecide', false],
    ['authorization.decided', true],
  ])('at %s lets nobody be charged, and its next yes is charged once', async (point, wasDecided) => {
    await harness.start();
    const { paymentId, redirectUrl } = await harness.checkout('k');
    await harness.restart(point);
    await SHOP.payOnPage(redirectUrl);
    await harness.died();
    const [failed] = await links();
    expect(failed!.attempts).toMatchObject([{ outcome: 'NO_ANSWER' }]);
    expect(await harness.books()).toEqual([]);

    await harness.restart();
    await pay(failed!.id);
    await harness.until(paymentId, 'CAPTURED');
    const [paid] = await links();
    expect(paid!.attempts.at(-1)).toMatchObject({
      outcome: 'CAPTURED',
      // What was committed before the answer could leave is the same yes, and not a second one.
      questions: [{ status: 200, isReplay: wasDecided }],
    });
    expect(await harness.books()).toHaveLength(1);
    expect(await harness.differences()).toEqual([]);
  });

  it.each(['webhook.beforeStore', 'webhook.stored', 'notice.lookedUp', 'notice.applied'])(
    'at %s applies the webhook once in the end',
    async point => {
      await harness.start();
      const { paymentId, redirectUrl } = await harness.checkout('k');
      await harness.restart(point);
      await SHOP.payOnPage(redirectUrl);
      await harness.died();
      await harness.restart();
      // What was not acknowledged comes again by Stash's schedule.
      await harness.control('clock', { advanceMs: 600_000 });
      await harness.until(paymentId, 'CAPTURED');
      expect(await harness.books()).toHaveLength(1);
      expect(await harness.differences()).toEqual([]);
    },
  );

  it('when its link was made and the answer not yet stored finds the same link again', async () => {
    await harness.start('operation.answered');
    await expect(harness.checkout('k')).rejects.toThrow();
    await harness.died();
    await harness.restart();
    const payment = await harness.onlyPayment();
    await harness.until(payment!.id, 'REQUIRES_ACTION');
    const made = await links();
    expect(made).toHaveLength(1);
    await pay(made[0]!.id);
    await harness.until(payment!.id, 'CAPTURED');
    expect(await harness.books()).toHaveLength(1);
    expect(await harness.differences()).toEqual([]);
  });
});
