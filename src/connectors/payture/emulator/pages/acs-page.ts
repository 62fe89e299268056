import { type WireAnswer } from '../../../emulator/wire';
import { type ChallengeRecord } from '../records';
import { amountText, page } from './layout';
import { markup, nothing } from '../../../emulator/pages/markup';

/** The issuer's question. */
export function acsPage(challenge: ChallengeRecord, termUrl: string): WireAnswer {
  const amount =
    challenge.amount === 0
      ? nothing
      : markup`<p class="amount" data-test="amount">${amountText(challenge.amount)}</p>`;
  const content = markup`<section>
<h1>3-D Secure</h1>
${amount}
<p class="soft"><span data-test="reference">${challenge.label}</span></p>
<p>Your bank asks: is this payment with card ${challenge.mask} yours?</p>
<form method="post" action="/acs/answer" data-test="challenge-form">
<input type="hidden" name="MD" value="${challenge.md}">
<input type="hidden" name="TermUrl" value="${termUrl}">
<div class="buttons">
<button type="submit" name="result" value="ok" autofocus data-test="challenge-confirm">OK</button>
<button type="submit" name="result" value="fail" class="plain" data-test="challenge-fail">Fail</button>
</div>
</form>
</section>`;
  return page('3-D Secure', content);
}

/** Takes the browser back to the shop with MD and PaRes; the button is for browsers without scripts. */
export function returnPage(termUrl: string, md: string, paRes: string, asCres: boolean): WireAnswer {
  const content = markup`<section>
<h1>Back to the shop</h1>
<form method="post" action="${termUrl}" data-test="return-form">
<input type="hidden" name="MD" value="${md}">
<input type="hidden" name="PaRes" value="${paRes}">
${asCres ? markup`<input type="hidden" name="cres" value="${paRes}">` : nothing}
<div class="buttons"><button type="submit" data-test="return">Continue</button></div>
</form>
</section>`;
  return page('Back to the shop', content, { submitsItself: true });
}
