import { type Chain, changeState, stateOf } from './chain';
import { makeLedger } from './ledger-making';
import { type Ledger } from './ledgers';

const timerKind = 'ledger';

/**
 * Closes every ledger whose time has come, and answers the last one's number. Whoever looks at the chain calls this
 * first, so that nobody sees a ledger closed without the transactions that were due for it.
 */
export function catchUp(chain: Chain, nowMs = chain.core.clock.nowMs()): number {
  const tip = chain.ledgers.tip(nowMs);
  if (chain.queue.size === 0 || stateOf(chain).processed >= tip) return tip;
  chain.core.documents.transaction(() => {
    for (
      let sequence = stateOf(chain).processed + 1;
      sequence <= tip && chain.queue.size > 0;
      sequence += 1
    ) {
      closeInTime(chain, sequence);
    }
    changeState(chain, { processed: tip });
    armTimer(chain);
  });
  chain.bell.ring();
  return tip;
}

/** Closes one ledger now, whatever the pace. */
export function closeNow(chain: Chain): Ledger {
  const nowMs = chain.core.clock.nowMs();
  const sequence = catchUp(chain, nowMs) + 1;
  chain.core.documents.transaction(() => {
    const closedAtMs = Math.max(nowMs, chain.ledgers.closedAtMs(sequence - 1));
    chain.ledgers.closeEarly(sequence, nowMs, makeLedger(chain, { sequence, closedAtMs }));
    changeState(chain, { processed: sequence });
    armTimer(chain);
  });
  chain.bell.ring();
  return chain.ledgers.get(sequence);
}

/** Follows the switch `ledgerMs`, and a clock that is set back. */
export function keepTime(chain: Chain): void {
  const retime = (fromMs: number): void => {
    if (chain.ledgers.isEmpty) return;
    const tip = catchUp(chain);
    chain.ledgers.retime(tip, fromMs, chain.profile.values.ledgerMs);
    changeState(chain, { processed: tip, armed: 0 });
    armTimer(chain);
    chain.bell.ring();
  };
  chain.profile.onChange(() => {
    const isOtherPace = !chain.ledgers.isEmpty && chain.ledgers.intervalMs !== chain.profile.values.ledgerMs;
    if (isOtherPace) retime(chain.core.clock.nowMs());
  });
  chain.core.scheduler.beforeGoingBack(retime);
  chain.core.scheduler.handle(timerKind, () => void catchUp(chain));
}

/** Sees to it that the next ledger closes by itself when something waits for it. */
export function armTimer(chain: Chain): void {
  const { processed, armed } = stateOf(chain);
  const next = processed + 1;
  const dueAtMs = chain.ledgers.dueAtMs(next);
  if (chain.queue.size === 0 || armed === next || dueAtMs === undefined) return;
  changeState(chain, { armed: next });
  chain.core.scheduler.schedule(timerKind, { sequence: next }, dueAtMs - chain.core.clock.nowMs());
}

/** Ledgers without transactions need no record: they follow from the one before. */
function closeInTime(chain: Chain, sequence: number): void {
  const closedAtMs = chain.ledgers.closedAtMs(sequence);
  const content = makeLedger(chain, { sequence, closedAtMs });
  if (content.transactions.length > 0) chain.ledgers.store(sequence, content);
}
