import { type JournalEvent, type NewEvent } from '../domain/event';
import { type Provider } from '../domain/provider';
import { applications } from './applications';
import { allOf, among, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { type Fields } from './database/table';
import { eventHash, eventRows } from './event-chain';
import { type EventRow } from './rows/event.row';

/**
 * Numbers events and adds them to the journal; the last step of a transaction. Advancing the application's row locks
 * it until COMMIT, so that positions commit in their order, without gaps, from however many nodes. Applications are
 * taken in sorted order, so that two nodes cannot wait for each other. Returns each application's last position.
 */
export async function appendEvents(
  tx: Executor,
  events: readonly NewEvent[],
): Promise<ReadonlyMap<string, bigint>> {
  const byApplication = new Map<string, NewEvent[]>();
  for (const event of events) {
    const others = byApplication.get(event.applicationId);
    if (others) others.push(event);
    else byApplication.set(event.applicationId, [event]);
  }
  const positions = new Map<string, bigint>();
  for (const applicationId of [...byApplication.keys()].sort()) {
    const position = await appendTo(tx, applicationId, byApplication.get(applicationId) ?? []);
    positions.set(applicationId, position);
  }
  return positions;
}

async function appendTo(tx: Executor, applicationId: string, events: readonly NewEvent[]): Promise<bigint> {
  const [raw] = await tx.query<Readonly<Record<string, unknown>>>(
    `UPDATE ${applications.name} SET event_position = event_position + ? WHERE id = ? RETURNING ${applications.columns}`,
    [events.length, applicationId],
  );
  if (!raw) throw new Error(`There is no application ${applicationId} to tell events of.`);
  const { eventPosition, eventHash: previous } = applications.toRow(raw);
  let position = eventPosition - BigInt(events.length);
  let hash = previous;
  const rows = events.map(event => {
    position += 1n;
    const row = fromEvent(event, position);
    hash = eventHash(hash, row);
    return { ...row, hash };
  });
  await eventRows.insertMany(tx, rows);
  await applications.update(tx, { id: applicationId }, { eventHash: hash });
  return eventPosition;
}

function fromEvent(event: NewEvent, position: bigint): Omit<Fields<EventRow>, 'hash'> {
  const { applicationId, body, provider, playerId, cause, occurredAt } = event;
  const { type, paymentId, payoutId }: BodyKeys = body;
  return {
    applicationId,
    position,
    type,
    paymentId: paymentId ?? null,
    payoutId: payoutId ?? null,
    playerId,
    provider,
    body,
    cause,
    occurredAt,
  };
}

/** What any body may have to be found by. */
interface BodyKeys {
  readonly type: string;
  readonly paymentId?: string;
  readonly payoutId?: string;
}

function toEvent({
  applicationId,
  position,
  body,
  provider,
  playerId,
  cause,
  occurredAt,
}: EventRow): JournalEvent {
  return { applicationId, position, body, provider, playerId, cause, occurredAt };
}

/** What is not given does not narrow; an empty list of providers or types finds nothing. */
export interface EventFilter {
  readonly paymentId?: string;
  readonly payoutId?: string;
  readonly playerId?: string;
  readonly providers?: readonly Provider[];
  readonly types?: readonly string[];
}

export interface Wanted {
  readonly filter?: EventFilter;
  /** The player who asks, who sees only its own; narrows in addition to the filter. */
  readonly playerId?: string | null;
}

export interface EventRange extends Wanted {
  /** Only events behind this position; 0n for all. */
  readonly after: bigint;
  readonly limit: number;
}

/** In the order of their positions. */
export async function readEvents(
  from: Queryable,
  applicationId: string,
  { after, limit, filter = {}, playerId }: EventRange,
): Promise<readonly JournalEvent[]> {
  const { paymentId, payoutId, providers, types } = filter;
  const where = allOf([
    condition('application_id = ? AND position > ?', applicationId, after),
    paymentId === undefined ? undefined : condition('payment_id = ?', paymentId),
    payoutId === undefined ? undefined : condition('payout_id = ?', payoutId),
    filter.playerId === undefined ? undefined : condition('player_id = ?', filter.playerId),
    playerId === undefined || playerId === null ? undefined : condition('player_id = ?', playerId),
    providers && among('provider', providers),
    types && among('type', types),
  ]);
  const rest = `WHERE ${where.sql} ORDER BY position LIMIT ?`;
  return (await eventRows.select(from, rest, [...where.parameters, limit])).map(toEvent);
}

/** What `readEvents` asks the database, asked of an event in memory; a test holds the two together. */
export function isWanted(event: JournalEvent, { filter = {}, playerId }: Wanted): boolean {
  const { paymentId, payoutId, providers, types } = filter;
  const keys: BodyKeys = event.body;
  return (
    (paymentId === undefined || keys.paymentId === paymentId) &&
    (payoutId === undefined || keys.payoutId === payoutId) &&
    (filter.playerId === undefined || event.playerId === filter.playerId) &&
    (playerId === undefined || playerId === null || event.playerId === playerId) &&
    (providers === undefined || (event.provider !== null && providers.includes(event.provider))) &&
    (types === undefined || types.includes(event.body.type))
  );
}

/** The first `limitEach` events of each payment, in the order of their positions; narrowed to a player's as above. */
export async function firstEventsOfPayments(
  from: Queryable,
  applicationId: string,
  paymentIds: readonly string[],
  limitEach: number,
  playerId: string | null,
): Promise<readonly JournalEvent[]> {
  const where = allOf([
    condition('application_id = ?', applicationId),
    among('payment_id', [...new Set(paymentIds)]),
    playerId === null ? undefined : condition('player_id = ?', playerId),
  ]);
  const place = 'ROW_NUMBER() OVER (PARTITION BY payment_id ORDER BY position) AS place';
  const raw = await from.query<Readonly<Record<string, unknown>>>(
    `SELECT ${eventRows.columns} FROM (SELECT ${eventRows.columns}, ${place} FROM ${eventRows.name} WHERE ${where.sql}) AS ranked
     WHERE place <= ? ORDER BY position`,
    [...where.parameters, limitEach],
  );
  return raw.map(each => toEvent(eventRows.toRow(each)));
}

/** The journal of one payment, which is part of its application's. */
export function eventsOfPayment(
  from: Queryable,
  applicationId: string,
  paymentId: string,
  range: { readonly after: bigint; readonly limit: number },
): Promise<readonly JournalEvent[]> {
  return readEvents(from, applicationId, { ...range, filter: { paymentId } });
}

/** Position of the application's last committed event; 0n before the first. */
export async function lastPosition(from: Queryable, applicationId: string): Promise<bigint> {
  const application = await applications.findOne(from, { id: applicationId });
  return application?.eventPosition ?? 0n;
}

/** The last position of each application's journal; for metrics. */
export async function journalPositions(
  from: Queryable,
): Promise<readonly { readonly applicationId: string; readonly position: bigint }[]> {
  const rows = await applications.select(from, 'ORDER BY id');
  return rows.map(({ id, eventPosition }) => ({ applicationId: id, position: eventPosition }));
}
