/** What we use of better-sqlite3, which brings no types. */
declare module 'better-sqlite3' {
  namespace Database {
    interface Statement {
      readonly reader: boolean;
      run(...parameters: readonly unknown[]): { readonly changes: number };
      all(...parameters: readonly unknown[]): Record<string, unknown>[];
      columns(): readonly { readonly name: string; readonly type: string | null }[];
      safeIntegers(on: boolean): this;
    }
    interface Connection {
      readonly inTransaction: boolean;
      prepare(sql: string): Statement;
      exec(sql: string): this;
      function(
        name: string,
        options: { readonly deterministic: boolean },
        implementation: (...parameters: readonly unknown[]) => unknown,
      ): this;
      pragma(source: string, options?: { readonly simple: boolean }): unknown;
      close(): void;
    }
  }
  const Database: new (
    file: string,
    options?: { readonly timeout?: number; readonly readonly?: boolean; readonly fileMustExist?: boolean },
  ) => Database.Connection;
  export = Database;
}
