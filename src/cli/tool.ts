import pino from 'pino';
import { openTool } from '../composition/tool';
import { readConfig, type Config } from '../config';
import { type Services } from '../services/dependencies';

/** Runs a command beside a server, on its database, with the same settings. No payment is made or changed at a provider from here. */
export async function withServices<T>(work: (services: Services, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const tool = await openTool(config, { log: pino({ level: 'warn' }, pino.destination(2)) });
  try {
    return await work(tool.services, config);
  } finally {
    await tool.close();
  }
}
