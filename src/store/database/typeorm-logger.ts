import { type Logger } from 'typeorm';

/** TypeORM prints some things whatever one tells it, parameters included. What matters is thrown as well. */
export const silentLogger: Logger = {
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};
