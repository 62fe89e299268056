import { type WireAnswer } from '../../../emulator/wire';
import { type Product } from '../products';
import { type CheckoutRecord, type PaymentRecord, type TokenRecord } from '../records';
import { amountText } from './amount';
import { cardFields } from './card-fields';
import { type Markup, markup, nothing } from '../../../emulator/pages/markup';
import { messageBox, page } from './layout';

/** What the form shows. */
export interface CheckoutForm {
  readonly checkout: CheckoutRecord;
  readonly products: readonly Product[];
  readonly tokens: readonly TokenRecord[];
  readonly message?: string;
  readonly chosen?: string;
  readonly cardholderName?: string;
  readonly expiryDate?: string;
  readonly status?: number;
}

export function checkoutPage(form: CheckoutForm): WireAnswer {
  const { checkout, message, status } = form;
  const amount = amountText(checkout.amount, checkout.currency);
  const takesCards = form.products.some(product => product.method === 'card');
  const values = { cardholderName: form.cardholderName ?? '', expiryDate: form.expiryDate ?? '' };
  const content = markup`<section>
<h1>Payment</h1>
<p class="amount" data-test="amount">${amount}</p>
<p class="soft">Order <span data-test="reference">${checkout.references.merchantReference}</span></p>
${messageBox(message)}
<form method="post" data-test="checkout-form">
<input type="hidden" name="attempt" value="${checkout.attempts.length}">
<fieldset><legend>Pay with</legend>
${choices(form)}</fieldset>
${takesCards ? markup`<fieldset><legend>Card</legend>${cardFields(values, { framed: false })}</fieldset>` : nothing}
<div class="buttons">
<button type="submit" name="action" value="pay" data-test="pay">Pay ${amount}</button>
<button type="submit" name="action" value="cancel" class="plain" formnovalidate data-test="cancel">Cancel</button>
</div>
</form>
</section>`;
  return page('Payment', content, status === undefined ? {} : { status });
}

/** The end of a checkout that shows its result. */
export function resultPage(payment: PaymentRecord, returnUrl: string | undefined): WireAnswer {
  const [title, sentence] = resultOf(payment.code);
  const back =
    returnUrl === undefined
      ? nothing
      : markup`<div class="buttons"><a class="button" href="${returnUrl}" data-test="return" autofocus>Back to the shop</a></div>`;
  const content = markup`<section data-test="result" data-status="${payment.code}">
<h1>${title}</h1>
<p class="amount">${amountText(payment.amount, payment.currency)}</p>
<p class="soft">Order ${payment.references.merchantReference}</p>
<p>${sentence}</p>
${back}
</section>`;
  return page(title, content);
}

function resultOf(code: number): readonly [title: string, sentence: string] {
  if (code === 1) return ['Cancelled', 'The payment was cancelled. Nothing was charged.'];
  if (code === 2) return ['Declined', 'The payment was declined. Nothing was charged.'];
  if (code === 5 || code === 9) return ['Thank you', 'The payment was accepted.'];
  return ['In progress', 'The payment is being processed. The shop will tell you how it ends.'];
}

/** Saved cards first, then a card, then everything else; the first is chosen. */
function choices({ products, tokens, chosen }: CheckoutForm): readonly Markup[] {
  const cards = products.filter(product => product.method === 'card');
  const all: (readonly [value: string, label: string])[] = [
    ...tokens.map(token => [`token:${token.id}`, `Saved card ${token.card.masked.slice(-8)}`] as const),
    ...(cards.length > 0 ? [['card', `Card (${cards.map(card => card.label).join(', ')})`] as const] : []),
    ...products.filter(one => one.method === 'redirect').map(one => [String(one.id), one.label] as const),
  ];
  return all.map(([value, label], i) => {
    const checked = (chosen === undefined ? i === 0 : value === chosen) ? markup` checked` : nothing;
    return markup`<label class="choice"><input type="radio" name="product" value="${value}"${checked} data-test="product-${value}"> ${label}</label>\n`;
  });
}
