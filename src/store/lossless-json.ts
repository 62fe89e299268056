import { type ColumnChoice, jsonColumn, type StoredColumn } from './database/columns';

/**
 * JSON for our own values, which hold amounts (bigint) and instants (Date): they come back as what they were. Never
 * for what a client wrote, which could contain the two marks below.
 */
export function losslessJsonColumn(choice: ColumnChoice = {}): StoredColumn {
  const plain = jsonColumn(choice);
  return {
    ...plain,
    transformer: {
      to: value => plain.transformer.to(marked(value)),
      from: stored => unmarked(plain.transformer.from(stored)),
    },
  };
}

/** The text that `losslessJsonColumn` stores. */
export function losslessJson(value: unknown): string {
  return JSON.stringify(marked(value));
}

/** The value of such a text. */
export function readLosslessJson(text: string): unknown {
  return unmarked(JSON.parse(text));
}

const BIGINT = '$bigint';
const DATE = '$date';

function marked(value: unknown): unknown {
  if (typeof value === 'bigint') return { [BIGINT]: value.toString() };
  if (value instanceof Date) return { [DATE]: value.toISOString() };
  if (Array.isArray(value)) return value.map(marked);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each)]))
    : value;
}

/** In place, since `value` was just parsed: these texts are read by the million. */
function unmarked(value: unknown): unknown {
  if (!isObject(value)) return value;
  if (typeof value[BIGINT] === 'string') return BigInt(value[BIGINT]);
  if (typeof value[DATE] === 'string') return new Date(value[DATE]);
  for (const key of Object.keys(value)) {
    const each = value[key];
    if (isObject(each)) value[key] = unmarked(each);
  }
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
