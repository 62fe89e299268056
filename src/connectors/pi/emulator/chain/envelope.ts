import { createHash } from 'node:crypto';
import { StrKey, TransactionBuilder, xdr } from '@stellar/stellar-sdk/no-axios';
import { type Network, networkId } from '../network';
import { type Memo, readMemo } from './memo';

/** One payment of native coins. */
export interface PaymentOperation {
  /** The account that pays: the operation's own source, or the transaction's. */
  readonly from: string;
  readonly to: string;
  readonly amount: bigint;
}

export interface Signature {
  /** Last four bytes of the public key, hex. */
  readonly hint: string;
  readonly value: Buffer;
}

/** A transaction that this chain can apply. */
export interface PaymentsEnvelope {
  readonly kind: 'payments';
  /** Base64, canonical. */
  readonly xdr: string;
  /** Lower-case hex. */
  readonly hash: string;
  readonly source: string;
  readonly sequence: bigint;
  /** What the sender bids for the whole transaction, stroops. */
  readonly fee: bigint;
  /** Unix seconds, 0: unbounded. */
  readonly minTime: bigint;
  readonly maxTime: bigint;
  readonly memo: Memo;
  readonly payments: readonly PaymentOperation[];
  readonly signatures: readonly Signature[];
}

/** Well-formed, but of a kind that this chain refuses: fee bumps, muxed accounts, other assets and operations. */
export interface UnsupportedEnvelope {
  readonly kind: 'unsupported';
  readonly xdr: string;
  readonly hash: string;
}

export type Envelope = PaymentsEnvelope | UnsupportedEnvelope;

// A hundred operations take less than 20 kB.
const envelopeBytesMax = 64 * 1024;

/** Reads a signed TransactionEnvelope. Undefined for everything that is not exactly one, byte for byte. */
export function readEnvelope(base64: string, network: Network): Envelope | undefined {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0 || bytes.length > envelopeBytesMax || bytes.toString('base64') !== base64) {
    return undefined;
  }
  try {
    const envelope = xdr.TransactionEnvelope.fromXDR(bytes);
    if (!envelope.toXDR().equals(bytes)) return undefined;
    return readV1(envelope, base64, network) ?? unsupported(base64, network);
  } catch {
    return undefined;
  }
}

function unsupported(base64: string, network: Network): UnsupportedEnvelope {
  const hash = TransactionBuilder.fromXDR(base64, network).hash().toString('hex');
  return { kind: 'unsupported', xdr: base64, hash };
}

function readV1(
  envelope: xdr.TransactionEnvelope,
  base64: string,
  network: Network,
): PaymentsEnvelope | undefined {
  if (envelope.switch().name !== 'envelopeTypeTx') return undefined;
  const tx = envelope.v1().tx();
  const source = plainAddress(tx.sourceAccount());
  const bounds = readBounds(tx.cond());
  if (source === undefined || bounds === undefined || tx.ext().switch() !== 0) return undefined;
  const payments: PaymentOperation[] = [];
  for (const operation of tx.operations()) {
    const payment = readPayment(operation, source);
    if (payment === undefined) return undefined;
    payments.push(payment);
  }
  return {
    kind: 'payments',
    xdr: base64,
    hash: hashOf(tx, network),
    source,
    sequence: BigInt(tx.seqNum().toString()),
    fee: BigInt(tx.fee()),
    ...bounds,
    memo: readMemo(tx.memo()),
    payments,
    signatures: envelope
      .v1()
      .signatures()
      .map(one => ({ hint: one.hint().toString('hex'), value: one.signature() })),
  };
}

const envelopeTypeTx = Buffer.of(0, 0, 0, 2);

/** SHA-256 over network id, envelope type and transaction. (Pi contract, section 3.2) */
function hashOf(tx: xdr.Transaction, network: Network): string {
  return createHash('sha256')
    .update(networkId(network))
    .update(envelopeTypeTx)
    .update(tx.toXDR())
    .digest('hex');
}

function plainAddress(account: xdr.MuxedAccount): string | undefined {
  if (account.switch().name !== 'keyTypeEd25519') return undefined;
  return StrKey.encodeEd25519PublicKey(account.ed25519());
}

function readBounds(conditions: xdr.Preconditions): { minTime: bigint; maxTime: bigint } | undefined {
  switch (conditions.switch().name) {
    case 'precondNone':
      return { minTime: 0n, maxTime: 0n };
    case 'precondTime': {
      const bounds = conditions.timeBounds();
      return { minTime: BigInt(bounds.minTime().toString()), maxTime: BigInt(bounds.maxTime().toString()) };
    }
    default:
      return undefined;
  }
}

function readPayment(operation: xdr.Operation, source: string): PaymentOperation | undefined {
  if (operation.body().switch().name !== 'payment') return undefined;
  const own = operation.sourceAccount();
  const payment = operation.body().paymentOp();
  const from = own ? plainAddress(own) : source;
  const to = plainAddress(payment.destination());
  if (from === undefined || to === undefined || payment.asset().switch().name !== 'assetTypeNative') {
    return undefined;
  }
  return { from, to, amount: BigInt(payment.amount().toString()) };
}
