import { defaultHttpTimeouts as defaults } from '../../src/http/options';
import { Agent, request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import {
  closeHarnesses,
  dataOf,
  type Harness,
  post,
  startHarness,
  TestSocket,
  waitUntil,
} from '../graphql/server/support';

afterEach(closeHarnesses);

const start =
  'POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer key-a\r\nContent-Type: application/json\r\n';

function open(harness: Harness, text: string): { readonly socket: Socket; readonly answer: Promise<string> } {
  const socket = connect(harness.port, '127.0.0.1', () => socket.write(text));
  let received = '';
  socket.on('data', chunk => (received += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  return { socket, answer: new Promise(resolve => socket.on('close', () => resolve(received))) };
}

describe('a stop of the server', () => {
  it('answers what is running, closes subscriptions with 1001, and takes nothing new', async () => {
    const harness = await startHarness();
    const listener = await TestSocket.connect(harness);
    listener.subscribe('1', 'subscription { waiting }');
    await harness.world.waitingPulled.opened;
    const running = post(harness, { query: '{ slow }' });
    await harness.world.slowStarted.opened;

    const closed = harness.server.close();
    expect(await listener.closed).toEqual({ code: 1001, reason: 'Going away' });
    await harness.world.waitingReturned.opened;
    await expect(fetch(`${harness.url}/live`)).rejects.toThrow();
    harness.world.slowMayEnd.open();
    expect((await running).data).toEqual({ slow: 'done' });
    await closed;
    await harness.server.close(); // twice is once
  });

  it('answers a query on a WebSocket before it closes it', async () => {
    const harness = await startHarness();
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', '{ slow }');
    await harness.world.slowStarted.opened;
    const closed = harness.server.close();
    socket.subscribe('2', 'mutation { pay }'); // comes too late
    harness.world.slowMayEnd.open();
    expect((await socket.all('1')).map(message => dataOf(message) ?? message.type)).toEqual([
      { slow: 'done' },
      'complete',
    ]);
    expect((await socket.closed).code).toBe(1001);
    await closed;
    expect(harness.world.executions).toEqual([]);
  });

  it('cuts what does not end in time', async () => {
    const harness = await startHarness({ http: { timeouts: { drainMs: 50 } } });
    const running = post(harness, { query: '{ slow }' });
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', '{ slow }');
    await harness.world.slowStarted.opened;
    await waitUntil(() => harness.graphql.counts().operations === 1);
    const half = open(harness, `${start}Content-Length: 100\r\n\r\n{`);
    await Promise.all([expect(running).rejects.toThrow(), harness.server.close()]);
    expect((await socket.closed).code).toBe(1006);
    await half.answer;
    expect(harness.log()).toContain('did not end in time');
  });

  it('does not wait for connections that are kept alive', async () => {
    const harness = await startHarness();
    const agent = new Agent({ keepAlive: true });
    const idle = await new Promise<Socket>((resolve, reject) => {
      agent.on('free', resolve);
      const request = httpRequest({ port: harness.port, host: '127.0.0.1', path: '/live', agent });
      request.on('response', response => response.resume());
      request.on('error', reject).end();
    });
    const gone = new Promise<void>(resolve => idle.on('close', () => resolve()));
    await harness.server.close();
    await gone;
    agent.destroy();
  });

  it('does not wait for connections that never said anything, or not all of it', async () => {
    const harness = await startHarness({ http: { timeouts: { drainMs: 3_600_000 } } });
    const silent = open(harness, '');
    const partial = open(harness, 'GET /live HTTP/1.1\r\nHo');
    await Promise.all(
      [silent, partial].map(({ socket }) => new Promise(resolve => socket.once('connect', resolve))),
    );
    await fetch(`${harness.url}/live`); // the two were accepted before this one
    await harness.server.close();
    expect(await Promise.all([silent.answer, partial.answer])).toEqual(['', '']);
  });

  it('tells the operation of a client that is gone', async () => {
    const harness = await startHarness();
    const aborter = new AbortController();
    const lost = fetch(`${harness.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer key-a' },
      body: '{"query":"{ slow }"}',
      signal: aborter.signal,
    });
    await harness.world.slowStarted.opened;
    const { signal } = harness.world.scopes[0]!;
    expect(signal.aborted).toBe(false);
    const told = new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()));
    aborter.abort();
    await expect(lost).rejects.toThrow();
    await told;
    harness.world.slowMayEnd.open();
  });
});

describe('slow clients', () => {
  const timeouts = {
    headersMs: 60,
    requestMs: 100,
    checkIntervalMs: 20,
    responseStallMs: 100,
    keepAliveMs: 50,
  };

  it.each([
    ['says nothing', ''],
    ['does not end its headers', 'GET /live HTTP/1.1\r\nHost: x\r\n'],
    ['does not end its body', `${start}Content-Length: 100\r\n\r\n{`],
    ['does not end its chunks', `${start}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
    ['stays after its answer', 'GET /live HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('are cut: one that %s', async (_name, text) => {
    const harness = await startHarness({ http: { timeouts } });
    const answer = await open(harness, text).answer;
    expect(answer).toMatch(/^HTTP\/1.1 (?:200|408)/);
    expect(answer).not.toMatch(/node_modules|\n {4}at /);
  });

  it('are cut: one that does not take its answer', async () => {
    const body = Buffer.alloc(64 * 1024 * 1024);
    const harness = await startHarness({ http: { timeouts, webhook: async () => ({ status: 200, body }) } });
    const { socket, answer } = open(harness, 'GET /webhooks/pi/default HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.pause();
    await waitUntil(() => harness.log().includes('Request answered')); // the connection is gone, or all was taken
    socket.resume();
    expect((await answer).length).toBeLessThan(body.length);
  });

  it('do not cut a handler that takes its time', async () => {
    const harness = await startHarness({ http: { timeouts } });
    const running = post(harness, { query: '{ slow }' });
    await harness.world.slowStarted.opened;
    const idle = open(harness, ''); // as long as it takes to cut this one twice over
    await idle.answer;
    await open(harness, '').answer;
    harness.world.slowMayEnd.open();
    expect((await running).data).toEqual({ slow: 'done' });
  });

  it('are cut within 10 s by default', () => {
    expect(defaults.requestMs + defaults.checkIntervalMs).toBeLessThan(10_000);
    expect(defaults.headersMs).toBeLessThanOrEqual(defaults.requestMs);
    expect(defaults.responseStallMs).toBeLessThan(10_000);
  });
});

describe('requests that no parser takes', () => {
  it.each([
    ['two lengths', 'POST /live HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    [
      'a length and chunks',
      'POST /live HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no host', 'GET /live HTTP/1.1\r\n\r\n'],
    ['a space in a name', 'GET /live HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n'],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ])('are answered with 400: %s', async (_name, text) => {
    const harness = await startHarness();
    const answer = await open(harness, text).answer;
    expect(answer).toMatch(/^HTTP\/1.1 400/);
  });

  it('are answered with 431: headers of 20 KiB', async () => {
    const harness = await startHarness();
    expect(
      await open(harness, `GET /live HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`).answer,
    ).toMatch(/^HTTP\/1.1 431/);
  });

  it.each(['a b', ']', '[::1', 'x:y:z', '%%'])('are answered in JSON with the host %p', async host => {
    const harness = await startHarness();
    const body = '{"query":"{ hello }"}';
    const text = `${start.replace('Host: x', `Host: ${host}`)}Connection: close\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    expect(await open(harness, text).answer).toMatch(/^HTTP\/1.1 200[\s\S]*\{"data":\{"hello":"world"\}\}/);
  });
});
