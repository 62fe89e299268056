import { type WireAnswer, type WireRequest } from '../../emulator/wire';
import { merchantById } from './merchants';
import { readCard } from './pages/card-fields';
import { noticePage, seeOther } from './pages/layout';
import { tokenizationDonePage, type TokenizationForm, tokenizationPage } from './pages/tokenization-page';
import { type Payone } from './payone';
import { offeredProducts } from './products';
import { type TokenizationRecord, type TokenRecord } from './records';
import { cardRecord, saveToken, usableToken } from './tokens';

/** GET of a tokenization's page. */
export function showTokenization(payone: Payone, session: TokenizationRecord): WireAnswer {
  if (session.result !== undefined) return tokenizationDonePage();
  if (payone.core.clock.nowMs() > session.expiresAtMs) {
    return noticePage('Too late', 'This page has expired.', 410, true);
  }
  return tokenizationPage({ session, tokens: savedCards(payone, session) });
}

/** POST of the form. Without the customer's consent the token is temporary. */
export function submitTokenization(
  payone: Payone,
  session: TokenizationRecord,
  request: WireRequest,
): WireAnswer {
  const isOpen = session.result === undefined && payone.core.clock.nowMs() <= session.expiresAtMs;
  if (!isOpen) return showTokenization(payone, session);
  const form = new URLSearchParams(request.body.toString('utf8'));
  return payone.core.documents.transaction(() => {
    const result = readResult(payone, session, form);
    if (typeof result === 'string') return tokenizationPage(rejected(payone, session, form, result));
    payone.tokenizations.put(session.id, { ...session, result });
    return seeOther(`${payone.origin()}/hostedtokenization/Form/${session.pageId}`);
  });
}

function readResult(
  payone: Payone,
  session: TokenizationRecord,
  form: URLSearchParams,
): NonNullable<TokenizationRecord['result']> | string {
  const merchant = merchantById(session.merchantId);
  if (merchant === undefined) throw new Error(`no merchant ${session.merchantId}`);
  const tokenId = form.get('tokenId') ?? '';
  if (tokenId !== '') {
    const saved = savedCards(payone, session).find(token => token.id === tokenId);
    return saved === undefined
      ? 'This saved card cannot be used any more.'
      : { tokenId, tokenStatus: 'UNCHANGED' };
  }
  const typed = readCard(form);
  if (typeof typed === 'string') return typed;
  const card = cardRecord(payone, typed);
  const accepted = offeredProducts(undefined, session.filters).filter(product => product.method === 'card');
  if (card.productId !== 0 && !accepted.some(product => product.id === card.productId)) {
    return 'This brand of card is not accepted here.';
  }
  const hasConsent = session.askConsumerConsent && form.get('storePermanently') === 'true';
  const { token, status } = saveToken(payone, merchant, card, !hasConsent);
  return { tokenId: token.id, tokenStatus: status };
}

function savedCards(payone: Payone, session: TokenizationRecord): readonly TokenRecord[] {
  const merchant = merchantById(session.merchantId);
  return session.tokens
    .map(id => (merchant === undefined ? undefined : usableToken(payone, merchant, id)))
    .filter(token => token !== undefined);
}

function rejected(
  payone: Payone,
  session: TokenizationRecord,
  form: URLSearchParams,
  message: string,
): TokenizationForm {
  return {
    session,
    tokens: savedCards(payone, session),
    message,
    status: 422,
    cardholderName: form.get('cardholderName') ?? '',
    expiryDate: form.get('expiryDate') ?? '',
  };
}
