import { at, textsAt } from './api-call';
import { type ProductFilter, type ProductFilters } from './records';

/** `paymentProductFilters` of a hosted page's request. */
export function readProductFilters(value: unknown): ProductFilters {
  const restrictTo = readFilter(at(value, 'restrictTo'));
  const exclude = readFilter(at(value, 'exclude'));
  return {
    ...(restrictTo === undefined ? {} : { restrictTo }),
    ...(exclude === undefined ? {} : { exclude }),
  };
}

function readFilter(value: unknown): ProductFilter | undefined {
  if (value === undefined) return undefined;
  return {
    products: (textsAt(value, 'products') ?? []).map(Number),
    groups: textsAt(value, 'groups') ?? [],
  };
}
