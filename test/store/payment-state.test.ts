import { type PaymentState } from '../../src/domain/fold';
import { type Database } from '../../src/store/database/database';
import { isUniqueViolation } from '../../src/store/database/errors';
import { type Executor, type Transaction } from '../../src/store/database/queryable';
import { claimOperation } from '../../src/store/operations';
import { insertPayment, loadPaymentState, savePaymentState, StaleState } from '../../src/store/payments';
import { describeOnBothDatabases } from '../support/databases';
import {
  afterNoon,
  APP,
  checkout,
  counting,
  NOON,
  openAgain,
  openStore,
  operation,
  OTHER_APP,
  payment,
  stateOf,
} from './samples';

/** Stores payment 1 with one operation and its page, and reads it back. */
async function stored(database: Database): Promise<PaymentState> {
  await database.write(async tx => {
    await insertPayment(tx, payment(1));
    const created = stateOf(payment(1));
    await savePaymentState(tx, created, stateOf(payment(1), [operation(1)], checkout(1)), NOON);
  });
  return load(database);
}

async function load(database: Database): Promise<PaymentState> {
  const state = await loadPaymentState(database.reader, APP, payment(1).id);
  if (!state) throw new Error('The payment is not there.');
  return state;
}

function save(database: Database, before: PaymentState, after: PaymentState): Promise<PaymentState> {
  return database.write(tx => savePaymentState(tx, before, after, afterNoon(60)));
}

function withStatus(state: PaymentState, status: 'CAPTURED' | 'DECLINED'): PaymentState {
  return { ...state, payment: { ...state.payment, status } };
}

function recording(tx: Transaction): Executor & { readonly statements: string[] } {
  const statements: string[] = [];
  return {
    dialect: tx.dialect,
    statements,
    query: (sql, parameters) => {
      statements.push(sql);
      return tx.query(sql, parameters);
    },
    execute: (sql, parameters) => {
      statements.push(sql);
      return tx.execute(sql, parameters);
    },
  };
}

