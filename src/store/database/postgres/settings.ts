import { type ClientConfig, TypeOverrides, types } from 'pg';

/** `number` where that is exact, `bigint` where it is not, as on SQLite. */
function readInt8(text: string): number | bigint {
  const short = Number(text);
  return Number.isSafeInteger(short) ? short : BigInt(text);
}

const parsers = new TypeOverrides();
parsers.setTypeParser(types.builtins.INT8, readInt8);

/**
 * Nobody waits for ever: not for a lock, not for a statement, not for a peer that has gone without a word, and the
 * server frees the locks of a client that has stopped in the middle of a transaction.
 */
export function clientConfig(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'paygraph',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    lock_timeout: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    query_timeout: 40_000, // after statement_timeout: only when no answer comes back at all
    types: parsers,
  };
}
