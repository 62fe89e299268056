import { once } from 'node:events';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { Agent, request } from 'undici';
import { type Emulator } from '../../../src/connectors/emulator/contract';
import { isLoopback } from '../../../src/connectors/emulator/control';
import { type EmulatorCore, openCore } from '../../../src/connectors/emulator/core';
import { count, flag, Profile } from '../../../src/connectors/emulator/profile';
import { type ProviderEmulator } from '../../../src/connectors/emulator/provider';
import { listen, startEmulator } from '../../../src/connectors/emulator/server';
import { jsonAnswer } from '../../../src/connectors/emulator/wire';

const closed: string[] = [];

/** The smallest provider: counts POSTs, and breaks when asked for /bug. */
function counter(core: EmulatorCore): ProviderEmulator<{ step: number; loud: boolean }> {
  const counts = core.documents.collection<number>('counts');
  const profile = new Profile(core.documents.collection<{ step: number; loud: boolean }>('profile'), {
    step: count(1, 1, 10, 'how much a POST counts'),
    loud: flag(false, 'shouts'),
  });
  const answer = (status: number, body: string) => ({
    status,
    headers: { 'Content-Type': 'text/plain' },
    body,
  });
  return {
    provider: 'COUNTER',
    profile,
    scrubber: { text: body => body, header: (_name, value) => value, target: target => target },
    handle: ({ request: { method, path } }) => {
      if (path === '/bug') throw new Error('a bug');
      const now = (counts.get('n') ?? 0) + (method === 'POST' ? profile.values.step : 0);
      counts.put('n', now);
      return answer(200, String(now));
    },
    alter: (kind, given) => ({ ...given, body: kind }),
    notFound: () => answer(404, 'not found'),
    failure: status => answer(status, 'failure'),
    credentials: url => ({ COUNTER_BASE_URL: url }),
    control: {
      'GET things/all': () => jsonAnswer(200, 'all'),
      'GET things/{id}/parts/{part}': (_body, _query, parts) => jsonAnswer(200, parts),
      'GET things/{id}': (_body, _query, { id }) => jsonAnswer(200, id),
    },
    close: async () => void closed.push('COUNTER'),
  };
}

