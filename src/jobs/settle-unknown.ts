import { type Services } from '../services/dependencies';
import { settleOperation } from '../services/settle-operation';
import { dueOperations } from '../store/operations';
import { eachBounded } from './loop';

const BATCH = 50;
const AT_A_TIME = 8;

/** Settles every operation whose check is due, until none is left. */
export async function settleUnknown(deps: Services): Promise<void> {
  for (;;) {
    const due = await dueOperations(deps.database.reader, deps.clock.now(), BATCH);
    if (due.length === 0) return;
    let failures = 0;
    const start = { name: 'settle round', fields: { 'paygraph.due': due.length } };
    await deps.tracer.span(start, () =>
      eachBounded(
        due,
        AT_A_TIME,
        each => settleOperation(deps, each),
        (error, { operationId }) => {
          failures += 1;
          deps.log.error({ operationId, cause: causeOf(error) }, 'settling failed; it stays due');
        },
      ),
    );
    // What failed is still due: without this a broken database would make the round endless.
    if (due.length < BATCH || failures > 0) return;
  }
}

export function causeOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
}
