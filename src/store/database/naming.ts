import { createHash } from 'node:crypto';
import { DefaultNamingStrategy, type Table } from 'typeorm';

/** `threeDSecureUrl` -> `three_d_secure_url`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase();
}

/**
 * Column names in snake case and constraint names that a person can read in an error message. Rows and migrations
 * both get their names here, so a migration that leaves out the name of an index agrees with its row.
 */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(property: string, custom: string, prefixes: string[]): string {
    return [...prefixes.map(snakeCase), custom || snakeCase(property)].join('_');
  }

  override primaryKeyName(table: Table | string): string {
    return constraintName('pk', this.getTableName(table), []);
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraintName('uq', this.getTableName(table), columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraintName('fk', this.getTableName(table), columns);
  }

  override indexName(table: Table | string, columns: string[], where?: string): string {
    return constraintName(
      'ix',
      this.getTableName(table),
      where === undefined || where === '' ? columns : [...columns, `where ${where}`],
    );
  }
}

/** Postgres cuts names off after 63 bytes without a word, so longer ones end in a hash. */
const nameBytesMax = 63;

function constraintName(kind: string, table: string, parts: readonly string[]): string {
  const whole = [kind, table, ...parts].join('_');
  const plain = whole.replace(/\W+/g, '_');
  if (plain === whole && plain.length <= nameBytesMax) return plain;
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  return `${plain.slice(0, nameBytesMax - 9)}_${hash}`;
}
