import { defineConnector } from '../contract';
import { createStashClient } from './client';
import { isStashTestMode, readStashConfig } from './config';
import { health } from './health';
import { hostedCheckout } from './hosted-checkout';
import { purchaseAuthorization } from './purchase-authorization';
import { statusLookup } from './status-lookup';
import { webhook } from './webhook';

/** Stash Pay: order pages by link, and the question that Stash asks before it charges. */
export const stash = defineConnector({
  code: 'STASH',
  readConfig: readStashConfig,
  isTestMode: isStashTestMode,
  identityOf: ({ origin, shopId }) => [origin, shopId],
  connect: (config, deps) => {
    const client = createStashClient(config, deps);
    return {
      hostedCheckout: hostedCheckout(client, config),
      purchaseAuthorization: purchaseAuthorization(config),
      webhook: webhook(config),
      statusLookup: statusLookup(client, deps.clock),
      health: health(client),
      close: () => client.close(),
    };
  },
});
