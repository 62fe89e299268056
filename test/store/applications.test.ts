import { type ApiKey, findApiKey, insertApiKey, listApiKeys, revokeApiKey } from '../../src/store/api-keys';
import { ensureApplication, listApplications } from '../../src/store/applications';
import { lastPosition } from '../../src/store/events';
import { describeOnBothDatabases } from '../support/databases';
import { afterNoon, APP, id, NOON, openStore, OTHER_APP } from './samples';

function apiKey(number: number, changes: Partial<ApiKey> = {}): ApiKey {
  return {
    id: id('key', number),
    applicationId: APP,
    role: 'server',
    playerId: null,
    secretHash: 'hash',
    label: '',
    createdAt: NOON,
    expiresAt: null,
    revokedAt: null,
    ...changes,
  };
}

describeOnBothDatabases('applications', open => {
  it('are made once, and begin with an empty journal', async () => {
    const database = await openStore(open);
    await database.write(tx => ensureApplication(tx, { id: APP, name: 'Again', now: afterNoon(1) }));
    expect((await listApplications(database.reader)).map(each => each.id)).toEqual([APP, OTHER_APP]);
    expect(await lastPosition(database.reader, APP)).toBe(0n);
    const rows = await database.reader.query('SELECT name FROM application ORDER BY id');
    expect(rows).toEqual([{ name: 'Default' }, { name: 'Other' }]);
  });
});

describeOnBothDatabases('API keys', open => {
  it('come back as they were stored, and tell their application', async () => {
    const database = await openStore(open);
    const full = apiKey(1, {
      applicationId: OTHER_APP,
      role: 'player',
      playerId: id('ply', 1),
      label: 'of a player',
      expiresAt: afterNoon(60),
    });
    await database.write(tx => insertApiKey(tx, full));
    expect(await findApiKey(database.reader, full.id)).toEqual(full);
    expect(await findApiKey(database.reader, id('key', 2))).toBeUndefined();
  });

  it('are listed and revoked in their application only, once', async () => {
    const database = await openStore(open);
    await database.write(async tx => {
      await insertApiKey(tx, apiKey(2));
      await insertApiKey(tx, apiKey(1));
      await insertApiKey(tx, apiKey(3, { applicationId: OTHER_APP }));
    });
    const revoke = (applicationId: string, now: Date): Promise<boolean> =>
      database.write(tx => revokeApiKey(tx, applicationId, id('key', 1), now));
    expect(await revoke(OTHER_APP, NOON)).toBe(false);
    expect(await revoke(APP, afterNoon(1))).toBe(true);
    expect(await revoke(APP, afterNoon(2))).toBe(false);
    const revoked = apiKey(1, { revokedAt: afterNoon(1) });
    expect(await findApiKey(database.reader, id('key', 1))).toEqual(revoked);
    expect(await listApiKeys(database.reader, APP)).toEqual([revoked, apiKey(2)]);
  });
});
