import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ConfigError } from '../../src/connectors/config-error';
import { createTransport, type ExchangeSeen, type TransportObserver } from '../../src/connectors/transport';
import {
  type HttpRequest,
  type Transport,
  type TransportOptions,
} from '../../src/connectors/transport-contract';
import { runMarked } from '../../src/domain/unit-of-work-mark';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi';

interface Peer {
  readonly port: number;
  /** Everything every connection has received, in order. */
  readonly received: () => string;
  readonly connections: () => number;
  close(): Promise<void>;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A server of plain sockets; `onRequest` runs when the head of a request and its body have arrived. */
async function peer(
  onRequest: (socket: Socket, nth: number) => void,
  onConnection?: (socket: Socket) => void,
): Promise<Peer> {
  const sockets = new Set<Socket>();
  let received = '';
  let requests = 0;
  const server: Server = createServer(socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onConnection?.(socket);
    let pending = '';
    socket.on('data', chunk => {
      received += chunk.toString('latin1');
      pending += chunk.toString('latin1');
      const end = pending.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(pending)?.[1] ?? 0);
      if (end < 0 || pending.length < end + 4 + length) return;
      pending = '';
      onRequest(socket, ++requests);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise(resolve => server.close(resolve));
  };
  closers.push(close);
  const { port } = server.address() as AddressInfo;
  return { port, received: () => received, connections: () => sockets.size, close };
}

function transportTo(
  port: number,
  more: Partial<TransportOptions> = {},
  observer?: TransportObserver,
): Transport {
  const transport = createTransport(
    { provider: 'TEST', origin: `http://127.0.0.1:${port}`, ...more },
    observer,
  );
  closers.push(() => transport.close());
  return transport;
}

function post(more: Partial<HttpRequest> = {}): HttpRequest {
  const headers = { 'Content-Type': 'application/json' };
  return {
    method: 'POST',
    path: '/pay?x=1',
    headers,
    body: '{"a":1}',
    signal: new AbortController().signal,
    ...more,
  };
}

/** undici takes a socket up again one turn of the event loop after its answer. */
async function kept(): Promise<void> {
  await nextTurn();
  await nextTurn();
}

describe('answers', () => {
  it('gives a complete answer with its status, its headers in lower case and its bytes', async () => {
    const { port, received } = await peer(socket =>
      socket.write('HTTP/1.1 201 Created\r\nX-A: 1\r\nX-A: 2\r\nContent-Length: 5\r\n\r\nhello'),
    );
    const exchange = await transportTo(port).send(post());
    expect(exchange).toEqual({
      kind: 'answered',
      status: 201,
      headers: { 'x-a': '1, 2', 'content-length': '5' },
      body: Buffer.from('hello'),
    });
    expect(received()).toMatch(/^POST \/pay\?x=1 HTTP\/1\.1\r\n/);
    expect(received()).toMatch(/accept-encoding: identity\r\n/i);
    expect(received()).toMatch(/\r\n\r\n\{"a":1\}$/);
  });

  it('puts a chunked answer together', async () => {
    const { port } = await peer(socket =>
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n3\r\n ho\r\n0\r\n\r\n'),
    );
    expect(await transportTo(port).send(post())).toMatchObject({
      kind: 'answered',
      body: Buffer.from('hi ho'),
    });
  });

  it('waits for the answer behind an announcement', async () => {
    const { port } = await peer(socket => socket.write(`HTTP/1.1 103 Early Hints\r\n\r\n${OK}`));
    expect(await transportTo(port).send(post())).toMatchObject({ kind: 'answered', status: 200 });
  });

  it('answers a redirect as it is and goes nowhere', async () => {
    const elsewhere = await peer(socket => socket.write(OK));
    const location = `http://127.0.0.1:${elsewhere.port}/`;
    const { port } = await peer(socket =>
      socket.write(`HTTP/1.1 307 Temporary Redirect\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`),
    );
    expect(await transportTo(port).send(post())).toMatchObject({ kind: 'answered', status: 307 });
    expect(elsewhere.connections()).toBe(0);
  });

  it('accepts an answer without a body that needs no length', async () => {
    const { port } = await peer(socket => socket.write('HTTP/1.1 204 No Content\r\n\r\n'));
    expect(await transportTo(port).send(post())).toMatchObject({
      kind: 'answered',
      status: 204,
      body: Buffer.alloc(0),
    });
  });

  it('uses a kept connection again', async () => {
    const server = await peer(socket => socket.write(OK));
    const transport = transportTo(server.port);
    await transport.send(post());
    await kept();
    await transport.send(post());
    expect(server.connections()).toBe(1);
  });
});

describe('requests that surely were not written', () => {
  it('says notSent when the connection is refused', async () => {
    const server = await peer(() => undefined);
    await server.close();
    expect(await transportTo(server.port).send(post())).toEqual({ kind: 'notSent', cause: 'ECONNREFUSED' });
  });

  it('says notSent when the name does not resolve', async () => {
    const origin = 'https://no-such-host.invalid';
    const exchange = await transportTo(0, { origin }).send(post());
    expect(exchange.kind).toBe('notSent');
  });

  it('says notSent when the connection is never established', async () => {
    // The TLS handshake gets no answer, so the connection is not there yet.
    const server = await peer(() => undefined);
    const origin = `https://127.0.0.1:${server.port}`;
    const exchange = await transportTo(0, { origin, connectTimeoutMs: 50 }).send(post());
    expect(exchange).toEqual({ kind: 'notSent', cause: 'UND_ERR_CONNECT_TIMEOUT' });
  });

  it('says notSent when TLS fails', async () => {
    const server = await peer(
      () => undefined,
      socket => socket.write('SSH-2.0-not-tls\r\n'),
    );
    const exchange = await transportTo(0, { origin: `https://127.0.0.1:${server.port}` }).send(post());
    expect(exchange.kind).toBe('notSent');
  });

  it('says notSent when it is aborted while the connection is being made, and never writes it later', async () => {
    const controller = new AbortController();
    const server = await peer(
      () => undefined,
      () => controller.abort(),
    );
    const transport = transportTo(0, { origin: `https://127.0.0.1:${server.port}` });
    expect(await transport.send(post({ signal: controller.signal }))).toMatchObject({ kind: 'notSent' });
    expect(server.received()).not.toContain('POST');
  });

  it('says notSent when the signal was aborted before, without touching the network', async () => {
    const server = await peer(socket => socket.write(OK));
    expect(await transportTo(server.port).send(post({ signal: AbortSignal.abort() }))).toMatchObject({
      kind: 'notSent',
    });
    expect(server.connections()).toBe(0);
  });

  it('says notSent when it is aborted in the queue behind a running request, and never writes it later', async () => {
    let answerFirst: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const firstArrived = new Promise<void>(resolve => (arrived = resolve));
    const server = await peer((socket, nth) => {
      answerFirst = () => socket.write(OK);
      if (nth === 1) arrived();
      else socket.write(OK);
    });
    const transport = transportTo(server.port, { connectionsMax: 1 });
    const first = transport.send(post({ path: '/first' }));
    await firstArrived;
    const controller = new AbortController();
    const second = transport.send(post({ path: '/second', signal: controller.signal }));
    controller.abort();
    expect(await second).toMatchObject({ kind: 'notSent' });
    answerFirst();
    expect(await first).toMatchObject({ kind: 'answered' });
    expect(await transport.send(post({ path: '/third' }))).toMatchObject({ kind: 'answered' });
    expect(server.received()).not.toContain('/second');
  });

  it('says notSent after it was closed', async () => {
    const server = await peer(socket => socket.write(OK));
    const transport = transportTo(server.port);
    await transport.close();
    expect(await transport.send(post())).toMatchObject({ kind: 'notSent' });
  });

  it('says notSent for a request that cannot be put on the wire', async () => {
    const server = await peer(socket => socket.write(OK));
    const transport = transportTo(server.port);
    expect(await transport.send(post({ headers: { 'X-A': 'a\r\nX-B: b' } }))).toMatchObject({
      kind: 'notSent',
    });
    expect(await transport.send(post({ path: '/a b' }))).toMatchObject({ kind: 'notSent' });
    expect(server.received()).toBe('');
  });
});

describe('requests of which something may have arrived', () => {
  const rst = (socket: Socket) => socket.resetAndDestroy();
  const big = 'x'.repeat(2_000);
  const cases: readonly (readonly [string, (socket: Socket) => void])[] = [
    ['the connection is reset after the request', rst],
    ['the connection is closed without an answer', socket => socket.end()],
    ['the answer is cut in its headers', socket => socket.end('HTTP/1.1 200 OK\r\nContent-Le')],
    [
      'the answer is cut in its body',
      socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'),
    ],
    [
      'a chunked answer is cut',
      socket => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf'),
    ],
    [
      'the answer does not say where it ends',
      socket => socket.end('HTTP/1.1 200 OK\r\n\r\n{"maybe":"whole"}'),
    ],
    [
      'the answer announces too much',
      socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n'),
    ],
    [
      'the answer grows too long',
      socket => socket.write(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n${big}\r\n`),
    ],
    ['the answer is not HTTP', socket => socket.write('hello\nworld\n\n')],
    [
      'the answer ends its lines in the unix way',
      socket => socket.write('HTTP/1.1 200 OK\nContent-Length: 2\n\nhi'),
    ],
    [
      'the answer has two lengths',
      socket => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhi'),
    ],
    [
      'the answer has a length and chunks',
      socket =>
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    ],
    [
      'the answer switches the protocol',
      socket => socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    ],
    [
      'the headers do not end',
      socket => socket.write(`HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(64 * 1024)}\r\n`),
    ],
  ];
  it.each(cases)('says unknown when %s', async (_what, answer) => {
    const server = await peer(answer);
    const exchange = await transportTo(server.port, { answerBytesMax: 1_000 }).send(post());
    expect(exchange.kind).toBe('unknown');
  });

  it('says unknown when the connection is reset while the request is still being written', async () => {
    const server = await peer(
      () => undefined,
      socket => socket.once('data', () => rst(socket)),
    );
    const exchange = await transportTo(server.port).send(post({ body: 'x'.repeat(5_000_000) }));
    expect(exchange.kind).toBe('unknown');
  });

  it('says unknown when the answer is compressed, and destroys the socket', async () => {
    const body = gzipSync('x'.repeat(100_000));
    const closed = new Promise<void>(resolve => {
      void peer(socket => {
        socket.on('close', () => resolve());
        socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`);
        socket.write(body);
      }).then(async server => {
        expect(await transportTo(server.port).send(post())).toMatchObject({ kind: 'unknown' });
      });
    });
    await closed;
  });

  it('says unknown at the deadline when nobody answers, and destroys the socket', async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const server = await peer(socket => {
      closed = once(socket, 'close');
      controller.abort();
    });
    const transport = transportTo(server.port);
    expect(await transport.send(post({ signal: controller.signal }))).toEqual({
      kind: 'unknown',
      cause: 'aborted at the deadline',
    });
    await closed;
  });

  it('says unknown at the deadline in the middle of the answer', async () => {
    const controller = new AbortController();
    const server = await peer(socket => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf', () => controller.abort());
    });
    expect(await transportTo(server.port).send(post({ signal: controller.signal }))).toMatchObject({
      kind: 'unknown',
    });
  });

  it('says unknown, and sends nothing twice, when a kept connection dies under the second request', async () => {
    const server = await peer((socket, nth) => (nth === 1 ? socket.write(OK) : socket.resetAndDestroy()));
    const transport = transportTo(server.port);
    await transport.send(post());
    await kept();
    expect(await transport.send(post({ path: '/second' }))).toMatchObject({ kind: 'unknown' });
    expect(server.connections()).toBe(1);
    expect(server.received().match(/\/second/g)).toHaveLength(1);
  });

  it('does not take bytes that follow an answer for the next answer', async () => {
    const stale = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nstale';
    const server = await peer((socket, nth) => socket.write(nth === 1 ? OK + stale : OK));
    const transport = transportTo(server.port);
    await transport.send(post());
    await kept();
    const second = await transport.send(post());
    expect(second.kind === 'answered' ? second.body.toString() : second.kind).not.toBe('stale');
  });

  it('ends running requests as unknown when it is closed', async () => {
    let arrived: () => void = () => undefined;
    const firstArrived = new Promise<void>(resolve => (arrived = resolve));
    const server = await peer(() => arrived());
    const transport = transportTo(server.port);
    const running = transport.send(post());
    await firstArrived;
    await transport.close();
    expect(await running).toMatchObject({ kind: 'unknown' });
  });
});

