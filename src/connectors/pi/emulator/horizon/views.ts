import { type JsonObject } from '../../../emulator/json';
import { type AccountState } from '../chain/accounts';
import { type AppliedTransaction, type Chain, stateOf } from '../chain/chain';
import { type Envelope, type PaymentsEnvelope, readEnvelope } from '../chain/envelope';
import { type Ledger } from '../chain/ledgers';
import { resultCodes, type TransactionResult, resultXdr } from '../chain/results';
import { piText } from '../stroops';
import { type PagedRecord } from './paging';
import { headerXdr, ledgerHash } from './ledger-header';
import { protocolVersion } from './protocol';

/** Horizon's records. int64 are texts, balances have seven decimals. (Pi contract, section 3.5) */
export function accountView(address: string, state: AccountState, origin: string): JsonObject {
  return {
    _links: {
      self: { href: `${origin}/accounts/${address}` },
      transactions: {
        href: `${origin}/accounts/${address}/transactions{?cursor,limit,order}`,
        templated: true,
      },
    },
    id: address,
    account_id: address,
    sequence: state.sequence,
    sequence_ledger: state.ledger,
    sequence_time: String(Math.floor(state.atMs / 1000)),
    subentry_count: state.subentries,
    last_modified_ledger: state.ledger,
    last_modified_time: timeText(state.atMs),
    thresholds: { low_threshold: 0, med_threshold: 0, high_threshold: 0 },
    flags: {
      auth_required: false,
      auth_revocable: false,
      auth_immutable: false,
      auth_clawback_enabled: false,
    },
    balances: [
      {
        balance: piText(BigInt(state.balance)),
        buying_liabilities: piText(0n),
        selling_liabilities: piText(0n),
        asset_type: 'native',
      },
    ],
    signers: [{ weight: 1, key: address, type: 'ed25519_public_key' }],
    data: {},
    num_sponsoring: 0,
    num_sponsored: 0,
    paging_token: address,
  };
}

/** A transaction in a ledger. The hash is the id. */
export function transactionView(chain: Chain, one: AppliedTransaction, origin: string): PagedRecord {
  const envelope = appliedEnvelope(chain, one);
  const { memo } = one;
  return {
    _links: {
      self: { href: `${origin}/transactions/${one.hash}` },
      account: { href: `${origin}/accounts/${one.source}` },
      ledger: { href: `${origin}/ledgers/${one.ledger}` },
    },
    id: one.hash,
    paging_token: one.token,
    successful: one.code === 'tx_success',
    hash: one.hash,
    ledger: one.ledger,
    created_at: timeText(one.closedAtMs),
    source_account: one.source,
    source_account_sequence: one.sequence,
    fee_account: one.source,
    fee_charged: one.feeCharged,
    max_fee: one.maxFee,
    operation_count: one.payments.length,
    envelope_xdr: one.xdr,
    result_xdr: resultXdr(appliedResult(one)),
    fee_meta_xdr: noChanges,
    memo_type: memo.type,
    ...(memo.value === undefined ? {} : { memo: memo.value }),
    ...(memo.bytes === undefined ? {} : { memo_bytes: memo.bytes }),
    signatures: envelope.signatures.map(signature => signature.value.toString('base64')),
    ...preconditions(envelope),
  };
}

/** Of a transaction that failed in a ledger, and of one that core refused. */
export function failureExtras(envelopeXdr: string, result: TransactionResult): JsonObject {
  return { envelope_xdr: envelopeXdr, result_codes: resultCodes(result), result_xdr: resultXdr(result) };
}

export function appliedResult({ code, operations, feeCharged }: AppliedTransaction): TransactionResult {
  return { code, operations, feeCharged: BigInt(feeCharged) };
}

export function ledgerView(chain: Chain, ledger: Ledger, origin: string): PagedRecord {
  const { sequence } = ledger;
  const { network, baseFee, baseReserve } = stateOf(chain);
  return {
    _links: { self: { href: `${origin}/ledgers/${sequence}` } },
    id: ledgerHash(network, sequence),
    paging_token: ledgerToken(sequence),
    hash: ledgerHash(network, sequence),
    prev_hash: ledgerHash(network, sequence - 1),
    sequence,
    successful_transaction_count: ledger.successful,
    failed_transaction_count: ledger.failed,
    operation_count: ledger.operations,
    tx_set_operation_count: ledger.operations,
    closed_at: timeText(ledger.closedAtMs),
    total_coins: piText(BigInt(ledger.totalCoins)),
    fee_pool: piText(BigInt(ledger.feePool)),
    base_fee_in_stroops: Number(baseFee),
    base_reserve_in_stroops: Number(baseReserve),
    max_tx_set_size: chain.profile.values.ledgerCapacity,
    protocol_version: protocolVersion,
    header_xdr: headerXdr(chain, ledger),
  };
}

export function ledgerToken(sequence: number): string {
  return (BigInt(sequence) << 32n).toString();
}

/** Ledger times are whole seconds. */
export function timeText(atMs: number): string {
  return new Date(Math.floor(atMs / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

// Base64 of an empty list of ledger entry changes.
const noChanges = 'AAAAAA==';

function appliedEnvelope(chain: Chain, one: AppliedTransaction): PaymentsEnvelope {
  const envelope: Envelope | undefined = readEnvelope(one.xdr, stateOf(chain).network);
  if (envelope?.kind !== 'payments') throw new Error(`the chain cannot read its transaction ${one.hash}`);
  return envelope;
}

function preconditions({ minTime, maxTime }: PaymentsEnvelope): JsonObject {
  if (minTime === 0n && maxTime === 0n) return {};
  const max = maxTime === 0n ? {} : { max_time: maxTime.toString() };
  return { preconditions: { timebounds: { min_time: minTime.toString(), ...max } } };
}
