import { type HealthCheck } from '../contract';
import { textAt } from '../json';
import { type PayoneClient } from './client';
import { endOf } from './refusals';

/** GET /services/testconnection: signed like every call, so that it proves the keys. */
export function health(client: PayoneClient): HealthCheck {
  return {
    async check(signal) {
      const answer = await client.send({ method: 'GET', path: '/services/testconnection', signal });
      if (answer.kind !== 'success') return endOf(answer);
      if (textAt(answer.body, ['result']) === 'OK') return { kind: 'done', value: null };
      return { kind: 'unknown', cause: 'the test of the connection was not answered with OK' };
    },
  };
}
