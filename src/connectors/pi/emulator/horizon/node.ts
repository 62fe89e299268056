import { type OwnFault } from '../../../emulator/fault-kinds';
import { type AppliedTransaction } from '../chain/chain';
import { catchUp } from '../chain/time';
import { type Pi } from '../pi';

/** One of the machines behind the Horizon address, as it is at this moment. */
export interface HorizonNode {
  /** Ledgers that it is behind. */
  readonly lag: number;
  /** The last ledger of the chain. */
  readonly core: number;
  /** The last ledger that it knows of. */
  readonly ingested: number;
}

/** Sends each call to a node: the next one in turn where there are two, or one that is behind by a fault. */
export class LoadBalancer {
  readonly #pi: Pi;
  #turn = 0;

  constructor(pi: Pi) {
    this.#pi = pi;
  }

  pick(fault: OwnFault | undefined): HorizonNode {
    const { ingestionLag, secondNodeLag } = this.#pi.profile.values;
    this.#turn += 1;
    const usual = secondNodeLag >= 0 && this.#turn % 2 === 0 ? secondNodeLag : ingestionLag;
    const lag = fault?.name === 'laggingNode' ? Math.max(fault.parameters['ledgers'] ?? 0, 0) : usual;
    return nodeBehind(this.#pi, lag);
  }
}

/** A node that is so far behind, now. It knows the first ledger at least. */
export function nodeBehind(pi: Pi, lag: number): HorizonNode {
  const core = catchUp(pi.chain);
  return { lag, core, ingested: Math.max(core - Math.trunc(lag), pi.chain.ledgers.first) };
}

/** A transaction, if it is in a ledger that the node knows. */
export function knownTransaction(pi: Pi, node: HorizonNode, hash: string): AppliedTransaction | undefined {
  const transaction = pi.chain.transactions.get(hash);
  return transaction !== undefined && transaction.ledger <= node.ingested ? transaction : undefined;
}
