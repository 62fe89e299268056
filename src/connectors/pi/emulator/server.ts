import { type Emulator, type EmulatorOptions } from '../../emulator/contract';
import { openCore } from '../../emulator/core';
import { Profile } from '../../emulator/profile';
import { type ProviderEmulator } from '../../emulator/provider';
import { type Listener, listen, startEmulator } from '../../emulator/server';
import { credentialsOf } from './apps';
import { stateOf } from './chain/chain';
import { catchUp, keepTime } from './chain/time';
import { piControls } from './control';
import { piFaults } from './faults';
import { beginIfNew } from './fresh-state';
import { horizonPart } from './horizon/provider';
import { createPi, type Pi } from './pi';
import { platformPart } from './platform/provider';
import { type PiProfile, piSwitches } from './profile';
import { piScrubber } from './scrub';

/** `port` is the Platform's; Horizon is an origin of its own. */
export interface PiEmulatorOptions extends EmulatorOptions {
  /** 0 takes any free port. */
  readonly horizonPort: number;
}

export interface PiEmulator extends Emulator {
  readonly horizonUrl: string;
}

/**
 * Plays the Pi Platform and Horizon on two origins that share one chain, one clock and one set of books. Rejects
 * when a port is taken or the data folder cannot be written.
 */
export async function startPiEmulator(options: PiEmulatorOptions): Promise<PiEmulator> {
  const core = openCore(options, 'pi');
  const profile = new Profile<PiProfile>(core.documents.collection('profile'), piSwitches);
  const origins = { platform: () => '', horizon: () => '' };
  const urls = { platform: () => origins.platform(), horizon: () => origins.horizon() };
  const pi = createPi(core, profile, urls);
  core.faults.declare(piFaults);
  keepTime(pi.chain);
  beginIfNew(pi);
  const { host, horizonPort } = options;
  const shared = sharedPart(pi);
  let horizon: Listener;
  try {
    const opened = (url: string): void => void (origins.horizon = () => url);
    horizon = await listen(core, { ...shared, ...horizonPart(pi) }, { host, port: horizonPort }, opened);
  } catch (error) {
    core.documents.close();
    throw error;
  }
  try {
    const platform = await startEmulator(options, core, origin => {
      origins.platform = origin;
      return { ...shared, ...platformPart(pi) };
    });
    return twoOrigins(pi, platform, horizon);
  } catch (error) {
    await horizon.close();
    throw error;
  }
}

function twoOrigins(pi: Pi, platform: Emulator, horizon: Listener): PiEmulator {
  return {
    ...platform,
    horizonUrl: horizon.url,
    books: () => {
      catchUp(pi.chain);
      return platform.books();
    },
    close: async () => {
      await horizon.close();
      await platform.close();
    },
  };
}

function sharedPart(
  pi: Pi,
): Pick<ProviderEmulator<PiProfile>, 'provider' | 'profile' | 'scrubber' | 'control' | 'credentials'> {
  return {
    provider: 'PI',
    profile: pi.profile,
    scrubber: piScrubber,
    control: piControls(pi),
    credentials: (_url, account = 'default') => {
      const app = pi.apps.find(one => one.account === account);
      const urls = { platform: pi.urls.platform(), horizon: pi.urls.horizon() };
      return app === undefined ? undefined : credentialsOf(app, urls, stateOf(pi.chain).network);
    },
  };
}
