import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { OperatorVerdictRow } from './rows/operator-verdict.row';

const verdicts = table(OperatorVerdictRow);

export type OperatorVerdict = Readonly<OperatorVerdictRow>;

export function insertVerdict(tx: Executor, verdict: OperatorVerdict): Promise<void> {
  return verdicts.insert(tx, verdict);
}

export function verdictsOf(from: Queryable, operationId: string): Promise<readonly OperatorVerdict[]> {
  return verdicts.findMany(from, 'operationId', [operationId], {});
}