describe('what it refuses and tells', () => {
  it.each([
    'http://payment.example.com',
    'ftp://127.0.0.1',
    'not a url',
    'https://user:secret@example.com',
    'http://127.0.0.1.example.com',
  ])('refuses the origin %s without repeating it', origin => {
    const create = () => createTransport({ provider: 'TEST', origin });
    expect(create).toThrow(ConfigError);
    expect(create).not.toThrow(/secret/);
  });

  it.each(['http://localhost:1', 'http://127.9.9.9:1', 'http://[::1]:1', 'https://payment.example.com'])(
    'accepts %s',
    async origin => {
      await createTransport({ provider: 'TEST', origin }).close();
    },
  );

  it('throws when it is called inside a unit of work, and sends nothing', async () => {
    const server = await peer(socket => socket.write(OK));
    const transport = transportTo(server.port);
    await runMarked(async () => {
      expect(() => transport.send(post())).toThrow(/unit of work/);
    });
    expect(server.connections()).toBe(0);
    expect(await transport.send(post())).toMatchObject({ kind: 'answered' });
  });

  it('tells the meter about each exchange without query and bodies', async () => {
    const seen: ExchangeSeen[] = [];
    const server = await peer((socket, nth) => (nth === 1 ? socket.write(OK) : socket.resetAndDestroy()));
    const transport = transportTo(server.port, {}, { onExchange: each => seen.push(each) });
    await transport.send(post());
    await transport.send(post());
    const times = { startedAtMs: expect.any(Number), durationMs: expect.any(Number) };
    const where = {
      provider: 'TEST',
      origin: `http://127.0.0.1:${server.port}`,
      path: '/pay',
      shownPath: '/*',
    };
    const common = { ...where, ...times, method: 'POST' };
    expect(seen).toEqual([
      { ...common, kind: 'answered', status: 200 },
      { ...common, kind: 'unknown', status: null },
    ]);
  });

  it('keeps the answer when the meter breaks', async () => {
    const server = await peer(socket => socket.write(OK));
    const broken: TransportObserver = {
      onExchange: () => {
        throw new Error('broken meter');
      },
    };
    expect(await transportTo(server.port, {}, broken).send(post())).toMatchObject({ kind: 'answered' });
  });
});
