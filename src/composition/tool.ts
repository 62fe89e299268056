import { type Logger } from 'pino';
import { type Config } from '../config';
import { systemClock } from '../domain/clock';
import { Wake } from '../events/wake';
import { type Services } from '../services/dependencies';
import { ensureApplication } from '../store/applications';
import { openStore } from './open-store';
import { buildServices, DEFAULT_APPLICATION, NO_ACCOUNTS } from './services';
import { Started } from './started';

/** The services without a server, jobs or providers, beside a server that may be running: for the command line. */
export async function openTool(
  config: Config,
  { log }: { readonly log: Logger },
): Promise<{ readonly services: Services; close(): Promise<void> }> {
  const started = new Started();
  const database = await openStore(config, new Wake(), started, 'tool');
  const now = systemClock.now();
  await database.write(tx => ensureApplication(tx, { id: DEFAULT_APPLICATION, name: 'Default', now }));
  const parts = {
    log,
    clock: systemClock,
    database,
    connectors: NO_ACCOUNTS,
    wakeJobs: () => undefined,
    url: () => '',
  };
  return { services: buildServices(config, parts), close: () => started.stop() };
}
