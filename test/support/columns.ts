import { type Queryable } from '../../src/store/database/queryable';

/** Every value of every column of every table, as text: to look for what may stand in none. */
export async function columnsOf(from: Queryable): Promise<string> {
  const names =
    from.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'";
  const tables = await from.query<{ readonly name: string }>(names);
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(...(await from.query(`SELECT * FROM "${name}"`)));
  return JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}
