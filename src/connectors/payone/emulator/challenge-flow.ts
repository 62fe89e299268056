import { type WireAnswer, type WireRequest } from '../../emulator/wire';
import { endChallenge } from './attempt';
import { continueCheckout } from './checkout-flow';
import { challengePage } from './pages/challenge-page';
import { noticePage, seeOther } from './pages/layout';
import { operationId } from './payment-view';
import { type Payone } from './payone';
import { type PaymentRecord } from './records';
import { withQuery } from './return-url';

/** GET of a challenge; one that has ended sends the customer on. */
export function showChallenge(payone: Payone, payment: PaymentRecord): WireAnswer {
  if (payment.code !== 46 || payment.challenge === undefined) return afterChallenge(payone, payment);
  return challengePage(payment, payment.challenge);
}

/** POST of the customer's verdict. A second one changes nothing. */
export function submitChallenge(payone: Payone, payment: PaymentRecord, request: WireRequest): WireAnswer {
  const verdict = new URLSearchParams(request.body.toString('utf8')).get('verdict');
  if (verdict !== 'confirm' && verdict !== 'fail' && verdict !== 'cancel')
    return showChallenge(payone, payment);
  return payone.core.documents.transaction(() => {
    endChallenge(payone, payment.stem, verdict);
    return afterChallenge(payone, payone.payments.get(payment.stem) ?? payment);
  });
}

/** A direct payment's customer goes back with RETURNMAC and paymentId. (PAYONE contract, section 3.3) */
function afterChallenge(payone: Payone, payment: PaymentRecord): WireAnswer {
  const checkout = payment.checkout === undefined ? undefined : payone.checkouts.get(payment.checkout.id);
  if (checkout !== undefined) return continueCheckout(payone, checkout, payment);
  const { challenge } = payment;
  if (challenge?.returnUrl === undefined) return noticePage('Done', 'You may close this page.');
  const parameters = { RETURNMAC: challenge.returnMac, paymentId: operationId(payment, 0) };
  return seeOther(withQuery(challenge.returnUrl, parameters));
}
