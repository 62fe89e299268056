import 'reflect-metadata';
import { ConfigError } from './connectors/config-error';
import { serve } from './serve';

serve().catch((error: unknown) => {
  // A setting that is wrong is told in words; anything else is a bug and shows where it is.
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
