import { type JsonObject } from '../../../emulator/json';
import { type WireAnswer } from '../../../emulator/wire';
import { badField } from './problems';

/** What part of a list is asked for. */
export interface Page {
  readonly order: 'asc' | 'desc';
  readonly limit: number;
  /** A paging token; the page lies beyond it. */
  readonly cursor?: bigint;
}

const limitUsual = 10;
const limitMax = 200;

/** Reads `order`, `limit` and `cursor`, or answers which of them makes no sense. `now` stands for the end of the list. */
export function readPage(query: URLSearchParams, end: bigint): Page | WireAnswer {
  const order = query.get('order') ?? 'asc';
  if (order !== 'asc' && order !== 'desc') return badField('order', 'order must be asc or desc');
  const limitText = query.get('limit') ?? String(limitUsual);
  const limit = /^\d{1,4}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > limitMax) return badField('limit', `limit must be between 1 and ${limitMax}`);
  const cursor = query.get('cursor') ?? '';
  if (cursor === '') return { order, limit };
  if (cursor === 'now') return { order, limit, cursor: end };
  if (!/^\d{1,19}$/.test(cursor)) return badField('cursor', 'cursor must be a paging token or "now"');
  return { order, limit, cursor: BigInt(cursor) };
}

/** One record of a list. */
export type PagedRecord = JsonObject & { readonly paging_token: string };

/** A page of records, each with its paging token, and the way to the next. */
export function pageView(
  url: string,
  query: URLSearchParams,
  page: Page,
  records: readonly PagedRecord[],
): JsonObject {
  const link = (order: Page['order'], cursor?: string): { href: string } => {
    const parameters = new URLSearchParams(query);
    parameters.set('order', order);
    parameters.set('limit', String(page.limit));
    parameters.set('cursor', cursor ?? page.cursor?.toString() ?? '');
    return { href: `${url}?${parameters.toString()}` };
  };
  const back = page.order === 'asc' ? 'desc' : 'asc';
  return {
    _links: {
      self: link(page.order),
      next: link(page.order, records.at(-1)?.paging_token),
      prev: link(back, records[0]?.paging_token),
    },
    _embedded: { records },
  };
}
