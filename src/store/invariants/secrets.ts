import { looksLikeCardNumber } from '../../domain/card-number';
import { ENTITIES } from '../entities';
import { type Dialect } from '../database/queryable';
import { type RowColumn, shapeOf } from '../database/row-columns';
import { type Check } from './invariant';

/** Words of ours, ids of ours, and what we made out of random or hashed bytes: long runs of digits in these are chance. */
const NOT_TYPED =
  /^(?:id|status|kind|type|provider|account|scope|currency|state|outcome|role|money_moved|day)$|(?:^|_)(?:hash|xdr)$|^(?:application|payment|payout|player|customer|card|good|operation|transfer)_id$/;
/** In the texts that are left, hexadecimal words of at least 32 characters are hashes as well, of a chain or of ours. */
const HASHES = /\b[0-9a-f]{32,}\b/gi;
const CODE_FIELDS = ['securityCode', 'cvv', 'cvc', 'cc_csc', 'SecureCode', 'EMVCVC2'];
const CODES = new RegExp(`"(?:${CODE_FIELDS.join('|')})"\\s*:\\s*"?\\d{3,4}\\b`, 'i');

/** Enough digits for a card number, together or in groups, or the name of a field that holds a code. */
const SUSPICIOUS = `[0-9]{14}|[0-9]{4}[ .-][0-9]{4}|"(${CODE_FIELDS.join('|')})"`;
const MATCHES: Readonly<Record<Dialect, string>> = { postgres: '~*', sqlite: 'REGEXP' };

/** Looks through every column of text of every table. The database picks out what has enough digits; the rest is ours. */
export const secrets: Check = async function* (from) {
  for (const { table, columns, names } of places()) {
    const found = await from.query<Readonly<Record<string, string | null>>>(
      `SELECT ${columns} FROM "${table}" WHERE (${joined(names)}) ${MATCHES[from.dialect]} '${SUSPICIOUS}'`,
    );
    for (const row of found) {
      for (const name of names) {
        const text = row[name]?.replace(HASHES, '') ?? '';
        const what = looksLikeCardNumber(text)
          ? 'a card number'
          : CODES.test(text)
            ? 'a security code'
            : undefined;
        if (what) yield { invariant: 'I22', rows: [`${table}.${name}`, row['id'] ?? ''], what };
      }
    }
  }
};

interface Place {
  readonly table: string;
  /** All, as a selection. */
  readonly columns: string;
  /** Of the columns that may hold what somebody typed. */
  readonly names: readonly string[];
}

let known: readonly Place[] | undefined;

/** The same for every run, and found out by asking each column's codec. */
function places(): readonly Place[] {
  known ??= ENTITIES.map(each => shapeOf<object>(each))
    .map(({ table, columns }) => ({
      table,
      columns: columns.map(({ name }) => `"${name}"`).join(', '),
      names: columns
        .filter(({ name, codec }) => isText(codec) && !NOT_TYPED.test(name))
        .map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
  return known;
}

function isText(codec: RowColumn['codec']): boolean {
  try {
    return typeof codec.to('text') === 'string';
  } catch {
    return false;
  }
}

function joined(names: readonly string[]): string {
  return names.map(name => `COALESCE("${name}", '')`).join(` || '|' || `);
}
