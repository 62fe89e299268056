import {
  checkoutSignal,
  HOSTED_CHECKOUT_MACHINE,
  type HostedCheckoutStatus,
} from '../../src/domain/hosted-checkout';
import { next } from '../../src/domain/machine';
import {
  OPERATION_STATUSES,
  type Failure,
  type Operation,
  type OperationStatus,
} from '../../src/domain/operation';

const failure = (kind: Failure['kind']): Failure => ({
  kind,
  message: '',
  providerCode: null,
  declineKind: null,
  retry: 'NEW_KEY',
});

describe('what an operation says about its page', () => {
  it.each<[OperationStatus, Failure | null, string | undefined]>([
    ['RECORDED', null, undefined],
    ['SENDING', null, undefined],
    ['UNKNOWN', null, undefined],
    ['AWAITING_CUSTOMER', null, undefined],
    ['AWAITING_PROVIDER', null, undefined],
    ['NEEDS_REVIEW', failure('CONTRADICTED'), undefined],
    ['FAILED', failure('REJECTED'), 'CANCELLED'],
    ['CANCELLED', failure('CANCELLED'), 'CANCELLED'],
    ['CANCELLED', failure('EXPIRED'), 'EXPIRED'],
    ['CANCELLED', null, 'CANCELLED'],
    ['DECLINED', failure('DECLINED'), 'COMPLETED'],
    ['SUCCEEDED', null, 'COMPLETED'],
  ])('%s with %p is %s', (status, why, signal) => {
    expect(checkoutSignal({ status, failure: why })).toBe(signal);
  });

  it('never goes back while the operation goes on, so that the page is independent of the order of facts', () => {
    const order: readonly HostedCheckoutStatus[] = ['OPEN', 'CANCELLED', 'EXPIRED', 'COMPLETED'];
    const steps = OPERATION_STATUSES.flatMap<Pick<Operation, 'status' | 'failure'>>(status =>
      status === 'CANCELLED'
        ? [
            { status, failure: failure('CANCELLED') },
            { status, failure: failure('EXPIRED') },
          ]
        : [{ status, failure: null }],
    );
    const pages = steps.map(step => order.indexOf(checkoutSignal(step) ?? 'OPEN'));
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    for (const page of order) {
      for (const signal of ['CANCELLED', 'EXPIRED', 'COMPLETED'] as const) {
        const isFurther = order.indexOf(signal) > order.indexOf(page);
        expect(next(HOSTED_CHECKOUT_MACHINE, page, signal)).toBe(isFurther ? signal : undefined);
      }
    }
  });
});
