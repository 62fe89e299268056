import { type ApiAnswer, type ApiCall, at, textAt } from './api-call';
import { unknownThing } from './errors';
import { readProductFilters } from './product-filters';
import { type TokenizationRecord } from './records';
import { tokenView, usableToken } from './tokens';

const sessionLifeMs = 2 * 3_600_000;

/** POST /hostedtokenizations. Tokens that are not known do not fail the call. (PAYONE contract, section 3.5) */
export function createTokenization({ payone, merchant, body }: ApiCall): ApiAnswer {
  const given = splitTokens(textAt(body, 'tokens'));
  const known = given.filter(id => usableToken(payone, merchant, id) !== undefined);
  const session: TokenizationRecord = {
    id: payone.ids.uuid(),
    merchantId: merchant.merchantId,
    pageId: payone.ids.page(),
    expiresAtMs: payone.core.clock.nowMs() + sessionLifeMs,
    askConsumerConsent: at(body, 'askConsumerConsent') === true,
    filters: readProductFilters(at(body, 'paymentProductFilters')),
    tokens: known,
  };
  payone.tokenizations.put(session.id, session);
  payone.pages.put(session.pageId, { kind: 'tokenization', id: session.id });
  const url = `${payone.origin()}/hostedtokenization/Form/${session.pageId}`;
  return {
    status: 201,
    body: {
      hostedTokenizationId: session.id,
      hostedTokenizationUrl: url,
      partialRedirectUrl: url.replace(/^https?:\/\//, ''),
      invalidTokens: given.filter(id => !known.includes(id)),
      expiredCardTokens: [],
    },
  };
}

/** GET /hostedtokenizations/{id}. An open session that nobody has filled in yet is an empty object. */
export function getTokenization(call: ApiCall): ApiAnswer {
  const session = findOpenSession(call, call.params['hostedTokenizationId'] ?? '');
  if (session === undefined) throw unknownThing('UNKNOWN_HOSTED_TOKENIZATION_ID');
  const token = session.result === undefined ? undefined : call.payone.tokens.get(session.result.tokenId);
  if (session.result === undefined || token === undefined) return { status: 200, body: {} };
  return { status: 200, body: { token: tokenView(token), tokenStatus: session.result.tokenStatus } };
}

/** Token of a session that the customer has filled in; undefined for every other id. */
export function readCompletedTokenization(call: ApiCall, id: string): string | undefined {
  return findOpenSession(call, id)?.result?.tokenId;
}

export function splitTokens(list: string | undefined): readonly string[] {
  return (list ?? '').split(',').filter(id => id !== '');
}

function findOpenSession({ payone, merchant }: ApiCall, id: string): TokenizationRecord | undefined {
  const session = payone.tokenizations.get(id);
  if (session?.merchantId !== merchant.merchantId) return undefined;
  return payone.core.clock.nowMs() > session.expiresAtMs ? undefined : session;
}
