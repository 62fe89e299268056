import { fits, NO_FILTER, readFilter, toServerFilter } from '../../src/console/state/payment-filter';
import { readVariables, variablesText, type ReadyOperation } from '../../src/console/state/ready-operation';
import { paymentsAddress, readRoute } from '../../src/console/state/route';
import { type PaymentRowFragment } from '../../src/console/generated/operations';

const row: PaymentRowFragment = {
  ...{
    __typename: 'Payment',
    id: 'pay_1',
    reference: 'order 1&2',
    provider: 'PAYONE',
    status: 'UNKNOWN',
    version: 1,
  },
  ...{ createdAt: '2026-01-31T23:59:59.999Z', updatedAt: '2026-01-31T23:59:59.999Z' },
  amount: { __typename: 'Money', amount: '1.00', currency: 'EUR' },
  captured: { __typename: 'Money', amount: '0.00', currency: 'EUR' },
  refunded: { __typename: 'Money', amount: '0.00', currency: 'EUR' },
};

describe('an address of the console', () => {
  it('holds the filter, and gives it back', () => {
    const filter = { ...NO_FILTER, status: 'UNKNOWN', reference: 'order 1&2', to: '2026-01-31' };
    expect(readRoute(paymentsAddress(filter))).toEqual({ view: 'payments', filter });
    expect(readRoute('')).toEqual({ view: 'payments', filter: NO_FILTER });
    expect(readRoute('#/payments/pay_1')).toEqual({ view: 'payment', id: 'pay_1' });
    expect(readRoute('#/elsewhere')).toEqual({ view: 'nowhere' });
  });

  it('asks the server for no value that the schema does not have', () => {
    const filter = readFilter(new URLSearchParams('status=PAID&provider=NOBODY&from=yesterday'));
    expect(toServerFilter(filter)).toEqual({});
  });
});

describe('a filter', () => {
  it('takes whole days, the last one included', () => {
    expect(fits({ ...NO_FILTER, from: '2026-01-31', to: '2026-01-31' }, row)).toBe(true);
    expect(fits({ ...NO_FILTER, to: '2026-01-30' }, row)).toBe(false);
    expect(fits({ ...NO_FILTER, from: '2026-02-01' }, row)).toBe(false);
  });

  it('wants all that it names', () => {
    expect(fits({ ...NO_FILTER, status: 'UNKNOWN', provider: 'PAYONE', reference: 'order 1&2' }, row)).toBe(
      true,
    );
    expect(fits({ ...NO_FILTER, status: 'CAPTURED' }, row)).toBe(false);
    expect(fits({ ...NO_FILTER, provider: 'STASH' }, row)).toBe(false);
    expect(fits({ ...NO_FILTER, reference: 'order 1' }, row)).toBe(false);
  });
});

describe('the variables of a documented operation', () => {
  it('get an idempotency key of their own, and are read back', () => {
    const operation: ReadyOperation = {
      ...{ group: 'payments', name: 'RefundPayment', kind: 'mutation' as const, says: '', document: '' },
      variables: { input: { idempotencyKey: '', paymentId: '' } },
    };
    const text = variablesText(operation, () => 'key-1');
    expect(readVariables(text)).toEqual({ input: { idempotencyKey: 'key-1', paymentId: '' } });
    expect(readVariables('[]')).toMatch(/JSON object/);
    expect(readVariables('{,}')).toMatch(/not JSON/);
    expect(readVariables(' ')).toEqual({});
  });
});
