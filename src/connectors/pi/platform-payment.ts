import { StrKey } from '@stellar/stellar-sdk/no-axios';
import { at, isJsonObject, textAt } from '../json';
import { type PlatformPayment } from '../payout-contract';
import { isNetwork } from './network';
import { piMoney, stroopsOfJson } from './stroops';

/** The key in the metadata that ties the Platform's payment to our payout (Pi contract, section 0, rule 9). */
export const PAYOUT_ID = 'payout_id';

/** A PaymentDTO (Pi contract, section 1.1). Undefined when a field is missing or wrong; fields that we do not know are ignored. */
export function readPayment(value: unknown): PlatformPayment | undefined {
  const reference = textAt(value, ['identifier'], 200);
  const userUid = textAt(value, ['user_uid'], 200);
  const stroops = stroopsOfJson(at(value, 'amount'));
  const memo = at(value, 'memo');
  const metadata = at(value, 'metadata');
  const fromAddress = addressAt(value, 'from_address');
  const toAddress = addressAt(value, 'to_address');
  const direction = at(value, 'direction');
  const network = at(value, 'network');
  const createdAt = dateAt(value, 'created_at');
  const status = readStatus(at(value, 'status'));
  const transaction = readLink(at(value, 'transaction'));
  if (reference === undefined || userUid === undefined || stroops === undefined || stroops === 0n)
    return undefined;
  if (typeof memo !== 'string' || !isJsonObject(metadata)) return undefined;
  if (fromAddress === undefined || toAddress === undefined || !isNetwork(network)) return undefined;
  if (direction !== 'user_to_app' && direction !== 'app_to_user') return undefined;
  if (createdAt === undefined || status === undefined || transaction === undefined) return undefined;
  const payoutId = textAt(metadata, [PAYOUT_ID], 200) ?? null;
  return {
    ...{ reference, payoutId, userUid, amount: piMoney(stroops), memo, metadata, fromAddress, toAddress },
    ...{ direction, network, createdAt, status, transaction },
  };
}

/** As `readPayment`, and the one that was asked for. */
export function readPaymentOf(reference: string, value: unknown): PlatformPayment | undefined {
  const payment = readPayment(value);
  return payment?.reference === reference ? payment : undefined;
}

export function isCancelled({ status }: PlatformPayment): boolean {
  return status.cancelled || status.userCancelled;
}

function readStatus(value: unknown): PlatformPayment['status'] | undefined {
  const developerApproved = at(value, 'developer_approved');
  const transactionVerified = at(value, 'transaction_verified');
  const developerCompleted = at(value, 'developer_completed');
  const cancelled = at(value, 'cancelled');
  const userCancelled = at(value, 'user_cancelled');
  if (typeof developerApproved !== 'boolean' || typeof transactionVerified !== 'boolean') return undefined;
  if (typeof developerCompleted !== 'boolean') return undefined;
  if (typeof cancelled !== 'boolean' || typeof userCancelled !== 'boolean') return undefined;
  return { developerApproved, transactionVerified, developerCompleted, cancelled, userCancelled };
}

/** Undefined: neither null nor a transaction. The link is for people; it is never followed. */
function readLink(value: unknown): PlatformPayment['transaction'] | undefined {
  if (value === null) return null;
  const txid = textAt(value, ['txid'], 200);
  const verified = at(value, 'verified');
  if (txid === undefined || typeof verified !== 'boolean') return undefined;
  return { txid, verified, link: textAt(value, ['_link'], 500) ?? '' };
}

function addressAt(value: unknown, name: string): string | undefined {
  const address = textAt(value, [name], 56);
  return address !== undefined && StrKey.isValidEd25519PublicKey(address) ? address : undefined;
}

function dateAt(value: unknown, name: string): Date | undefined {
  const text = textAt(value, [name], 40);
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text)) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
