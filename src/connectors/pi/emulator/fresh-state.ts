import { StrKey } from '@stellar/stellar-sdk/no-axios';
import { resetCore } from '../../emulator/core';
import { isObject, type JsonObject } from '../../emulator/json';
import { beginChain, defaultFees, type FirstAccount, type Genesis } from './chain/genesis';
import { isNetwork } from './network';
import { type Pi } from './pi';
import { readPiText } from './stroops';

/** A state that is asked for and makes no sense. */
export class BadState extends Error {}

/** What every app's wallet holds at the start: a million Pi. */
const walletStroops = 10_000_000_000_000n;

/** Begins the chain of an emulator that has none yet. */
export function beginIfNew(pi: Pi): void {
  if (pi.chain.ledgers.isEmpty) beginChain(pi.chain, genesisOf(pi, {}));
}

/**
 * Forgets everything and begins as at the start, or exactly as `body` says: with `accounts`, those and no others
 * exist. Throws BadState before anything is changed. (Pi contract, section 8.x)
 */
export function beginAnew(pi: Pi, body: JsonObject): void {
  const ledger = isObject(body['ledger']) ? body['ledger'] : {};
  const nowS = optionalSeconds(ledger, 'now_unix');
  genesisOf(pi, body);
  resetCore(pi.core);
  pi.profile.reset();
  if (nowS !== undefined) {
    pi.core.clock.runFrom(nowS * 1000);
    pi.core.documents.collection<number>('meta').put('clockOffsetMs', pi.core.clock.offsetMs);
  }
  beginChain(pi.chain, genesisOf(pi, body));
  pi.chain.bell.ring();
}

function genesisOf(pi: Pi, body: JsonObject): Genesis {
  const { network = 'Pi Testnet', ledger = {} } = body;
  if (!isNetwork(network)) throw new BadState('"network" is "Pi Network" or "Pi Testnet"');
  if (!isObject(ledger)) throw new BadState('"ledger" is an object');
  const lastCloseS = optionalSeconds(ledger, 'last_closed_at_unix');
  return {
    network,
    baseFee: stroops(ledger, 'base_fee_in_stroops', defaultFees.baseFee),
    baseReserve: stroops(ledger, 'base_reserve_in_stroops', defaultFees.baseReserve),
    lastCloseMs: lastCloseS === undefined ? pi.core.clock.nowMs() : lastCloseS * 1000,
    accounts: firstAccounts(pi, body),
  };
}

function firstAccounts(
  pi: Pi,
  { accounts, absent_accounts: absent = [] }: JsonObject,
): readonly FirstAccount[] {
  if (!Array.isArray(absent)) throw new BadState('"absent_accounts" is a list of addresses');
  const usual = pi.apps.map(({ address }) => ({ address, balance: walletStroops }));
  const all = accounts === undefined ? usual : readAccounts(accounts);
  return all.filter(({ address }) => !absent.includes(address));
}

function readAccounts(accounts: unknown): readonly FirstAccount[] {
  if (!isObject(accounts)) throw new BadState('"accounts" is an object by address');
  return Object.entries(accounts).map(([address, given]) => {
    if (!StrKey.isValidEd25519PublicKey(address)) throw new BadState(`not an address: ${address}`);
    if (!isObject(given)) throw new BadState(`"${address}" is an object`);
    const { sequence, balance, subentry_count: subentries = 0 } = given;
    const held = readPiText(balance);
    if (held === undefined) throw new BadState('"balance" is a text like "100.0000000"');
    if (sequence !== undefined && (typeof sequence !== 'string' || !/^\d{1,19}$/.test(sequence))) {
      throw new BadState('"sequence" is a text of digits');
    }
    if (typeof subentries !== 'number' || !Number.isInteger(subentries) || subentries < 0) {
      throw new BadState('"subentry_count" is a whole number');
    }
    return {
      address,
      balance: held,
      subentries,
      ...(sequence === undefined ? {} : { sequence: BigInt(sequence) }),
    };
  });
}

function stroops(ledger: JsonObject, name: string, otherwise: bigint): bigint {
  const value = ledger[name];
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value >= 2 ** 32) {
    throw new BadState(`"${name}" is a number of stroops`);
  }
  return BigInt(value);
}

function optionalSeconds(ledger: JsonObject, name: string): number | undefined {
  const value = ledger[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 8e12) {
    throw new BadState(`"${name}" is in seconds since 1970`);
  }
  return value;
}
