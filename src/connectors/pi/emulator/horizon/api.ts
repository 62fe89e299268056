import { type ProviderCall } from '../../../emulator/provider';
import { type WireAnswer, type WireRequest } from '../../../emulator/wire';
import { stateOf } from '../chain/chain';
import { type Pi } from '../pi';
import { account, accountTransactions } from './accounts';
import { halAnswer } from './answers';
import { feeStats } from './fee-stats';
import { ledger, ledgers, transaction } from './history';
import { type HorizonNode, type LoadBalancer } from './node';
import { problem } from './problems';
import { coreVersion, horizonVersion, protocolVersion } from './protocol';
import { submitAndWait, submitAsync } from './submit';
import { timeText } from './views';

/** The Horizon API: every call of the contract, section 3.5. Anything else is a 404. */
export async function answerHorizon(pi: Pi, balancer: LoadBalancer, call: ProviderCall): Promise<WireAnswer> {
  const { request, fault } = call;
  const node = balancer.pick(fault);
  const submission = { pi, request, node, fault, atWork: () => call.atWork() };
  if (request.method === 'POST' && request.path === '/transactions') return submitAndWait(submission);
  if (request.method === 'POST' && request.path === '/transactions_async') return submitAsync(submission);
  if (request.method !== 'GET') return problem('not_found');
  return read(pi, node, request);
}

function read(pi: Pi, node: HorizonNode, { path, query }: WireRequest): WireAnswer {
  const [subject = '', id, part, ...more] = path.split('/').slice(1);
  if (more.length > 0) return problem('not_found');
  if (part !== undefined) {
    if (subject !== 'accounts' || part !== 'transactions') return problem('not_found');
    return accountTransactions(pi, node, id ?? '', query);
  }
  switch (id === undefined ? subject : `${subject}/`) {
    case '':
      return root(pi, node);
    case 'fee_stats':
      return halAnswer(200, feeStats(pi, node));
    case 'ledgers':
      return ledgers(pi, node, query);
    case 'ledgers/':
      return ledger(pi, node, id ?? '');
    case 'transactions/':
      return transaction(pi, node, id ?? '');
    case 'accounts/':
      return account(pi, node, id ?? '');
    default:
      return problem('not_found');
  }
}

function root({ chain }: Pi, { core, ingested }: HorizonNode): WireAnswer {
  return halAnswer(200, {
    horizon_version: horizonVersion,
    core_version: coreVersion,
    ingest_latest_ledger: ingested,
    history_latest_ledger: ingested,
    history_latest_ledger_closed_at: timeText(chain.ledgers.get(ingested).closedAtMs),
    history_elder_ledger: chain.ledgers.first,
    core_latest_ledger: core,
    network_passphrase: stateOf(chain).network,
    current_protocol_version: protocolVersion,
    supported_protocol_version: protocolVersion,
    core_supported_protocol_version: protocolVersion,
  });
}
