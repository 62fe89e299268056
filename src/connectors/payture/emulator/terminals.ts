/** A merchant of this Payture: one terminal for api and apim, one for the wallet, one password. */
export interface Merchant {
  readonly account: string;
  readonly key: string;
  readonly vwid: string;
  readonly password: string;
}

export const merchants: readonly Merchant[] = [
  {
    account: 'default',
    key: 'SandboxMerchant',
    vwid: 'SandboxMerchantVW',
    password: 'not-a-secret-payture-sandbox',
  },
  { account: 'second', key: 'SecondMerchant', vwid: 'SecondMerchantVW', password: 'not-a-secret-second' },
];

export function credentialsOf(merchant: Merchant, url: string): Readonly<Record<string, string>> {
  return {
    PAYTURE_BASE_URL: url,
    PAYTURE_KEY: merchant.key,
    PAYTURE_PASSWORD: merchant.password,
    PAYTURE_VWID: merchant.vwid,
  };
}

export function merchantByKey(key: string | undefined): Merchant | undefined {
  return merchants.find(one => one.key === key);
}

export function merchantByVwid(vwid: string | undefined): Merchant | undefined {
  return merchants.find(one => one.vwid === vwid);
}
