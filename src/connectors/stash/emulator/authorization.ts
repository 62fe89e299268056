import { type MerchantAnswer, type Question } from './merchant-line';
import { type LinkRecord, type QuestionRecord } from './records';
import { authorizePathOf, type Shop } from './shops';
import { shopOf, type Stash } from './stash';

/** How the merchant decided about a purchase. Only `approved` lets it be charged. */
export type Decision =
  | { readonly kind: 'approved' | 'refused' | 'noAnswer'; readonly questions: readonly QuestionRecord[] }
  | { readonly kind: 'stopped' };

/**
 * Asks the merchant whether the player may buy: exactly 200 in time is a yes, everything else a no. One question, unless
 * the switches `authorizeRetries` and `duplicateAuthorize` ask for more; a second answer after a 200 changes nothing.
 * (Stash contract, sections 4.2 and 4.4)
 */
export async function authorize(stash: Stash, link: LinkRecord): Promise<Decision> {
  const { authorizeRetries, duplicateAuthorize } = stash.profile.values;
  const questions: QuestionRecord[] = [];
  const ask = async (): Promise<MerchantAnswer> => {
    const at = stash.core.clock.now().toISOString();
    const answer = await stash.merchant.ask(questionAbout(stash, link));
    questions.push(recordOf(answer, at));
    return answer;
  };
  let answer = await ask();
  for (let retry = 0; retry < authorizeRetries && isRetried(answer); retry += 1) answer = await ask();
  if (answer.kind === 'stopped') return answer;
  const isApproved = answer.kind === 'answered' && answer.status === 200;
  if (isApproved && duplicateAuthorize && (await ask()).kind === 'stopped') return { kind: 'stopped' };
  const refusal = answer.kind === 'noAnswer' ? 'noAnswer' : 'refused';
  return { kind: isApproved ? 'approved' : refusal, questions };
}

/** The request of the Stash contract, section 4.1: no price, no currency, no link; free extras are ordinary lines. */
export function questionAbout(stash: Stash, link: LinkRecord): Question {
  const shop = shopOf(stash, link);
  const items = [...link.lines, ...link.bonus].map(({ id, quantity }) => ({ id, quantity }));
  return {
    ...questionTarget(stash, shop, encodeURIComponent(link.playerId)),
    method: 'POST',
    headers: questionHeaders(shop),
    body: JSON.stringify({ transactionId: link.transactionId, items }),
  };
}

export function questionHeaders(shop: Shop): Readonly<Record<string, string>> {
  return { [shop.authorizeHeader]: shop.authorizeKey, 'Content-Type': 'application/json' };
}

/** Where a question goes, and how long it waits. `segment` stands in the path as it is. */
export function questionTarget(
  stash: Stash,
  shop: Shop,
  segment: string,
): Pick<Question, 'origin' | 'path' | 'timeoutMs'> {
  const { authorizeUrl, authorizeTimeoutMs } = stash.profile.values;
  const base = new URL(authorizeUrl === '' ? authorizePathOf(shop) : authorizeUrl, stash.core.serverUrl());
  return {
    origin: base.origin,
    path: `${base.pathname.replace(/\/$/, '')}/${segment}`,
    timeoutMs: authorizeTimeoutMs,
  };
}

/** No answer might be a lost yes, and a 5xx might be cured; any other status is final. */
function isRetried(answer: MerchantAnswer): boolean {
  return answer.kind === 'noAnswer' || (answer.kind === 'answered' && answer.status >= 500);
}

function recordOf(answer: MerchantAnswer, at: string): QuestionRecord {
  if (answer.kind === 'answered') return { at, status: answer.status, isReplay: answer.isReplay };
  return { at, cause: answer.kind === 'noAnswer' ? answer.cause : 'stopped', isReplay: false };
}
