import { applications } from '../applications';
import { findBrokenEvent } from '../event-chain';
import { type Check, statement } from './invariant';

/** Recomputes every application's chain of hashes from its first event. */
export const journal: readonly Check[] = [
  async function* (from) {
    for (const application of await applications.find(from, {})) {
      const broken = await findBrokenEvent(from, application);
      if (broken === undefined) continue;
      const what = `the journal does not fit from position ${broken} on`;
      yield { invariant: 'I2', rows: [application.id, broken.toString()], what };
    }
  },
  statement(
    'I2',
    'an event beyond the last position of its application',
    `SELECT e.position, e.application_id FROM event e JOIN application a ON a.id = e.application_id
      WHERE e.position > a.event_position`,
  ),
  statement(
    'I16',
    'an event without a cause',
    `SELECT position, application_id FROM event
      WHERE cause NOT LIKE 'key:_%' AND cause NOT LIKE 'webhook:_%' AND cause NOT LIKE 'operator:_%'
        AND cause NOT LIKE 'authorization:_%' AND cause NOT IN ('check', 'payout')`,
  ),
];
