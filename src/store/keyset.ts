import { type Page, type PageRequest } from '../domain/page';
import { allOf, type Condition, condition } from './conditions';
import { type Queryable } from './database/queryable';
import { type TableAccess } from './database/table';

/**
 * One page of a list, newest first. Ids ascend with time, so the list is the index on the id read backwards, and the
 * place behind an id costs the same on every page. Rows that come or go meanwhile move no other row between pages.
 */
export async function readPage<Row extends { readonly id: string }>(
  from: Queryable,
  table: TableAccess<Row>,
  list: Condition,
  page: PageRequest,
): Promise<Page<Row>> {
  const backwards = page.fromEnd || page.before !== null;
  const window = allOf([
    list,
    page.after === null ? undefined : condition('id < ?', page.after),
    page.before === null ? undefined : condition('id > ?', page.before),
  ]);
  const rest = `WHERE ${window.sql} ORDER BY id ${backwards ? 'ASC' : 'DESC'} LIMIT ?`;
  const read = await table.select(from, rest, [...window.parameters, page.limit + 1]);
  const items = read.slice(0, page.limit);
  const more = read.length > items.length;

  const newer = async (): Promise<boolean> =>
    page.after !== null && exists(from, table, allOf([list, condition('id >= ?', page.after)]));
  const older = async (): Promise<boolean> =>
    page.before !== null && exists(from, table, allOf([list, condition('id <= ?', page.before)]));
  return backwards
    ? { items: items.reverse(), hasNext: await older(), hasPrevious: more || (await newer()) }
    : { items, hasNext: more || (await older()), hasPrevious: await newer() };
}

export function mapPage<Row, T>(page: Page<Row>, toDomain: (row: Row) => T): Page<T> {
  return { ...page, items: page.items.map(toDomain) };
}

async function exists<Row extends object>(
  from: Queryable,
  table: TableAccess<Row>,
  where: Condition,
): Promise<boolean> {
  const rows = await from.query(
    `SELECT 1 AS one FROM ${table.name} WHERE ${where.sql} LIMIT 1`,
    where.parameters,
  );
  return rows.length > 0;
}
