import { type Operation } from '../../src/domain/operation';
import { type Database } from '../../src/store/database/database';
import {
  attemptsByOperations,
  claimOperation,
  dueOperations,
  findOperation,
  findOperationByKey,
  finishAttempt,
  insertAttempt,
  openOperationCounts,
  operationsByPayments,
  releaseLeases,
  touchNextCheck,
} from '../../src/store/operations';
import { insertPayment, savePaymentState } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import {
  afterNoon,
  APP,
  attempt,
  counting,
  id,
  NOON,
  openAgain,
  openStore,
  operation,
  OTHER_APP,
  payment,
  stateOf,
} from './samples';

/** Stores the operations with their payment, which is payment 1. */
async function store(database: Database, ...operations: readonly Operation[]): Promise<void> {
  await database.write(async tx => {
    await insertPayment(tx, payment(1));
    await savePaymentState(tx, stateOf(payment(1)), stateOf(payment(1), operations), NOON);
  });
}

async function read(database: Database, number: number): Promise<Operation> {
  return (await findOperation(database.reader, APP, { id: id('op', number) }))!;
}

describeOnBothDatabases('operations', open => {
  it('come back as they were stored', async () => {
    const database = await openStore(open);
    const full = operation(1, {
      kind: 'REFUND',
      status: 'NEEDS_REVIEW',
      amount: { minor: 10n ** 30n, currency: 'JPY' },
      reserved: 2n ** 70n,
      scope: 'refund',
      effectReference: 'effect',
      request: { kind: 'REFUND', reason: 'broken “ü”' },
      failure: {
        kind: 'REJECTED',
        message: 'No.',
        providerCode: '42',
        declineKind: 'SOFT',
        retry: 'NEW_KEY',
      },
      nextCheckAt: afterNoon(1),
      checks: 2,
      absences: 1,
      attempts: 3,
      sentAt: afterNoon(2),
      leasedUntil: afterNoon(3),
      leasedBy: 'node-1',
      version: 9,
    });
    const found = operation(2, {
      amount: null,
      request: { kind: 'FOUND' },
      scope: 'provider',
      inputHash: '',
    });
    await store(database, full, found);
    expect(await read(database, 1)).toEqual(full);
    expect(await read(database, 2)).toEqual(found);
  });

  it('are found by the key of their mutation, and by a key alone the latest', async () => {
    const database = await openStore(open);
    const first = operation(1, { idempotencyKey: 'same', scope: 'refund' });
    const later = operation(2, { idempotencyKey: 'same', scope: 'purchase' });
    await store(database, first, later, operation(3));
    const { reader } = database;
    expect(await findOperationByKey(reader, APP, 'refund', 'same')).toEqual(first);
    expect(await findOperationByKey(reader, APP, 'purchase', 'same')).toEqual(later);
    expect(await findOperationByKey(reader, APP, 'capture', 'same')).toBeUndefined();
    expect(await findOperation(reader, APP, { idempotencyKey: 'same' })).toEqual(later);
    expect(await findOperation(reader, APP, { idempotencyKey: 'other' })).toBeUndefined();
  });

  it('and their attempts are found by nobody but their application', async () => {
    const database = await openStore(open);
    await store(database, operation(1));
    await database.write(tx => insertAttempt(tx, attempt(1)));
    for (const [application, found] of [
      [APP, 1],
      [OTHER_APP, 0],
    ] as const) {
      const results = [
        await findOperation(database.reader, application, { id: id('op', 1) }),
        await findOperation(database.reader, application, { idempotencyKey: 'key-1' }),
        await findOperationByKey(database.reader, application, 'purchase', 'key-1'),
        (await operationsByPayments(database.reader, application, [id('pay', 1)]))[0],
        (await attemptsByOperations(database.reader, application, [id('op', 1)]))[0],
      ];
      expect(results.filter(result => result !== undefined)).toHaveLength(found * results.length);
    }
  });

  it('of many payments, and their attempts, are read in a statement each', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      for (let number = 1; number <= 50; number += 1) {
        const one = payment(number);
        const own = [2 * number, 2 * number - 1].map(each => operation(each, { paymentId: one.id }));
        await insertPayment(tx, one);
        await savePaymentState(tx, stateOf(one), stateOf(one, own), NOON);
        await insertAttempt(tx, attempt(number, { operationId: id('op', number), number: 1 }));
      }
    });
    const reader = counting(database.reader);
    const paymentIds = Array.from({ length: 50 }, (_, index) => id('pay', index + 1));
    const operations = await operationsByPayments(reader, APP, paymentIds);
    const attempts = await attemptsByOperations(
      reader,
      APP,
      operations.map(each => each.id),
    );
    expect(reader.statements).toBe(2);
    expect(operations.map(each => each.id)).toEqual(
      Array.from({ length: 100 }, (_, index) => id('op', index + 1)),
    );
    expect(attempts).toHaveLength(50);
  });

  it('have attempts, numbered once each, that are finished', async () => {
    const database = await openStore(open);
    await store(database, operation(1));
    await database.write(async tx => {
      await insertAttempt(tx, attempt(2));
      await insertAttempt(tx, attempt(1, { sentAt: null }));
      await finishAttempt(tx, id('att', 2), { answeredAt: afterNoon(5), moneyMoved: 'YES', detail: 'ok' });
    });
    expect(await attemptsByOperations(database.reader, APP, [id('op', 1)])).toEqual([
      attempt(1, { sentAt: null }),
      attempt(2, { answeredAt: afterNoon(5), moneyMoved: 'YES', detail: 'ok' }),
    ]);
    const twin = database.write(tx => insertAttempt(tx, attempt(3, { number: 2 })));
    await expect(twin).rejects.toMatchObject({ violation: 'unique' });
  });

  it('that are open are counted by status, with the oldest', async () => {
    const database = await openStore(open);
    await store(
      database,
      operation(1, { status: 'UNKNOWN', nextCheckAt: NOON, createdAt: afterNoon(9) }),
      operation(2, { status: 'UNKNOWN', nextCheckAt: NOON, createdAt: afterNoon(3) }),
      operation(3, { status: 'AWAITING_CUSTOMER', nextCheckAt: afterNoon(60) }),
      operation(4, { status: 'SUCCEEDED' }),
    );
    expect(await openOperationCounts(database.reader)).toEqual([
      { status: 'AWAITING_CUSTOMER', count: 1, oldestCreatedAt: NOON },
      { status: 'UNKNOWN', count: 2, oldestCreatedAt: afterNoon(3) },
    ]);
  });
});

