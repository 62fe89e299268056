/** The documented operations of schema/operations, read when the console is built (ready-operations.mjs). */
declare module 'virtual:ready-operations' {
  // Its own words for state/ready-operation.ts: an ambient module cannot import by a relative path.
  const operations: readonly {
    readonly group: string;
    readonly name: string;
    readonly kind: 'query' | 'mutation' | 'subscription';
    readonly says: string;
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
  }[];
  export default operations;
}
