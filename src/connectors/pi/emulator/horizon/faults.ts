import { type OwnFault } from '../../../emulator/fault-kinds';
import { feePerOperation, stateOf } from '../chain/chain';
import { type Envelope, readEnvelope } from '../chain/envelope';
import { type TransactionResult } from '../chain/results';
import { signPayment } from '../chain/signing';
import { type Inclusion, submit } from '../chain/submission';
import { closeNow } from '../chain/time';
import { type Pi } from '../pi';

/** What a fault does to the transaction of the submission that it strikes. */
export function inclusionOf(fault: OwnFault | undefined): Inclusion {
  switch (fault?.name) {
    case 'lateInclusion':
      return { kind: 'late', ledgers: fault.parameters['ledgers'] ?? 0 };
    case 'lastMomentInclusion':
      return { kind: 'lastMoment' };
    case 'neverIncluded':
      return { kind: 'never' };
    default:
      return { kind: 'next' };
  }
}

/** A bid below the fee of a surge is refused with the fee that is needed. */
export function surgeRefusal(fault: OwnFault | undefined, envelope: Envelope): TransactionResult | undefined {
  if (fault?.name !== 'feeSurge' || envelope.kind !== 'payments') return undefined;
  const needed = BigInt(Math.trunc(fault.parameters['fee'] ?? 0)) * BigInt(envelope.payments.length);
  return envelope.fee < needed ? { code: 'tx_insufficient_fee', feeCharged: needed } : undefined;
}

/**
 * Somebody else who has the wallet's seed is faster: another transaction uses up the sequence number. It pays the
 * wallet itself, so that no money moves but the fee. Only wallets of apps can be robbed: their keys are known here.
 */
export function stealSequence(pi: Pi, envelope: Envelope): void {
  if (envelope.kind !== 'payments') return;
  const robbed = pi.apps.find(app => app.address === envelope.source);
  if (robbed === undefined) return;
  const { network } = stateOf(pi.chain);
  const xdr = signPayment({
    ...{ key: robbed.wallet, network, sequence: envelope.sequence, to: robbed.address, amount: 1n },
    fee: feePerOperation(pi.chain),
    maxTime: Math.floor(pi.core.clock.nowMs() / 1000) + thiefPatienceS,
  });
  const theft = readEnvelope(xdr, network);
  if (theft !== undefined && submit(pi.chain, theft).kind === 'pending') closeNow(pi.chain);
}

const thiefPatienceS = 60;
