import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestClient } from '../support/client';
import { freePortBase, startServerProcess, type Running } from '../support/processes';
import { brokenAt } from '../support/verdict';
import { PowerLoss } from '../../src/torture/power-loss';

jest.setTimeout(60_000);

const ENOSPC = 28;
const EIO = 5;
const FAULTS = [
  { name: 'the disk is full', call: 'write', errno: ENOSPC },
  { name: 'writing fails', call: 'write', errno: EIO },
  { name: 'syncing fails', call: 'fsync', errno: EIO },
] as const;

const CREDIT = `mutation ($input: CreditCoinsInput!) { creditCoins(input: $input) { player { coins { minorUnits } } errors { __typename } } }`;

/** The real server on a disk that refuses: nothing may be acknowledged that is not kept. */
describe('a server whose disk refuses', () => {
  let scratch: string;
  let power: PowerLoss;
  let server: Running;
  let env: Record<string, string>;
  let client: TestClient;
  beforeEach(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'paygraph-disk-'));
    const data = join(scratch, 'data');
    mkdirSync(data);
    power = new PowerLoss(data, scratch);
    const base = await freePortBase();
    env = {
      ...{
        PORT: String(base),
        SANDBOX_PORT_BASE: String(base),
        MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      },
      ...{ DATABASE_URL: `sqlite:${join(data, 'paygraph.sqlite')}`, LOG_LEVEL: 'error' },
      ...power.env,
    };
    server = await startServerProcess(env);
    client = new TestClient(`http://127.0.0.1:${base}`);
  });
  afterEach(async () => {
    power.fail();
    await server.kill();
    await client.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const player = async (): Promise<string> => {
    const made = await client.askText<{ createPlayer: { player: { id: string } } }>(
      'mutation { createPlayer(input: { reference: "p", name: "P", coins: 100 }) { player { id } } }',
    );
    return made.createPlayer.player.id;
  };
  const credit = (idempotencyKey: string, playerId: string) =>
    client.askText<{ creditCoins: { player: { coins: { minorUnits: string } } } }>(CREDIT, {
      input: { idempotencyKey, playerId, coins: 1, reason: 'test' },
    });
  const coins = async (id: string): Promise<string> =>
    (
      await client.askText<{ player: { coins: { minorUnits: string } } }>(
        'query ($id: ID!) { player(id: $id) { coins { minorUnits } } }',
        { id },
      )
    ).player.coins.minorUnits;
  const ready = async (): Promise<number> => (await fetch(`${client.url}/ready`)).status;

  it.each(FAULTS)(
    'because $name acknowledges nothing, is not ready, and recovers when healed',
    async ({ call, errno }) => {
      const id = await player();
      expect(await ready()).toBe(200);

      power.fail(call, errno);
      await expect(credit('refused', id)).rejects.toThrow();
      expect(await ready()).toBe(503);
      // Reading goes on.
      expect(await coins(id)).toBe('100');

      power.fail();
      await until(async () => (await ready()) === 200);
      await credit('accepted', id);
      expect(await coins(id)).toBe('101');
      await credit('refused', id);
      expect(await coins(id)).toBe('102');

      // What it says is also what outlives a loss of power.
      await server.kill();
      power.strike();
      server = await startServerProcess(env);
      expect(await coins(id)).toBe('102');
      expect(await brokenAt(env['DATABASE_URL']!, [])).toEqual([]);
    },
  );
});

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setImmediate(resolve));
}
