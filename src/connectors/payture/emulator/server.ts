import { type Emulator, type EmulatorOptions } from '../../emulator/contract';
import { type EmulatorCore, openCore } from '../../emulator/core';
import { Profile } from '../../emulator/profile';
import { type ProviderEmulator } from '../../emulator/provider';
import { startEmulator } from '../../emulator/server';
import { WebhookSender } from '../../emulator/webhooks';
import { answerAcs } from './acs';
import { alterAnswer } from './alterations';
import { paytureControls } from './control';
import { answerCommand, textAnswer, xmlAnswer } from './gateway';
import { notificationFormat } from './notifications';
import { createPayture } from './payture';
import { type PaytureProfile, paytureSwitches } from './profile';
import { paytureScrubber } from './scrub';
import { answerSession } from './session-flow';
import { registerTimers } from './settlement';
import { credentialsOf, merchants } from './terminals';
import { registerChallengeExpiry } from './three-ds';

/** Plays Payture (api, apim, vwapi, its pages and its 3-D Secure simulator) on one origin. Rejects when the port is taken or the data folder cannot be written. */
export function startPaytureEmulator(options: EmulatorOptions): Promise<Emulator> {
  const core = openCore(options, 'payture');
  return startEmulator(options, core, origin => paytureProvider(core, origin));
}

function paytureProvider(core: EmulatorCore, origin: () => string): ProviderEmulator<PaytureProfile> {
  const profile = new Profile<PaytureProfile>(core.documents.collection('profile'), paytureSwitches);
  const webhooks = new WebhookSender(core, notificationFormat(profile));
  const payture = createPayture(core, profile, webhooks, origin);
  registerTimers(payture);
  registerChallengeExpiry(payture);
  return {
    provider: 'PAYTURE',
    profile,
    webhooks,
    scrubber: paytureScrubber,
    control: paytureControls(payture),
    handle: async call => {
      const page = answerAcs(payture, call.request) ?? (await answerSession(payture, call.request));
      return page ?? answerCommand(payture, call);
    },
    alter: alterAnswer,
    notFound: ({ path }) =>
      xmlAnswer(payture, {
        name: path.split('/')[2] ?? 'GetState',
        attributes: [
          ['Success', 'False'],
          ['Forwarded', 'False'],
          ['ErrCode', 'ORDER_NOT_FOUND'],
        ],
      }),
    // Infrastructure trouble is no XML. (Payture contract, section 1)
    failure: status => textAnswer(status, 'Internal Server Error'),
    credentials: (url, account = 'default') => {
      const merchant = merchants.find(one => one.account === account);
      return merchant === undefined ? undefined : credentialsOf(merchant, url);
    },
  };
}
