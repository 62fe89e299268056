import { type PageRequest } from '../../src/domain/page';
import { checkoutsByIds, checkoutsByPayments, findCheckout } from '../../src/store/checkouts';
import { type Database } from '../../src/store/database/database';
import { isUniqueViolation } from '../../src/store/database/errors';
import {
  findPayment,
  findPaymentIdByProvider,
  insertPayment,
  listPayments,
  type PaymentFilter,
  paymentsByIds,
  savePaymentState,
} from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import {
  afterNoon,
  APP,
  checkout,
  FIRST_PAGE,
  id,
  NOON,
  openStore,
  OTHER_APP,
  payment,
  stateOf,
} from './samples';

async function insert(database: Database, ...payments: readonly ReturnType<typeof payment>[]): Promise<void> {
  await database.write(async tx => {
    for (const each of payments) await insertPayment(tx, each);
  });
}

describeOnBothDatabases('payments', open => {
  it('come back as they were stored, to the last unit of any amount', async () => {
    const database = await openStore(open);
    const huge = 10n ** 40n + 7n;
    const full = payment(1, {
      reference: 'Bestellung № 1 “ü” ?',
      provider: 'PI',
      account: 'eu',
      providerReference: 'PAY_7',
      status: 'REQUIRES_ACTION',
      amount: { minor: huge, currency: 'PI' },
      authorized: 2n ** 63n - 1n,
      captured: 2n ** 53n + 1n,
      refunded: huge + 1n,
      cancelled: 1n,
      chargedBack: 2n,
      reservedForCapture: 3n,
      reservedForRefund: 4n,
      capturesAutomatically: false,
      playerId: id('ply', 1),
      customerId: id('cus', 1),
      cardId: id('crd', 1),
      cardSeen: {
        brand: 'VISA',
        maskedNumber: '411111xxxxxx1111',
        expiryMonth: 1,
        expiryYear: 2030,
        holder: null,
        token: null,
      },
      nextAction: { kind: 'REDIRECT', url: 'https://bank.example', expiresAt: afterNoon(0.123) },
      metadata: { $bigint: '1', $date: 'x', list: [1, null, { a: 'ü' }], deep: { $date: '2026-01-01' } },
      version: 7,
      createdAt: afterNoon(0.001),
      updatedAt: afterNoon(0.002),
    });
    const bare = payment(2);
    await insert(database, full, bare);
    expect(await findPayment(database.reader, APP, { id: full.id })).toEqual(full);
    expect(await findPayment(database.reader, APP, { reference: full.reference })).toEqual(full);
    expect(await findPayment(database.reader, APP, { id: bare.id })).toEqual(bare);
    const challenge = payment(3, {
      nextAction: { kind: 'THREE_D_SECURE', acsUrl: 'https://acs', payload: 'p', md: null, expiresAt: null },
    });
    await insert(database, challenge);
    expect(await findPayment(database.reader, APP, { id: challenge.id })).toEqual(challenge);
  });

  it('have a reference that is unique in their application, and only there', async () => {
    const database = await openStore(open);
    await insert(database, payment(1), payment(2, { applicationId: OTHER_APP, reference: 'order-1' }));
    const twin = insert(database, payment(3, { reference: 'order-1' }));
    expect(isUniqueViolation(await twin.catch((error: unknown) => error))).toBe(true);
    expect(await findPayment(database.reader, APP, { id: id('pay', 3) })).toBeUndefined();
  });

  it('are found by nobody but their application', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      await insertPayment(tx, payment(1, { providerReference: 'PAY_1' }));
      await savePaymentState(tx, stateOf(payment(1)), stateOf(payment(1), [], checkout(1)), NOON);
    });
    const { reader } = database;
    const hints = { paymentId: id('pay', 1), providerReference: 'PAY_1', checkoutReference: 'page-1' };
    for (const [application, found] of [
      [APP, 1],
      [OTHER_APP, 0],
    ] as const) {
      const results = [
        await findPayment(reader, application, { id: id('pay', 1) }),
        await findPayment(reader, application, { reference: 'order-1' }),
        await findPaymentIdByProvider(reader, application, 'PAYONE', 'default', hints),
        (await paymentsByIds(reader, application, [id('pay', 1)]))[0],
        (await listPayments(reader, application, {}, FIRST_PAGE)).items[0],
        await findCheckout(reader, application, id('hco', 1)),
        (await checkoutsByIds(reader, application, [id('hco', 1)]))[0],
        (await checkoutsByPayments(reader, application, [id('pay', 1)]))[0],
      ];
      expect(results.filter(result => result !== undefined)).toHaveLength(found * results.length);
    }
  });

  it('are read by their ids in one statement, each once', async () => {
    const database = await openStore(open);
    await insert(database, payment(1), payment(2), payment(3));
    const ids = [id('pay', 3), id('pay', 1), id('pay', 3), id('pay', 9)];
    const found = await paymentsByIds(database.reader, APP, ids);
    expect(found.map(each => each.id).sort()).toEqual([id('pay', 1), id('pay', 3)]);
    expect(await paymentsByIds(database.reader, APP, [])).toEqual([]);
  });
});

