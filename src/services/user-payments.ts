import { type PayoutRail, type PlatformPayment, type UserPayments } from '../connectors/payout-contract';
import { invalidInput, unsupported, type DomainError } from '../domain/errors';
import { sameMoney, type Money } from '../domain/money';
import { type Principal } from '../domain/principal';
import { type Provider } from '../domain/provider';
import { insertReservation } from '../store/reservations';
import { requireBuyer } from './authorize';
import { continuePayment, notWaiting } from './continue-payment';
import { type ConnectedAccount, type Services } from './dependencies';
import { planNewPayment, type NewPayment } from './new-payment';
import { outcomeUnavailable } from './operation-error';
import { checkOrder } from './payment-input';
import { failed, type PaymentResult } from './payment-result';
import { runOperation } from './run-operation';
import { completeAtPlatform } from './user-payment-facts';

export interface ApproveUserPayment extends NewPayment {
  readonly amount: Money;
  readonly provider: Provider;
  /** The platform's id of the payment, as the user's browser told it. Nothing else from there is believed. */
  readonly providerPaymentId: string;
  /** Proves who the user is; used once and never kept. */
  readonly accessToken: string;
}

/**
 * Takes a payment that a user started in the platform's browser: checks at the platform that it is this user's, for this
 * order's amount and to our wallet, stores it, and only then approves it so that the user can sign. No money moves by it.
 */
export async function approveUserPayment(
  deps: Services,
  principal: Principal,
  { provider, providerPaymentId, accessToken, ...order }: ApproveUserPayment,
): Promise<PaymentResult> {
  requireBuyer(principal);
  const refused = checkOrder(order);
  if (refused) return failed(refused);
  const account = deps.connectors.find(principal.applicationId, provider);
  const userPayments = account?.capabilities.userPayments;
  const intent = {
    ...({ principal, scope: 'purchase', idempotencyKey: order.idempotencyKey, memory: null } as const),
    input: { provider, providerPaymentId, ...order },
  };
  if (!account || !userPayments) {
    const error = unsupported(provider, 'CARD_PAYMENT');
    return runOperation(deps, { ...intent, plan: async () => error });
  }
  const misfit = await checkAtPlatform(deps, account, userPayments, order, providerPaymentId, accessToken);
  if (misfit) return runOperation(deps, { ...intent, plan: async () => misfit });
  return runOperation(deps, {
    ...intent,
    plan: async (tx, hash) => {
      const beginning = {
        ...({ scope: 'purchase', kind: 'PURCHASE', cardId: null, firstKey: 'PAYMENT' } as const),
        ...{ provider: account.provider, account: account.name },
        providerReference: providerPaymentId,
        request: () => ({ kind: 'USER_PAYMENT', reference: providerPaymentId }) as const,
      };
      const planned = await planNewPayment(deps, tx, principal, { ...order, capture: true }, beginning, hash);
      if (planned.kind !== 'planned') return planned;
      // One payment at the platform pays for one order, however many name it.
      const taken = {
        applicationId: principal.applicationId,
        reference: `user-payment:${provider}:${providerPaymentId}`,
        paymentId: planned.after.payment.id,
        createdAt: deps.clock.now(),
      };
      return (await insertReservation(tx, taken)) ? planned : paysForAnother();
    },
  });
}

function paysForAnother(): DomainError {
  const message = 'This payment at the platform was approved for another order. Nothing was approved.';
  return invalidInput(['input', 'providerPaymentId'], message);
}

/** Passes on the user's transaction: verified on the chain, then told to the platform. Deliver when it is CAPTURED. */
export function completeUserPayment(
  deps: Services,
  principal: Principal,
  {
    idempotencyKey,
    paymentId,
    transactionId,
  }: { readonly idempotencyKey: string; readonly paymentId: string; readonly transactionId: string },
): Promise<PaymentResult> {
  return continuePayment(deps, principal, {
    ...{ idempotencyKey, paymentId, input: { transactionId } },
    prepare: (payment, leading, capabilities) => {
      if (leading.request.kind !== 'USER_PAYMENT') return notWaiting(payment);
      if (!/^[0-9a-f]{64}$/.test(transactionId)) {
        return invalidInput(
          ['input', 'transactionId'],
          'A transaction’s hash has 64 digits 0-9 a-f. Nothing was sent.',
        );
      }
      const userPayments = capabilities?.userPayments;
      const { reference } = leading.request;
      if (!userPayments) return unsupported(payment.provider, 'CARD_PAYMENT');
      return call => completeAtPlatform(userPayments, call, reference, transactionId);
    },
  });
}

/** Both questions move nothing. An answer that is not to be had refuses the approval, which may be repeated. */
async function checkAtPlatform(
  deps: Services,
  { provider, capabilities }: ConnectedAccount,
  userPayments: UserPayments,
  order: Pick<ApproveUserPayment, 'amount'>,
  reference: string,
  accessToken: string,
): Promise<DomainError | undefined> {
  const signal = () => AbortSignal.timeout(deps.settings.providerTimeoutMs);
  const user = await userPayments.identify(signal(), accessToken);
  if (user.kind === 'refused') {
    return invalidInput(
      ['input', 'accessToken'],
      'The platform does not accept this access token. Nothing was approved.',
    );
  }
  if (user.kind !== 'done') return outcomeUnavailable(provider);
  const read = await userPayments.read(signal(), reference);
  if (read.kind === 'refused') {
    return invalidInput(
      ['input', 'providerPaymentId'],
      'The platform knows no such payment. Nothing was approved.',
    );
  }
  if (read.kind !== 'done') return outcomeUnavailable(provider);
  const field = unfit(read.value, user.value.uid, order, capabilities.payout);
  if (field === undefined) return undefined;
  const message = `The payment at the platform is for another ${field}. Nothing was approved.`;
  return invalidInput(['input', 'providerPaymentId'], message);
}

function unfit(
  payment: PlatformPayment,
  uid: string,
  { amount }: Pick<ApproveUserPayment, 'amount'>,
  wallet: Pick<PayoutRail, 'address' | 'network'> | undefined,
): string | undefined {
  if (payment.direction !== 'user_to_app') return 'direction';
  if (payment.userUid !== uid) return 'user';
  if (!sameMoney(payment.amount, amount)) return 'amount';
  if (wallet && payment.toAddress !== wallet.address) return 'wallet';
  if (wallet && payment.network !== wallet.network) return 'network';
  if (payment.status.cancelled || payment.status.userCancelled) return 'status';
  return undefined;
}
