import { type JsonObject } from '../../../emulator/json';
import { type AppliedTransaction, feePerOperation, stateOf } from '../chain/chain';
import { type Pi } from '../pi';
import { type HorizonNode } from './node';

const ledgersLookedAt = 5;
const percentiles = [10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 99] as const;

/** Fees of the last five ledgers, per operation; the least that is needed where there were none. */
export function feeStats(pi: Pi, { ingested }: HorizonNode): JsonObject {
  const { chain, profile } = pi;
  const recent: AppliedTransaction[] = [];
  for (let n = 0; n < ledgersLookedAt && ingested - n >= chain.ledgers.first; n += 1) {
    for (const hash of chain.ledgers.get(ingested - n).transactions) {
      const transaction = chain.transactions.get(hash);
      if (transaction !== undefined) recent.push(transaction);
    }
  }
  const last = chain.ledgers.get(ingested);
  const usual = feePerOperation(chain);
  return {
    last_ledger: String(ingested),
    last_ledger_base_fee: stateOf(chain).baseFee,
    ledger_capacity_usage: (last.operations / profile.values.ledgerCapacity).toFixed(2),
    fee_charged: spread(recent, one => BigInt(one.feeCharged), usual),
    max_fee: spread(recent, one => BigInt(one.maxFee), usual),
  };
}

function spread(
  transactions: readonly AppliedTransaction[],
  feeOf: (one: AppliedTransaction) => bigint,
  usual: bigint,
): JsonObject {
  const fees = transactions.map(one => feeOf(one) / BigInt(one.payments.length));
  const sorted = (fees.length === 0 ? [usual] : fees).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const at = (share: number): string => {
    const index = Math.min(Math.floor((share / 100) * sorted.length), sorted.length - 1);
    return String(sorted[index]);
  };
  return {
    max: at(100),
    min: at(0),
    mode: String(mostFrequent(sorted)),
    ...Object.fromEntries(percentiles.map(share => [`p${share}`, at(share)])),
  };
}

function mostFrequent(sorted: readonly bigint[]): bigint | undefined {
  const counts = new Map<bigint, number>();
  for (const fee of sorted) counts.set(fee, (counts.get(fee) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
