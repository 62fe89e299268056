import { type PaymentOrigin, type VaultCustomer } from '../contract';
import { type Door } from './commands';
import { type PaytureConfig } from './config';
import { type Fields } from './encoding';

/**
 * The interface that a payment lives behind, by how it began. Key and VWID have order numbers of their own, so that an
 * order is known behind its own door only (Payture contract, sections 5.4 and 8.4).
 */
export function doorOf({ kind, vaultCustomer }: PaymentOrigin): Door {
  switch (kind) {
    case 'PAGE':
      return vaultCustomer ? 'vwapi' : 'apim';
    case 'CARD_DATA':
      return vaultCustomer ? 'vwapi' : 'api';
    case 'STORED_CARD':
      return 'vwapi';
    case 'DEVICE_WALLET':
    case 'HOSTED_TOKENIZATION':
      return 'api';
  }
}

/** The parameter that names the terminal (Payture contract, section 1.1). */
export function terminal({ key, vwid }: PaytureConfig, door: Door): Fields {
  return door === 'vwapi' ? { VWID: vwid } : { Key: key };
}

export function credentials({ login, secret }: VaultCustomer): Fields {
  return { VWUserLgn: login, VWUserPsw: secret };
}
