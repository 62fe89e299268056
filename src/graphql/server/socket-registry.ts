import type { SocketLimits } from './limits';
import type { SocketConnection } from './socket-connection';

/** The open WebSockets, by connection and by key. */
export class SocketRegistry<Principal> {
  readonly #all = new Set<SocketConnection<Principal>>();
  readonly #keyOf = new Map<SocketConnection<Principal>, string>();
  readonly #byKey = new Map<string, Set<SocketConnection<Principal>>>();
  readonly #limits: SocketLimits;

  constructor(limits: SocketLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#all.size;
  }

  get operations(): number {
    let operations = 0;
    for (const connection of this.#all) operations += connection.operations;
    return operations;
  }

  get isFull(): boolean {
    return this.#all.size >= this.#limits.socketsMax;
  }

  all(): readonly SocketConnection<Principal>[] {
    return [...this.#all];
  }

  add(connection: SocketConnection<Principal>): void {
    this.#all.add(connection);
  }

  /** @returns false when the key has as many sockets as it may; then nothing was added. */
  claim(keyId: string, connection: SocketConnection<Principal>): boolean {
    const sockets = this.#byKey.get(keyId) ?? new Set();
    if (sockets.size >= this.#limits.socketsPerKeyMax) return false;
    sockets.add(connection);
    this.#byKey.set(keyId, sockets);
    this.#keyOf.set(connection, keyId);
    return true;
  }

  remove(connection: SocketConnection<Principal>): void {
    this.#all.delete(connection);
    const keyId = this.#keyOf.get(connection);
    if (keyId === undefined) return;
    this.#keyOf.delete(connection);
    const sockets = this.#byKey.get(keyId);
    sockets?.delete(connection);
    if (sockets?.size === 0) this.#byKey.delete(keyId);
  }

  /** Each key with open sockets, and those sockets. */
  keys(): readonly (readonly [string, readonly SocketConnection<Principal>[]])[] {
    return [...this.#byKey].map(([keyId, sockets]) => [keyId, [...sockets]] as const);
  }
}
