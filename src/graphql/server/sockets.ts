import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ServerOptions, type WebSocket, WebSocketServer } from 'ws';
import { closeCodes } from './close-codes';
import type { SocketLimits } from './limits';
import { causeOf, type ServerLog } from './server-log';
import { SocketConnection } from './socket-connection';
import { SocketRegistry } from './socket-registry';
import { type SocketContext, type WsParts, wsOptions } from './ws-operations';

export interface SocketsOptions<Principal, Context extends object> {
  readonly operations: Omit<WsParts<Principal, Context>, 'onConnect' | 'limits'>;
  readonly limits: SocketLimits;
  readonly allowedOrigins: readonly string[];
  readonly log: ServerLog;
  readonly authenticate: (authorization: string | undefined) => Promise<Principal | undefined>;
  readonly recheck: (keyIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly keyIdOf: (principal: Principal) => string;
}

/** All WebSockets of the server: who may open one, and when it is closed. */
export class Sockets<Principal, Context extends object> {
  readonly registry: SocketRegistry<Principal>;

  readonly #options: SocketsOptions<Principal, Context>;
  readonly #webSockets: WebSocketServer;
  readonly #protocol: Server<SocketConnection<Principal>>;
  readonly #closers = new WeakMap<
    SocketConnection<Principal>,
    (code?: number, reason?: string) => Promise<void>
  >();
  #isRechecking = false;
  #timers: NodeJS.Timeout[] = [];
  #phase: 'open' | 'draining' = 'open';

  constructor(options: SocketsOptions<Principal, Context>) {
    const { limits } = options;
    this.#options = options;
    this.registry = new SocketRegistry(limits);
    this.#webSockets = new WebSocketServer(webSocketOptions(limits));
    this.#protocol = makeServer(
      wsOptions({ ...options.operations, limits, onConnect: context => this.#connect(context) }),
    );
  }

  start(): void {
    const { limits } = this.#options;
    this.#every(limits.pingIntervalMs, connection => connection.heartbeat());
    this.#every(limits.stallCheckIntervalMs, connection => connection.checkStalled());
    this.#timers.push(setInterval(() => void this.#recheckKeys(), limits.recheckIntervalMs));
  }

  /** Takes over a connection that asks for a WebSocket on /graphql. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#phase !== 'open' || this.registry.isFull) {
      refuseUpgrade(socket, '503 Service Unavailable');
    } else if (!this.#isAllowedOrigin(request)) {
      refuseUpgrade(socket, '403 Forbidden');
    } else {
      this.#webSockets.handleUpgrade(request, socket, head, webSocket => this.#open(webSocket));
    }
  }

  /** Closes all with 1001, each as soon as its running queries and mutations are answered. Resolves when none is left. */
  async drain(): Promise<void> {
    this.#phase = 'draining';
    const open = this.registry.all();
    const ended = open.map(connection => endOf(connection));
    for (const connection of open) connection.closeWhenIdle(closeCodes.goingAway, 'Going away');
    await Promise.all(ended);
  }

  /** Cuts what is still open and stops the timers. */
  stop(): void {
    this.#phase = 'draining';
    for (const timer of this.#timers) clearInterval(timer);
    this.#timers = [];
    for (const connection of this.registry.all()) connection.terminate();
    this.#webSockets.close();
  }

  #every(intervalMs: number, action: (connection: SocketConnection<Principal>) => void): void {
    this.#timers.push(
      setInterval(() => {
        for (const connection of this.registry.all()) action(connection);
      }, intervalMs),
    );
  }

  #open(webSocket: WebSocket): void {
    const connection = new SocketConnection<Principal>(webSocket, this.#options.limits, {
      onEnd: (ended, code, reason) => this.#ended(ended, code, reason),
      onFailure: error => this.#failed(error),
    });
    this.registry.add(connection);
    const closer = this.#protocol.opened(connection, connection);
    this.#closers.set(connection, closer);
    if (!connection.isOpen) this.#ended(connection, closeCodes.goingAway, ''); // refused while opening, as for 4406
  }

  #ended(connection: SocketConnection<Principal>, code: number, reason: string): void {
    this.registry.remove(connection);
    const closer = this.#closers.get(connection);
    this.#closers.delete(connection);
    closer?.(code, reason).catch((error: unknown) => this.#failed(error));
  }

  #failed(error: unknown): void {
    this.#options.log.error({ cause: causeOf(error) }, 'Unexpected error on a WebSocket');
  }

  /** @returns false to close with 4403. */
  async #connect(context: SocketContext<Principal>): Promise<boolean> {
    const connection = context.extra;
    const principal = await this.#options.authenticate(authorizationOf(context.connectionParams));
    if (principal === undefined || !connection.isOpen) return false;
    if (!this.registry.claim(this.#options.keyIdOf(principal), connection)) {
      connection.close(closeCodes.tooManySockets, 'Too many sockets for this key');
      return false;
    }
    connection.principal = principal;
    return true;
  }

  async #recheckKeys(): Promise<void> {
    if (this.#isRechecking) return;
    this.#isRechecking = true;
    try {
      const keys = this.registry.keys();
      const valid = keys.length === 0 ? undefined : await this.#options.recheck(keys.map(([keyId]) => keyId));
      for (const [keyId, connections] of keys) {
        if (valid?.has(keyId)) continue;
        for (const connection of connections) connection.close(closeCodes.forbidden, 'Forbidden');
      }
    } catch (error) {
      this.#options.log.warn(
        { cause: causeOf(error) },
        'Could not look up keys again; their sockets stay open',
      );
    } finally {
      this.#isRechecking = false;
    }
  }

  /** Browsers always say where a page came from. No origin: not a browser. */
  #isAllowedOrigin(request: IncomingMessage): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined || this.#options.allowedOrigins.includes(origin)) return true;
    return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
  }
}

/** A function of its own, because the types of ws 8.18 do not know `closeTimeout`, which ws 8.23 has. */
function webSocketOptions(limits: SocketLimits): ServerOptions & { readonly closeTimeout: number } {
  return {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.messageBytesMax,
    closeTimeout: limits.closeTimeoutMs,
    handleProtocols,
  };
}

/** Tools that take one set of headers for both transports, such as Apollo Sandbox, send them as they were typed. */
function authorizationOf(parameters: Readonly<Record<string, unknown>> = {}): string | undefined {
  const entry = Object.entries(parameters).find(([name]) => name.toLowerCase() === 'authorization');
  return typeof entry?.[1] === 'string' ? entry[1] : undefined;
}

function endOf<Principal>(connection: SocketConnection<Principal>): Promise<void> {
  if (connection.signal.aborted) return Promise.resolve();
  return new Promise(resolve => connection.signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Answers an upgrade request that is not wanted, and closes its connection. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.on('error', () => undefined);
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}