describe('the server of an emulator', () => {
  const agent = new Agent();
  let core: EmulatorCore;
  let emulator: Emulator;
  let warnings: string[];
  beforeEach(async () => {
    warnings = [];
    const warn = (text: string) => warnings.push(text);
    core = openCore({ serverUrl: () => 'http://127.0.0.1:1', warn }, 'counter');
    emulator = await startEmulator({ host: '127.0.0.1', port: 0, serverUrl: core.serverUrl }, core, () =>
      counter(core),
    );
  });
  afterEach(() => emulator.close());
  afterAll(() => agent.close());

  async function call(method: 'GET' | 'POST', url: string, body?: string) {
    const answer = await request(url, { method, dispatcher: agent, ...(body === undefined ? {} : { body }) });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  it('finds a control by its very name, else by a path with names filled in and decoded', async () => {
    const at = async (path: string) => (await call('GET', `${emulator.url}/_emulator/${path}`)).text;
    expect(await at('things/all')).toBe('"all"');
    expect(await at('things/a%2Fb')).toBe('"a/b"');
    expect(await at('things/%zz')).toBe('"%zz"');
    expect(await at('things/1/parts/2')).toBe('{"id":"1","part":"2"}');
    for (const unknown of ['things/', 'things/1/parts/', 'things/1/2', 'things'])
      expect(await at(unknown)).toContain('no such control');
  });

  it('closes what the provider has under way', async () => {
    closed.length = 0;
    await emulator.close();
    expect(closed).toEqual(['COUNTER']);
    emulator = await startEmulator({ host: '127.0.0.1', port: 0, serverUrl: core.serverUrl }, core, () =>
      counter(core),
    );
  });

  it('keeps counters and credentials over a reset, and nothing else', async () => {
    const names = ['meta', 'credentials', 'payments'];
    for (const name of names) core.documents.collection<number>(name).put('kept', 7);
    await call('POST', `${emulator.url}/_emulator/reset`);
    const kept = names.filter(name => core.documents.collection<number>(name).get('kept') === 7);
    expect(kept).toEqual(['meta', 'credentials']);
  });

  it('serves a provider and hands out its credentials', async () => {
    expect(emulator).toMatchObject({ provider: 'COUNTER', credentials: { COUNTER_BASE_URL: emulator.url } });
    expect(await call('POST', emulator.url)).toEqual({ status: 200, text: '1' });
  });

  it('serves one core on two origins', async () => {
    const second = await listen(core, counter(core), { host: '127.0.0.1', port: 0 });
    await call('POST', emulator.url);
    expect((await call('POST', second.url)).text).toBe('2');
    await second.close();
  });

  it('refuses to start on a port that is taken', async () => {
    const { port } = new URL(emulator.url);
    const other = openCore({ serverUrl: () => '' }, 'other');
    await expect(
      startEmulator({ host: '127.0.0.1', port: Number(port), serverUrl: () => '' }, other, () =>
        counter(other),
      ),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('changes all the switches of a request or none', async () => {
    const profile = `${emulator.url}/_emulator/profile`;
    expect((await call('POST', profile, '{"step": 5, "loud": "yes"}')).status).toBe(400);
    expect((await call('POST', emulator.url)).text).toBe('1');
    expect((await call('POST', profile, '{"nothing": 5}')).text).toContain('no switch');
    expect((await call('POST', profile, '{"step": 5}')).status).toBe(200);
    expect((await call('POST', emulator.url)).text).toBe('6');
  });

  it('answers a bug with the failure of the provider, and says so', async () => {
    expect(await call('GET', `${emulator.url}/bug`)).toEqual({ status: 500, text: 'failure' });
    expect(warnings).toEqual([expect.stringContaining('a bug')]);
  });

  it('refuses bodies above a megabyte', async () => {
    expect(await call('POST', emulator.url, ' '.repeat(1024 * 1024 + 1))).toEqual({
      status: 413,
      text: 'failure',
    });
  });

  it('knows who is on this machine', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'].map(isLoopback)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::1', '', undefined].map(isLoopback)).not.toContain(true);
  });

  it('hands a body above a provider’s own limit on without it, before all of it has come', async () => {
    const seen: (boolean | undefined)[] = [];
    const limited = openCore({ serverUrl: () => '' }, 'limited');
    const own = await startEmulator({ host: '127.0.0.1', port: 0, serverUrl: () => '' }, limited, () => ({
      ...counter(limited),
      bodyBytesMax: 8,
      handle: ({ request: { isBodyCut, body } }) => {
        seen.push(isBodyCut);
        return { status: 413, headers: {}, body: `kept ${body.length}` };
      },
    }));
    const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n123456789');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
    socket.destroy();
    expect(await call('POST', own.url, '12345678')).toEqual({ status: 413, text: 'kept 8' });
    expect(await call('POST', own.url, 'x'.repeat(2_000_000))).toEqual({ status: 413, text: 'kept 0' });
    expect((await call('POST', `${own.url}/_emulator/profile`, '{"step":         5}')).status).toBe(200);
    expect(seen).toEqual([true, undefined, true]);
    await own.close();
  });

  it('has controls with names in their paths, and lets a provider begin again after a reset', async () => {
    const named = openCore({ serverUrl: () => '' }, 'named');
    const counts = named.documents.collection<number>('counts');
    const own = await startEmulator({ host: '127.0.0.1', port: 0, serverUrl: () => '' }, named, () => ({
      ...counter(named),
      afterReset: () => counts.put('n', 40),
      control: {
        'POST count/{name}/now': (_body, _query, { name }) => {
          return { status: 200, headers: {}, body: String(name) };
        },
      },
    }));
    expect((await call('POST', `${own.url}/_emulator/count/a%20b/now`)).text).toBe('a b');
    expect((await call('POST', `${own.url}/_emulator/count/%ff/now`)).text).toBe('%ff');
    expect((await call('POST', `${own.url}/_emulator/count//now`)).status).toBe(404);
    expect((await call('GET', `${own.url}/_emulator/count/a/now`)).status).toBe(404);
    await call('POST', own.url);
    await call('POST', `${own.url}/_emulator/reset`);
    expect((await call('POST', own.url)).text).toBe('41');
    await own.close();
  });

  it('answers in another shape when told to', async () => {
    core.faults.add({ fault: 'wrongShape', times: 2 });
    expect((await call('POST', emulator.url)).text).toBe('[1]');
    core.faults.clear();
    expect((await call('POST', emulator.url)).text).toBe('2');
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find(address => address?.family === 'IPv4' && !address.internal);

  it('keeps its controls from everybody else', async () => {
    const open = openCore({ serverUrl: () => '' }, 'open');
    const everywhere = await startEmulator({ host: '0.0.0.0', port: 0, serverUrl: () => '' }, open, () =>
      counter(open),
    );
    const { port } = new URL(everywhere.url);
    expect((await call('GET', `${everywhere.url}/_emulator/books`)).status).toBe(200);
    if (outside !== undefined) {
      expect((await call('GET', `http://${outside.address}:${port}/_emulator/books`)).status).toBe(403);
      expect((await call('GET', `http://${outside.address}:${port}/`)).status).toBe(200);
    }
    await everywhere.close();
  });

  it('closes although calls are held or never answered', async () => {
    core.faults.add({ fault: 'hold' });
    core.faults.add({ fault: 'timeoutAfter' });
    const lost = [call('POST', emulator.url), call('POST', emulator.url)];
    lost.forEach(one => void one.catch(() => undefined));
    while (core.held.list().length === 0 || core.requests.list().length < 2)
      await call('GET', `${emulator.url}/_emulator/held`);
    await emulator.close();
    await Promise.all(lost.map(one => expect(one).rejects.toThrow()));
    core = openCore({ serverUrl: () => '' }, 'counter');
    emulator = await startEmulator({ host: '127.0.0.1', port: 0, serverUrl: () => '' }, core, () =>
      counter(core),
    );
  });
});
