/** What a merchant sets by hand: a new API key, which ends the one before at once, and where its webhooks go. */
export interface PortalSettings {
  readonly apiKeyId?: string;
  readonly apiSecret?: string;
  readonly webhooksUrl?: string;
}
