import { type ApiAnswer, type ApiCall, at, readFeedbacks, readOrder, textAt } from './api-call';
import { attemptPayment } from './attempt';
import { notAllowed } from './errors';
import { resolveToken } from './payment-method';
import { creationAnswer, findPayment, toMode } from './payments';
import { paymentView } from './payment-view';
import { positionOf } from './position';

/**
 * POST /payments/{id}/subsequent: the merchant charges the card of an earlier, authorised payment again. Nobody is asked.
 * The property's spelling with a small or a capital C is accepted. (PAYONE contract, section 3.7)
 */
export function createSubsequentPayment(call: ApiCall): ApiAnswer {
  const { payone, merchant, body } = call;
  const initial = findPayment(call);
  const isCard = initial.method.kind === 'card';
  if (!isCard || positionOf(initial).authorised === 0) throw notAllowed('capture');
  const name =
    at(body, 'subsequentcardPaymentMethodSpecificInput') === undefined
      ? 'subsequentCardPaymentMethodSpecificInput'
      : 'subsequentcardPaymentMethodSpecificInput';
  const tokenId = textAt(body, name, 'token');
  const resolved =
    tokenId === undefined ? { method: initial.method } : resolveToken(call, tokenId, `${name}.token`);
  const webhooksUrls = readFeedbacks(body);
  const payment = attemptPayment(payone, merchant, {
    ...resolved,
    order: readOrder(body, () => payone.ids.uuid()),
    mode: toMode(at(body, name, 'authorizationMode')),
    tokenize: false,
    ...(webhooksUrls === undefined ? {} : { webhooksUrls }),
  });
  return creationAnswer(call, payment, {
    payment: paymentView(payment, payone.profile.values.partlyCapturedCode),
  });
}
