import { type Emulator, type EmulatorOptions } from '../../emulator/contract';
import { type EmulatorCore, openCore } from '../../emulator/core';
import { Profile } from '../../emulator/profile';
import { type ProviderEmulator } from '../../emulator/provider';
import { startEmulator } from '../../emulator/server';
import { alterAnswer } from './alterations';
import { answerApi, refusalAnswer } from './api';
import { bodyBytesMax } from './body';
import { intrazonControls } from './control';
import { Refusal, trouble } from './errors';
import { IdempotencyKeys } from './idempotency';
import { createIntrazon } from './intrazon';
import { type IntrazonProfile, intrazonSwitches } from './profile';
import { intrazonScrubber } from './scrub';
import { credentialsOf, seed } from './seeds';

/** Plays IntraZon on one origin. Rejects when the port is taken or the data folder cannot be written. */
export function startIntrazonEmulator(options: EmulatorOptions): Promise<Emulator> {
  const core = openCore(options, 'intrazon');
  return startEmulator(options, core, () => intrazonProvider(core));
}

function intrazonProvider(core: EmulatorCore): ProviderEmulator<IntrazonProfile> {
  const profile = new Profile<IntrazonProfile>(core.documents.collection('profile'), intrazonSwitches);
  const intrazon = createIntrazon(core, profile);
  const keys = new IdempotencyKeys(intrazon);
  seed(intrazon);
  return {
    provider: 'INTRAZON',
    profile,
    scrubber: intrazonScrubber,
    bodyBytesMax,
    control: intrazonControls(intrazon),
    afterReset: () => seed(intrazon),
    handle: call => answerApi(intrazon, keys, call),
    alter: alterAnswer,
    notFound: ({ path }) =>
      refusalAnswer(
        new Refusal(path.includes('/applications/') ? 'application_not_found' : 'player_not_found'),
      ),
    failure: status => refusalAnswer(trouble(status)),
    credentials: (origin, account) => credentialsOf(intrazon, origin, account),
  };
}
