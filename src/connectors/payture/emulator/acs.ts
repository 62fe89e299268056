import { jsonAnswer, type WireAnswer, type WireRequest } from '../../emulator/wire';
import { acsPage, returnPage } from './pages/acs-page';
import { noticePage } from './pages/layout';
import { type Payture } from './payture';
import { type ChallengeRecord } from './records';
import { isHttpUrl } from './return-url';
import { finishSession } from './session-flow';
import { issuePaRes } from './three-ds';

/** The issuer's pages; undefined for a path that is none of them. (Payture contract, section 10.2) */
export function answerAcs(payture: Payture, request: WireRequest): WireAnswer | undefined {
  if (!/^\/acs(\/|$)/.test(request.path)) return undefined;
  const form = new URLSearchParams(request.body.toString('utf8'));
  const routeName = `${request.method} ${request.path.replace(/\/$/, '')}`;
  if (routeName === 'GET /acs') return askOnPage(payture, request.query);
  if (routeName === 'POST /acs') return ask(payture, form);
  if (routeName === 'POST /acs/answer') return answer(payture, form);
  if (routeName === 'POST /acs/decide') return decide(payture, form);
  return noticePage('Not found', 'There is no such page.', 404);
}

function ask(payture: Payture, form: URLSearchParams): WireAnswer {
  const challenge = openStep(payture, form);
  if (challenge === undefined) return over;
  const termUrl = form.get('TermUrl') ?? '';
  const paReq = form.get('PaReq') ?? form.get('creq') ?? '';
  const isSame = payture.ids.digest(`pareq ${paReq}`) === challenge.paReqDigest;
  if (!isSame || !isHttpUrl(termUrl)) {
    return noticePage('Wrong request', 'PaReq belongs to another payment, or TermUrl is no address.', 400);
  }
  return acsPage(challenge, termUrl);
}

/** Of a hosted page, which takes the customer back by itself. */
function askOnPage(payture: Payture, query: URLSearchParams): WireAnswer {
  const challenge = openStep(payture, query);
  return challenge?.finisher === 'page' ? acsPage(challenge, '') : over;
}

function answer(payture: Payture, form: URLSearchParams): WireAnswer {
  const challenge = openStep(payture, form);
  if (challenge === undefined) return over;
  const termUrl = form.get('TermUrl') ?? '';
  return payture.core.documents.transaction(() => {
    const paRes = issuePaRes(payture, challenge, form.get('result') === 'ok' ? 'ok' : 'fail');
    if (challenge.finisher === 'page') return finishSession(payture, challenge, paRes);
    if (!isHttpUrl(termUrl)) return noticePage('Wrong request', 'TermUrl is no address.', 400);
    return returnPage(termUrl, challenge.md, paRes, payture.profile.values.threeDs2);
  });
}

/** For scripts: the PaRes, without a visit to TermUrl. */
function decide(payture: Payture, form: URLSearchParams): WireAnswer {
  const challenge = openStep(payture, form);
  const result = form.get('result');
  if (challenge === undefined) return jsonAnswer(404, { error: 'no open step of this MD' });
  if (result !== 'ok' && result !== 'fail') return jsonAnswer(400, { error: '"result" is ok or fail' });
  return jsonAnswer(200, { md: challenge.md, paRes: issuePaRes(payture, challenge, result) });
}

function openStep(payture: Payture, values: URLSearchParams): ChallengeRecord | undefined {
  const challenge = payture.challenges.get((values.get('MD') ?? '').trim());
  if (challenge?.state !== 'open') return undefined;
  // The card may have been removed, or added again, since it was asked about.
  const isGone = challenge.cardId !== undefined && payture.cards.get(challenge.cardId) === undefined;
  return isGone ? undefined : challenge;
}

const over = noticePage('Not found', 'This 3-D Secure step is unknown or has ended.', 404);
