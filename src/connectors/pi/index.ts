import { defineConnector, type ConnectorDeps } from '../contract';
import { ChainClock } from './chain-clock';
import { ChainView } from './chain-view';
import { isPiTestMode, readPiConfig, type PiConfig } from './config';
import { health } from './health';
import { createHorizonClient } from './horizon-client';
import { type PiParts } from './parts';
import { payout } from './payout';
import { createPlatformClient } from './platform-client';
import { statusLookup } from './status-lookup';
import { userPayments } from './user-payments';

/** Pi Network: the Platform books payments, the Pi blockchain behind Horizon carries them. */
export const pi = defineConnector({
  code: 'PI',
  readConfig: readPiConfig,
  isTestMode: isPiTestMode,
  // Not the API key: it may be made anew. The wallet is what pays, and no two may sign for one.
  identityOf: ({ platformOrigin, network, wallet }) => [platformOrigin, network, wallet.address],
  connect: (config, deps) => {
    const parts = partsOf(config, deps);
    return {
      payout: payout(parts, config),
      userPayments: userPayments(parts),
      statusLookup: statusLookup(parts),
      health: health(parts),
      close: async () => {
        await parts.platform.close();
        await parts.horizon.close();
      },
    };
  },
});

function partsOf(config: PiConfig, deps: ConnectorDeps): PiParts {
  const { network, wallet } = config;
  const chainClock = new ChainClock(deps.clock);
  const horizon = createHorizonClient(config.horizonOrigin, chainClock, deps);
  const platform = createPlatformClient(config.platformOrigin, config.apiKey, deps);
  const { address } = wallet;
  const view = new ChainView({ horizon, chainClock, clock: deps.clock, address, network });
  return { network, wallet, platform, horizon, view };
}
