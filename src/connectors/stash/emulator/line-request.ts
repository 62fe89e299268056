import { badField } from './errors';
import { type Fields, idRule, type TextRule } from './fields';
import { readPrice, totalMinorMax } from './prices';
import { type BonusRecord, type LineRecord } from './records';

export const quantityMax = 1_000_000;

/** What the emulator's switches say about the form of a request. */
export interface RequestRules {
  readonly priceUnit: 'major' | 'minor';
}

/** A line as requested. Its picture counts when two requests are compared, and is not kept. */
export interface RequestedLine extends LineRecord {
  readonly imageUrl?: string;
}

const nameRule: TextRule = { charsMin: 1, charsMax: 256 };
const imageRule: TextRule = {
  charsMax: 2048,
  fits: text => URL.canParse(text) && /^https?:\/\//i.test(text),
  takes: 'absolute http or https URL required',
};

/** A member of `items`, or `item`. Throws a Refusal. */
export function readLine(item: Fields, currency: string, { priceUnit }: RequestRules): RequestedLine {
  const id = item.text('id', idRule(128));
  const name = item.text('name', nameRule);
  const unitMinor = readPrice(item.value('pricePerItem'), currency, priceUnit, item.at('pricePerItem'));
  const quantity = item.whole('quantity', 1, quantityMax);
  const imageUrl = item.optionalText('imageUrl', imageRule);
  const description = item.optionalText('description', { charsMax: 1024 }) ?? '';
  if (unitMinor * quantity > totalMinorMax)
    throw badField(item.at('quantity'), `line total above ${totalMinorMax} minor units`);
  const pricePerItem = String(item.value('pricePerItem'));
  const line = { id, name, description, quantity, pricePerItem, unitMinor };
  return imageUrl === undefined ? line : { ...line, imageUrl };
}

/** A member of `catalogItems`. */
export function linkLine(item: Fields): { readonly id: string; readonly quantity: number } {
  return { id: item.text('id', idRule(128)), quantity: item.whole('quantity', 1, quantityMax) };
}

/** A member of `bonusItems`. */
export function readBonus(item: Fields): BonusRecord & { readonly imageUrl?: string } {
  const { id, quantity } = linkLine(item);
  const imageUrl = item.optionalText('imageUrl', imageRule);
  const name = item.optionalText('name', { charsMax: 256 }) ?? '';
  return { id, name, quantity, ...(imageUrl === undefined ? {} : { imageUrl }) };
}

/** What is compared of a line: its price as a number, not as it was spelled. */
export function pieces({ pricePerItem: _spelling, ...line }: RequestedLine): unknown {
  return line;
}
