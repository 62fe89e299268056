import { startSandbox } from '../../../../src/connectors/sandbox';
import { send } from './support';

describe('Pi in the sandbox', () => {
  it('is one emulator with two origins: its settings are there, and its books count once', async () => {
    const sandbox = await startSandbox({
      ...{ host: '127.0.0.1', portBase: 0, dataFolder: undefined },
      serverUrl: () => 'http://127.0.0.1:1',
    });
    try {
      const all = sandbox.emulators.filter(one => one.provider === 'PI');
      expect(all).toHaveLength(1);
      const { PI_BASE_URL, PI_HORIZON_URL } = sandbox.credentials;
      expect(PI_BASE_URL).toBe(all[0]!.url);
      expect((await send(`${PI_HORIZON_URL!}/`)).body.network_passphrase).toBe(
        sandbox.credentials['PI_NETWORK'],
      );
      expect(sandbox.credentials).toMatchObject({
        PI_API_KEY: expect.any(String),
        PI_WALLET_SEED: expect.stringMatching(/^S[A-Z2-7]{55}$/),
      });
      expect(sandbox.emulators.flatMap(one => one.books())).toEqual([]);
    } finally {
      await sandbox.close();
    }
  });
});
