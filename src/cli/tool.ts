import pino from 'pino';
import { openTool } from '../composition/tool';
import { readConfig } from '../config';
import { type Services } from '../services/dependencies';

/** Runs a command beside a server, on its database, with the same settings. Nothing is sent to a provider from here. */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const tool = await openTool(config, { log: pino({ level: 'warn' }, pino.destination(2)) });
  try {
    return await work(tool.services);
  } finally {
    await tool.close();
  }
}
