import { accounts } from './accounts';
import { belonging } from './belonging';
import { coins } from './coins';
import { effects } from './effects';
import { goods } from './goods';
import { type Check } from './invariant';
import { journal } from './journal';
import { paymentRecords } from './payments';
import { payouts } from './payouts';
import { secrets } from './secrets';
import { waiting } from './waiting';

/** Every check that the data alone allows, by name; the order is the order in which they are reported. */
export const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  payments: [paymentRecords],
  journal,
  effects,
  payouts,
  coins,
  goods,
  waiting,
  belonging,
  secrets: [...accounts, secrets],
};
