import { type WireAnswer } from '../../../emulator/wire';
import { productById } from '../products';
import { type Challenge, type PaymentRecord } from '../records';
import { amountText } from './amount';
import { page } from './layout';
import { markup, nothing } from '../../../emulator/pages/markup';

/** The issuer's question (3-D Secure), or the simulator of a third party's page. */
export function challengePage(payment: PaymentRecord, { kind }: Challenge): WireAnswer {
  const isSimulator = kind === 'simulator';
  const label = productById(payment.method.productId)?.label ?? 'your card';
  const title = isSimulator ? `${label} simulator` : '3-D Secure';
  const question = isSimulator
    ? `What should ${label} answer?`
    : `Your bank asks: is this payment with card ${payment.method.card?.masked.slice(-8) ?? ''} yours?`;
  const cancel = isSimulator
    ? markup`<button type="submit" name="verdict" value="cancel" class="plain" data-test="challenge-cancel">Cancel</button>`
    : nothing;
  const content = markup`<section>
<h1>${title}</h1>
<p class="amount" data-test="amount">${amountText(payment.amount, payment.currency)}</p>
<p class="soft">Order <span data-test="reference">${payment.references.merchantReference}</span></p>
<p>${question}</p>
<form method="post" data-test="challenge-form">
<div class="buttons">
<button type="submit" name="verdict" value="confirm" autofocus data-test="challenge-confirm">Confirm</button>
<button type="submit" name="verdict" value="fail" class="plain" data-test="challenge-fail">Fail</button>
${cancel}
</div>
</form>
</section>`;
  return page(title, content);
}
