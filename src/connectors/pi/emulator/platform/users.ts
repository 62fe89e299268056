import { Keypair } from '@stellar/stellar-sdk/no-axios';
import { type JsonObject } from '../../../emulator/json';
import { setBalance } from '../chain/genesis';
import { digestOf } from '../ids';
import { type Pi } from '../pi';
import { PlatformError } from './errors';
import { type Scope, type UserRecord } from './records';

/** What a new wallet holds: 100 Pi. */
const walletStroops = 1_000_000_000n;

/** Makes a user, or changes one: an existing user keeps the wallet. */
export function saveUser(
  pi: Pi,
  asked: { uid?: string; username: string; scopes: readonly Scope[]; hasWallet: boolean },
): UserRecord {
  const { uid = pi.ids.uuid(), username, scopes, hasWallet } = asked;
  return pi.core.documents.transaction(() => {
    const wallet = hasWallet ? (pi.users.get(uid)?.wallet ?? openWallet(pi)) : null;
    const user: UserRecord = { uid, username, scopes, wallet };
    pi.users.put(uid, user);
    return user;
  });
}

/** The user goes on with another wallet. The coins in the old one stay there. */
export function changeWallet(pi: Pi, user: UserRecord): UserRecord {
  return pi.core.documents.transaction(() => {
    const changed = { ...user, wallet: openWallet(pi) };
    pi.users.put(user.uid, changed);
    return changed;
  });
}

export function userView({ uid, username, scopes, wallet }: UserRecord): JsonObject {
  return { uid, username, scopes, address: wallet?.address ?? null };
}

/** The key that signs for a user's wallet. */
export function userKey(pi: Pi, walletNumber: number): Keypair {
  return Keypair.fromRawEd25519Seed(pi.ids.walletKey(walletNumber));
}

/** A new access token of a user, as the browser gets one. Only its digest is kept. */
export function issueToken(
  pi: Pi,
  uid: string,
  validForMs: number,
): { accessToken: string; validUntil: string } {
  const accessToken = pi.ids.token();
  const validUntilMs = pi.core.clock.nowMs() + validForMs;
  pi.tokens.put(digestOf(accessToken), { uid, validUntilMs });
  return { accessToken, validUntil: new Date(validUntilMs).toISOString() };
}

/** Who a token belongs to. (Pi contract, section 1.1: UserDTO) */
export function describeUser(pi: Pi, accessToken: string): JsonObject {
  const token = pi.tokens.get(digestOf(accessToken));
  const user = token === undefined ? undefined : pi.users.get(token.uid);
  if (token === undefined || user === undefined || token.validUntilMs <= pi.core.clock.nowMs()) {
    throw new PlatformError(401, 'unauthorized', 'The access token is invalid or has expired.');
  }
  const { uid, username, scopes } = user;
  const validUntil = new Date(token.validUntilMs);
  return {
    uid,
    credentials: {
      scopes,
      valid_until: { timestamp: Math.floor(token.validUntilMs / 1000), iso8601: validUntil.toISOString() },
    },
    ...(scopes.includes('username') ? { username } : {}),
  };
}

function openWallet(pi: Pi): { number: number; address: string } {
  const number = pi.ids.walletNumber();
  const address = userKey(pi, number).publicKey();
  setBalance(pi.chain, address, walletStroops);
  return { number, address };
}
