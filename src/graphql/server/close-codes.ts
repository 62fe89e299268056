/**
 * Codes with which the server closes a WebSocket. 44xx and 4500 are those of the graphql-transport-ws protocol;
 * 4290 and 4291 are ours. A client reconnects after 1001, 4290, 4291 and 4403 (with a valid key), and repeats its
 * subscriptions with the last cursor it handled: nothing is missed.
 */
export const closeCodes = {
  /** The server stops or restarts. */
  goingAway: 1001,
  /** Wrong or missing key in `connection_init`, or a key that was revoked since. */
  forbidden: 4403,
  internalError: 4500,
  /** The reader did not take what waited for it. */
  readerTooSlow: 4290,
  /** The key has too many sockets open. */
  tooManySockets: 4291,
} as const;
