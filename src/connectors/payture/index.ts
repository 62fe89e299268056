import { defineConnector } from '../contract';
import { cardPayment } from './card-payment';
import { createPaytureClient } from './client';
import { isPaytureTestMode, readPaytureConfig } from './config';
import { deviceWallet } from './device-wallet';
import { health } from './health';
import { hostedCheckout } from './hosted-checkout';
import { statusLookup } from './status-lookup';
import { threeDSecure } from './three-d-secure';
import { vault } from './vault';
import { webhook } from './webhook';

/** Payture: Payture API, InPay, eWallet, Apple Pay and Android Pay. */
export const payture = defineConnector({
  code: 'PAYTURE',
  readConfig: readPaytureConfig,
  isTestMode: isPaytureTestMode,
  identityOf: ({ origin, key, vwid, currency }) => [origin, key, vwid, currency],
  connect: (config, deps) => {
    const client = createPaytureClient(config, deps);
    return {
      cardPayment: cardPayment(client),
      threeDSecure: threeDSecure(client),
      deviceWallet: deviceWallet(client),
      hostedCheckout: hostedCheckout(client, deps.clock),
      vault: vault(client, deps.clock),
      webhook: webhook(config),
      statusLookup: statusLookup(client, deps.clock),
      health: health(client),
      close: () => client.close(),
    };
  },
});
