import { type WireAnswer, type WireRequest } from '../../emulator/wire';
import { showChallenge, submitChallenge } from './challenge-flow';
import { showCheckout, showResult, submitCheckout } from './checkout-flow';
import { noticePage } from './pages/layout';
import { type Payone } from './payone';
import { showTokenization, submitTokenization } from './tokenization-flow';

const pagePath =
  /^\/(hostedcheckout\/Payment\/Form|hostedcheckout\/Payment\/Result|redirector\/3ds|redirector\/simulator|hostedtokenization\/Form)\/([0-9a-f]{32})$/;

/** Answers a page that a person looks at; undefined for a path that is none. */
export function answerPage(payone: Payone, request: WireRequest): WireAnswer | undefined {
  const [, kind, pageId = ''] = pagePath.exec(request.path) ?? [];
  if (kind === undefined) return undefined;
  if (request.method !== 'GET' && request.method !== 'POST') return { status: 405, headers: {}, body: '' };
  const target = payone.pages.get(pageId);
  const answer = target === undefined ? undefined : answerTarget(payone, request, kind, target);
  return answer ?? noticePage('Not found', 'There is no such page.', 404);
}

function answerTarget(
  payone: Payone,
  request: WireRequest,
  kind: string,
  target: { readonly kind: 'checkout' | 'challenge' | 'tokenization'; readonly id: string },
): WireAnswer | undefined {
  const isPost = request.method === 'POST';
  if (target.kind === 'checkout' && kind.startsWith('hostedcheckout/')) {
    const checkout = payone.checkouts.get(target.id);
    if (checkout === undefined) return undefined;
    if (kind.endsWith('Result')) return showResult(payone, checkout);
    return isPost ? submitCheckout(payone, checkout, request) : showCheckout(payone, checkout);
  }
  if (target.kind === 'challenge' && kind.startsWith('redirector/')) {
    const payment = payone.payments.get(target.id);
    if (payment === undefined) return undefined;
    return isPost ? submitChallenge(payone, payment, request) : showChallenge(payone, payment);
  }
  if (target.kind === 'tokenization' && kind.startsWith('hostedtokenization/')) {
    const session = payone.tokenizations.get(target.id);
    if (session === undefined) return undefined;
    return isPost ? submitTokenization(payone, session, request) : showTokenization(payone, session);
  }
  return undefined;
}
