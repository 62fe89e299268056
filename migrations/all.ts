import { Foundation1763640000000 } from './1763640000000-foundation';
import { Wallets1764030000000 } from './1764030000000-wallets';
import { Payouts1764030000001 } from './1764030000001-payouts';
import { Goods1764030000002 } from './1764030000002-goods';
import { PurchaseAuthorization1764030000003 } from './1764030000003-purchase-authorization';
import { ProviderPlayers1764030000004 } from './1764030000004-provider-players';
import { OperatorVerdicts1764030000010 } from './1764030000010-operator-verdicts';
import { ProviderAccounts1764030000020 } from './1764030000020-provider-accounts';
import { PayoutVerdicts1764030000030 } from './1764030000030-payout-verdicts';
import { EnvironmentAccounts1764030000040 } from './1764030000040-environment-accounts';
import { RetiredAccounts1764030000050 } from './1764030000050-retired-accounts';

/** In the order in which they run. */
export const MIGRATIONS = [
  Foundation1763640000000,
  Wallets1764030000000,
  Payouts1764030000001,
  Goods1764030000002,
  PurchaseAuthorization1764030000003,
  ProviderPlayers1764030000004,
  OperatorVerdicts1764030000010,
  ProviderAccounts1764030000020,
  PayoutVerdicts1764030000030,
  EnvironmentAccounts1764030000040,
  RetiredAccounts1764030000050,
] as const;
