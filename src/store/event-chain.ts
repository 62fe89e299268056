import { hash as digest } from 'node:crypto';
import { type Queryable } from './database/queryable';
import { type Fields, table } from './database/table';
import { losslessJson } from './lossless-json';
import { EventRow } from './rows/event.row';

export const eventRows = table(EventRow);

/** An event as it is stored. */
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
}

/** The hash of an event that is about to be stored. */
export function eventHash(previous: string, event: Omit<Fields<EventRow>, 'hash'>): string {
  return storedHash(previous, {
    application_id: event.applicationId,
    position: event.position,
    type: event.type,
    payment_id: event.paymentId,
    payout_id: event.payoutId,
    player_id: event.playerId,
    provider: event.provider,
    body: losslessJson(event.body),
    cause: event.cause,
    occurred_at: event.occurredAt.toISOString(),
  });
}

/**
 * SHA-256, in hex, over the previous event's hash and all of this event, its body as the very text that is stored. A row
 * that is changed, removed or put in later breaks the chain from there on, up to the hash in the application's row.
 */
function storedHash(previous: string, event: StoredEvent): string {
  const text = JSON.stringify([
    previous,
    event.application_id,
    event.position.toString(),
    event.type,
    event.payment_id,
    event.payout_id,
    event.player_id,
    event.provider,
    event.body,
    event.cause,
    event.occurred_at,
  ]);
  return digest('sha256', text, 'hex');
}

const STEP = 2_000;

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
    const rows = await from.query<StoredEvent & { readonly hash: string }>(
      `SELECT ${eventRows.columns} FROM ${eventRows.name} ${rest}`,
      [id, position, eventPosition, STEP],
    );
    for (const row of rows) {
      if (BigInt(row.position) !== position + 1n || row.hash !== storedHash(hash, row)) return position + 1n;
      position += 1n;
      hash = row.hash;
    }
    if (rows.length === 0) return position + 1n;
  }
  return hash === last ? undefined : position;
}
