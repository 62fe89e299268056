import { randomUUID } from 'node:crypto';
import { connectAll } from '../../connectors/registry';
import { startSandbox } from '../../connectors/sandbox';
import { createTransport } from '../../connectors/transport';
import { systemClock } from '../../domain/clock';
import { CAPABILITIES } from '../../domain/provider';
import { buildApiSchema } from '../../graphql/schema';
import { capabilitiesOf } from '../../services/providers';

/** docs/providers.md: what each kit says that it can do, asked of the kits themselves as connected to the emulators. */
export async function capabilitiesPage(): Promise<string> {
  const serverUrl = (): string => 'http://127.0.0.1:9';
  const sandbox = await startSandbox({ host: '127.0.0.1', portBase: 0, serverUrl, dataFolder: undefined });
  const deps = { clock: systemClock, newUuid: randomUUID, transport: createTransport };
  const connected = connectAll(sandbox.credentials, deps);
  try {
    const names = connected.map(({ provider }) => provider);
    const can = connected.map(({ capabilities }) => new Set(capabilitiesOf(capabilities)));
    const described = buildApiSchema().getType('Capability');
    const rows = CAPABILITIES.map(capability => {
      const value = described && 'getValue' in described ? described.getValue(capability) : undefined;
      const cells = can.map(each => (each.has(capability) ? 'yes' : ''));
      return `| \`${capability}\` | ${(value?.description ?? '').replace(/\s+/g, ' ')} | ${cells.join(' | ')} |`;
    });
    const parts = [
      '# Providers and what they can do',
      'Printed from the registry by `npm run schema`; do not edit. The same is told by the query `providers { provider capabilities }`. Asking for what is not there gives the error `Unsupported`, and nothing is sent.',
      `| Capability | | ${names.join(' | ')} |\n| --- | --- |${' --- |'.repeat(names.length)}\n${rows.join('\n')}`,
      'What each one means at a provider, its rules and limits: `src/connectors/<provider>/README.md`.',
    ];
    return `${parts.join('\n\n')}\n`;
  } finally {
    for (const each of connected) await each.close();
    await sandbox.close();
  }
}
