/* eslint-disable @typescript-eslint/no-unsafe-argument -- answers are JSON of any shape; the tests say what they expect */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onCommand, openSandbox, type Sandbox } from './support';

describe('Pi emulator: what it keeps', () => {
  let folder: string;
  let sandbox: Sandbox;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pi-emulator-'));
    sandbox = await openSandbox({ dataFolder: folder });
  });
  afterEach(async () => {
    await sandbox.close();
    rmSync(folder, { recursive: true });
  });

  async function restart(profile: Record<string, unknown> = {}): Promise<void> {
    await sandbox.close();
    sandbox = await openSandbox({ dataFolder: folder, profile });
  }

  it('both origins go on where they were: chain, queue, payments, users, tokens, switches and books', async () => {
    const second = await sandbox.account('second');
    const done = await second.payout();
    await second.complete(done.identifier, await second.apply(await second.signFor(done)));
    const payout = await sandbox.payout();
    const { accessToken } = await sandbox.control.post('users/token', { uid: payout.user_uid });
    const signed = await sandbox.signFor(payout);
    await sandbox.submitAsync(signed.xdr);
    const before = await sandbox.control.get('state');
    const { PI_API_KEY, PI_WALLET_SEED } = sandbox.credentials;
    await restart();
    expect(sandbox.credentials).toMatchObject({ PI_API_KEY, PI_WALLET_SEED });
    expect({ ...(await sandbox.control.get('state')), now: '' }).toEqual({ ...before, now: '' });
    expect((await sandbox.control.get('profile')).ledgerMs.value).toBe(0);
    expect((await sandbox.submitAsync(signed.xdr)).body.tx_status).toBe('DUPLICATE');
    expect(sandbox.books()).toEqual([`PAYOUT ${done.identifier} 31400000`]);
    await sandbox.control.close();
    const me = await sandbox.platform('GET', 'me', undefined, { authorization: `Bearer ${accessToken}` });
    expect(me.body.uid).toBe(payout.user_uid);
    expect((await sandbox.complete(payout.identifier, signed.hash)).status).toBe(200);
    await restart();
    expect(sandbox.books()).toEqual([
      `PAYOUT ${done.identifier} 31400000`,
      `PAYOUT ${payout.identifier} 31400000`,
    ]);
    expect((await sandbox.submit(signed.xdr)).body).toMatchObject({ hash: signed.hash, successful: true });
    expect(
      (await sandbox.horizon(`accounts/${payout.to_address}/transactions`)).body._embedded.records,
    ).toHaveLength(1);
  });

  it('closes the ledger that a transaction waits for, also after a restart', async () => {
    await sandbox.control.post('profile', { ledgerMs: 60_000 });
    const signed = await sandbox.sign();
    await sandbox.submitAsync(signed.xdr);
    await restart();
    expect((await sandbox.horizon(`transactions/${signed.hash}`)).status).toBe(404);
    await sandbox.control.advance(60_000);
    expect((await sandbox.horizon(`transactions/${signed.hash}`)).status).toBe(200);
  });

  it('keeps the clock, and lives on as another network after a reset', async () => {
    const now_unix = 1_790_000_000;
    await sandbox.control.post('reset', { network: 'Pi Network', ledger: { now_unix } });
    await sandbox.control.post('profile', onCommand);
    await restart();
    expect((await sandbox.horizon('')).body.network_passphrase).toBe('Pi Network');
    expect(sandbox.credentials['PI_NETWORK']).toBe('Pi Network');
    expect(Number(await sandbox.inSeconds(0)) - now_unix).toBeLessThan(30);
  });

  it('never gives out an identifier or an address twice, also after a reset', async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const { identifier, to_address, user_uid } = await sandbox.payout();
      for (const id of [identifier, to_address, user_uid]) ids.add(id);
      await sandbox.control.post('reset');
      await restart(onCommand);
    }
    expect(ids.size).toBe(9);
  });

  it('has no seed, key or token in the request log, the books, the state or on the disk', async () => {
    const { PI_WALLET_SEED: seed, PI_API_KEY: apiKey } = sandbox.credentials;
    const payout = await sandbox.payout();
    const { accessToken } = await sandbox.control.post('users/token', { uid: payout.user_uid });
    await sandbox.platform('GET', 'me', undefined, { authorization: `Bearer ${accessToken}` });
    await sandbox.complete(payout.identifier, await sandbox.apply(await sandbox.signFor(payout)));
    await sandbox.horizon(`accounts/${seed!}`);
    await sandbox.submit(seed!);
    await sandbox.platform('POST', 'payments', { payment: { memo: seed } });
    const names = ['requests', 'books', 'state', 'users', 'payments', 'timers', 'profile'];
    const seen = await Promise.all(names.map(name => sandbox.control.get(name)));
    await sandbox.close();
    const disk = readdirSync(folder).map(name => readFileSync(join(folder, name)).toString('latin1'));
    expect(disk.length).toBeGreaterThan(0);
    for (const text of [JSON.stringify(seen), ...disk]) {
      for (const secret of [seed!, apiKey!, accessToken]) expect(text.includes(secret)).toBe(false);
    }
    expect(JSON.stringify(seen)).toContain('********');
    sandbox = await openSandbox();
  });
});
