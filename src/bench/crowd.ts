import WebSocket from 'ws';

/** Connections that are opened at a time. */
const AT_ONCE = 100;

interface Asked {
  readonly key: string;
  readonly query: string;
}

/** Many listeners that count what they are told, and do nothing else with it. */
export class Crowd {
  lastFrame = '';
  readonly #sockets: WebSocket[] = [];
  #missing = 0;
  #allHave: () => void = () => undefined;

  constructor(private readonly url: string) {}

  /** Adds listeners; they subscribe when something is asked, else they only connect. */
  async join(count: number, asked?: Asked): Promise<void> {
    for (let start = 0; start < count; start += AT_ONCE) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - start) }, () => this.#connect(asked));
      this.#sockets.push(...(await Promise.all(some)));
    }
  }

  /** Milliseconds from when it begins to tell until every listener was told once. */
  async hear(tell: () => Promise<void>): Promise<number> {
    this.#missing = this.#sockets.length;
    const all = new Promise<void>(resolve => (this.#allHave = resolve));
    const startedMs = performance.now();
    await Promise.all([tell(), all]);
    return performance.now() - startedMs;
  }

  leave(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Resolves once it listens: the answer to a ping says that the subscription before it was read. */
  #connect(asked: Asked | undefined): Promise<WebSocket> {
    const socket = new WebSocket(this.url, asked ? ['graphql-transport-ws'] : [], {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    return new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('open', () => {
        if (!asked) {
          resolve(socket);
          return;
        }
        socket.send(
          JSON.stringify({
            type: 'connection_init',
            payload: { authorization: `Bearer ${asked.key}` },
          }),
        );
      });
      socket.on('message', data => {
        const text = (data as Buffer).toString('latin1');
        if (text.startsWith('{"type":"connection_ack"')) {
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: asked?.query } }));
          socket.send('{"type":"ping"}');
        } else if (text.startsWith('{"type":"pong"')) resolve(socket);
        else if (!text.startsWith('{"type":"ping"')) this.#told(text);
      });
    });
  }

  #told(text: string): void {
    this.lastFrame = text;
    this.#missing -= 1;
    if (this.#missing === 0) this.#allHave();
  }
}
