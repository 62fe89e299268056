import { createHash } from 'node:crypto';
import { xdr } from '@stellar/stellar-sdk/no-axios';
import { type Chain, stateOf } from '../chain/chain';
import { type Ledger } from '../chain/ledgers';
import { type Network } from '../network';
import { stroopsMax } from '../stroops';
import { protocolVersion } from './protocol';

/**
 * The name of a ledger. It is a digest of network and number and not of the header, because empty ledgers are never
 * made one by one here.
 */
export function ledgerHash(network: Network, sequence: number): string {
  return createHash('sha256').update(`${network} ledger ${sequence}`).digest('hex');
}

/** Base64 of an XDR LedgerHeader: fee, reserve, close time, totals and number are those of the ledger. */
export function headerXdr(chain: Chain, ledger: Ledger): string {
  const { network, baseFee, baseReserve } = stateOf(chain);
  const none = Buffer.alloc(32);
  return new xdr.LedgerHeader({
    ledgerVersion: protocolVersion,
    previousLedgerHash: Buffer.from(ledgerHash(network, ledger.sequence - 1), 'hex'),
    scpValue: new xdr.StellarValue({
      txSetHash: none,
      closeTime: xdr.Uint64.fromString(String(Math.floor(ledger.closedAtMs / 1000))),
      upgrades: [],
      ext: xdr.StellarValueExt.stellarValueBasic(),
    }),
    txSetResultHash: none,
    bucketListHash: none,
    ledgerSeq: ledger.sequence,
    totalCoins: int64(ledger.totalCoins),
    feePool: int64(ledger.feePool),
    inflationSeq: 0,
    idPool: xdr.Uint64.fromString('0'),
    baseFee: Number(baseFee),
    baseReserve: Number(baseReserve),
    maxTxSetSize: chain.profile.values.ledgerCapacity,
    skipList: [none, none, none, none],
    ext: new xdr.LedgerHeaderExt(0),
  }).toXDR('base64');
}

/** Balances set by a control may add up to more than a header can say. */
function int64(stroops: string): xdr.Int64 {
  const value = BigInt(stroops);
  return xdr.Int64.fromString((value > stroopsMax ? stroopsMax : value).toString());
}