describeOnBothDatabases('due operations', (open, place) => {
  it('are those whose time has come and that nobody works on, oldest first', async () => {
    const database = await openStore(open);
    await store(
      database,
      operation(1, { nextCheckAt: NOON }),
      operation(2, { nextCheckAt: afterNoon(-60) }),
      operation(3, { nextCheckAt: afterNoon(0.001) }),
      operation(4),
      operation(5, { nextCheckAt: afterNoon(-90), leasedUntil: afterNoon(0.001), leasedBy: 'node-1' }),
      operation(6, { nextCheckAt: afterNoon(-30), leasedUntil: NOON, leasedBy: 'node-1' }),
    );
    const due = await dueOperations(database.reader, NOON, 10);
    expect(due.map(each => each.operationId)).toEqual([id('op', 2), id('op', 6), id('op', 1)]);
    expect(due[0]).toEqual({ applicationId: APP, paymentId: id('pay', 1), operationId: id('op', 2) });
    expect(await dueOperations(database.reader, NOON, 2)).toEqual(due.slice(0, 2));
  });

  it('are claimed once, by the version that was read, until the lease has run out', async () => {
    const database = await openStore(open);
    await store(database, operation(1, { nextCheckAt: NOON }));
    const claim = (version: number, now: Date): Promise<boolean> =>
      database.write(tx =>
        claimOperation(tx, { operationId: id('op', 1), version, now, until: afterNoon(30), node: 'node-1' }),
      );
    expect(await claim(2, NOON)).toBe(false);
    expect(await claim(1, NOON)).toBe(true);
    expect(await read(database, 1)).toMatchObject({
      leasedUntil: afterNoon(30),
      leasedBy: 'node-1',
      version: 2,
    });
    expect(await claim(2, afterNoon(29))).toBe(false);
    expect(await claim(2, afterNoon(30))).toBe(true);
  });

  it('are claimed by one of many nodes that try at once', async () => {
    const url = await place.newUrl('may be there');
    const one = await openStore(open, { url });
    const two = await openAgain(open, url);
    await store(one, ...[1, 2, 3, 4, 5].map(number => operation(number, { nextCheckAt: NOON })));
    const claims = [1, 2, 3, 4, 5].flatMap(number =>
      [one, two, one, two].map((database, node) =>
        database.write(tx =>
          claimOperation(tx, {
            operationId: id('op', number),
            version: 1,
            now: NOON,
            until: afterNoon(30),
            node: `node-${node}`,
          }),
        ),
      ),
    );
    const won = (await Promise.all(claims)).filter(Boolean);
    expect(won).toHaveLength(5);
    expect(await dueOperations(one.reader, NOON, 10)).toEqual([]);
  });

  it('come back at once when the leases of a dead node are released, and only those', async () => {
    const database = await openStore(open);
    const leased = { nextCheckAt: afterNoon(60), leasedUntil: afterNoon(60) };
    await store(
      database,
      operation(1, { ...leased, leasedBy: 'dead' }),
      operation(2, { ...leased, leasedBy: 'alive' }),
      operation(3, { nextCheckAt: afterNoon(60) }),
      operation(4),
    );
    expect(await database.write(tx => releaseLeases(tx, { node: 'dead', now: NOON }))).toBe(1);
    expect((await dueOperations(database.reader, NOON, 10)).map(each => each.operationId)).toEqual([
      id('op', 1),
    ]);
    expect(await read(database, 1)).toMatchObject({ leasedUntil: null, leasedBy: null, version: 2 });
    expect(await database.write(tx => releaseLeases(tx, { node: 'any', now: NOON }))).toBe(1);
    expect(await read(database, 2)).toMatchObject({ leasedUntil: null, nextCheckAt: NOON });
    expect(await read(database, 3)).toEqual(operation(3, { nextCheckAt: afterNoon(60) }));
    expect(await read(database, 4)).toEqual(operation(4));
  });

  it('are brought forward, never put off, and an ended one is not reopened', async () => {
    const database = await openStore(open);
    await store(
      database,
      operation(1, { nextCheckAt: afterNoon(60) }),
      operation(2, { nextCheckAt: afterNoon(-60) }),
      operation(3),
      operation(4, { nextCheckAt: afterNoon(60) }),
    );
    await database.write(async tx => {
      await touchNextCheck(tx, [id('op', 1), id('op', 2), id('op', 3)], NOON);
      await touchNextCheck(tx, [], NOON);
    });
    expect((await read(database, 1)).nextCheckAt).toEqual(NOON);
    expect((await read(database, 2)).nextCheckAt).toEqual(afterNoon(-60));
    expect((await read(database, 3)).nextCheckAt).toBeNull();
    expect((await read(database, 4)).nextCheckAt).toEqual(afterNoon(60));
  });
});
