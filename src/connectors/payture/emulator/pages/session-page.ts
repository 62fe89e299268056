import { type WireAnswer } from '../../../emulator/wire';
import { type OrderRecord, type SessionRecord, type WalletCardRecord } from '../records';
import { amountText, messageBox, page } from './layout';
import { type Markup, markup, nothing } from '../../../emulator/pages/markup';

const hints: readonly (readonly [number: string, does: string])[] = [
  ['5218851946955484', 'Mastercard, pays'],
  ['4011111111111112', 'Visa, pays'],
  ['4111111111111111', 'Visa, asks for 3-D Secure'],
  ['4111111111111114', '3-D Secure fails'],
  ['4111111111100080', 'declined'],
];

/** What the form shows. */
export interface SessionForm {
  readonly session: SessionRecord;
  readonly cards: readonly WalletCardRecord[];
  /** A card may be stored with this payment. */
  readonly canSave: boolean;
  readonly message?: string;
  readonly status?: number;
}

/** The payment page of InPay and the wallet, and the page that adds a card. */
export function sessionPage(form: SessionForm): WireAnswer {
  const { session, cards, message } = form;
  const isAdd = session.type === 'Add';
  const title = isAdd ? 'New card' : 'Payment';
  const action = `/${session.via}/${isAdd ? 'AddSubmit' : 'PaySubmit'}`;
  const label = isAdd ? 'Save card' : `Pay ${amountText(session.amount)}`;
  const isBoundToCard = session.cardId !== '' && session.cardId !== 'FreePay';
  const content = markup`<section>
<h1>${title}</h1>
${isAdd ? nothing : orderHead(session)}
${messageBox(message)}
<form method="post" action="${action}" data-test="${isAdd ? 'add-form' : 'checkout-form'}">
<input type="hidden" name="SessionId" value="${session.id}">
${cards.length === 0 ? nothing : cardChoices(cards, isBoundToCard)}
${isBoundToCard ? secureCode('Security code') : cardFields()}
${form.canSave ? saveBox : nothing}
<div class="buttons"><button type="submit" data-test="pay">${label}</button></div>
</form>
</section>`;
  return page(title, content, form.status === undefined ? {} : { status: form.status });
}

/** How an attempt ended; leaves for the shop by itself when there is an address. */
export function resultPage(
  session: SessionRecord,
  order: OrderRecord | undefined,
  leave: { readonly url: string; readonly delayMs: number } | undefined,
): WireAnswer {
  const isGood = session.type === 'Add' ? session.addedCardId !== undefined : isPaid(order);
  const title = isGood ? 'Thank you' : 'Declined';
  const done = session.type === 'Add' ? 'The card was saved.' : 'The payment was accepted.';
  const sentence = isGood ? done : `Nothing was charged (${order?.lastError ?? 'refused'}).`;
  const path = `/${session.via}/${session.type === 'Add' ? 'Add' : 'Pay'}?SessionId=${session.id}`;
  const again = markup`<div class="buttons"><a class="button" href="${path}" data-test="try-again">Try again</a></div>`;
  const back =
    leave === undefined
      ? nothing
      : markup`<div class="buttons"><a class="button" href="${leave.url}" data-test="return" autofocus>Back to the shop</a></div>`;
  const content = markup`<section data-test="result" data-status="${order?.state ?? ''}" data-success="${isGood ? 'True' : 'False'}">
<h1>${title}</h1>
${session.type === 'Add' ? nothing : orderHead(session)}
<p>${sentence}</p>
${isGood || leave !== undefined ? nothing : again}
${back}
</section>`;
  if (leave === undefined) return page(title, content);
  return page(title, content, { refresh: { seconds: Math.ceil(leave.delayMs / 1000), url: leave.url } });
}

export function isPaid(order: OrderRecord | undefined): boolean {
  return order !== undefined && !['New', 'PreAuthorized3DS', 'Rejected', 'Error'].includes(order.state);
}

function orderHead(session: SessionRecord): Markup {
  const product = session.product === '' ? nothing : markup`<p data-test="product">${session.product}</p>`;
  return markup`<p class="amount" data-test="amount">${amountText(session.amount)}</p>
<p class="soft">Order <span data-test="reference">${session.orderId}</span></p>
${product}`;
}

function cardChoices(cards: readonly WalletCardRecord[], isBound: boolean): Markup {
  const stored = cards.map(
    ({ cardId, trace }, i) =>
      markup`<label class="choice"><input type="radio" name="CardId" value="${cardId}"${i === 0 ? markup` checked` : nothing} data-test="saved-card"> ${trace.mask}</label>\n`,
  );
  const other = markup`<label class="choice"><input type="radio" name="CardId" value="FreePay" data-test="new-card"> New card</label>`;
  return markup`<fieldset><legend>Pay with</legend>
${stored}${isBound ? nothing : other}</fieldset>`;
}

function cardFields(): Markup {
  return markup`<fieldset><legend>Card</legend>
<label for="CardNumber">Card number
<input type="text" id="CardNumber" name="CardNumber" inputmode="numeric" autocomplete="cc-number" autofocus data-test="card-number"></label>
<div class="pair">
<label for="EMonth">Month
<input type="text" id="EMonth" name="EMonth" inputmode="numeric" maxlength="2" placeholder="12" autocomplete="cc-exp-month" data-test="expiry-month"></label>
<label for="EYear">Year
<input type="text" id="EYear" name="EYear" inputmode="numeric" maxlength="2" placeholder="30" autocomplete="cc-exp-year" data-test="expiry-year"></label>
</div>
<label for="CardHolder">Name on card
<input type="text" id="CardHolder" name="CardHolder" maxlength="30" autocomplete="cc-name" data-test="cardholder-name"></label>
${secureCode('Security code')}
<details><summary>Test cards</summary><table>
${hints.map(([number, does]) => markup`<tr><td>${number}</td><td>${does}</td></tr>\n`)}</table>
<p class="soft">Any date in the future, any security code, a name in Latin letters.</p></details>
</fieldset>`;
}

function secureCode(label: string): Markup {
  return markup`<label for="SecureCode">${label}
<input type="text" id="SecureCode" name="SecureCode" inputmode="numeric" maxlength="4" autocomplete="cc-csc" data-test="cvv"></label>`;
}

const saveBox = markup`<label class="choice"><input type="checkbox" name="AddCard" value="True" data-test="save-card"> Save my card for later payments</label>`;
