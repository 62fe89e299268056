import { money } from '../../src/domain/money';
import { compareBooks } from '../../src/services/compare-books';
import { describeOnSqlite } from '../support/databases';
import { APPLICATION, CARDS, openWorld, type World } from './world';

/** The checks that all fault and crash tests end with, shown to catch what they are there for. */
describeOnSqlite('a naive client of a provider', open => {
  let world: World;
  beforeEach(async () => (world = await openWorld(open)));
  afterEach(() => world.close());

  const order = {
    paymentId: 'pay_naive',
    reference: 'order-naive',
    amount: money(1250n, 'EUR'),
    capture: true,
    customerReference: null,
    vaultCustomer: null,
    payerIp: null,
    locale: null,
    returnUrl: 'https://shop.example/back',
    means: {
      kind: 'details',
      details: { number: CARDS.good, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada' },
      save: false,
    },
  } as const;
  const pay = (providerKey: string) => {
    const { cardPayment } = world.services.connectors.find(APPLICATION, 'PAYONE')!.capabilities;
    return cardPayment!.pay({ providerKey, signal: AbortSignal.timeout(1_000) }, order);
  };
  const books = () => world.sandbox.emulators[0]!.books();

  it('that repeats a lost call under a new key charges twice, and the books show it', async () => {
    await world.control('faults', {
      fault: 'resetAfter',
      times: 1,
      match: { method: 'POST', path: '/payments' },
    });
    expect((await pay('key-1')).kind).toBe('unknown');
    expect((await pay('key-2')).kind).toBe('done');
    const ours = { id: 'pay_naive', currency: 'EUR', captured: 1250n, refunded: 0n };
    expect(compareBooks([ours], books())).toEqual(['captured of pay_naive: 1250 here, 2500 there']);
  });

  it('that forgets a lost call has a charge that nobody knows of, and the books show it', async () => {
    await world.control('faults', {
      fault: 'resetAfter',
      times: 1,
      match: { method: 'POST', path: '/payments' },
    });
    await pay('key-1');
    expect(compareBooks([], books())).toEqual(['pay_naive: CAPTURE of 1250 there, unknown here']);
  });

  it('that repeats it under the same key charges once', async () => {
    await world.control('faults', {
      fault: 'resetAfter',
      times: 1,
      match: { method: 'POST', path: '/payments' },
    });
    await pay('key-1');
    expect((await pay('key-1')).kind).toBe('done');
    const ours = { id: 'pay_naive', currency: 'EUR', captured: 1250n, refunded: 0n };
    expect(compareBooks([ours], books())).toEqual([]);
  });
});
