/** A merchant of this PAYONE with both pairs of keys. All of it is made up: nothing here opens anything real. */
export interface Merchant {
  /** The name under which its credentials are handed out, and of its webhook address. */
  readonly account: string;
  readonly merchantId: string;
  readonly apiKeyId: string;
  readonly apiSecret: string;
  readonly webhooksKeyId: string;
  readonly webhooksKeySecret: string;
}

export const merchants: readonly Merchant[] = [
  {
    account: 'default',
    merchantId: 'PaygraphSandbox',
    apiKeyId: 'SANDBOXAPIKEY0001',
    apiSecret: 'not-a-secret-payone-sandbox-api-key-1',
    webhooksKeyId: 'sandbox-webhooks-key-0001',
    webhooksKeySecret: 'not-a-secret-payone-sandbox-webhooks-key-1',
  },
  {
    account: 'second',
    merchantId: 'PaygraphSecond',
    apiKeyId: 'SANDBOXAPIKEY0002',
    apiSecret: 'not-a-secret-payone-sandbox-api-key-2',
    webhooksKeyId: 'sandbox-webhooks-key-0002',
    webhooksKeySecret: 'not-a-secret-payone-sandbox-webhooks-key-2',
  },
];

export function merchantById(merchantId: string): Merchant | undefined {
  return merchants.find(merchant => merchant.merchantId === merchantId);
}

export function credentialsOf(merchant: Merchant, baseUrl: string): Readonly<Record<string, string>> {
  return {
    PAYONE_BASE_URL: baseUrl,
    PAYONE_MERCHANT_ID: merchant.merchantId,
    PAYONE_API_KEY_ID: merchant.apiKeyId,
    PAYONE_API_SECRET: merchant.apiSecret,
    PAYONE_WEBHOOKS_KEY_ID: merchant.webhooksKeyId,
    PAYONE_WEBHOOKS_KEY_SECRET: merchant.webhooksKeySecret,
  };
}
