import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Knows the connections that wait for no answer, so that a stop can close them. Node's own list leaves out those that
 * never said anything, as load balancers and browsers open them in advance, and its timers end with `close`: each
 * such connection would hold up a stop until its deadline.
 */
export class IdleConnections {
  readonly #idle = new Set<Duplex>();

  constructor(server: Server) {
    server.on('connection', socket => this.#add(socket));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#idle.delete(request.socket);
      response.once('close', () => {
        if (!request.socket.destroyed) this.#idle.add(request.socket);
      });
    });
    server.on('upgrade', (_request, socket) => this.#idle.delete(socket));
  }

  closeAll(): void {
    for (const socket of this.#idle) socket.destroy();
    this.#idle.clear();
  }

  #add(socket: Duplex): void {
    this.#idle.add(socket);
    socket.once('close', () => this.#idle.delete(socket));
  }
}
