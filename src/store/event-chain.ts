import { createHash } from 'node:crypto';
import { type Queryable } from './database/queryable';
import { type Fields, table } from './database/table';
import { losslessJson } from './lossless-json';
import { EventRow } from './rows/event.row';

export const eventRows = table(EventRow);

/**
 * SHA-256, in hex, over the previous event's hash and all of this event. A row that is changed, removed or put in
 * later breaks the chain from there on, up to the hash in the application's row.
 */
export function eventHash(previous: string, event: Omit<Fields<EventRow>, 'hash'>): string {
  const text = JSON.stringify([
    previous,
    event.applicationId,
    event.position.toString(),
    event.type,
    event.paymentId,
    event.payoutId,
    event.playerId,
    event.provider,
    losslessJson(event.body),
    event.cause,
    event.occurredAt.toISOString(),
  ]);
  return createHash('sha256').update(text).digest('hex');
}

const STEP = 500;

/**
 * Recomputes an application's chain from its first event up to the position and hash that its row tells. Returns the
 * first position that is missing or does not fit, or undefined when all is as it was written.
 */
export async function findBrokenEvent(
  from: Queryable,
  { id, eventPosition, eventHash: last }: { id: string; eventPosition: bigint; eventHash: string },
): Promise<bigint | undefined> {
  let position = 0n;
  let hash = '';
  while (position < eventPosition) {
    const rest = 'WHERE application_id = ? AND position > ? AND position <= ? ORDER BY position LIMIT ?';
    const rows = await eventRows.select(from, rest, [id, position, eventPosition, STEP]);
    for (const row of rows) {
      if (row.position !== position + 1n || row.hash !== eventHash(hash, row)) return position + 1n;
      position = row.position;
      hash = row.hash;
    }
    if (rows.length === 0) return position + 1n;
  }
  return hash === last ? undefined : position;
}
