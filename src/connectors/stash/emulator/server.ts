import { type Emulator, type EmulatorOptions } from '../../emulator/contract';
import { type EmulatorCore, openCore } from '../../emulator/core';
import { Profile } from '../../emulator/profile';
import { type ProviderEmulator } from '../../emulator/provider';
import { startEmulator } from '../../emulator/server';
import { WebhookSender } from '../../emulator/webhooks';
import { alterAnswer } from './alterations';
import { answerApi } from './api';
import { stashControls } from './control';
import { notFound, Refusal, refusalAnswer } from './errors';
import { MerchantLine } from './merchant-line';
import { answerPage } from './page-flow';
import { endInterruptedAttempts } from './paying';
import { type StashProfile, stashSwitches } from './profile';
import { stashScrubber } from './scrub';
import { credentialsOf, openShops } from './shops';
import { createStash } from './stash';
import { webhookFormat } from './webhooks';

/** Plays Stash Pay (API, order pages, questions, webhooks) on one origin. Rejects when the port is taken or the data folder cannot be written. */
export function startStashEmulator(options: EmulatorOptions): Promise<Emulator> {
  const core = openCore(options, 'stash');
  return startEmulator(options, core, origin => stashProvider(core, origin));
}

function stashProvider(core: EmulatorCore, origin: () => string): ProviderEmulator<StashProfile> {
  const profile = new Profile<StashProfile>(core.documents.collection('profile'), stashSwitches);
  const shops = openShops(core.documents.collection('credentials'), core.entropy);
  const webhooks = new WebhookSender(core, webhookFormat(profile, shops));
  const merchant = new MerchantLine(core);
  const stash = createStash({ core, profile, webhooks, merchant, shops, origin });
  endInterruptedAttempts(stash);
  return {
    provider: 'STASH',
    profile,
    webhooks,
    scrubber: stashScrubber,
    control: stashControls(stash),
    handle: async call => (await answerPage(stash, call)) ?? answerApi(stash, call),
    alter: alterAnswer,
    notFound: () => refusalAnswer(notFound('payment')),
    failure: status => refusalAnswer(new Refusal(status, `failed with ${status}`)),
    credentials: (url, account = 'default') => {
      const shop = shops.find(one => one.account === account);
      return shop === undefined ? undefined : credentialsOf(shop, url);
    },
    close: () => merchant.close(),
  };
}
