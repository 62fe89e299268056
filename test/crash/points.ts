import { type describeOnBothDatabases } from '../support/databases';
import { CrashHarness, type CrashShop } from './harness';

const TEN_MINUTES_MS = 600_000;

jest.setTimeout(90_000);

/** The real server, killed in each gap of the spine; the emulators run in another process and remember the truth. */
export function crashPoints(shop: CrashShop, describeOn: typeof describeOnBothDatabases): void {
  describeOn(`a server that dies at ${shop.provider}`, (_open, place) => {
    let harness: CrashHarness;
    beforeEach(async () => {
      harness = await CrashHarness.open(shop, place);
    });
    afterEach(() => harness.close());

    it('before a purchase is recorded leaves nothing, and the same key works afterwards', async () => {
      await harness.start('operation.beforeRecord');
      await expect(harness.purchase('k')).rejects.toThrow();
      await harness.died();
      await harness.restart();
      expect(await harness.onlyPayment()).toBeUndefined();
      expect(await harness.books()).toEqual([]);
      expect(await harness.purchase('k')).toMatchObject({ replayed: false, payment: { status: 'CAPTURED' } });
      expect(await harness.differences()).toEqual([]);
    });

    it('after a purchase is recorded and before it is sent ends it without a charge', async () => {
      await harness.start('operation.recorded');
      await expect(harness.purchase('k')).rejects.toThrow();
      await harness.died();
      await harness.restart();
      const payment = await harness.onlyPayment();
      await harness.until(payment!.id, 'FAILED');
      expect(await harness.books()).toEqual([]);
      expect(await harness.purchase('k')).toMatchObject({ replayed: true, errors: [{ moneyMoved: 'NO' }] });
      expect(await harness.differences()).toEqual([]);
    });

    it.each(['operation.answered', 'operation.applied'])(
      'at %s of a purchase finds its one charge by itself',
      async point => {
        await harness.start(point);
        await expect(harness.purchase('k')).rejects.toThrow();
        await harness.died();
        await harness.restart();
        const payment = await harness.onlyPayment();
        await harness.until(payment!.id, 'CAPTURED');
        expect(await harness.purchase('k')).toMatchObject({
          replayed: true,
          errors: [],
          payment: { status: 'CAPTURED' },
        });
        expect(await harness.books()).toHaveLength(1);
        expect(await harness.differences()).toEqual([]);
      },
    );

    it('while the provider holds its answer finds the charge by itself', async () => {
      await harness.start();
      await harness.control('faults', {
        fault: 'hold',
        times: 1,
        match: shop.effect,
      });
      await harness.control('faults', { fault: 'webhookLost', times: 5 });
      const lost = harness.purchase('k');
      const refused = expect(lost).rejects.toThrow();
      await isHeld(harness);
      await harness.kill();
      await refused;
      expect(await harness.books()).toHaveLength(1);
      await harness.start();
      const payment = await harness.onlyPayment();
      await harness.until(payment!.id, 'CAPTURED');
      expect(await harness.books()).toHaveLength(1);
      expect(await harness.differences()).toEqual([]);
    });

    it.each(['operation.recorded', 'operation.answered', 'operation.applied'])(
      'at %s of a capture and of a refund does each exactly once',
      async point => {
        await harness.start();
        const { payment } = await harness.purchase('k', false);
        const { id } = payment!;
        await harness.restart(point);
        await expect(harness.change('capturePayment', 'c', id)).rejects.toThrow();
        await harness.died();
        await harness.restart();
        await harness.until(id, 'CAPTURED');

        await harness.restart(point);
        await expect(harness.change('refundPayment', 'r', id)).rejects.toThrow();
        await harness.died();
        await harness.restart();
        const wasSent = point !== 'operation.recorded';
        if (!wasSent && !shop.repeatsRefunds) {
          await harness.untilEnded(id);
          expect(await harness.change('refundPayment', 'r', id)).toMatchObject({
            replayed: true,
            errors: [{ moneyMoved: 'NO' }],
          });
          await harness.change('refundPayment', 'another', id);
        }
        await harness.until(id, 'REFUNDED');
        expect((await harness.books()).map(entry => entry.kind)).toEqual(['CAPTURE', 'REFUND']);
        expect(await harness.differences()).toEqual([]);
      },
    );

    it.each(['settle.claimed', 'settle.answered'])(
      'at %s, while it finds out about another crash, still ends at the truth',
      async point => {
        await harness.start('operation.answered');
        await expect(harness.purchase('k')).rejects.toThrow();
        await harness.died();
        await harness.control('faults', { fault: 'webhookLost', times: 5 });
        await harness.restart(point);
        await harness.died();
        await harness.restart();
        const payment = await harness.onlyPayment();
        await harness.until(payment!.id, 'CAPTURED');
        expect(await harness.books()).toHaveLength(1);
        expect(await harness.differences()).toEqual([]);
      },
    );

    it.each(['webhook.beforeStore', 'webhook.stored', 'notice.lookedUp', 'notice.applied'])(
      'at %s applies the webhook once in the end',
      async point => {
        await harness.start();
        await harness.control('profile', shop.profile);
        const { paymentId, redirectUrl } = await harness.checkout('k');
        await harness.restart(point);
        await shop.payOnPage(redirectUrl);
        await harness.died();
        await harness.restart();
        // What was not acknowledged comes again by PAYONE's schedule.
        await harness.control('clock', { advanceMs: TEN_MINUTES_MS });
        const payment = await harness.until(paymentId, 'CAPTURED');
        expect(payment.operations).toMatchObject([
          { kind: 'CHECKOUT', status: 'SUCCEEDED', moneyMoved: 'YES' },
        ]);
        expect(await harness.books()).toHaveLength(1);
        expect(await harness.differences()).toEqual([]);
      },
    );
  });
}

async function isHeld(harness: CrashHarness): Promise<void> {
  for (;;) {
    const { count } = await harness.control<{ count: number }>('held');
    if (count > 0) return;
  }
}
