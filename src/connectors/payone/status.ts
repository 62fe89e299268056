import { textAt, wholeAt } from '../json';
import { readErrors, type ApiError } from './errors';
import { STATUS_CODES, type Meaning } from './mapping';

export interface Status {
  readonly meaning: Meaning;
  readonly errors: readonly ApiError[];
}

const KNOWN_NAMES = new Set(Object.values(STATUS_CODES).flatMap(([, names]) => names ?? []));

/**
 * The status of a payment, capture, refund or operation. The code decides; one that nobody documented is in progress,
 * never a success. Undefined when the code is missing, or when the name beside it belongs to other codes: an answer
 * that contradicts itself is believed in neither half.
 */
export function readStatus(value: unknown): Status | undefined {
  const code = wholeAt(value, 'statusOutput', 'statusCode');
  if (code === undefined) return undefined;
  const errors = readErrors(statusOutputOf(value));
  const row = Object.hasOwn(STATUS_CODES, code) ? STATUS_CODES[code] : undefined;
  if (!row) return { meaning: 'UNCLEAR', errors };
  const [meaning, names] = row;
  const name = textAt(value, ['status'], 80);
  const contradicts = name !== undefined && names !== null && KNOWN_NAMES.has(name) && !names.includes(name);
  return contradicts ? undefined : { meaning, errors };
}

function statusOutputOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'statusOutput' in value
    ? value.statusOutput
    : undefined;
}
