import { entitlementStatus } from '../../src/domain/entitlement';
import { type Payment } from '../../src/domain/payment';
import { newPayment, NOW } from './payments';

const hundred = { minor: 100n, currency: 'EUR' };

it.each<[string, Partial<Payment>, string]>([
  ['stored', { status: 'CREATED' }, 'PENDING'],
  ['sent', { status: 'PROCESSING' }, 'PENDING'],
  ['lost', { status: 'UNKNOWN' }, 'PENDING'],
  ['waiting for the payer', { status: 'REQUIRES_ACTION' }, 'PENDING'],
  ['held', { status: 'AUTHORIZED', authorized: 100n }, 'PENDING'],
  ['captured in part', { status: 'PARTIALLY_CAPTURED', authorized: 100n, captured: 40n }, 'PENDING'],
  [
    'captured in part, the rest released',
    { status: 'CAPTURED', authorized: 100n, captured: 40n, cancelled: 60n },
    'GRANTED',
  ],
  ['captured', { status: 'CAPTURED', authorized: 100n, captured: 100n }, 'GRANTED'],
  [
    'refunded in part',
    { status: 'PARTIALLY_REFUNDED', authorized: 100n, captured: 100n, refunded: 99n },
    'GRANTED',
  ],
  ['refunded', { status: 'REFUNDED', authorized: 100n, captured: 100n, refunded: 100n }, 'REVOKED'],
  ['charged back', { status: 'CHARGED_BACK', authorized: 100n, captured: 100n, chargedBack: 1n }, 'REVOKED'],
  ['declined', { status: 'DECLINED' }, 'REVOKED'],
  ['failed', { status: 'FAILED' }, 'REVOKED'],
  ['run out', { status: 'EXPIRED' }, 'REVOKED'],
  ['released', { status: 'CANCELLED', authorized: 100n, cancelled: 100n }, 'REVOKED'],
  ['approved before the charge', { status: 'REQUIRES_ACTION', approvedAt: NOW }, 'GRANTED'],
  ['approved, and never charged', { approvedAt: NOW, approvalLapsedAt: NOW }, 'REVOKED'],
  ['approved, and run out', { status: 'EXPIRED', approvedAt: NOW }, 'REVOKED'],
  [
    'captured after its approval had lapsed',
    { status: 'CAPTURED', authorized: 100n, captured: 100n, approvedAt: NOW, approvalLapsedAt: NOW },
    'GRANTED',
  ],
])('a payment that is %s', (_, given, expected) => {
  expect(entitlementStatus({ ...newPayment({ amount: hundred }), ...given })).toBe(expected);
});
