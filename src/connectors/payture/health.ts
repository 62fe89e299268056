import { type HealthCheck } from '../contract';
import { type PaytureClient } from './client';
import { endOf } from './refusals';

/** Our OrderIds are payment ids, which this is not. */
const NO_ORDER = 'paygraph-health-check';

/**
 * GetState of an order that cannot exist: a terminal that is known and may be called from here answers that the order is
 * not found. It takes no password, so that the password is not proven.
 */
export function health(client: PaytureClient): HealthCheck {
  return {
    async check(signal) {
      const form = { Key: client.account.key, OrderId: NO_ORDER };
      const answer = await client.send({ command: 'api/GetState', form, signal });
      if (answer.kind === 'success')
        return { kind: 'unknown', cause: 'an order that cannot exist has a state' };
      const isHealthy = answer.kind === 'error' && answer.code === 'ORDER_NOT_FOUND';
      return isHealthy ? { kind: 'done', value: null } : endOf(answer);
    },
  };
}
