import { type Fact, type Subject } from '../../domain/fact';
import { type LookupAnswer, type LookupQuery, type StatusLookup } from '../contract';
import { type PlatformPayment } from '../payout-contract';
import { type PiParts } from './parts';
import { isCancelled } from './platform-payment';
import { readOne } from './read-payments';

/** Payments that users start: the Platform's own record tells what became of them. Payouts are asked of the chain instead. */
export function statusLookup(pi: PiParts): StatusLookup {
  return {
    lookup: query => lookup(pi, query),
    // Nothing here can be begun again by us: the user has to.
    whenAbsent: {
      AUTHORIZE: 'END',
      PURCHASE: 'END',
      CHECKOUT: 'END',
      CAPTURE: 'END',
      CANCEL: 'END',
      REFUND: 'END',
      PAYOUT: 'END',
    },
  };
}

async function lookup(pi: PiParts, { payment, signal }: LookupQuery): Promise<LookupAnswer> {
  const reference = payment.providerReference;
  if (reference === null) return { kind: 'unclear', cause: 'the payment has no identifier' };
  const answer = await readOne(pi, signal, reference);
  if (answer.kind === 'refused') {
    return answer.code === 'payment_not_found'
      ? { kind: 'absent' }
      : { kind: 'unclear', cause: `answered ${answer.code ?? 'without a code'}` };
  }
  if (answer.kind !== 'done') return { kind: 'unclear', cause: answer.cause };
  const { value } = answer;
  if (value.direction !== 'user_to_app') return { kind: 'unclear', cause: 'it is no payment of a user' };
  if (value.network !== pi.network) return { kind: 'unclear', cause: 'it is on another network' };
  if (value.toAddress !== pi.wallet.address) return { kind: 'unclear', cause: 'it is for another wallet' };
  const fact = factOf(value);
  if (!fact) return { kind: 'unclear', cause: 'it is cancelled, and a transaction is linked' };
  return { kind: 'found', facts: [{ kind: 'IDENTIFIED', providerReference: reference }, fact] };
}

/** Undefined where the user may have paid for something that is cancelled: a person has to look. */
function factOf(payment: PlatformPayment): Fact | undefined {
  const { status, transaction, amount } = payment;
  const of: Subject = { effect: 'PAY', providerKey: null, reference: payment.reference };
  if (isCancelled(payment)) {
    const mayBePaid = status.developerCompleted || transaction !== null;
    return mayBePaid ? undefined : { kind: 'CANCELLED', of };
  }
  if (status.developerCompleted) return { kind: 'SUCCEEDED', of, amount };
  if (transaction !== null || !status.developerApproved) return { kind: 'IN_PROGRESS', of };
  return { kind: 'ACTION_REQUIRED', of, action: null };
}
