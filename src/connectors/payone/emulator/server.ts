import { type Emulator, type EmulatorOptions } from '../../emulator/contract';
import { type EmulatorCore, openCore } from '../../emulator/core';
import { Profile } from '../../emulator/profile';
import { type ProviderEmulator } from '../../emulator/provider';
import { startEmulator } from '../../emulator/server';
import { type WebhookFormat, WebhookSender } from '../../emulator/webhooks';
import { alterAnswer } from './alterations';
import { answerApi, refusalAnswer } from './api';
import { sign } from './authentication';
import { payoneControls } from './control';
import { internalError, Refusal, unknownPayment, unknownThing } from './errors';
import { IdempotenceKeys } from './idempotence';
import { credentialsOf, merchantById } from './merchants';
import { answerPage } from './page-routes';
import { createPayone } from './payone';
import { merchantsNow } from './portal';
import { type PayoneProfile, payoneSwitches } from './profile';
import { payoneScrubber } from './scrub';
import { registerOutcomes } from './settlement';

const minuteMs = 60_000;
// "10 min, 1 h, 2 h, 8 h, 24 h" (PAYONE contract, section 6)
const retryDelaysMs = [10 * minuteMs, 60 * minuteMs, 120 * minuteMs, 480 * minuteMs, 1440 * minuteMs];

/** Plays PAYONE E-Payment on one origin. Rejects when the port is taken or the data folder cannot be written. */
export function startPayoneEmulator(options: EmulatorOptions): Promise<Emulator> {
  const core = openCore(options, 'payone');
  return startEmulator(options, core, origin => payoneProvider(core, origin));
}

function payoneProvider(core: EmulatorCore, origin: () => string): ProviderEmulator<PayoneProfile> {
  const profile = new Profile<PayoneProfile>(core.documents.collection('profile'), payoneSwitches);
  const webhooks = new WebhookSender(core, webhookFormat(profile));
  const payone = createPayone(core, profile, webhooks, origin);
  const keys = new IdempotenceKeys(payone);
  const refuse = (refusal: Refusal) => refusalAnswer(refusal, payone.ids.uuid());
  registerOutcomes(payone);
  return {
    provider: 'PAYONE',
    profile,
    webhooks,
    scrubber: payoneScrubber,
    control: payoneControls(payone),
    handle: async call => {
      const page = answerPage(payone, call.request);
      return page ?? answerApi(payone, keys, call);
    },
    alter: alterAnswer,
    notFound: ({ path }) =>
      refuse(path.includes('/payments/') ? unknownPayment(true) : unknownThing('UNKNOWN_ID')),
    failure: status => refuse(new Refusal(status, [internalError(status)])),
    credentials: (url, account = 'default') => {
      const merchant = merchantsNow(payone).find(one => one.account === account);
      return merchant === undefined ? undefined : credentialsOf(merchant, url);
    },
  };
}

function webhookFormat(profile: Profile<PayoneProfile>): WebhookFormat {
  return {
    headers: (message, retryCount) => {
      const merchant = merchantById(message.account);
      if (merchant === undefined) throw new Error(`no merchant ${message.account}`);
      return {
        'X-GCS-KeyId': merchant.webhooksKeyId,
        'X-GCS-Signature': sign(merchant.webhooksKeySecret, message.body),
        'retry-count': String(retryCount),
      };
    },
    forge: headers => ({
      ...headers,
      'X-GCS-Signature': sign('somebody else', headers['X-GCS-KeyId'] ?? ''),
    }),
    retryDelaysMs,
    timeoutMs: () => profile.values.webhookTimeoutMs,
    accepts: status => status >= 200 && status < 300,
  };
}
