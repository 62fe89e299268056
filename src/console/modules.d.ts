declare module '*.css';

/** The documented operations of schema/operations, read when the console is built (ready-operations.mjs). */
declare module 'virtual:ready-operations' {
  const operations: readonly import('./state/ready-operation').ReadyOperation[];
  export default operations;
}
