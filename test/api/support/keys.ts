import { type Role } from '../../../src/domain/principal';
import { createKey } from '../../../src/services/keys';
import { ensureApplication } from '../../../src/store/applications';
import { CreatePlayerDocument, CreatePlayerTokenDocument } from '../../generated/operations';
import { type TestApp } from '../../support/app';
import { type TestClient } from '../../support/client';

export const DEFAULT = 'app_default';
export const OTHER = 'app_other';

/** A second tenant on the same server. */
export async function createOtherApplication({ app }: TestApp): Promise<void> {
  const now = app.services.clock.now();
  await app.services.database.write(tx => ensureApplication(tx, { id: OTHER, name: 'Other', now }));
}

export async function keyOf(
  { app }: TestApp,
  applicationId: string,
  role: Role,
  playerId: string | null = null,
): Promise<string> {
  const wanted = { applicationId, role, playerId, label: role, expiresAt: null };
  return (await createKey(app.services, wanted)).key;
}

export async function clientOf(test: TestApp, applicationId: string, role: Role): Promise<TestClient> {
  return test.clientWith(await keyOf(test, applicationId, role));
}

let players = 0;

export async function createPlayer(client: TestClient): Promise<string> {
  players += 1;
  const input = { reference: `player-${players}`, name: `Player ${players}` };
  const { createPlayer: made } = await client.ask(CreatePlayerDocument, { input });
  return made.player!.id;
}

/** A client with a token of the player, made by the API itself. */
export async function playerClient(test: TestApp, playerId: string): Promise<TestClient> {
  const { createPlayerToken } = await test.client.ask(CreatePlayerTokenDocument, { input: { playerId } });
  return test.clientWith(createPlayerToken.token!);
}
