import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * Stands between us and Postgres on loopback. Cuts every connection when our side sends `COMMIT`: before passing it
 * on, or once the server has answered, with the answer kept back.
 */
export class CuttingProxy {
  cutAtCommit: 'before' | 'after' | undefined;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;

  constructor(target: string) {
    this.#target = new URL(target);
    this.#server = createServer(client => this.#pass(client));
  }

  async listen(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    const url = new URL(this.#target);
    url.port = String(address.port);
    return url.href;
  }

  /** Breaks whatever is connected now. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #pass(client: Socket): void {
    const server = connect(Number(this.#target.port), this.#target.hostname);
    let swallow = false;
    for (const socket of [client, server]) {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
    client.on('data', chunk => {
      const how = chunk.includes('COMMIT\0') ? this.cutAtCommit : undefined;
      if (how === undefined) return void server.write(chunk);
      this.cutAtCommit = undefined;
      if (how === 'before') return void client.destroy();
      swallow = true;
      server.write(chunk);
    });
    server.on('data', chunk => {
      if (swallow) client.destroy();
      else client.write(chunk);
    });
  }
}
