import { at, isJsonObject, listAt, textAt, wholeAt, type JsonObject } from '../json';
import { readPi } from './stroops';

/** Horizon's records, as far as we read them (Pi contract, section 3.5). Undefined for what has a field missing or wrong. */

export interface AccountRecord {
  readonly sequence: bigint;
  /** Stroops. */
  readonly balance: bigint;
  readonly sellingLiabilities: bigint;
  /** How often the base reserve has to stay in the account. */
  readonly reserves: bigint;
  /** The ledger in which the account changed last, by a transaction of its own or of others; null when not told. */
  readonly lastModifiedLedger: bigint | null;
}

export interface LedgerRecord {
  readonly sequence: bigint;
  /** Seconds since 1970. */
  readonly closedAt: bigint;
  readonly baseReserve: bigint;
}

/** Stroops for one operation. */
export interface FeeRecord {
  readonly lastLedgerBaseFee: bigint;
  /** Nine of ten transactions of late have bid no more. */
  readonly usualBid: bigint;
}

/** A transaction in a ledger, successful or failed. */
export interface TransactionRecord {
  readonly hash: string;
  readonly successful: boolean;
  readonly ledger: number;
  /** Seconds since 1970: when its ledger closed. */
  readonly closedAt: bigint;
  readonly source: string;
  readonly sequence: bigint;
  readonly feeCharged: bigint;
  readonly memoType: string;
  readonly memo: string | null;
  readonly envelopeXdr: string;
  readonly resultXdr: string;
  /** Where a page that follows it begins. */
  readonly cursor: string;
}

export function readAccount(body: JsonObject, address: string): AccountRecord | undefined {
  const native = (listAt(body, 'balances') ?? []).filter(each => at(each, 'asset_type') === 'native');
  const [balance] = native;
  const stroops = piAt(balance, 'balance');
  const sequence = int64At(body, 'sequence');
  const subentries = countAt(body, 'subentry_count');
  if (at(body, 'account_id') !== address || native.length !== 1) return undefined;
  if (stroops === undefined || sequence === undefined || subentries === undefined) return undefined;
  const sponsoring = countAt(body, 'num_sponsoring') ?? 0n;
  const sponsored = countAt(body, 'num_sponsored') ?? 0n;
  return {
    sequence,
    balance: stroops,
    sellingLiabilities: piAt(balance, 'selling_liabilities') ?? 0n,
    reserves: 2n + subentries + sponsoring - sponsored,
    lastModifiedLedger: countAt(body, 'last_modified_ledger') ?? null,
  };
}

export function readLedger(body: JsonObject): LedgerRecord | undefined {
  const sequence = countAt(body, 'sequence');
  const closedAt = timeAt(body, 'closed_at');
  const baseReserve = countAt(body, 'base_reserve_in_stroops');
  if (sequence === undefined || closedAt === undefined || baseReserve === undefined) return undefined;
  return { sequence, closedAt, baseReserve };
}

export function readFees(body: JsonObject): FeeRecord | undefined {
  const lastLedgerBaseFee = int64At(body, 'last_ledger_base_fee');
  const usualBid = int64At(body['max_fee'], 'p90');
  if (lastLedgerBaseFee === undefined || usualBid === undefined) return undefined;
  return { lastLedgerBaseFee, usualBid };
}

export function readTransaction(body: unknown): TransactionRecord | undefined {
  if (!isJsonObject(body)) return undefined;
  const hash = textAt(body, ['hash'], 64);
  const successful = body['successful'];
  const ledger = wholeAt(body, 'ledger');
  const closedAt = timeAt(body, 'created_at');
  const source = textAt(body, ['source_account'], 100);
  const sequence = int64At(body, 'source_account_sequence');
  const feeCharged = int64At(body, 'fee_charged');
  const envelopeXdr = textAt(body, ['envelope_xdr'], XDR_CHARACTERS_MAX);
  const resultXdr = textAt(body, ['result_xdr'], XDR_CHARACTERS_MAX);
  const cursor = textAt(body, ['paging_token'], 100);
  if (hash === undefined || !isHash(hash) || typeof successful !== 'boolean') return undefined;
  if (ledger === undefined || ledger <= 0 || closedAt === undefined) return undefined;
  if (source === undefined || sequence === undefined || feeCharged === undefined) return undefined;
  if (envelopeXdr === undefined || resultXdr === undefined || cursor === undefined) return undefined;
  const memoType = textAt(body, ['memo_type'], 20) ?? 'none';
  const memo = typeof body['memo'] === 'string' ? body['memo'] : null;
  return { hash, successful, ledger, closedAt, source, sequence, feeCharged, memoType, memo, envelopeXdr, resultXdr, cursor }; // prettier-ignore
}

/** How a transaction's hash is written everywhere: 64 lower-case hexadecimal digits. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** An ISO time in UTC, as seconds since 1970. */
export function timeAt(value: unknown, name: string): bigint | undefined {
  const text = textAt(value, [name], 40);
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : BigInt(Math.floor(milliseconds / 1000));
}

const XDR_CHARACTERS_MAX = 200_000;

function int64At(value: unknown, name: string): bigint | undefined {
  const text = textAt(value, [name], 19);
  const number = text !== undefined && /^(0|[1-9]\d*)$/.test(text) ? BigInt(text) : undefined;
  return number !== undefined && number < 2n ** 63n ? number : undefined;
}

function piAt(value: unknown, name: string): bigint | undefined {
  const text = textAt(value, [name], 30);
  return text === undefined ? undefined : readPi(text);
}

function countAt(value: unknown, name: string): bigint | undefined {
  const count = wholeAt(value, name);
  return count === undefined || count < 0 ? undefined : BigInt(count);
}
