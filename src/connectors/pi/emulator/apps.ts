import { createHash } from 'node:crypto';
import { Keypair } from '@stellar/stellar-sdk/no-axios';
import { type Network } from './network';

/** One API key with its wallet. A server that pays from several wallets has several of them; they know the same users. */
export interface App {
  /** What `GET credentials?account=` asks for. */
  readonly account: string;
  readonly apiKey: string;
  readonly wallet: Keypair;
  readonly address: string;
}

const accounts = ['default', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'] as const;

/** Wallets are derived from their names at each start: the same in every process, and written down nowhere. */
export function openApps(): readonly App[] {
  return accounts.map(account => {
    const wallet = walletNamed(`app ${account}`);
    return { account, apiKey: `not-a-secret-pi-sandbox-${account}`, wallet, address: wallet.publicKey() };
  });
}

/** A wallet that belongs to nobody here, for answers that name a wrong one. */
export function strangerAddress(): string {
  return walletNamed('stranger').publicKey();
}

export function credentialsOf(
  app: App,
  urls: { readonly platform: string; readonly horizon: string },
  network: Network,
): Readonly<Record<string, string>> {
  return {
    PI_BASE_URL: urls.platform,
    PI_API_KEY: app.apiKey,
    PI_HORIZON_URL: urls.horizon,
    PI_NETWORK: network,
    PI_WALLET_SEED: app.wallet.secret(),
  };
}

function walletNamed(name: string): Keypair {
  return Keypair.fromRawEd25519Seed(createHash('sha256').update(`pi emulator wallet of ${name}`).digest());
}
