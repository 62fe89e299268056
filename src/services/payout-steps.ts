import { type Payout } from '../domain/payout';
import { unreachable } from '../domain/unreachable';
import { cancelAtPlatform, complete, end } from './payout-ending';
import { findRegistration, register } from './payout-registration';
import { findOut, send, sign } from './payout-transaction';
import { change, type PayoutDriver } from './payout-writes';
import { operationName } from './trace-operation';

/**
 * One step of one payout: what its stored status asks for. Each effect is preceded by a commit that says it may have
 * happened, and followed by one that says what is known (contract of the Pi platform, section 4.2).
 */
export function takeStep(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { id, status, operationId, provider } = payout;
  const name = 'payout step';
  const fields = {
    'paygraph.payout.id': id,
    'paygraph.payout.status': status,
    'paygraph.operation.id': operationId,
    'paygraph.provider': provider,
  };
  return driver.deps.tracer.span({ name, fields }, span => {
    span.follow(operationName(operationId));
    return step(driver, payout);
  });
}

async function step(driver: PayoutDriver, payout: Payout): Promise<void> {
  switch (payout.status) {
    case 'CREATED':
      if (payout.registrationOpen) return findRegistration(driver, payout);
      return payout.givenUp ? end(driver, payout) : register(driver, payout);
    case 'REGISTERED':
      return payout.givenUp ? cancelAtPlatform(driver, payout) : sign(driver, payout, null);
    case 'SIGNED':
      return send(driver, payout);
    case 'SUBMITTED':
    case 'UNKNOWN':
      return findOut(driver, payout);
    case 'NEEDS_REVIEW':
      return cancelAtPlatform(driver, payout);
    case 'CONFIRMED':
      return complete(driver, payout);
    case 'COMPLETED':
    case 'FAILED':
    case 'CANCELLED':
      await change(driver, payout, null, { nextCheckAt: null });
      return;
    default:
      return unreachable(payout.status);
  }
}
