import { type VirtualGood } from '../domain/goods';
import { type Page, type PageRequest } from '../domain/page';
import { type Provider } from '../domain/provider';
import { allOf, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { readPage } from './keyset';
import { VirtualGoodRow } from './rows/virtual-good.row';

const goods = table(VirtualGoodRow);

export type GoodKey = { readonly id: string } | { readonly sku: string };
export type GoodChanges = Partial<Omit<VirtualGood, 'id' | 'applicationId' | 'createdAt' | 'version'>>;

/** False when the sku is taken; nothing is stored then. */
export function insertGood(tx: Executor, good: VirtualGood): Promise<boolean> {
  return goods.insertIfAbsent(tx, good);
}

/** False when another change was first. */
export async function updateGood(tx: Executor, before: VirtualGood, changes: GoodChanges): Promise<boolean> {
  const { id, applicationId, version } = before;
  return (await goods.update(tx, { id, applicationId, version }, { ...changes, version: version + 1 })) === 1;
}

export function findGood(
  from: Queryable,
  applicationId: string,
  key: GoodKey,
): Promise<VirtualGood | undefined> {
  return goods.findOne(from, { applicationId, ...key });
}

/** In no order. */
export function goodsByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly VirtualGood[]> {
  return goods.findMany(from, 'id', ids, { applicationId });
}

/** In no order. */
export function goodsBySkus(
  from: Queryable,
  applicationId: string,
  skus: readonly string[],
): Promise<readonly VirtualGood[]> {
  return goods.findMany(from, 'sku', skus, { applicationId });
}

/** All of them, or those of one provider. */
export function listGoods(
  from: Queryable,
  applicationId: string,
  provider: Provider | null,
  page: PageRequest,
): Promise<Page<VirtualGood>> {
  const list = allOf([
    condition('application_id = ?', applicationId),
    provider === null ? undefined : condition('provider = ?', provider),
  ]);
  return readPage(from, goods, list, page);
}

/** All goods of a provider's catalogue, also those that are off sale, in no order. */
export function goodsOfProvider(
  from: Queryable,
  applicationId: string,
  provider: Provider,
): Promise<readonly VirtualGood[]> {
  const where = allOf([
    condition('application_id = ?', applicationId),
    condition('provider = ?', provider),
    condition('provider_reference IS NOT NULL'),
  ]);
  return goods.select(from, `WHERE ${where.sql}`, where.parameters);
}
