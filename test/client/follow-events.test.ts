import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { backoffMs } from '../../src/client/backoff';
import { followEvents, FollowRefused, type FollowedEvent } from '../../src/client';
import { TestClient } from '../support/client';
import { freePortBase, startServerProcess, type Running } from '../support/processes';

/** A real server that is killed and started again on its database, and a studio that listens all the while. */
describe('following the event log', () => {
  let folder: string;
  let env: Record<string, string>;
  let server: Running;
  let url: string;
  let orders = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'paygraph-follow-'));
    const base = await freePortBase();
    url = `http://127.0.0.1:${base}`;
    env = {
      PORT: String(base),
      SANDBOX_PORT_BASE: String(base),
      DATABASE_URL: `sqlite:${join(folder, 'paygraph.sqlite')}`,
    };
    server = await startServerProcess(env);
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const restart = async (): Promise<void> => {
    await server.kill();
    server = await startServerProcess(env);
  };
  /** Two events at least: processing, and declined. */
  const buy = async (): Promise<void> => {
    orders += 1;
    const details = { number: '5168645305790452', expiryMonth: 12, expiryYear: 2035, holder: 'Ada' };
    const input = {
      idempotencyKey: `key-${orders}`,
      reference: `order-${orders}`,
      amount: { amount: '12.50', currency: 'EUR' },
      payWith: { directCard: { provider: 'PAYONE', details: { ...details, securityCode: '123' } } },
    };
    await new TestClient(url).askText(
      'mutation ($input: PurchaseInput!) { purchase(input: $input) { payment { id } } }',
      { input },
    );
  };
  const log = async (): Promise<readonly string[]> => {
    const { events } = await new TestClient(url).askText<{
      events: { nodes: readonly { cursor: string }[] };
    }>('{ events(first: 100) { nodes { cursor } } }');
    return events.nodes.map(({ cursor }) => cursor);
  };

  /** Follows until `enough` says so. Resolves with all that was heard. */
  function listener(
    after: string | null,
    onEvent: (event: FollowedEvent) => void | Promise<void> = () => undefined,
  ) {
    const end = new AbortController();
    const heard: FollowedEvent[] = [];
    const waiting = new Set<() => void>();
    let connections = 0;
    const change = (): void => waiting.forEach(look => look());
    const ended = followEvents({
      ...{ url, key: 'pg_test_sandbox', after, signal: end.signal },
      onEvent: async event => {
        await onEvent(event);
        heard.push(event);
        change();
      },
      onConnected: () => {
        connections += 1;
        change();
      },
    });
    ended.catch(() => undefined);
    return {
      heard,
      ended,
      connections: () => connections,
      until: (enough: () => boolean): Promise<void> =>
        new Promise(resolve => {
          const look = (): void => {
            if (enough()) resolve();
          };
          waiting.add(look);
          look();
        }),
      async stop() {
        end.abort();
        await ended;
      },
    };
  }

  it('tells each event once and in order while the server is killed and started again', async () => {
    await buy();
    const [first] = await log();
    const one = listener(first!);
    await one.until(() => one.heard.length >= 1);
    await restart();
    await buy();
    await one.until(() => one.connections() >= 2);
    await restart();
    await buy();
    const all = await log();
    await one.until(() => one.heard.at(-1)?.cursor === all.at(-1));
    await one.stop();
    expect(one.heard.map(({ cursor }) => cursor)).toEqual(all.slice(1));
    expect(new Set(all).size).toBe(all.length);
  });

  it('counts an event as handled only when its handler has finished', async () => {
    await buy();
    const all = await log();
    let stored: string | null = all.at(-3)!;
    const failing = listener(stored, event => {
      if (event.cursor === all.at(-1)) throw new Error('the disk is full');
      stored = event.cursor;
    });
    await expect(failing.ended).rejects.toThrow('the disk is full');
    expect(stored).toBe(all.at(-2));
    const again = listener(stored);
    await again.until(() => again.heard.length === 1);
    await again.stop();
    expect(again.heard[0]!.cursor).toBe(all.at(-1));
  });

  it('leaves with the server what a slow handler has not taken yet, and loses nothing of it', async () => {
    let go: () => void = () => undefined;
    const released = new Promise<void>(resolve => (go = resolve));
    const [first] = await log();
    const paused = jest.spyOn(WebSocket.prototype, 'pause');
    const slow = listener(first!, () => released);
    await slow.until(() => slow.connections() === 1);
    for (let order = 0; order < 40; order += 1) await buy();
    expect(paused).toHaveBeenCalled();
    paused.mockRestore();
    go();
    const { events } = await new TestClient(url).askText<{
      events: { nodes: readonly { cursor: string }[] };
    }>('query ($after: Cursor) { events(first: 100, after: $after) { nodes { cursor } } }', {
      after: (await log()).at(-1)!,
    });
    const all = [...(await log()), ...events.nodes.map(({ cursor }) => cursor)];
    await slow.until(() => slow.heard.length >= all.length - 1);
    await slow.stop();
    expect(slow.heard.map(({ cursor }) => cursor).slice(0, all.length - 1)).toEqual(all.slice(1));
  });

  it.each([
    ['a wrong key', { key: 'pg_wrong' }],
    ['a cursor that is none', { after: 'nonsense' }],
    ['a document that is none', { document: 'subscription { nothing }' }],
  ])('gives up at once on %s', async (_name, rest) => {
    const lost = jest.fn();
    const options = { url, key: 'pg_test_sandbox', onEvent: () => undefined, onLost: lost };
    await expect(followEvents({ ...options, ...rest })).rejects.toThrow(FollowRefused);
    expect(lost).not.toHaveBeenCalled();
  });

  it('keeps trying while nobody answers, until it is told to end', async () => {
    const end = new AbortController();
    const waits: number[] = [];
    await followEvents({
      ...{ url: 'http://127.0.0.1:9', key: 'x', signal: end.signal, onEvent: () => undefined },
      onLost: (_cause, retryInMs) => {
        waits.push(retryInMs);
        if (waits.length === 2) end.abort();
      },
    });
    expect(waits).toHaveLength(2);
  });

  it('waits longer after each failure, up to ten seconds, and not all clients alike', () => {
    expect([1, 2, 3, 9].map(failures => backoffMs(failures, () => 1))).toEqual([250, 500, 1_000, 10_000]);
    expect(backoffMs(9, () => 0)).toBe(5_000);
  });
});
