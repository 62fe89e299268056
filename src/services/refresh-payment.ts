import { hasEnded, isLeading } from '../domain/operation';
import { notFound } from '../domain/errors';
import { type Payment } from '../domain/payment';
import { causeOf, type Principal } from '../domain/principal';
import { touchNextCheck, operationsByPayments } from '../store/operations';
import { applicationOfPayment, findPayment, loadPaymentState } from '../store/payments';
import { absorbFacts } from './absorb-outcome';
import { maySee, requireBuyer } from './authorize';
import { changeState } from './change-state';
import { type Services } from './dependencies';
import { operationError } from './operation-error';
import { failed, type PaymentResult } from './payment-result';
import { ask, settleOperation } from './settle-operation';

/** Asks the provider now about the payment and each of its open operations, and answers with what is known then. */
export async function refreshPayment(
  deps: Services,
  principal: Principal,
  paymentId: string,
): Promise<PaymentResult> {
  requireBuyer(principal);
  const { applicationId } = principal;
  const state = await loadPaymentState(deps.database.reader, applicationId, paymentId);
  if (!state || !maySee(principal, state.payment)) return failed(notFound(['id'], 'payment'));

  // The built-in wallet has no other books than ours.
  if (state.payment.provider === 'WALLET') return present(deps, applicationId, paymentId);

  const leading = state.operations.find(each => isLeading(each.kind));
  if (leading && leading.status !== 'SENDING' && leading.status !== 'RECORDED') {
    const answer = await ask(deps, state, leading);
    if (answer.kind === 'found') {
      await changeState(deps, { applicationId, paymentId }, causeOf(principal), current =>
        absorbFacts(deps, current, answer.facts),
      );
    } else if (answer.kind === 'unclear' && state.operations.every(each => hasEnded(each.status))) {
      const message = `${state.payment.provider} gave no trustworthy answer. The payment is shown as last known.`;
      return {
        ...(await present(deps, applicationId, paymentId)),
        errors: [unavailable(state.payment, message)],
      };
    }
  }
  for (const operation of state.operations) {
    const open = operation.status === 'UNKNOWN' || operation.status === 'AWAITING_PROVIDER';
    if (open) await settleOperation(deps, { applicationId, paymentId, operationId: operation.id }, 'CLIENT');
  }
  return present(deps, applicationId, paymentId);
}

/** Brings the next check of a payment's unknown operations forward, because somebody is looking at it. */
export async function nudge(deps: Services, payment: Payment): Promise<void> {
  const now = deps.clock.now();
  if (!deps.nudges.pass(payment.id, now)) return;
  const operations = await operationsByPayments(deps.database.reader, payment.applicationId, [payment.id]);
  const waiting = operations.filter(({ status, nextCheckAt }) => {
    const open = status === 'UNKNOWN' || status === 'AWAITING_CUSTOMER' || status === 'AWAITING_PROVIDER';
    return open && nextCheckAt !== null && nextCheckAt > now;
  });
  if (waiting.length === 0) return;
  await deps.database.write(tx =>
    touchNextCheck(
      tx,
      waiting.map(each => each.id),
      now,
    ),
  );
  deps.wakeJobs();
}

async function present(deps: Services, applicationId: string, paymentId: string): Promise<PaymentResult> {
  const state = await loadPaymentState(deps.database.reader, applicationId, paymentId);
  if (!state) return failed(notFound(['id'], 'payment'));
  const { payment, operations, checkout } = state;
  const operation = operations.at(-1) ?? null;
  const unknown = operations.find(each => each.status === 'UNKNOWN' || each.status === 'NEEDS_REVIEW');
  const error = unknown && operationError(unknown, payment.provider);
  return { payment, operation, checkout, replayed: false, errors: error ? [error] : [] };
}

function unavailable(payment: Payment, message: string) {
  return { kind: 'ProviderUnavailable', path: null, message, provider: payment.provider } as const;
}

/**
 * Somebody came back from a page or a challenge, of whichever application: a hint to look, and nothing more. They are
 * told nothing. Unknown ids are ignored.
 */
export async function nudgeById(deps: Services, paymentId: string): Promise<void> {
  const { reader } = deps.database;
  const applicationId = await applicationOfPayment(reader, paymentId);
  const payment = applicationId && (await findPayment(reader, applicationId, { id: paymentId }));
  if (payment) await nudge(deps, payment);
}
