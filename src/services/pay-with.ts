import { type CardDetails } from '../connectors/contract';
import { type DeviceWalletName } from '../domain/operation';
import { type Provider } from '../domain/provider';
import { type HostedPage } from './create-hosted-checkout';

/** How a purchase is paid. */
export type PayWith =
  | {
      readonly kind: 'card';
      readonly cardId: string;
      readonly securityCode: string | null;
      /** The code that `sendCardCode` sent to the payer. */
      readonly confirmationCode: string | null;
    }
  | {
      readonly kind: 'directCard';
      readonly provider: Provider;
      readonly details: CardDetails;
      readonly saveForCustomerId: string | null;
    }
  | { readonly kind: 'tokenizedCard'; readonly provider: Provider; readonly hostedTokenizationId: string }
  | {
      readonly kind: 'deviceWallet';
      readonly wallet: DeviceWalletName;
      readonly provider: Provider;
      readonly token: string;
    }
  | { readonly kind: 'hostedPage'; readonly page: HostedPage }
  | { readonly kind: 'coins' };
