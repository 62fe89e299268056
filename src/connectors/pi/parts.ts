import { type ChainView } from './chain-view';
import { type HorizonClient } from './horizon-client';
import { type Network } from './network';
import { type PlatformClient } from './platform-client';
import { type Wallet } from './signer';

/** What every step of the kit works with. */
export interface PiParts {
  readonly network: Network;
  readonly wallet: Wallet;
  readonly platform: PlatformClient;
  readonly horizon: HorizonClient;
  readonly view: ChainView;
}
