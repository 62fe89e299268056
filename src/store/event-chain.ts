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
  return sha256(text);
}

const STEP = 2_000;

/** An event as it is stored; its body is the very text that was hashed. */
interface StoredEvent {
  readonly application_id: string;
  readonly position: number | bigint;
  readonly type: string;
  readonly payment_id: string | null;
  readonly payout_id: string | null;
  readonly player_id: string | null;
  readonly provider: string | null;
  readonly body: string;
  readonly cause: string;
  readonly occurred_at: string;
  readonly hash: string;
}

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
    const rows = await from.query<StoredEvent>(`SELECT ${eventRows.columns} FROM ${eventRows.name} ${rest}`, [
      id,
      position,
      eventPosition,
      STEP,
    ]);
    for (const row of rows) {
      if (BigInt(row.position) !== position + 1n || row.hash !== storedHash(hash, row)) return position + 1n;
      position += 1n;
      hash = row.hash;
    }
    if (rows.length === 0) return position + 1n;
  }
  return hash === last ? undefined : position;
}

/** The same as `eventHash`, without reading the body only to write it again. */
function storedHash(previous: string, row: StoredEvent): string {
  const { application_id, position, type, payment_id, payout_id, player_id, provider } = row;
  const names = [
    previous,
    application_id,
    position.toString(),
    type,
    payment_id,
    payout_id,
    player_id,
    provider,
  ];
  return sha256(JSON.stringify([...names, row.body, row.cause, row.occurred_at]));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
