import { type WireAnswer } from '../../../emulator/wire';
import { type TokenizationRecord, type TokenRecord } from '../records';
import { cardFields } from './card-fields';
import { messageBox, noticePage, page } from './layout';
import { type Markup, markup, nothing } from '../../../emulator/pages/markup';

/** What the form shows. */
export interface TokenizationForm {
  readonly session: TokenizationRecord;
  readonly tokens: readonly TokenRecord[];
  readonly message?: string;
  readonly cardholderName?: string;
  readonly expiryDate?: string;
  readonly status?: number;
}

/** A form for a card, made to be embedded in a shop's own page. */
export function tokenizationPage(form: TokenizationForm): WireAnswer {
  const { session, tokens, message, status } = form;
  const values = { cardholderName: form.cardholderName ?? '', expiryDate: form.expiryDate ?? '' };
  const content = markup`<section>
<h1>Card</h1>
${messageBox(message)}
<form method="post" data-test="tokenization-form">
${savedCards(tokens)}
<fieldset><legend>Card</legend>${cardFields(values, { framed: true })}</fieldset>
${session.askConsumerConsent ? consent : nothing}
<div class="buttons"><button type="submit" data-test="submit-card">Continue</button></div>
</form>
</section>`;
  return page('Card', content, { embeddable: true, ...(status === undefined ? {} : { status }) });
}

export function tokenizationDonePage(): WireAnswer {
  return noticePage('Done', 'Your card has been taken. You may close this page.', 200, true);
}

const consent = markup`<label class="choice"><input type="checkbox" name="storePermanently" value="true" data-test="consent"> Save my card for later payments</label>`;

function savedCards(tokens: readonly TokenRecord[]): Markup {
  if (tokens.length === 0) return nothing;
  const choices = tokens.map(
    ({ id, card }) =>
      markup`<label class="choice"><input type="radio" name="tokenId" value="${id}" data-test="saved-card"> Saved card ${card.masked.slice(-8)}</label>\n`,
  );
  return markup`<fieldset><legend>Use</legend>
${choices}<label class="choice"><input type="radio" name="tokenId" value="" checked data-test="new-card"> Another card</label>
</fieldset>`;
}
