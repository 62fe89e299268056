/** What a card does, independent of its number, so that the number need not be kept. (Payture contract, section 16) */
export interface Behaviour {
  readonly threeDs?: 'ok' | 'fail';
  readonly isCvvRequired?: boolean;
  /** The code with which Block (and Pay, and Add) fails. */
  readonly block?: string;
  readonly charge?: string;
  readonly unblock?: string;
  readonly refund?: string;
  readonly stall?: 'block' | 'charge' | 'unblock' | 'refund';
  /** Blocks above it fail with AMOUNT_EXCEED. */
  readonly amountMax?: number;
  readonly isDateWrong?: boolean;
}

const threeDs: Behaviour = { threeDs: 'ok' };
const threeDsFails: Behaviour = { threeDs: 'fail' };

const behaviours: Readonly<Record<string, Behaviour>> = {
  '4111111111100023': { isCvvRequired: true },
  '5486732058864471': threeDs,
  '4111111111111111': threeDs,
  '2202208311110010': threeDs,
  '2202201111110010': threeDs,
  '6390028880000000010': threeDs,
  '6390020000000000010': threeDs,
  '676280000000000011': threeDs,
  '676280651854600010': threeDs,
  '4111111111111114': threeDsFails,
  '4111111111111115': threeDsFails,
  '4100401111100062': { stall: 'block' },
  '4100401111100724': { stall: 'unblock' },
  '4100401111100328': { stall: 'charge' },
  '4100401111103025': { stall: 'refund' },
  '3300000000000001': { block: 'AMOUNT_EXCEED' },
  '4400000000000008': { isDateWrong: true },
  '5500000000000004': { block: 'ISSUER_BLOCKED_CARD' },
  '6600000000000001': { block: 'ISSUER_CARD_FAIL' },
  '4111101000000046': { amountMax: 10_000 },
  '4111111111100056': { block: 'PROCESSING_ERROR' },
  '4111111111100072': { block: 'ISSUER_BLOCKED_CARD' },
  '4111111111100080': { block: 'ISSUER_CARD_FAIL' },
  '4111111111100221': { charge: 'PROCESSING_ERROR' },
  '4111111111100627': { unblock: 'PROCESSING_ERROR' },
  '4111111111102029': { refund: 'PROCESSING_ERROR' },
};

/** Any other number of 13 to 19 digits succeeds without 3-D Secure. */
export function behaviourOf(pan: string): Behaviour {
  return (Object.hasOwn(behaviours, pan) ? behaviours[pan] : undefined) ?? {};
}

export function brandOf(pan: string): string {
  if (pan.startsWith('4')) return 'Visa';
  if (pan.startsWith('220')) return 'Mir';
  if (pan.startsWith('5')) return 'MasterCard';
  return 'Maestro';
}
