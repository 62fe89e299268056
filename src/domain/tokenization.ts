import { type Provider } from './provider';

/** A form at the provider into which the payer types a card, so that it never passes us. */
export interface HostedTokenization {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: Provider;
  readonly account: string;
  /** The provider's id of the session. */
  readonly sessionReference: string;
  readonly formUrl: string;
  readonly customerId: string | null;
  readonly expiresAt: Date | null;
  readonly createdAt: Date;
}
