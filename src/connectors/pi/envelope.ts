import { Transaction, TransactionBuilder, xdr as wire } from '@stellar/stellar-sdk/no-axios';
import { type Envelope } from '../payout-contract';
import { OPERATION_RESULTS } from './mapping';
import { type Network } from './network';
import { readPi } from './stroops';

/** What the bytes of an envelope say, whoever handed them over. */
export interface EnvelopeContent {
  /** Computed under the given network: another network's envelope gets a hash that nobody knows. */
  readonly hash: string;
  readonly source: string;
  readonly sequence: bigint;
  /** 0: never expires. */
  readonly maxTime: bigint;
  readonly fee: bigint;
  /** The text memo; null for another kind or none. */
  readonly memo: string | null;
  /** What it pays; null unless its one operation is a payment of Pi out of its own source. */
  readonly payment: { readonly destination: string; readonly stroops: bigint } | null;
}

/** Undefined for whatever is no plain signed transaction: broken bytes, trailing bytes, a fee bump. */
export function readEnvelope(xdr: string, network: Network): EnvelopeContent | undefined {
  try {
    const transaction = TransactionBuilder.fromXDR(xdr, network);
    if (!(transaction instanceof Transaction)) return undefined;
    return {
      hash: transaction.hash().toString('hex'),
      source: transaction.source,
      sequence: BigInt(transaction.sequence),
      maxTime: BigInt(transaction.timeBounds?.maxTime ?? '0'),
      fee: BigInt(transaction.fee),
      memo: memoOf(transaction),
      payment: paymentOf(transaction),
    };
  } catch {
    return undefined;
  }
}

/** The bytes say what stands beside them. A row that lies about its envelope must not be reasoned from. */
export function isFaithful(envelope: Envelope, network: Network): boolean {
  const content = readEnvelope(envelope.xdr, network);
  return (
    content !== undefined &&
    content.hash === envelope.hash &&
    content.source === envelope.source &&
    content.sequence === envelope.sequence &&
    content.maxTime === envelope.maxTime
  );
}

/** The name of what failed in a ledger, from the transaction's result; 'tx_failed' where it cannot be read. */
export function failureCode(resultXdr: string): string {
  try {
    const result = wire.TransactionResult.fromXDR(resultXdr, 'base64').result();
    if (result.switch() !== wire.TransactionResultCode.txFailed()) return 'tx_failed';
    const [operation] = result.results();
    const name = operation?.tr().paymentResult().switch().name ?? '';
    return (Object.hasOwn(OPERATION_RESULTS, name) ? OPERATION_RESULTS[name] : undefined) ?? 'tx_failed';
  } catch {
    return 'tx_failed';
  }
}

/** The fee that a refused transaction would have needed, in stroops; null when the result does not tell one. */
export function feeNeeded(resultXdr: unknown): bigint | null {
  if (typeof resultXdr !== 'string') return null;
  try {
    const result = wire.TransactionResult.fromXDR(resultXdr, 'base64');
    if (result.result().switch() !== wire.TransactionResultCode.txInsufficientFee()) return null;
    const fee = BigInt(result.feeCharged().toString());
    return fee > 0n ? fee : null;
  } catch {
    return null;
  }
}

function memoOf({ memo }: Transaction): string | null {
  if (memo.type !== 'text' || memo.value === null) return null;
  return typeof memo.value === 'string' ? memo.value : memo.value.toString('utf8');
}

function paymentOf({ source, operations }: Transaction): EnvelopeContent['payment'] {
  const [operation, ...more] = operations;
  if (operation?.type !== 'payment' || more.length > 0) return null;
  if ((operation.source ?? source) !== source || !operation.asset.isNative()) return null;
  const stroops = readPi(operation.amount);
  return stroops === undefined ? null : { destination: operation.destination, stroops };
}
