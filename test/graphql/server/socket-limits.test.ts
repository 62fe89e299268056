import { defaultSocketLimits } from '../../../src/graphql/server/limits';
import { closeHarnesses, startHarness, TestSocket, waitUntil } from './support';

afterEach(closeHarnesses);

const waiting = 'subscription { waiting }';

describe('limits of WebSockets', () => {
  it('lets a socket run 20 operations, refuses the next, and frees a slot when one ends', async () => {
    const harness = await startHarness();
    const socket = await TestSocket.connect(harness);
    for (let id = 1; id <= 20; id += 1) socket.subscribe(String(id), waiting);
    socket.subscribe('21', waiting);
    expect(await socket.next()).toMatchObject({
      type: 'error',
      id: '21',
      payload: [
        {
          message: 'A WebSocket may run 20 operations at a time.',
          extensions: { code: 'SUBSCRIPTION_LIMIT' },
        },
      ],
    });
    expect(harness.graphql.counts()).toEqual({ sockets: 1, operations: 20 });
    socket.send({ type: 'complete', id: '7' });
    socket.send({ type: 'ping' });
    await socket.next();
    socket.subscribe('22', '{ hello }');
    expect((await socket.all('22')).map(message => message.type)).toEqual(['next', 'complete']);
  });

  it('counts a query that the client gave up until it has really ended', async () => {
    const harness = await startHarness({ graphql: { socketLimits: { operationsPerSocketMax: 1 } } });
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', '{ slow }');
    await harness.world.slowStarted.opened;
    socket.send({ type: 'complete', id: '1' });
    socket.subscribe('2', '{ hello }');
    expect(await socket.next()).toMatchObject({
      type: 'error',
      id: '2',
      payload: [{ extensions: { code: 'SUBSCRIPTION_LIMIT' } }],
    });
    harness.world.slowMayEnd.open();
    await waitUntil(() => harness.graphql.counts().operations === 0);
    socket.subscribe('3', '{ hello }');
    expect((await socket.all('3')).map(message => message.type)).toEqual(['next', 'complete']);
  });

  it('frees the slot of an operation that is refused', async () => {
    const harness = await startHarness({ graphql: { socketLimits: { operationsPerSocketMax: 1 } } });
    const socket = await TestSocket.connect(harness);
    for (const text of ['{', '{ nothing }', '{ secret }', 'subscription { breaksAtOnce }', '{ hello }']) {
      socket.subscribe('1', text);
      const last = (await socket.all('1')).at(-1)!;
      expect(JSON.stringify(last)).not.toContain('SUBSCRIPTION_LIMIT');
    }
    expect(harness.graphql.counts()).toEqual({ sockets: 1, operations: 0 });
  });

  it('gives a key its number of sockets, other keys theirs, and a place back when one closes', async () => {
    const harness = await startHarness({ graphql: { socketLimits: { socketsPerKeyMax: 2 } } });
    const first = await TestSocket.connect(harness, 'key-a');
    await TestSocket.connect(harness, 'key-a');
    await TestSocket.connect(harness, 'key-b');
    const third = new TestSocket(harness);
    await third.opened;
    third.send({ type: 'connection_init', payload: { authorization: 'Bearer key-a' } });
    expect(await third.closed).toEqual({ code: 4291, reason: 'Too many sockets for this key' });
    first.socket.close();
    await waitUntil(() => harness.graphql.counts().sockets === 2);
    await TestSocket.connect(harness, 'key-a');
  });

  it('takes a message of 64 KiB and closes with 1009 on a larger one', async () => {
    const harness = await startHarness();
    const socket = await TestSocket.connect(harness);
    const message = (bytes: number): string => JSON.stringify({ type: 'ping' }).padEnd(bytes, ' ');
    socket.send(message(64 * 1024));
    expect(await socket.next()).toEqual({ type: 'pong' });
    socket.send(message(64 * 1024 + 1));
    expect(await socket.closed).toMatchObject({ code: 1009 });
  });

  it('sends pings and keeps a socket that answers them', async () => {
    const harness = await startHarness({ graphql: { socketLimits: { pingIntervalMs: 25 } } });
    const socket = await TestSocket.connect(harness);
    await socket.pinged;
    await new Promise<void>(resolve => socket.socket.once('ping', () => resolve()));
    socket.subscribe('1', '{ hello }');
    expect((await socket.all('1')).map(item => item.type)).toEqual(['next', 'complete']);
  });

  it('cuts a socket that does not answer a ping', async () => {
    const harness = await startHarness({ graphql: { socketLimits: { pingIntervalMs: 40 } } });
    const socket = new TestSocket(harness, { autoPong: false });
    await socket.init('key-a');
    socket.subscribe('1', waiting);
    expect(await socket.closed).toMatchObject({ code: 1006 });
    await harness.world.waitingReturned.opened;
  });

  it('closes the sockets of a revoked key and leaves those of others', async () => {
    const harness = await startHarness({ graphql: { socketLimits: { recheckIntervalMs: 20 } } });
    const revoked = await TestSocket.connect(harness, 'key-a');
    const other = await TestSocket.connect(harness, 'key-b');
    revoked.subscribe('1', waiting);
    await harness.world.waitingPulled.opened;
    harness.revoked.add('key-a');
    expect(await revoked.closed).toEqual({ code: 4403, reason: 'Forbidden' });
    await harness.world.waitingReturned.opened;
    other.subscribe('1', '{ whoAmI }');
    expect((await other.all('1'))[0]!.payload).toEqual({ data: { whoAmI: 'key-b' } });
  });

  it('looks keys up every 2 s, so that a revoked one is out within 5 s', () => {
    expect(defaultSocketLimits.recheckIntervalMs * 2).toBeLessThan(5_000);
  });

  it('keeps the sockets when keys cannot be looked up, and says so in the log', async () => {
    let checks = 0;
    const recheck = async (): Promise<ReadonlySet<string>> => {
      checks += 1;
      throw new Error('database is away');
    };
    const harness = await startHarness({ graphql: { recheck, socketLimits: { recheckIntervalMs: 10 } } });
    const socket = await TestSocket.connect(harness);
    await waitUntil(() => checks > 2);
    socket.subscribe('1', '{ hello }');
    expect((await socket.all('1')).map(item => item.type)).toEqual(['next', 'complete']);
    expect(harness.log()).toContain('database is away');
  });
});

