import { connect } from 'node:net';
import { closeHarnesses, dataOf, type Harness, startHarness, TestSocket, waitUntil } from './support';

let harness: Harness;

beforeEach(async () => {
  harness = await startHarness();
});
afterEach(closeHarnesses);

describe('graphql-transport-ws', () => {
  it.each([
    ['text that is not JSON', 'hello'],
    ['JSON that is not an object', '[]'],
    ['a message without a type', '{}'],
    ['an unknown type', '{"type":"start"}'],
    ['a subscription without an id', '{"type":"subscribe","payload":{"query":"{ hello }"}}'],
    ['a subscription without a query', '{"type":"subscribe","id":"1","payload":{}}'],
  ])('closes with 4400 on %s', async (_case, text) => {
    const socket = await TestSocket.connect(harness);
    socket.send(text);
    expect(await socket.closed).toMatchObject({ code: 4400 });
  });

  it('closes with 4401 on an operation before the connection is initialised', async () => {
    const socket = new TestSocket(harness);
    await socket.opened;
    socket.subscribe('1', '{ hello }');
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
    expect(harness.world.scopes).toEqual([]);
  });

  it.each([
    ['a wrong key', { authorization: 'Bearer wrong' }],
    ['no key', {}],
    ['no payload', undefined],
    ['a key that is not text', { authorization: { toString: 'Bearer key-a' } }],
  ])('closes with 4403 on %s', async (_case, payload) => {
    const socket = new TestSocket(harness);
    await socket.opened;
    socket.send({ type: 'connection_init', payload });
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Forbidden' });
  });

  it('takes the key under any spelling of its name', async () => {
    const socket = new TestSocket(harness);
    await socket.opened;
    socket.send({ type: 'connection_init', payload: { Authorization: 'Bearer key-a' } });
    expect(await socket.next()).toEqual({ type: 'connection_ack' });
  });

  it('closes with 4406 on another subprotocol', async () => {
    const socket = new TestSocket(harness, { subprotocol: 'graphql-ws' });
    socket.socket.on('error', () => undefined);
    const { code } = await socket.closed;
    expect([1006, 4406]).toContain(code); // this client refuses a server without a protocol by itself
    expect(await closeCodeWithoutSubprotocol(harness)).toBe(4406);
    expect(harness.graphql.counts().sockets).toBe(0);
  });

  it('closes with 4408 when nobody initialises the connection', async () => {
    const impatient = await startHarness({ graphql: { socketLimits: { initTimeoutMs: 30 } } });
    const socket = new TestSocket(impatient);
    expect(await socket.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
    expect(impatient.graphql.counts().sockets).toBe(0);
  });

  it('closes with 4409 on an id that is in use', async () => {
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', 'subscription { waiting }');
    await harness.world.waitingPulled.opened;
    socket.subscribe('1', 'subscription { waiting }');
    expect(await socket.closed).toMatchObject({ code: 4409 });
    await harness.world.waitingReturned.opened;
  });

  it('closes with 4429 on a second initialisation', async () => {
    const socket = await TestSocket.connect(harness);
    socket.send({ type: 'connection_init', payload: { authorization: 'Bearer key-a' } });
    expect(await socket.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  it('answers a ping of the protocol with a pong that repeats its payload', async () => {
    const socket = await TestSocket.connect(harness);
    socket.send({ type: 'ping', payload: { at: 1 } });
    expect(await socket.next()).toEqual({ type: 'pong', payload: { at: 1 } });
    socket.send({ type: 'pong' });
    socket.subscribe('1', '{ hello }');
    expect(await socket.next()).toEqual({ type: 'next', id: '1', payload: { data: { hello: 'world' } } });
    expect(await socket.next()).toEqual({ type: 'complete', id: '1' });
  });

  it('delivers a subscription in order, completes it, and frees its id', async () => {
    const socket = await TestSocket.connect(harness);
    for (let round = 0; round < 2; round += 1) {
      socket.subscribe('1', 'subscription ($to: Int!) { count(to: $to) }', { to: 3 });
      const messages = await socket.all('1');
      expect(messages.map(message => dataOf(message)?.['count'] ?? message.type)).toEqual([
        1,
        2,
        3,
        'complete',
      ]);
    }
  });

  it('gives the context the key of the connection and the kind of the operation', async () => {
    const socket = await TestSocket.connect(harness, 'key-b');
    socket.subscribe('1', '{ whoAmI }');
    expect((await socket.all('1'))[0]!.payload).toEqual({ data: { whoAmI: 'key-b' } });
    socket.subscribe('2', 'subscription { count(to: 1) }');
    await socket.all('2');
    expect(harness.world.scopes).toMatchObject([
      { transport: 'ws', operationKind: 'query' },
      { transport: 'ws', operationKind: 'subscription' },
    ]);
    expect(new Set(harness.world.scopes.map(scope => scope.requestId)).size).toBe(2);
  });

  it('stops a source that waits for ever when the client completes', async () => {
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', 'subscription { waiting }');
    await harness.world.waitingPulled.opened;
    socket.send({ type: 'complete', id: '1' });
    await harness.world.waitingReturned.opened;
    socket.subscribe('1', '{ hello }');
    expect((await socket.all('1')).map(message => message.type)).toEqual(['next', 'complete']);
    expect(harness.graphql.counts()).toEqual({ sockets: 1, operations: 0 });
  });

  it('stops a source whose subscription is completed before it started', async () => {
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', 'subscription { waiting }');
    socket.send({ type: 'complete', id: '1' });
    await waitUntil(() => harness.graphql.counts().operations === 0);
    socket.subscribe('2', '{ hello }');
    expect((await socket.all('2')).map(message => message.type)).toEqual(['next', 'complete']);
  });

  it('stops a source that waits for ever when the client is gone without a word', async () => {
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', 'subscription { waiting }');
    await harness.world.waitingPulled.opened;
    socket.socket.terminate();
    await harness.world.waitingReturned.opened;
    expect(harness.graphql.counts()).toMatchObject({ sockets: 0 });
  });

  it('closes properly when the client closes its half of the connection', async () => {
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', 'subscription { waiting }');
    await harness.world.waitingPulled.opened;
    socket.socket.close(1000);
    expect(await socket.closed).toMatchObject({ code: 1000 });
    await harness.world.waitingReturned.opened;
  });
});

describe('opening a WebSocket', () => {
  it.each([
    ['no origin', undefined, true],
    ['the own origin', (port: number) => `http://127.0.0.1:${port}`, true],
    ['the own origin behind TLS', (port: number) => `https://127.0.0.1:${port}`, true],
    ['an allowed origin', () => 'https://shop.example', true],
    ['a foreign origin', () => 'https://evil.example', false],
    ['an origin that only begins alike', () => 'https://shop.example.evil.example', false],
    ['an opaque origin', () => 'null', false],
  ])('from %s', async (_case, origin, allowed) => {
    const open = await startHarness({ graphql: { allowedOrigins: ['https://shop.example'] } });
    const headers = origin === undefined ? {} : { origin: origin(open.port) };
    const socket = new TestSocket(open, { headers });
    if (allowed) await socket.init('key-a');
    else await expect(socket.opened).rejects.toThrow('403');
  });

  it('is refused elsewhere than on /graphql', async () => {
    await expect(new TestSocket(harness, { path: '/other' }).opened).rejects.toThrow('404');
    await expect(new TestSocket(harness, { path: '/live' }).opened).rejects.toThrow('404');
  });

  it('is refused beyond the number of sockets of the process', async () => {
    const small = await startHarness({ graphql: { socketLimits: { socketsMax: 1 } } });
    await TestSocket.connect(small);
    await expect(new TestSocket(small).opened).rejects.toThrow('503');
  });

  it('does not agree to compression', async () => {
    const socket = new TestSocket(harness, { perMessageDeflate: true });
    await socket.init('key-a');
    expect(socket.socket.extensions).toBe('');
  });
});

/** Shakes hands by hand, since a good client does not go on without a protocol; reads the code of the close frame. */
function closeCodeWithoutSubprotocol({ port }: Harness): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      const key = Buffer.alloc(16, 1).toString('base64');
      const head = `GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`;
      socket.write(head);
    });
    let received = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      const frame = received.subarray(received.indexOf('\r\n\r\n') + 4);
      if (frame.length < 4) return;
      socket.destroy();
      resolve(frame.readUInt16BE(2));
    });
  });
}
