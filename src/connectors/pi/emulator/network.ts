import { createHash } from 'node:crypto';

/** The name of a network is also its passphrase, exact and case-sensitive. (Pi contract, section 3) */
export type Network = 'Pi Network' | 'Pi Testnet';

export function isNetwork(value: unknown): value is Network {
  return value === 'Pi Network' || value === 'Pi Testnet';
}

/** What every signature of the network covers first. */
export function networkId(network: Network): Buffer {
  return createHash('sha256').update(network).digest();
}

/** Where the real Platform says a transaction can be seen. Nobody should follow it from an emulator. */
export function transactionLink(network: Network, hash: string): string {
  const host = network === 'Pi Network' ? 'api.mainnet.minepi.com' : 'api.testnet.minepi.com';
  return `https://${host}/transactions/${hash}`;
}
