import { type Collection } from '../../emulator/documents';
import { type Entropy } from '../../emulator/entropy';

/** A shop of this Stash with its four secrets. They are made up at the first start and open nothing real. */
export interface Shop {
  /** The name under which its credentials are handed out, and of its webhook address. */
  readonly account: string;
  readonly shopId: string;
  readonly shopHandle: string;
  /** Ingress: proves the merchant to Stash, as a header or as the key of a signature. */
  readonly apiKey: string;
  /** Name of the header in which Stash proves itself at the authorization endpoint, and what stands in it. */
  readonly authorizeHeader: string;
  readonly authorizeKey: string;
  readonly webhookSecret: string;
}

const shopNames = [
  {
    account: 'default',
    shopId: '1f4c7a52-6d0b-4b1e-8a3f-0c9d2e5b7a61',
    shopHandle: 'paygraph-sandbox',
    authorizePath: '/purchase',
    // The key of the guide's example, so that its request works here as it is printed.
    authorizeKey: 'cad1',
  },
  {
    account: 'second',
    shopId: '9b2e61d4-37c8-4f5a-b0e6-5a8d1c3f7e20',
    shopHandle: 'second-shop',
    authorizePath: '/apps/second/purchase',
    authorizeKey: undefined,
  },
] as const;

/** Reads the shops' secrets, or makes up those that are not fixed when nobody has yet. A reset keeps them: a server holds them. */
export function openShops(stored: Collection<Shop>, entropy: Entropy): readonly Shop[] {
  return shopNames.map(({ account, shopId, shopHandle, authorizeKey }) => {
    const shop = stored.get(account) ?? {
      account,
      shopId,
      shopHandle,
      apiKey: secret(entropy, 'ik_test'),
      authorizeHeader: 'x-api-key',
      authorizeKey: authorizeKey ?? secret(entropy, 'mk_test'),
      webhookSecret: secret(entropy, 'wh_test'),
    };
    stored.put(account, shop);
    return shop;
  });
}

/** Where this shop's authorization endpoint is, on the Paygraph server. */
export function authorizePathOf(shop: Shop): string {
  return shopNames.find(one => one.account === shop.account)?.authorizePath ?? '/purchase';
}

export function credentialsOf(shop: Shop, baseUrl: string): Readonly<Record<string, string>> {
  return {
    STASH_BASE_URL: baseUrl,
    STASH_SHOP_ID: shop.shopId,
    STASH_SHOP_HANDLE: shop.shopHandle,
    STASH_API_KEY: shop.apiKey,
    STASH_AUTHORIZE_HEADER: shop.authorizeHeader,
    STASH_AUTHORIZE_KEY: shop.authorizeKey,
    STASH_WEBHOOK_SECRET: shop.webhookSecret,
  };
}

function secret(entropy: Entropy, prefix: string): string {
  return `${prefix}_${entropy.bytes(24).toString('base64url')}`;
}
