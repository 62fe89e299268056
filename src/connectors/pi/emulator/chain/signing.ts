import {
  Account,
  Asset,
  type Keypair,
  Memo,
  Operation,
  TransactionBuilder,
} from '@stellar/stellar-sdk/no-axios';
import { type Network } from '../network';
import { piText } from '../stroops';

/** A payment that the emulator itself signs: as a user's wallet, or as a thief of sequence numbers. */
export interface PaymentToSign {
  readonly key: Keypair;
  readonly network: Network;
  readonly sequence: bigint;
  readonly to: string;
  /** Stroops. */
  readonly amount: bigint;
  readonly fee: bigint;
  readonly maxTime: number;
  readonly memo?: string;
}

/** Base64 of the signed envelope. */
export function signPayment({
  key,
  network,
  sequence,
  to,
  amount,
  fee,
  maxTime,
  memo,
}: PaymentToSign): string {
  const account = new Account(key.publicKey(), (sequence - 1n).toString());
  const transaction = new TransactionBuilder(account, {
    fee: fee.toString(),
    networkPassphrase: network,
    timebounds: { minTime: 0, maxTime },
    ...(memo === undefined ? {} : { memo: Memo.text(memo) }),
  })
    .addOperation(Operation.payment({ destination: to, asset: Asset.native(), amount: piText(amount) }))
    .build();
  transaction.sign(key);
  return transaction.toXDR();
}