describeOnBothDatabases("a payment's name at its provider", open => {
  it('leads to it by our id, the exact reference or its page', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      await insertPayment(tx, payment(1, { providerReference: 'PAY_1' }));
      await insertPayment(tx, payment(2));
      await savePaymentState(tx, stateOf(payment(2)), stateOf(payment(2), [], checkout(2)), NOON);
    });
    const find = (hints: Parameters<typeof findPaymentIdByProvider>[4]): Promise<string | undefined> =>
      findPaymentIdByProvider(database.reader, APP, 'PAYONE', 'default', hints);
    expect(await find({ paymentId: id('pay', 2) })).toBe(id('pay', 2));
    expect(await find({ providerReference: 'PAY_1' })).toBe(id('pay', 1));
    expect(await find({ checkoutReference: 'page-2' })).toBe(id('pay', 2));
    expect(await find({ paymentId: 'nobody', providerReference: 'PAY_1' })).toBe(id('pay', 1));
    expect(await find({ providerReference: 'nobody', checkoutReference: 'page-2' })).toBe(id('pay', 2));
    for (const near of ['pay_1', 'PAY_', 'PAY_11', 'PAY%', ' PAY_1', 'PAY_1 ', '']) {
      expect(await find({ providerReference: near })).toBeUndefined();
    }
    expect(await find({})).toBeUndefined();
    expect(await find({ paymentId: null, providerReference: null, checkoutReference: null })).toBeUndefined();
  });

  it('leads nowhere from another provider or another account', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      const own = payment(1, { providerReference: 'PAY_1' });
      await insertPayment(tx, own);
      await savePaymentState(tx, stateOf(own), stateOf(own, [], checkout(1)), NOON);
    });
    const hints = { paymentId: id('pay', 1), providerReference: 'PAY_1', checkoutReference: 'page-1' };
    for (const one of ['paymentId', 'providerReference', 'checkoutReference'] as const) {
      const hint = { [one]: hints[one] };
      const { reader } = database;
      expect(await findPaymentIdByProvider(reader, APP, 'PAYONE', 'default', hint)).toBe(id('pay', 1));
      expect(await findPaymentIdByProvider(reader, APP, 'PAYTURE', 'default', hint)).toBeUndefined();
      expect(await findPaymentIdByProvider(reader, APP, 'PAYONE', 'second', hint)).toBeUndefined();
    }
  });

  it('is not guessed when two payments have it', async () => {
    const database = await openStore(open);
    await insert(database, payment(1, { providerReference: 'X' }), payment(2, { providerReference: 'X' }));
    const hint = { providerReference: 'X' };
    await expect(findPaymentIdByProvider(database.reader, APP, 'PAYONE', 'default', hint)).rejects.toThrow(
      'More than one',
    );
  });
});

describeOnBothDatabases('the list of payments', open => {
  const all = [
    payment(1, { status: 'CAPTURED', playerId: 'ply_a', createdAt: afterNoon(1) }),
    payment(2, { status: 'DECLINED', playerId: 'ply_b', customerId: 'cus_a', createdAt: afterNoon(2) }),
    payment(3, { status: 'CAPTURED', provider: 'PI', createdAt: afterNoon(3) }),
    payment(4, { status: 'CREATED', provider: 'PAYTURE', playerId: 'ply_a', createdAt: afterNoon(4) }),
    payment(5, { applicationId: OTHER_APP, status: 'CAPTURED', playerId: 'ply_a', createdAt: afterNoon(3) }),
  ];

  it.each<[string, PaymentFilter, readonly number[]]>([
    ['nothing', {}, [4, 3, 2, 1]],
    ['a status', { statuses: ['CAPTURED'] }, [3, 1]],
    ['several statuses', { statuses: ['CAPTURED', 'CREATED', 'FAILED'] }, [4, 3, 1]],
    ['no status', { statuses: [] }, []],
    ['providers', { providers: ['PI', 'PAYTURE'] }, [4, 3]],
    ['a player', { playerId: 'ply_a' }, [4, 1]],
    ['a customer', { customerId: 'cus_a' }, [2]],
    ['a reference', { reference: 'order-3' }, [3]],
    [
      'a time, with its beginning and without its end',
      { createdFrom: afterNoon(2), createdTo: afterNoon(4) },
      [3, 2],
    ],
    ['all at once', { statuses: ['CAPTURED'], playerId: 'ply_a', providers: ['PAYONE'] }, [1]],
  ])('narrows by %s', async (_, filter, numbers) => {
    const database = await openStore(open);
    await insert(database, ...all);
    const page = await listPayments(database.reader, APP, filter, FIRST_PAGE);
    expect(page.items.map(each => each.id)).toEqual(numbers.map(number => id('pay', number)));
    expect(page).toMatchObject({ hasNext: false, hasPrevious: false });
  });

  it('pages through what the filter leaves, and stays with the application for a foreign place', async () => {
    const database = await openStore(open);
    await insert(database, ...all);
    const after: PageRequest = { ...FIRST_PAGE, limit: 1, after: id('pay', 5) };
    const page = await listPayments(database.reader, APP, { statuses: ['CAPTURED'] }, after);
    expect(page.items).toEqual([all[2]]);
    expect(page).toMatchObject({ hasNext: true, hasPrevious: false });
  });
});
