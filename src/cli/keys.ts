import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_APPLICATION } from '../composition/services';
import { ROLES, type Role } from '../domain/principal';
import { createKey } from '../services/keys';
import { applicationExists } from '../store/applications';
import { listApiKeys, revokeApiKey } from '../store/api-keys';
import { findPlayer } from '../store/players';
import { withServices } from './tool';

interface CreateOptions {
  readonly application: string;
  readonly role: Role;
  readonly player?: string;
  readonly label: string;
  readonly ttl?: number;
  readonly json?: boolean;
}

interface Listing {
  readonly application: string;
  readonly json?: boolean;
}

export function keysCommand(): Command {
  const keys = new Command('keys').description('Make, list and revoke API keys');
  keys
    .command('create')
    .description('Make a key and print it: it is shown this once only')
    .option('--application <id>', 'what it opens', DEFAULT_APPLICATION)
    .addOption(new Option('--role <role>', 'what it may do').choices([...ROLES]).default('server'))
    .option('--player <id>', 'the player that a key with the role player speaks for')
    .option('--label <text>', 'what it is for', '')
    .option('--ttl <seconds>', 'ends after so many seconds', seconds)
    .option('--json', 'print {"id", "key"}')
    .addHelpText(
      'after',
      `
Examples:
  $ paygraph keys create --role server --label "shop back end" --json
  $ paygraph keys create --application racing --role server --json
  $ paygraph keys create --role player --player ply_… --ttl 900`,
    )
    .action(create);
  keys
    .command('list')
    .description('Show keys, without their secrets')
    .option('--application <id>', 'whose keys', DEFAULT_APPLICATION)
    .option('--json', 'print an array of {"id", "role", "label", "createdAt", "expiresAt", "revokedAt"}')
    .action(list);
  keys
    .command('revoke <id>')
    .description('End a key at once')
    .option('--application <id>', 'whose key it is', DEFAULT_APPLICATION)
    .action(revoke);
  return keys;
}

async function create(options: CreateOptions): Promise<void> {
  const { application: applicationId, role, player = null, label, ttl, json } = options;
  if ((role === 'player') !== (player !== null)) {
    throw new InvalidArgumentError('--player goes with --role player, and only with it.');
  }
  const made = await withServices(async services => {
    if (!(await applicationExists(services.database.reader, applicationId)))
      throw new InvalidArgumentError('There is no application with this id.');
    if (player !== null && !(await findPlayer(services.database.reader, applicationId, { id: player }))) {
      throw new InvalidArgumentError('There is no player with this id.');
    }
    const expiresAt = ttl === undefined ? null : new Date(services.clock.now().getTime() + ttl * 1_000);
    return createKey(services, {
      applicationId,
      role,
      playerId: player,
      label,
      expiresAt,
    });
  });
  console.log(json ? JSON.stringify(made) : made.key);
}

async function list({ application, json }: Listing): Promise<void> {
  const keys = await withServices(services => listApiKeys(services.database.reader, application));
  if (json === true) {
    const shown = keys.map(({ id, role, label, createdAt, expiresAt, revokedAt }) => {
      return { id, role, label, createdAt, expiresAt, revokedAt };
    });
    console.log(JSON.stringify(shown));
    return;
  }
  for (const { id, role, label, createdAt, expiresAt, revokedAt } of keys) {
    const ended = revokedAt ? `revoked ${revokedAt.toISOString()}` : (expiresAt?.toISOString() ?? 'no end');
    console.log(`${id}  ${role.padEnd(8)}  ${createdAt.toISOString()}  ${ended}  ${label}`);
  }
}

async function revoke(id: string, { application }: Pick<Listing, 'application'>): Promise<void> {
  const revoked = await withServices(services =>
    services.database.write(tx => revokeApiKey(tx, application, id, services.clock.now())),
  );
  if (revoked) return;
  console.error(`${application} has no such key, or it was revoked before.`);
  process.exitCode = 1;
}

function seconds(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('A whole number of seconds.');
  return Number(text);
}
