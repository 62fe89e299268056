import { textAt } from '../json';
import { type Outcome } from '../outcome';
import { type UserPayments } from '../payout-contract';
import { approve } from './approve';
import { cancel } from './cancel';
import { complete } from './complete';
import { endOf, refusal } from './ends';
import { findTransaction } from './find-transaction';
import { type PiParts } from './parts';
import { readOne } from './read-payments';

/** Payments that users start in the Pi browser (Pi contract, section 5). */
export function userPayments(pi: PiParts): UserPayments {
  return {
    identify: (signal, accessToken) => identify(pi, signal, accessToken),
    read: (signal, reference) => readOne(pi, signal, reference),
    approve: (call, reference) => approve(pi, call, reference),
    cancel: (call, reference) => cancel(pi, call, reference),
    complete: (call, payment, hash) => complete(pi, call, payment, hash),
    findTransaction: (signal, payment) => findTransaction(pi, signal, payment),
  };
}

const INVALID_TOKEN = refusal('INVALID_ACCESS_TOKEN', 'NEW_KEY');

/** P7: whose token it is. The only word on a user that does not come from a browser. */
async function identify(
  { platform }: PiParts,
  signal: AbortSignal,
  accessToken: string,
): Promise<Outcome<{ readonly uid: string }>> {
  // It stands in a header.
  if (!/^[\x21-\x7e]{1,2000}$/.test(accessToken)) return INVALID_TOKEN;
  const answer = await platform.send({ method: 'GET', path: '/me', accessToken, signal });
  if (answer.kind === 'error' && answer.status === 401) return INVALID_TOKEN;
  if (answer.kind !== 'success') return endOf('identify', answer);
  const uid = textAt(answer.body, ['uid'], 200);
  return uid === undefined
    ? { kind: 'unknown', cause: 'the Platform did not say whose token it is' }
    : { kind: 'done', value: { uid } };
}
