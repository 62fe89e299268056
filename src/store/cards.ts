import { type Card } from '../domain/card';
import { type Page, type PageRequest } from '../domain/page';
import { type Provider } from '../domain/provider';
import { allOf, among, type Condition, condition } from './conditions';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { readPage } from './keyset';
import { CardRow } from './rows/card.row';

const cards = table(CardRow);

export type CardOwner = { readonly customerId: string } | { readonly playerId: string };
export type CardChanges = Partial<Omit<Card, 'id' | 'applicationId' | 'createdAt' | 'version'>>;

export function insertCard(tx: Executor, card: Card): Promise<void> {
  return cards.insert(tx, card);
}

/** False when another change was first. */
export async function updateCard(tx: Executor, before: Card, changes: CardChanges): Promise<boolean> {
  const { id, applicationId, version } = before;
  return (await cards.update(tx, { id, applicationId, version }, { ...changes, version: version + 1 })) === 1;
}

/** Also one that was removed. */
export function findCard(from: Queryable, applicationId: string, id: string): Promise<Card | undefined> {
  return cards.findOne(from, { id, applicationId });
}

/** The newest card with the provider's token that was not removed. */
export async function findCardByToken(
  from: Queryable,
  applicationId: string,
  provider: Provider,
  account: string,
  token: string,
): Promise<Card | undefined> {
  const where = allOf([
    condition('application_id = ?', applicationId),
    condition('provider = ? AND account = ? AND token = ?', provider, account, token),
    PRESENT,
  ]);
  const [newest] = await cards.select(from, `WHERE ${where.sql} ORDER BY id DESC LIMIT 1`, where.parameters);
  return newest;
}

/** All of them, in no order, without removed ones. */
export function cardsOfCustomer(
  from: Queryable,
  applicationId: string,
  customerId: string,
): Promise<readonly Card[]> {
  const where = allOf([
    condition('application_id = ?', applicationId),
    condition('customer_id = ?', customerId),
    PRESENT,
  ]);
  return cards.select(from, `WHERE ${where.sql}`, where.parameters);
}

/** In no order; removed ones as well. */
export function cardsByIds(
  from: Queryable,
  applicationId: string,
  ids: readonly string[],
): Promise<readonly Card[]> {
  return cards.findMany(from, 'id', ids, { applicationId });
}

/** The newest `limitEach` cards of each customer, newest first, without removed ones. */
export async function cardsByCustomers(
  from: Queryable,
  applicationId: string,
  customerIds: readonly string[],
  limitEach: number,
): Promise<readonly Card[]> {
  const ids = among('customer_id', [...new Set(customerIds)]);
  const where = allOf([condition('application_id = ?', applicationId), ids, PRESENT]);
  const place = 'ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY id DESC) AS place';
  const raw = await from.query<Readonly<Record<string, unknown>>>(
    `SELECT ${cards.columns} FROM (SELECT ${cards.columns}, ${place} FROM ${cards.name} WHERE ${where.sql}) AS ranked
     WHERE place <= ? ORDER BY id DESC`,
    [...where.parameters, limitEach],
  );
  return raw.map(each => cards.toRow(each));
}

/** Without removed ones. */
export function listCards(
  from: Queryable,
  applicationId: string,
  owner: CardOwner,
  page: PageRequest,
): Promise<Page<Card>> {
  const owned: Condition =
    'customerId' in owner
      ? condition('customer_id = ?', owner.customerId)
      : condition('player_id = ?', owner.playerId);
  return readPage(from, cards, allOf([condition('application_id = ?', applicationId), owned, PRESENT]), page);
}

const PRESENT = condition("status <> 'REMOVED'");
