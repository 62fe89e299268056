import {
  Account,
  Asset,
  Keypair,
  Memo,
  Operation,
  StrKey,
  TransactionBuilder,
} from '@stellar/stellar-sdk/no-axios';
import { type Envelope } from '../payout-contract';
import { type Network } from './network';
import { piText } from './stroops';

/** A wallet that signs. The seed lives in this file's closures only: nothing that prints or stores a wallet can see it. */
export interface Wallet {
  /** G..., what payments come from. */
  readonly address: string;
  /** Makes and signs the one transaction of a payout (Pi contract, section 3.1). Throws for values that no transaction can have. */
  sign(transfer: Transfer): Envelope;
}

export interface Transfer {
  readonly destination: string;
  readonly stroops: bigint;
  /** The Platform's id of the payment: at most MEMO_BYTES_MAX bytes. */
  readonly memo: string;
  /** The slot that the transaction takes: one above the account's sequence when it is applied. */
  readonly sequence: bigint;
  /** The most that may be charged, in stroops. */
  readonly fee: bigint;
  /** Seconds since 1970, of the chain's clock. */
  readonly maxTime: bigint;
}

/** A text memo holds no more (Pi contract, section 2.1). */
export const MEMO_BYTES_MAX = 28;

/** Undefined when the text is no seed: 56 characters from S, base 32, with its checksum. */
export function openWallet(seed: string, network: Network): Wallet | undefined {
  if (!StrKey.isValidEd25519SecretSeed(seed)) return undefined;
  const pair = Keypair.fromSecret(seed);
  const address = pair.publicKey();
  return { address, sign: transfer => sign(pair, network, transfer) };
}

function sign(pair: Keypair, network: Network, transfer: Transfer): Envelope {
  const { destination, stroops, memo, sequence, fee, maxTime } = transfer;
  if (stroops <= 0n || sequence <= 0n || fee <= 0n || fee > FEE_MAX || maxTime <= 0n)
    throw new Error('No transaction can have these values.');
  const source = pair.publicKey();
  // The lower bound is 0: the present would make a node whose clock is behind refuse it as too early.
  const timebounds = { minTime: '0', maxTime: maxTime.toString() };
  const account = new Account(source, (sequence - 1n).toString());
  const transaction = new TransactionBuilder(account, {
    fee: fee.toString(),
    networkPassphrase: network,
    timebounds,
  })
    .addOperation(Operation.payment({ destination, asset: Asset.native(), amount: piText(stroops) }))
    .addMemo(Memo.text(memo))
    .build();
  transaction.sign(pair);
  return {
    hash: transaction.hash().toString('hex'),
    xdr: transaction.toXDR(),
    source,
    sequence,
    maxTime,
    fee,
  };
}

/** The field is an unsigned 32-bit integer. */
const FEE_MAX = 2n ** 32n - 1n;
