import { Random } from '../proof/random';

/** What one run is like. All of it follows from the seed. */
export interface RunOptions {
  readonly seed: number;
  readonly clients: number;
  readonly operationsEach: number;
  /** Part of the calls, in either direction, that something goes wrong with. */
  readonly faultRate: number;
  /** Chance that the process dies, at each of its awaits. */
  readonly crashRate: number;
  /** Part of the webhooks that the provider itself loses, doubles, delays or sends in another order. */
  readonly webhookFaultRate: number;
  readonly wares: readonly Ware[];
  /** Part of the answers that tell another amount, another payment, or a status that nobody knows. */
  readonly contradictionRate: number;
}

/** What clients do in a run. */
export const WARES = [
  'payoneCard',
  'paytureCard',
  'payonePage',
  'payturePage',
  'stashPage',
  'coins',
  'payout',
  'intrazon',
] as const;
export type Ware = (typeof WARES)[number];

/** Few kinds of things at a time meet each other more often than all of them once. */
export function optionsOf(seed: number): RunOptions {
  const random = new Random(seed);
  const wares: Ware[] = [];
  for (let count = random.between(2, 4); count > 0; count--) wares.push(random.pick(WARES));
  return {
    seed,
    clients: random.between(2, 4),
    operationsEach: random.between(3, 6),
    faultRate: random.pick([0, 0.2, 0.3, 0.5]),
    crashRate: random.pick([0, 0.005, 0.01, 0.03]),
    webhookFaultRate: random.pick([0, 0.1, 0.3, 0.8]),
    wares: [...new Set(wares)],
    contradictionRate: random.pick([0, 0, 0, 0.1]),
  };
}
