/** The two blockchains. The name is also the passphrase that every signature covers (Pi contract, section 3). */
export const NETWORKS = ['Pi Testnet', 'Pi Network'] as const;
export type Network = (typeof NETWORKS)[number];

export function isNetwork(text: unknown): text is Network {
  return NETWORKS.some(network => network === text);
}
