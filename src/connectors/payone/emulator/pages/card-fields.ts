import { isExpiryDate } from '../cards';
import { type TypedCard } from '../tokens';
import { type Markup, markup } from '../../../emulator/pages/markup';

const hints: readonly (readonly [number: string, does: string])[] = [
  ['4330 2649 3634 4675', 'Visa, authorised'],
  ['5137 0098 0194 3438', 'Mastercard, authorised'],
  ['4874 9706 8667 2022', 'Visa, asks for 3-D Secure'],
  ['5168 6453 0579 0452', 'Mastercard, declined'],
];

const focus = markup` autofocus`;
const noFocus = markup``;

/**
 * The four fields of a card. The number and the security code are never filled in again. `framed`: the page stands in
 * a shop's frame, where a browser refuses to take the focus by itself and complains.
 */
export function cardFields(
  values: { cardholderName: string; expiryDate: string },
  { framed }: { framed: boolean },
): Markup {
  return markup`<label for="cardNumber">Card number
<input type="text" id="cardNumber" name="cardNumber" inputmode="numeric" autocomplete="cc-number"${framed ? noFocus : focus} data-test="card-number"></label>
<div class="pair">
<label for="expiryDate">Expiry (MM/YY)
<input type="text" id="expiryDate" name="expiryDate" inputmode="numeric" autocomplete="cc-exp" placeholder="12/30" value="${values.expiryDate}" data-test="expiry-date"></label>
<label for="cvv">Security code
<input type="text" id="cvv" name="cvv" inputmode="numeric" autocomplete="cc-csc" maxlength="4" data-test="cvv"></label>
</div>
<label for="cardholderName">Name on card
<input type="text" id="cardholderName" name="cardholderName" autocomplete="cc-name" value="${values.cardholderName}" data-test="cardholder-name"></label>
<details><summary>Test cards</summary><table>
${hints.map(([number, does]) => markup`<tr><td>${number}</td><td>${does}</td></tr>\n`)}</table>
<p class="soft">Any date in the future, any security code.</p></details>`;
}

/** The card of a submitted form, or what is wrong with it. */
export function readCard(form: URLSearchParams): TypedCard | string {
  const number = (form.get('cardNumber') ?? '').replace(/[\s-]/g, '');
  const expiryDate = (form.get('expiryDate') ?? '').replace(/[\s/]/g, '');
  const cardholderName = (form.get('cardholderName') ?? '').trim().slice(0, 100);
  if (!/^\d{12,19}$/.test(number)) return 'The card number has 12 to 19 digits.';
  if (!isExpiryDate(expiryDate)) return 'The expiry date is a month and a year, such as 12/30.';
  if (!/^\d{3,4}$/.test(form.get('cvv') ?? '')) return 'The security code has 3 or 4 digits.';
  return { number, expiryDate, ...(cardholderName === '' ? {} : { cardholderName }) };
}
