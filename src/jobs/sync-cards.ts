import { type Services } from '../services/dependencies';
import { syncDueCards } from '../services/sync-cards';
import { customersWithCardsDue } from '../store/customers';
import { eachBounded } from './loop';
import { causeOf } from './settle-unknown';

const BATCH = 20;
const AT_A_TIME = 4;

/** Asks for the cards of every customer for whom that is due. One batch a round: no payment waits for it. */
export async function syncCardsDue(deps: Services): Promise<void> {
  const due = await customersWithCardsDue(deps.database.reader, deps.clock.now(), BATCH);
  if (due.length === 0) return;
  const start = { name: 'cards round', fields: { 'paygraph.due': due.length } };
  await deps.tracer.span(start, () =>
    eachBounded(
      due,
      AT_A_TIME,
      customer => syncDueCards(deps, customer),
      (error, { id }) =>
        deps.log.error({ customerId: id, cause: causeOf(error) }, 'asking for cards failed; it stays due'),
    ),
  );
}
