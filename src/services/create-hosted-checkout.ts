import { invalidInput, unsupported } from '../domain/errors';
import { type Provider } from '../domain/provider';
import { type OperationScope } from '../domain/operation';
import { type Principal } from '../domain/principal';
import { requireBuyer } from './authorize';
import { type Services } from './dependencies';
import { planNewPayment, type NewPayment } from './new-payment';
import { checkOrder } from './payment-input';
import { failed, type PaymentResult } from './payment-result';
import { runOperation } from './run-operation';
import { vaultCustomerIdAt } from './vault-customer';

export interface HostedPage {
  readonly provider: Provider;
  readonly returnUrl: string;
  readonly locale: string | null;
  readonly template: string | null;
}

/**
 * Opens a page on which the payer pays. Opening moves no money; the payment goes on when the payer acts, and is told by
 * webhook or lookup. A page whose address was lost on the way is opened anew under the same operation: nobody can have
 * paid on the lost one.
 */
export async function createHostedCheckout(
  deps: Services,
  principal: Principal,
  command: NewPayment & { readonly page: HostedPage },
  scope: OperationScope = 'checkout',
): Promise<PaymentResult> {
  requireBuyer(principal);
  const refused = checkOrder(command);
  if (refused) return failed(refused);
  const { page, ...order } = command;
  const account = deps.connectors.find(principal.applicationId, page.provider);
  const intent = { principal, scope, idempotencyKey: command.idempotencyKey, input: command, memory: null };
  if (!account?.capabilities.hostedCheckout) {
    // The key first: a repetition hears what became of its payment, also when the account was disconnected since.
    const error = unsupported(page.provider, 'HOSTED_CHECKOUT');
    return runOperation(deps, { ...intent, plan: async () => error });
  }
  const { locale, template, returnUrl } = page;
  const { showsLines } = account.capabilities.hostedCheckout;
  if (showsLines && !order.capture) {
    const message = `${page.provider} charges at once and holds nothing: leave capture at true. Nothing was sent.`;
    return runOperation(deps, { ...intent, plan: async () => invalidInput(['input', 'capture'], message) });
  }
  const vaultCustomerId = await vaultCustomerIdAt(deps, principal.applicationId, account, order.customerId);
  const firstKey = account.capabilities.cardPayment?.traits.firstKey ?? 'OPERATION';
  return runOperation(deps, {
    ...intent,
    plan: (tx, hash) =>
      planNewPayment(
        deps,
        tx,
        principal,
        order,
        {
          scope,
          kind: 'CHECKOUT',
          provider: account.provider,
          account: account.name,
          cardId: null,
          firstKey,
          request: (_paymentId, sold) => ({
            kind: 'CHECKOUT',
            vaultCustomerId,
            ...{ payerIp: order.payerIp, locale, template, returnUrl },
            ...(showsLines && { sold }),
          }),
        },
        hash,
      ),
  });
}
