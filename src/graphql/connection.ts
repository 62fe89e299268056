import { type JournalEvent } from '../domain/event';
import { type IdKind, kindOfId } from '../domain/ids';
import { type Page, type PageRequest } from '../domain/page';
import { PublicError } from './server/public-error';

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
}

export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

const PAGE_SIZE_MAX = 100;
/** What a position's column can hold: a signed 64-bit integer. */
const POSITION_MAX = 2n ** 63n - 1n;
/** Where neither the client nor the schema names a size; the cost estimate assumes the same. */
const PAGE_SIZE_DEFAULT = 20;

/** Reads the arguments of a list whose items have ids of one kind. Throws BAD_CURSOR, BAD_PAGE or PAGE_SIZE_LIMIT. */
export function readPage({ first, after, last, before }: PageArguments, kind: IdKind): PageRequest {
  if (hasValue(first) && hasValue(last)) {
    throw new PublicError('BAD_PAGE', 'Give either `first` or `last`.');
  }
  return {
    limit: pageSize(last ?? first ?? PAGE_SIZE_DEFAULT),
    after: hasValue(after) ? idOfCursor(after, kind) : null,
    before: hasValue(before) ? idOfCursor(before, kind) : null,
    fromEnd: hasValue(last),
  };
}

/** Throws PAGE_SIZE_LIMIT outside of 1 to 100. */
export function pageSize(size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= PAGE_SIZE_MAX) return size;
  throw new PublicError('PAGE_SIZE_LIMIT', `A page has 1 to ${PAGE_SIZE_MAX} items.`);
}

export function connectionOf<T extends { readonly id: string }>(page: Page<T>): Connection<T> {
  return connection(page.items, ({ id }) => cursorOfId(id), page.hasPrevious, page.hasNext);
}

/**
 * A page of events from the first `limit` + 1 behind a position: the one too many only tells that there are more.
 * Nothing was read in front of it, so that there is something before whenever the page does not begin at the log's start.
 */
export function eventConnection(
  events: readonly JournalEvent[],
  after: bigint,
  limit: number,
): Connection<JournalEvent> {
  const shown = events.slice(0, limit);
  return connection(shown, cursorOfEvent, after > 0n, events.length > limit);
}

function connection<T>(
  nodes: readonly T[],
  cursorOf: (node: T) => string,
  hasPreviousPage: boolean,
  hasNextPage: boolean,
): Connection<T> {
  const edges = nodes.map(node => ({ cursor: cursorOf(node), node }));
  const startCursor = edges[0]?.cursor ?? null;
  const endCursor = edges.at(-1)?.cursor ?? null;
  return { edges, nodes, pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor } };
}

export function cursorOfId(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** Throws BAD_CURSOR. */
function idOfCursor(cursor: string, kind: IdKind): string {
  const id = decode(cursor);
  if (id === undefined || kindOfId(id) !== kind) throw badCursor();
  return id;
}

export function cursorOfEvent({ position }: Pick<JournalEvent, 'position'>): string {
  return Buffer.from(`v1:${position}`).toString('base64url');
}

/** The position behind which to go on. Throws BAD_CURSOR. */
export function positionOfCursor(cursor: string): bigint {
  const position = /^v1:([1-9]\d{0,18})$/.exec(decode(cursor) ?? '')?.[1];
  if (position === undefined || BigInt(position) > POSITION_MAX) throw badCursor();
  return BigInt(position);
}

/** Only the one spelling that we gave out: Node's decoder skips what it does not know. */
function decode(cursor: string): string | undefined {
  const bytes = Buffer.from(cursor, 'base64url');
  return bytes.toString('base64url') === cursor ? bytes.toString('latin1') : undefined;
}

export function badCursor(): PublicError {
  return new PublicError(
    'BAD_CURSOR',
    'This is no cursor of this list. Start without one, or use one that it returned.',
  );
}

/** Given by the client, an empty text included: that is a condition like any other. */
export function hasValue<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
