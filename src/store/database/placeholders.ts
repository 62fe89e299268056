/** Everything a `?` may stand in without being a placeholder, then the placeholder itself. */
const tokens =
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|\?/g;

export interface Numbered {
  readonly sql: string;
  readonly count: number;
}

/**
 * Postgres' `$1, $2` for our `?`. Quoted text and names, comments and dollar quotes are left alone. Postgres' own
 * operators with a question mark (on jsonb) cannot be written; we keep JSON as text and need none.
 */
export function numberPlaceholders(sql: string): Numbered {
  let count = 0;
  const numbered = sql.replace(tokens, token => {
    if (token !== '?') return token;
    count += 1;
    return `$${count}`;
  });
  return { sql: numbered, count };
}
