import { type Clock } from '../../domain/clock';
import { type LookupAnswer, type LookupQuery, type StatusLookup } from '../contract';
import { type IntrazonClient } from './client';
import { type IntrazonConfig } from './config';
import { listPurchases, type Purchase } from './purchases';

const HOUR_MS = 60 * 60_000;
/** IntraZon remembers a key for 24 h from its effect; an hour less, for requests under way and clocks. */
const KEY_SAFE_MS = 23 * HOUR_MS;
/** How far its clock may be behind ours before the time of a purchase is taken to rule it out. */
const CLOCK_TOLERANCE_MS = 24 * HOUR_MS;

/**
 * IntraZon has no question for one purchase. While it remembers the key, the same request under the same key is the
 * question. Where it does not, or no more, the player's purchases are all there is (R8): they name no key, so that they
 * can prove that nothing was bought, and never that a purchase is ours.
 */
export function statusLookup(client: IntrazonClient, config: IntrazonConfig, clock: Clock): StatusLookup {
  return {
    lookup: async query => {
      const { kind, recordedAt } = query.operation;
      if (kind !== 'PURCHASE') return { kind: 'unclear', cause: 'this kit sends purchases only' };
      const isRemembered = config.remembersKeys && isYoung(recordedAt, clock.now());
      return isRemembered ? REPEAT : byHistory(client, query);
    },
    // Absent is said only where the key tells nothing any more: sent again, it could happen twice.
    whenAbsent: {
      AUTHORIZE: 'END',
      PURCHASE: 'END',
      CAPTURE: 'END',
      CANCEL: 'END',
      REFUND: 'END',
      CHECKOUT: 'END',
      PAYOUT: 'END',
    },
  };
}

const REPEAT: LookupAnswer = {
  kind: 'repeat',
  cause: 'only the same request under the same key tells',
};

function isYoung(recordedAt: Date | undefined, now: Date): boolean {
  return recordedAt !== undefined && now.getTime() - recordedAt.getTime() < KEY_SAFE_MS;
}

async function byHistory(client: IntrazonClient, query: LookupQuery): Promise<LookupAnswer> {
  const { bought } = query.payment;
  if (!bought) return { kind: 'untold', cause: 'it is not known what was bought' };
  const told = await listPurchases(client, query.signal, bought.playerReference);
  if (told.kind === 'success') {
    const trace = told.value.find(each => mayBe(each, bought.goodReference, query.operation.recordedAt));
    return trace
      ? { kind: 'untold', cause: 'the player bought this good, under no key' }
      : { kind: 'absent' };
  }
  // A service without the list, or without the player: nothing more will come of asking.
  if (told.kind === 'error' && (told.code === 404 || told.code === 405))
    return { kind: 'untold', cause: told.reason };
  return { kind: 'unclear', cause: told.kind === 'error' ? told.reason : told.cause };
}

/** Units, currency and total do not rule it out: an answer that contradicted the request may tell the truth. */
function mayBe(
  { virtualGoodKey, createdAt }: Purchase,
  goodReference: string,
  recordedAt: Date | undefined,
): boolean {
  if (virtualGoodKey !== goodReference) return false;
  if (createdAt === null || recordedAt === undefined) return true;
  return createdAt.getTime() > recordedAt.getTime() - CLOCK_TOLERANCE_MS;
}
