import { applyNotice } from '../services/apply-notice';
import { type Services } from '../services/dependencies';
import { dueNotices } from '../store/notices';
import { eachBounded } from './loop';
import { causeOf } from './settle-unknown';

const BATCH = 50;
const AT_A_TIME = 8;

/** Applies every stored webhook that is due, until none is left. */
export async function applyNotices(deps: Services): Promise<void> {
  for (;;) {
    const due = await dueNotices(deps.database.reader, deps.clock.now(), BATCH);
    if (due.length === 0) return;
    let failures = 0;
    const start = { name: 'webhooks round', fields: { 'paygraph.due': due.length } };
    await deps.tracer.span(start, () =>
      eachBounded(
        due,
        AT_A_TIME,
        each => applyNotice(deps, each),
        (error, { id }) => {
          failures += 1;
          deps.log.error({ notice: id, cause: causeOf(error) }, 'applying a webhook failed; it stays due');
        },
      ),
    );
    if (due.length < BATCH || failures > 0) return;
  }
}
