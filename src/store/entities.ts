import { ApiKeyRow } from './rows/api-key.row';
import { ApplicationRow } from './rows/application.row';
import { AttemptRow } from './rows/attempt.row';
import { CardRow } from './rows/card.row';
import { CoinAccountRow } from './rows/coin-account.row';
import { CoinCreditRow } from './rows/coin-credit.row';
import { CustomerRow } from './rows/customer.row';
import { EntitlementRow } from './rows/entitlement.row';
import { EnvironmentAccountRow } from './rows/environment-account.row';
import { EventRow } from './rows/event.row';
import { HostedCheckoutRow } from './rows/hosted-checkout.row';
import { HostedTokenizationRow } from './rows/hosted-tokenization.row';
import { LedgerLegRow } from './rows/ledger-leg.row';
import { NoticeRow } from './rows/notice.row';
import { OperationRow } from './rows/operation.row';
import { OwnedGoodRow } from './rows/owned-good.row';
import { OperatorVerdictRow } from './rows/operator-verdict.row';
import { PaymentReservationRow } from './rows/payment-reservation.row';
import { PaymentStepRow } from './rows/payment-step.row';
import { PaymentRow } from './rows/payment.row';
import { PayoutAttemptRow } from './rows/payout-attempt.row';
import { PayoutEnvelopeRow } from './rows/payout-envelope.row';
import { PayoutVerdictRow } from './rows/payout-verdict.row';
import { PayoutWalletRow } from './rows/payout-wallet.row';
import { PayoutRow } from './rows/payout.row';
import { PlayerRow } from './rows/player.row';
import { PurchaseAuthorizationRow } from './rows/purchase-authorization.row';
import { ProviderAccountRow } from './rows/provider-account.row';
import { ProviderPlayerRow } from './rows/provider-player.row';
import { RetiredAccountRow } from './rows/retired-account.row';
import { VirtualGoodRow } from './rows/virtual-good.row';

/** All tables, for `openDatabase`. */
export const ENTITIES = [
  ApplicationRow,
  ApiKeyRow,
  ProviderAccountRow,
  EnvironmentAccountRow,
  RetiredAccountRow,
  PlayerRow,
  ProviderPlayerRow,
  CustomerRow,
  CardRow,
  HostedTokenizationRow,
  PaymentRow,
  OperationRow,
  AttemptRow,
  OperatorVerdictRow,
  HostedCheckoutRow,
  PaymentStepRow,
  PaymentReservationRow,
  PayoutRow,
  PayoutEnvelopeRow,
  PayoutAttemptRow,
  PayoutVerdictRow,
  PayoutWalletRow,
  PurchaseAuthorizationRow,
  VirtualGoodRow,
  EntitlementRow,
  OwnedGoodRow,
  CoinAccountRow,
  CoinCreditRow,
  LedgerLegRow,
  NoticeRow,
  EventRow,
] as const;
