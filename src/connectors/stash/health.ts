import { type HealthCheck } from '../contract';
import { type StashClient } from './client';
import { endOf } from './outcomes';

/** Ids of links are UUIDs, which this is not. */
const NO_LINK = 'paygraph-health-check';

/** The payment of a link that cannot exist: a shop whose signature is accepted hears that there is none. */
export function health(client: StashClient): HealthCheck {
  return {
    async check(signal) {
      const answer = await client.payment(NO_LINK, signal);
      if (answer.kind === 'success')
        return { kind: 'unknown', cause: 'a link that cannot exist has a payment' };
      const isHealthy = answer.kind === 'error' && answer.name === 'NOT_FOUND';
      return isHealthy ? { kind: 'done', value: null } : endOf(answer);
    },
  };
}
