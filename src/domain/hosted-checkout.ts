import { type Machine } from './machine';
import { type Operation } from './operation';
import { type Provider } from './provider';

export const HOSTED_CHECKOUT_STATUSES = ['OPEN', 'CANCELLED', 'EXPIRED', 'COMPLETED'] as const;
export type HostedCheckoutStatus = (typeof HOSTED_CHECKOUT_STATUSES)[number];

/** Like an operation's, its states stand in order and are only ever left downwards: a payer who paid has completed it. */
export const HOSTED_CHECKOUT_MACHINE: Machine<HostedCheckoutStatus, 'COMPLETED' | 'CANCELLED' | 'EXPIRED'> = {
  OPEN: {
    says: 'The page waits for the payer.',
    on: { COMPLETED: 'COMPLETED', CANCELLED: 'CANCELLED', EXPIRED: 'EXPIRED' },
  },
  CANCELLED: { says: 'The payer gave up.', on: { COMPLETED: 'COMPLETED', EXPIRED: 'EXPIRED' } },
  EXPIRED: { says: 'The page ran out.', on: { COMPLETED: 'COMPLETED' } },
  COMPLETED: { says: 'The payer finished; the payment tells how it went.', on: {} },
};

/** A provider's page on which the payer pays. */
export interface HostedCheckout {
  readonly id: string;
  readonly applicationId: string;
  readonly paymentId: string;
  readonly provider: Provider;
  readonly status: HostedCheckoutStatus;
  /** The provider's id of the page. */
  readonly providerReference: string;
  readonly redirectUrl: string;
  readonly returnUrl: string | null;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/**
 * What the operation that opened the page says about the page; undefined while the payer may still act, as they may
 * after one of several tries is under way. A later status of the operation never stands for an earlier one of the page:
 * that keeps the page independent of the order of facts.
 */
export function checkoutSignal(
  operation: Pick<Operation, 'status' | 'failure'>,
): 'COMPLETED' | 'CANCELLED' | 'EXPIRED' | undefined {
  switch (operation.status) {
    case 'SUCCEEDED':
    case 'DECLINED':
      return 'COMPLETED';
    case 'CANCELLED':
      return operation.failure?.kind === 'EXPIRED' ? 'EXPIRED' : 'CANCELLED';
    case 'FAILED':
      return 'CANCELLED';
    case 'RECORDED':
    case 'SENDING':
    case 'UNKNOWN':
    case 'AWAITING_CUSTOMER':
    case 'AWAITING_PROVIDER':
    case 'NEEDS_REVIEW':
      return undefined;
  }
}
