import { defineConnector } from '../contract';
import { cardPayment } from './card-payment';
import { createPayoneClient } from './client';
import { isPayoneTestMode, readPayoneConfig } from './config';
import { health } from './health';
import { hostedCheckout } from './hosted-checkout';
import { hostedTokenization } from './hosted-tokenization';
import { products } from './products';
import { statusLookup } from './status-lookup';
import { vault } from './vault';
import { webhook } from './webhook';

/** PAYONE E-Payment (Worldline Direct), server API v2. */
export const payone = defineConnector({
  code: 'PAYONE',
  readConfig: readPayoneConfig,
  isTestMode: isPayoneTestMode,
  identityOf: ({ origin, merchantId }) => [origin, merchantId],
  connect: (config, deps) => {
    const client = createPayoneClient(config, deps);
    return {
      cardPayment: cardPayment(client),
      hostedCheckout: hostedCheckout(client, deps.clock),
      hostedTokenization: hostedTokenization(client),
      vault: vault(client),
      products: products(client),
      webhook: webhook(config),
      statusLookup: statusLookup(client, deps.clock),
      health: health(client),
      close: () => client.close(),
    };
  },
});
