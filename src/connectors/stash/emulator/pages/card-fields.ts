import { type Markup, markup } from '../../../emulator/pages/markup';
import { testCards } from '../test-cards';

const hints: readonly (readonly [number: string, does: string])[] = [
  [testCards.funds, 'pays'],
  [testCards.noFunds, 'has no funds; the shop is not asked'],
  [testCards.declined, 'declined; the shop is not asked'],
  [testCards.captureFails, 'the shop is asked, then the charge fails'],
];

/** The four fields of a card. The number and the security code are never filled in again. */
export function cardFields({ holder, expiry }: { readonly holder: string; readonly expiry: string }): Markup {
  return markup`<label for="cardNumber">Card number
<input type="text" id="cardNumber" name="cardNumber" inputmode="numeric" autocomplete="cc-number" data-test="card-number"></label>
<div class="pair">
<label for="expiryDate">Expiry (MM/YY)
<input type="text" id="expiryDate" name="expiryDate" inputmode="numeric" autocomplete="cc-exp" placeholder="12/30" value="${expiry}" data-test="expiry-date"></label>
<label for="cvv">Security code
<input type="text" id="cvv" name="cvv" inputmode="numeric" autocomplete="cc-csc" maxlength="4" data-test="cvv"></label>
</div>
<label for="cardholderName">Name on card
<input type="text" id="cardholderName" name="cardholderName" autocomplete="cc-name" value="${holder}" data-test="cardholder-name"></label>
<details><summary>Test cards</summary><table>
${hints.map(([number, does]) => markup`<tr><td>${number}</td><td>${does}</td></tr>\n`)}</table>
<p class="soft">Any date in the future, any security code.</p></details>`;
}

/** The number of a submitted card, or what is wrong with it. `nowMs` tells whether it has expired. */
export function readCard(form: URLSearchParams, nowMs: number): { readonly number: string } | string {
  const number = (form.get('cardNumber') ?? '').replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(number)) return 'The card number has 12 to 19 digits.';
  const date = /^(0[1-9]|1[0-2])(\d{2})$/.exec((form.get('expiryDate') ?? '').replace(/[\s/]/g, ''));
  if (date === null) return 'The expiry date is a month and a year, such as 12/30.';
  // A card is valid to the end of its month.
  if (Date.UTC(2000 + Number(date[2]), Number(date[1]), 1) <= nowMs) return 'The card has expired.';
  if (!/^\d{3,4}$/.test(form.get('cvv') ?? '')) return 'The security code has 3 or 4 digits.';
  return { number };
}
