import { isObject, type JsonObject } from '../../../emulator/json';
import { type App } from '../apps';
import { type Pi } from '../pi';
import { readPiNumber } from '../stroops';
import { notFound, PlatformError, refuse } from './errors';
import { paymentView } from './payment-view';
import { openPayments, savePayment } from './payments';
import { type PaymentRecord, type UserRecord } from './records';

/**
 * Creates an app-to-user payment. Two equal requests are two payments: the Platform knows no idempotence key.
 * The order of the checks is the contract's. (Pi contract, section 8.1)
 */
export function createPayout(pi: Pi, app: App, body: JsonObject): PaymentRecord {
  const asked = readRequest(body);
  if (!pi.profile.values.payouts) refuse('feature_not_available', 'App-to-user payments are not available.');
  const user = pi.users.get(asked.uid);
  if (user === undefined) throw notFound('user');
  const to = recipientAddress(user);
  const ongoing = openPayouts(pi, app).find(
    one => pi.profile.values.ongoingScope === 'app' || one.uid === asked.uid,
  );
  if (ongoing !== undefined) {
    refuse('ongoing_payment_found', 'You need to complete the ongoing payment first to create a new one.', {
      payment: paymentView(pi, ongoing),
    });
  }
  return savePayment(pi, {
    identifier: pi.ids.payment(),
    account: app.account,
    ...asked,
    direction: 'app_to_user',
    from: app.address,
    to,
    createdAtMs: pi.core.clock.nowMs(),
    approved: true,
    ...unpaid,
  });
}

/** Open payouts of an app, oldest first. */
export function openPayouts(pi: Pi, app: App): readonly PaymentRecord[] {
  return openPayments(pi).filter(one => one.account === app.account && one.direction === 'app_to_user');
}

/** The flags of a payment that has just begun. */
export const unpaid = {
  verified: false,
  completed: false,
  cancelled: false,
  userCancelled: false,
  txid: null,
  reported: null,
} as const;

/** What a payment is about: the part that both directions ask for in the same way. */
export interface PaymentTerms {
  readonly uid: string;
  /** Stroops. */
  readonly amount: string;
  readonly memo: string;
  readonly metadata: JsonObject;
}

export function readTerms(terms: JsonObject): PaymentTerms {
  const amount = readPiNumber(terms['amount']);
  if (amount === undefined) {
    refuse('invalid_amount', 'The amount must be a number above 0 with at most 7 decimals.');
  }
  const { memo, metadata, uid } = terms;
  if (typeof memo !== 'string' || memo === '') refuse('invalid_arguments', 'The memo must be a text.');
  if (!isObject(metadata)) refuse('invalid_metadata', 'The metadata must be an object.');
  return { uid: typeof uid === 'string' ? uid : '', amount: amount.toString(), memo, metadata };
}

function readRequest(body: JsonObject): PaymentTerms {
  const { payment } = body;
  if (!isObject(payment)) refuse('invalid_arguments', 'The body must have an object "payment".');
  return readTerms(payment);
}

function recipientAddress(user: UserRecord): string {
  if (!user.scopes.includes('wallet_address')) {
    throw new PlatformError(401, 'missing_scope', 'The user has not granted the scope wallet_address.');
  }
  if (user.wallet === null) refuse('missing_wallet', 'The user has no wallet.');
  return user.wallet.address;
}
