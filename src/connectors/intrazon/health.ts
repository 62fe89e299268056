import { type HealthCheck } from '../contract';
import { textAt } from '../json';
import { pathPart, type IntrazonClient } from './client';
import { endOf } from './refusals';
import { readObject } from './result';

/** GET /applications/{app_key}/ (IntraZon contract, R5): proves the secret, and that it is this application's. */
export function health(client: IntrazonClient): HealthCheck {
  return {
    async check(signal) {
      const path = `/applications/${pathPart(client.appKey)}/`;
      const answer = await client.send({ method: 'GET', path, signal });
      const found = readObject(answer, body => textAt(body, ['key']));
      if (found.kind !== 'success') return endOf(found);
      if (found.value === client.appKey) return { kind: 'done', value: null };
      return { kind: 'unknown', cause: 'another application answered' };
    },
  };
}
