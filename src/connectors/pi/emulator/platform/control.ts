import { type JsonObject } from '../../../emulator/json';
import { type ControlHandler } from '../../../emulator/provider';
import { jsonAnswer, type WireAnswer } from '../../../emulator/wire';
import { type App } from '../apps';
import { type Pi } from '../pi';
import { readPiText } from '../stroops';
import { notFound, PlatformError, refuse } from './errors';
import { paymentView } from './payment-view';
import { findPayment } from './payments';
import { readTerms } from './payouts';
import { type PaymentRecord, type Scope, scopes, type UserRecord } from './records';
import { cancelByUser, payFromWallet, startUserPayment } from './user-payments';
import { changeWallet, issueToken, saveUser, userKey, userView } from './users';

/** Controls that play the users and their browsers. */
export function userControls(pi: Pi): Readonly<Record<string, ControlHandler>> {
  return {
    'GET users': () =>
      jsonAnswer(
        200,
        pi.users.entries().map(([, user]) => userView(user)),
      ),
    'POST users': body => jsonAnswer(200, userView(saveUser(pi, readUser(body)))),
    'POST users/wallet': body => jsonAnswer(200, userView(changeWallet(pi, knownUser(pi, body)))),
    'POST users/token': body => jsonAnswer(200, token(pi, body)),
    'GET payments': () =>
      jsonAnswer(
        200,
        pi.payments.entries().map(([id]) => paymentView(pi, knownPayment(pi, { identifier: id }))),
      ),
    'POST payments/start': body => {
      const started = startUserPayment(pi, knownApp(pi, body), knownUser(pi, body), readTerms(body));
      return jsonAnswer(200, paymentView(pi, started));
    },
    'POST payments/pay': body => pay(pi, body),
    'POST payments/cancel': body =>
      jsonAnswer(200, paymentView(pi, cancelByUser(pi, knownPayment(pi, body)))),
  };
}

function readUser({
  uid,
  username,
  scopes: given = scopes,
  wallet = true,
}: JsonObject): Parameters<typeof saveUser>[1] {
  if (uid !== undefined && (typeof uid !== 'string' || uid === ''))
    refuse('invalid_arguments', '"uid" is a text');
  if (typeof username !== 'string' || username === '') refuse('invalid_arguments', '"username" is a text');
  if (!Array.isArray(given) || !given.every(isScope)) {
    refuse('invalid_arguments', `"scopes" is a list of ${scopes.join(', ')}`);
  }
  if (typeof wallet !== 'boolean') refuse('invalid_arguments', '"wallet" is true or false');
  return { ...(uid === undefined ? {} : { uid }), username, scopes: given, hasWallet: wallet };
}

function isScope(value: unknown): value is Scope {
  return scopes.some(scope => scope === value);
}

function token(pi: Pi, body: JsonObject): JsonObject {
  const { validForMs = pi.profile.values.tokenMs } = body;
  if (typeof validForMs !== 'number' || !Number.isFinite(validForMs)) {
    refuse('invalid_arguments', '"validForMs" is a number');
  }
  return issueToken(pi, knownUser(pi, body).uid, validForMs);
}

/** The user's wallet pays an approved payment: as asked, or another amount, another memo, or without telling anybody. */
function pay(pi: Pi, body: JsonObject): WireAnswer {
  const payment = knownPayment(pi, body);
  if (payment.direction !== 'user_to_app') refuse('forbidden', 'The app pays this one.');
  const { amount, memo = payment.identifier, report = true } = body;
  const stroops = amount === undefined ? BigInt(payment.amount) : readPiText(amount);
  if (stroops === undefined) refuse('invalid_arguments', '"amount" is a text like "3.1400000"');
  if (typeof memo !== 'string' || Buffer.byteLength(memo) > 28)
    refuse('invalid_arguments', '"memo" is up to 28 bytes');
  if (typeof report !== 'boolean') refuse('invalid_arguments', '"report" is true or false');
  const wallet = pi.users.get(payment.uid)?.wallet;
  if (wallet?.address !== payment.from) refuse('missing_wallet', 'The user has another wallet now.');
  const order = { amount: stroops, memo, report };
  const { txid, verdict } = payFromWallet(pi, payment, userKey(pi, wallet.number), order);
  if (verdict.kind === 'pending') return jsonAnswer(200, { txid });
  const reason = verdict.kind === 'refused' ? verdict.result.code : verdict.kind;
  return jsonAnswer(409, { error: 'not_submitted', reason });
}

function knownUser(pi: Pi, { uid }: JsonObject): UserRecord {
  const user = typeof uid === 'string' ? pi.users.get(uid) : undefined;
  if (user === undefined) throw notFound('user');
  return user;
}

function knownPayment(pi: Pi, { identifier }: JsonObject): PaymentRecord {
  const payment = typeof identifier === 'string' ? findPayment(pi, identifier) : undefined;
  if (payment === undefined) throw notFound('payment');
  return payment;
}

function knownApp(pi: Pi, { account = 'default' }: JsonObject): App {
  const app = pi.apps.find(one => one.account === account);
  if (app === undefined) throw new PlatformError(404, 'app_not_found', 'There is no such account.');
  return app;
}
