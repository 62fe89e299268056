import { type Markup, markup, nothing } from '../../../emulator/pages/markup';
import { type WireAnswer } from '../../../emulator/wire';
import { amountText } from '../prices';
import { type LinkRecord, type LinkStatus } from '../records';
import { cardFields } from './card-fields';
import { messageBox, page } from './layout';

/** What the form shows. */
export interface OrderForm {
  readonly link: LinkRecord;
  readonly message?: string;
  readonly status?: number;
  readonly holder?: string;
  readonly expiry?: string;
}

/** An order that can be paid: two buttons for the usual tests, and a form for any card. */
export function orderPage({ link, message, status, holder = '', expiry = '' }: OrderForm): WireAnswer {
  const amount = amountText(link.total, link.currency);
  const attempt = markup`<input type="hidden" name="attempt" value="${link.attempts.length}">`;
  const content = markup`<section>
<h1>Payment</h1>
${orderHead(link)}
${messageBox(message)}
<form method="post" data-test="order-form">
${attempt}
<div class="buttons">
<button type="submit" name="action" value="funds" autofocus data-test="pay">Pay ${amount} with funds</button>
<button type="submit" name="action" value="noFunds" class="plain" data-test="pay-without-funds">Pay without funds</button>
<button type="submit" name="action" value="cancel" class="plain" data-test="cancel">Cancel</button>
</div>
</form>
<form method="post" data-test="card-form">
${attempt}
<fieldset><legend>Or by another card</legend>${cardFields({ holder, expiry })}</fieldset>
<div class="buttons">
<button type="submit" name="action" value="card" data-test="pay-by-card">Pay ${amount} by card</button>
</div>
</form>
</section>`;
  return page('Payment', content, status === undefined ? {} : { status });
}

/** The merchant is being asked; the page looks again by itself. */
export function progressPage(link: LinkRecord, path: string): WireAnswer {
  const content = markup`<section data-test="progress">
<h1>In progress</h1>
${orderHead(link)}
<p>The shop is being asked. Nothing is charged before it agrees.</p>
<div class="buttons"><a class="button" href="${path}" data-test="look-again" autofocus>Look again</a></div>
</section>`;
  return page('In progress', content, { refreshSeconds: 1 });
}

/** The player left. The order stays as it is and can still be paid. */
export function cancelledPage(link: LinkRecord, path: string): WireAnswer {
  const content = markup`<section data-test="result" data-status="CANCELLED">
<h1>Cancelled</h1>
${orderHead(link)}
<p>You left without paying. Nothing was charged.</p>
<div class="buttons"><a class="button" href="${path}" data-test="back" autofocus>Back to the order</a></div>
</section>`;
  return page('Cancelled', content);
}

/** An order that was charged, whatever became of the money since. */
export function resultPage(link: LinkRecord, status: LinkStatus): WireAnswer {
  const title = status === 'SUCCEEDED' ? 'Thank you' : 'Paid back';
  const sentences: Readonly<Partial<Record<LinkStatus, string>>> = {
    SUCCEEDED: 'The payment was accepted.',
    PARTIALLY_REFUNDED: 'A part of the payment was refunded.',
    REFUNDED: 'The payment was refunded.',
    CHARGED_BACK: 'The payment was charged back.',
  };
  const content = markup`<section data-test="result" data-status="${status}">
<h1>${title}</h1>
${orderHead(link)}
<p>${sentences[status] ?? ''}</p>
</section>`;
  return page(title, content);
}

function orderHead(link: LinkRecord): Markup {
  const { currency, lines, bonus, tax, total, playerId } = link;
  const rows = lines.map(
    ({ name, quantity, unitMinor }) =>
      markup`<tr><td>${quantity} × ${name}</td><td>${amountText(unitMinor * quantity, currency)}</td></tr>\n`,
  );
  const extras = bonus.map(
    ({ id, name, quantity }) => markup`<tr><td>${quantity} × ${name || id}</td><td>free</td></tr>\n`,
  );
  const taxRow = tax === 0 ? nothing : markup`<tr><td>Tax</td><td>${amountText(tax, currency)}</td></tr>\n`;
  return markup`<p class="amount" data-test="amount">${amountText(total, currency)}</p>
<table data-test="lines"><caption class="soft">Order of <span data-test="player">${playerId}</span></caption>
${rows}${extras}${taxRow}</table>`;
}