describe('a reader that stalls', () => {
  const flood = 'subscription { flood }';

  it('is not fed from memory: its source waits, and is told to return when the socket closes for it', async () => {
    // Without the bound on buffered bytes, so that waiting for the reader alone has to hold.
    const limits = {
      stallCheckIntervalMs: 50,
      stallTimeoutMs: 400,
      bufferedBytesMax: Number.MAX_SAFE_INTEGER,
    };
    const harness = await startHarness({ graphql: { socketLimits: limits } });
    const stalled = await TestSocket.connect(harness);
    const honest = await TestSocket.connect(harness, 'key-b');
    stalled.socket.pause(); // stops reading from TCP; what the kernels hold fills up
    stalled.subscribe('1', flood);
    await harness.world.floodReturned.opened;

    const { floodPulls } = harness.world;
    expect(floodPulls).toBeGreaterThan(2);
    expect(floodPulls * 64 * 1024).toBeLessThan(64 * 1024 * 1024); // the kernel's buffers, not ours
    await waitUntil(() => harness.graphql.counts().sockets === 1);
    expect(harness.world.floodPulls).toBe(floodPulls);
    honest.subscribe('1', '{ hello }');
    expect((await honest.all('1')).map(item => item.type)).toEqual(['next', 'complete']);
  });

  it('is told why, if it comes back to read', async () => {
    const limits = { stallCheckIntervalMs: 50, stallTimeoutMs: 400, closeTimeoutMs: 60_000 };
    const harness = await startHarness({ graphql: { socketLimits: limits } });
    const stalled = await TestSocket.connect(harness);
    stalled.socket.pause();
    stalled.subscribe('1', flood);
    await harness.world.floodReturned.opened;
    stalled.socket.resume();
    expect(await stalled.closed).toEqual({ code: 4290, reason: 'Reader too slow' });
  });

  it('is closed at once when more waits for it than it may', async () => {
    const limits = { bufferedBytesMax: 256 * 1024, stallTimeoutMs: 3_600_000, closeTimeoutMs: 50 };
    const harness = await startHarness({ graphql: { socketLimits: limits } });
    const stalled = await TestSocket.connect(harness);
    stalled.socket.pause();
    for (let id = 0; id < 20; id += 1) stalled.subscribe(String(id), flood);
    await harness.world.floodReturned.opened;
    await waitUntil(() => harness.graphql.counts().sockets === 0);
  });

  it('does not keep the process busy when it leaves in the middle', async () => {
    const harness = await startHarness();
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', flood);
    for (let received = 0; received < 5; received += 1) await socket.next();
    socket.socket.close(1000);
    await harness.world.floodReturned.opened;
    expect((await socket.closed).code).toBe(1000);
    await waitUntil(() => harness.graphql.counts().operations === 0);
    expect(harness.graphql.counts()).toEqual({ sockets: 0, operations: 0 });
  });

  it('is not a reader that is slow but reads', async () => {
    const limits = { stallCheckIntervalMs: 20, stallTimeoutMs: 400 };
    const harness = await startHarness({ graphql: { socketLimits: limits } });
    const socket = await TestSocket.connect(harness);
    socket.subscribe('1', flood);
    for (let received = 0; received < 300; received += 1) {
      expect((await socket.next()).type).toBe('next');
    }
    socket.send({ type: 'complete', id: '1' });
    await harness.world.floodReturned.opened;
    expect(harness.graphql.counts().sockets).toBe(1);
  });
});
