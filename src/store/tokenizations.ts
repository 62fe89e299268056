import { type HostedTokenization } from '../domain/tokenization';
import { type Executor, type Queryable } from './database/queryable';
import { table } from './database/table';
import { HostedTokenizationRow } from './rows/hosted-tokenization.row';

const tokenizations = table(HostedTokenizationRow);

export function insertTokenization(tx: Executor, tokenization: HostedTokenization): Promise<void> {
  return tokenizations.insert(tx, tokenization);
}

export function findTokenization(
  from: Queryable,
  applicationId: string,
  id: string,
): Promise<HostedTokenization | undefined> {
  return tokenizations.findOne(from, { id, applicationId });
}