describeOnBothDatabases("a payment's state", open => {
  it('is read in three statements, however many operations there are', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const operations = Array.from({ length: 30 }, (_, index) => operation(index + 2, { scope: 'refund' }));
    await save(database, before, { ...before, operations: [...before.operations, ...operations.reverse()] });
    const reader = counting(database.reader);
    const state = await loadPaymentState(reader, APP, payment(1).id);
    expect(reader.statements).toBe(3);
    const ids = state?.operations.map(each => each.id) ?? [];
    expect(ids).toHaveLength(31);
    expect(ids).toEqual([...ids].sort());
  });

  it('is not there for another application, or for an id that nothing has', async () => {
    const database = await openStore(open);
    await stored(database);
    expect(await loadPaymentState(database.reader, OTHER_APP, payment(1).id)).toBeUndefined();
    expect(await loadPaymentState(database.reader, APP, payment(2).id)).toBeUndefined();
  });

  it('is saved whole, and what is returned is what is stored', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const after: PaymentState = {
      payment: { ...before.payment, status: 'CAPTURED', authorized: 1_999n, captured: 1_999n },
      operations: [
        { ...before.operations[0]!, status: 'SUCCEEDED', effectReference: 'effect-1' },
        operation(2, { kind: 'REFUND', scope: 'refund', request: { kind: 'REFUND', reason: null } }),
      ],
      checkout: { ...before.checkout!, status: 'COMPLETED' },
    };
    const returned = await save(database, before, after);
    expect(await load(database)).toEqual(returned);
    expect(returned.payment).toEqual({ ...after.payment, version: 3, updatedAt: afterNoon(60) });
    expect(returned.operations.map(each => [each.status, each.version])).toEqual([
      ['SUCCEEDED', 2],
      ['RECORDED', 1],
    ]);
    expect(returned.checkout).toMatchObject({ status: 'COMPLETED', version: 2 });
  });

  it('is not written when nothing has changed, and row by row when something has', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const count = (after: PaymentState): Promise<readonly string[]> =>
      database.write(async tx => {
        const executor = recording(tx);
        await savePaymentState(executor, before, after, NOON);
        const verbs = executor.statements.map(sql => /^\w+ (INTO )?"\w+"/.exec(sql)?.[0] ?? sql);
        // Undone again, so that each count starts from the same state.
        await savePaymentState(tx, await loadOrThrow(tx), before, NOON);
        await tx.execute('UPDATE payment SET version = ?', [before.payment.version]);
        await tx.execute('UPDATE operation SET version = 1');
        return verbs;
      });
    const loadOrThrow = async (tx: Transaction): Promise<PaymentState> =>
      (await loadPaymentState(tx, APP, before.payment.id))!;

    expect(await count({ ...before, payment: { ...before.payment } })).toEqual([]);
    expect(await count(withStatus(before, 'CAPTURED'))).toEqual(['UPDATE "payment"']);
    expect(await count({ ...before, operations: [{ ...before.operations[0]!, checks: 1 }] })).toEqual([
      'UPDATE "payment"',
      'UPDATE "operation"',
    ]);
  });

  it('steps the version of the payment also when only an operation or the page has changed', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const once = await save(database, before, {
      ...before,
      checkout: { ...before.checkout!, status: 'EXPIRED' },
    });
    expect(once.payment.version).toBe(before.payment.version + 1);
    const twice = await save(database, once, {
      ...once,
      operations: [{ ...once.operations[0]!, checks: 1 }],
    });
    expect(twice.payment.version).toBe(before.payment.version + 2);
    expect(await load(database)).toEqual(twice);
  });

  it('is refused when another writer was first, and nothing of it is written', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const first = await save(database, before, withStatus(before, 'CAPTURED'));
    const late: PaymentState = {
      payment: { ...before.payment, status: 'DECLINED' },
      operations: [{ ...before.operations[0]!, status: 'DECLINED' }, operation(2, { scope: 'refund' })],
      checkout: { ...before.checkout!, status: 'COMPLETED' },
    };
    await expect(save(database, before, late)).rejects.toThrow(StaleState);
    expect(await load(database)).toEqual(first);
  });

  it('is refused, and the payment left as it was, when only the operation was claimed meanwhile', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const claim = {
      operationId: before.operations[0]!.id,
      version: 1,
      now: NOON,
      until: afterNoon(30),
      node: 'b',
    };
    expect(await database.write(tx => claimOperation(tx, claim))).toBe(true);
    const after = withStatus(before, 'DECLINED');
    const late = { ...after, operations: [{ ...before.operations[0]!, status: 'DECLINED' as const }] };
    await expect(save(database, before, late)).rejects.toThrow(StaleState);
    expect((await load(database)).payment).toEqual(before.payment);
  });

  it('is not saved for another application', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const foreign = { ...before, payment: { ...before.payment, applicationId: OTHER_APP } };
    await expect(save(database, foreign, withStatus(foreign, 'CAPTURED'))).rejects.toThrow(StaleState);
    expect(await load(database)).toEqual(before);
  });

  it('takes one of two operations under the same key, and keeps nothing of the other', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    const twin = operation(2, { idempotencyKey: 'key-1' });
    const after = { ...withStatus(before, 'CAPTURED'), operations: [...before.operations, twin] };
    const refused: unknown = await save(database, before, after).catch((error: unknown) => error);
    expect(isUniqueViolation(refused)).toBe(true);
    expect(await load(database)).toEqual(before);
    const elsewhere = operation(3, { idempotencyKey: 'key-1', scope: 'refund' });
    const saved = await save(database, before, { ...before, operations: [...before.operations, elsewhere] });
    expect(saved.operations).toHaveLength(2);
  });

  it('never holds an amount below zero', async () => {
    const database = await openStore(open);
    const before = await stored(database);
    for (const field of ['authorized', 'captured', 'refunded', 'cancelled', 'chargedBack'] as const) {
      const broken = { ...before, payment: { ...before.payment, [field]: -1n } };
      await expect(save(database, before, broken)).rejects.toMatchObject({ violation: 'check' });
    }
    for (const field of ['reservedForCapture', 'reservedForRefund'] as const) {
      const broken = { ...before, payment: { ...before.payment, [field]: -1n } };
      await expect(save(database, before, broken)).rejects.toMatchObject({ violation: 'check' });
    }
    const negative = { ...before.payment.amount, minor: -1n };
    const broken = { ...before, payment: { ...before.payment, amount: negative } };
    await expect(save(database, before, broken)).rejects.toMatchObject({ violation: 'check' });
    expect(await load(database)).toEqual(before);
  });
});

describeOnBothDatabases('two nodes that change one payment', (open, place) => {
  it('lose no change when each reads afresh after it was refused', async () => {
    const url = await place.newUrl('may be there');
    const one = await openStore(open, { url });
    const two = await openAgain(open, url);
    await stored(one);
    const captureOne = (database: Database): Promise<void> =>
      database
        .write(async tx => {
          const before = (await loadPaymentState(tx, APP, payment(1).id))!;
          const captured = before.payment.captured + 1n;
          await savePaymentState(tx, before, { ...before, payment: { ...before.payment, captured } }, NOON);
        })
        .catch((error: unknown) => {
          if (!(error instanceof StaleState)) throw error;
          return captureOne(database);
        });
    await Promise.all(Array.from({ length: 40 }, (_, index) => captureOne(index % 2 === 0 ? one : two)));
    const { payment: after } = await load(one);
    expect(after.captured).toBe(40n);
    expect(after.version).toBe(42);
  });

  it('miss when both have read before either writes', async () => {
    const url = await place.newUrl('may be there');
    const one = await openStore(open, { url });
    const two = await openAgain(open, url);
    const before = await stored(one);
    const results = await Promise.allSettled([
      save(one, before, withStatus(before, 'CAPTURED')),
      save(two, before, withStatus(before, 'DECLINED')),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find(result => result.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(StaleState);
  });
});
