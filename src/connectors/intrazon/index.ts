import { defineConnector } from '../contract';
import { createIntrazonClient } from './client';
import { isIntrazonTestMode, readIntrazonConfig } from './config';
import { health } from './health';
import { shop } from './shop';
import { statusLookup } from './status-lookup';

/** IntraZon: virtual goods for players, paid by coins that it keeps or by the player's card. */
export const intrazon = defineConnector({
  code: 'INTRAZON',
  readConfig: readIntrazonConfig,
  isTestMode: isIntrazonTestMode,
  identityOf: ({ origin, prefix, appKey }) => [origin, prefix, appKey],
  connect: (config, deps) => {
    const client = createIntrazonClient(config, deps);
    return {
      virtualGoods: shop(client, config),
      statusLookup: statusLookup(client, config, deps.clock),
      health: health(client),
      close: () => client.close(),
    };
  },
});
