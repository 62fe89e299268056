import { type HealthCheck } from '../contract';
import { textAt } from '../json';
import { refusal } from './ends';
import { type PiParts } from './parts';
import { readOpen } from './read-payments';

/**
 * Whether Horizon is on the network that we sign for (H1 of the contract's table) and knows our wallet (H2), and whether
 * the Platform takes our key (P6). A signature for one network is worth nothing on the other, and a wallet that was never
 * funded cannot pay.
 */
export function health(pi: PiParts): HealthCheck {
  return {
    async check(signal) {
      const root = await pi.horizon.read('/', signal);
      if (root.kind !== 'found')
        return { kind: 'unknown', cause: 'cause' in root ? root.cause : 'no Horizon' };
      const passphrase = textAt(root.body, ['network_passphrase'], 100);
      if (passphrase === undefined) return { kind: 'unknown', cause: 'Horizon does not name its network' };
      if (passphrase !== pi.network) return refusal('WRONG_NETWORK', 'NEW_KEY');
      const wallet = await pi.horizon.read(`/accounts/${pi.wallet.address}`, signal);
      if (wallet.kind === 'absent') return refusal('NO_WALLET', 'NEW_KEY');
      if (wallet.kind === 'unclear') return { kind: 'unknown', cause: wallet.cause };
      const open = await readOpen(pi, signal);
      return open.kind === 'done' ? { kind: 'done', value: null } : open;
    },
  };
}
