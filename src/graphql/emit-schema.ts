import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildApiSchema } from './schema';

/** The schema as text, in an order that does not depend on the order of the code. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`;
}

/** Writes schema/schema.graphql below the working directory; with --check, says whether it is up to date instead. */
function main(checkOnly: boolean): number {
  const path = resolve('schema', 'schema.graphql');
  const text = schemaText();
  if (!checkOnly) {
    writeFileSync(path, text);
    return 0;
  }
  if (readFileSync(path, 'utf8') === text) return 0;
  process.stderr.write(
    'schema/schema.graphql is out of date: emit it again (node dist/src/graphql/emit-schema.js).\n',
  );
  return 1;
}

if (require.main === module) process.exitCode = main(process.argv.includes('--check'));
