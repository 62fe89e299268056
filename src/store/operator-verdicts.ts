import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { OperatorVerdictRow } from './rows/operator-verdict.row';
import { PayoutVerdictRow } from './rows/payout-verdict.row';

const verdicts = table(OperatorVerdictRow);
const payoutVerdicts = table(PayoutVerdictRow);

export type OperatorVerdict = Readonly<OperatorVerdictRow>;
export type PayoutVerdict = Readonly<PayoutVerdictRow>;

export function insertVerdict(tx: Executor, verdict: OperatorVerdict): Promise<void> {
  return verdicts.insert(tx, verdict);
}

export function verdictsOf(from: Queryable, operationId: string): Promise<readonly OperatorVerdict[]> {
  return verdicts.findMany(from, 'operationId', [operationId], {});
}

export function insertPayoutVerdict(tx: Executor, verdict: PayoutVerdict): Promise<void> {
  return payoutVerdicts.insert(tx, verdict);
}

export function verdictsOfPayout(from: Queryable, payoutId: string): Promise<readonly PayoutVerdict[]> {
  return payoutVerdicts.findMany(from, 'payoutId', [payoutId], {});
}
