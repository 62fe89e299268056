import { isJsonObject, parseJsonBytes } from '../json';
import { type PurchaseQuestion } from '../contract';
import { questionRefusal, type QuestionRefusal } from './question-answer';

const LINES_MAX = 100;
const QUANTITY_MAX = 1_000_000;

/** Rule M4 of the Stash contract, section 4.3: decoded exactly once; `%2F` is part of the id. Undefined: not allowed. */
export function readPlayer(segment: string): string | undefined {
  try {
    const player = decodeURIComponent(segment);
    return player.length >= 1 && player.length <= 128 && !hasControl(player) ? player : undefined;
  } catch {
    return undefined;
  }
}

/** Rules M7 to M11, in their order. Nothing is coerced; only own properties count; unknown ones are not looked at. */
export function readQuestion(playerReference: string, bytes: Buffer): PurchaseQuestion | QuestionRefusal {
  const body = parseJsonBytes(bytes);
  if (!isJsonObject(body)) return questionRefusal('invalid_json');
  for (const key of ['transactionId', 'items'])
    if (!Object.hasOwn(body, key)) return questionRefusal('missing_key', key);
  const { transactionId, items } = body;
  if (!isId(transactionId, 255)) return questionRefusal('invalid_transaction_id');
  const summed = readItems(items);
  return summed instanceof Map
    ? { transactionId, playerReference, items: [...summed].map(([id, quantity]) => ({ id, quantity })) }
    : summed;
}

function readItems(items: unknown): Map<string, number> | QuestionRefusal {
  if (!Array.isArray(items) || items.length < 1 || items.length > LINES_MAX)
    return questionRefusal('invalid_items');
  const summed = new Map<string, number>();
  for (const item of items as readonly unknown[]) {
    if (!isJsonObject(item)) return questionRefusal('invalid_items');
    for (const key of ['id', 'quantity'])
      if (!Object.hasOwn(item, key)) return questionRefusal('missing_key', key);
    const { id, quantity } = item;
    if (!isId(id, 128) || !isQuantity(quantity)) return questionRefusal('invalid_items');
    const sum = (summed.get(id) ?? 0) + quantity;
    if (!isQuantity(sum)) return questionRefusal('invalid_items');
    summed.set(id, sum);
  }
  return summed;
}

function isId(value: unknown, unitsMax: number): value is string {
  if (typeof value !== 'string' || value.length > unitsMax || !/\S/.test(value)) return false;
  return !hasControl(value) && !/\p{Surrogate}/u.test(value);
}

function isQuantity(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= QUANTITY_MAX;
}

function hasControl(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- that is what it looks for
  return /[\u0000-\u001f\u007f]/.test(text);
}
