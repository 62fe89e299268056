import { badField, notFound } from './errors';
import { type Fields, hasLoneSurrogate } from './fields';
import { questionAbout, questionHeaders, questionTarget } from './authorization';
import { type MerchantAnswer, type Question } from './merchant-line';
import { type LinkRecord } from './records';
import { type Shop } from './shops';
import { type Stash } from './stash';

const copiesMax = 200;
const methods = ['POST', 'GET', 'PUT', 'DELETE', 'PATCH'] as const;

/**
 * Asks the authorization endpoint whatever a test wants it asked, and charges nothing. The question is that about
 * `link`, if one is named, with the parts replaced that the body has:
 * - `playerId`, or `rawPlayerId` as it stands in the path
 * - `transactionId` and `items` of any type, or the whole `body` (a text goes as it is, anything else as JSON)
 * - `key`: valid, wrong or none; `contentType` (null: none); `headers`; `method`
 * - `copies` at the same time, after `delayMs` of the emulator's clock.
 */
export async function askDirectly(stash: Stash, body: Fields, shop: Shop): Promise<unknown> {
  const question = questionOf(stash, body, shop);
  const copies = body.has('copies') ? body.whole('copies', 1, copiesMax) : 1;
  const delayMs = body.has('delayMs') ? body.whole('delayMs', 0, 86_400_000) : 0;
  if (delayMs > 0) await stash.core.scheduler.sleep(delayMs);
  const answers = Array.from({ length: copies }, () => stash.merchant.ask(question));
  return { answers: (await Promise.all(answers)).map(answerView) };
}

function questionOf(stash: Stash, body: Fields, shop: Shop): Question {
  const link = linkNamed(stash, body);
  const method = methods.find(one => one === (body.optionalText('method', {}) ?? 'POST'));
  if (method === undefined) throw badField('method', `one of ${methods.join(', ')} required`);
  return {
    ...questionTarget(stash, shop, segmentOf(body, link)),
    method,
    headers: headersOf(body, shop),
    body: bodyOf(stash, body, link),
  };
}

function linkNamed(stash: Stash, body: Fields): LinkRecord | undefined {
  const id = body.optionalText('link', {});
  if (id === undefined) return undefined;
  const link = stash.links.get(id);
  if (link === undefined) throw notFound('link');
  return link;
}

function segmentOf(body: Fields, link: LinkRecord | undefined): string {
  const raw = body.optionalText('rawPlayerId', { fits: text => /^[\x21-\x7e]*$/.test(text) });
  if (raw !== undefined) return raw;
  const playerId = body.optionalText('playerId', { fits: text => !hasLoneSurrogate(text) }) ?? link?.playerId;
  if (playerId === undefined) throw badField('playerId', 'required without a link');
  return encodeURIComponent(playerId);
}

function headersOf(body: Fields, shop: Shop): Readonly<Record<string, string>> {
  const { [shop.authorizeHeader]: key = '', ...rest } = questionHeaders(shop);
  const which = body.optionalText('key', {}) ?? 'valid';
  if (!['valid', 'wrong', 'none'].includes(which)) throw badField('key', 'valid, wrong or none required');
  const keyHeader = which === 'none' ? {} : { [shop.authorizeHeader]: which === 'valid' ? key : `${key}x` };
  const extra = body.has('headers') ? body.object('headers').texts() : {};
  if (!body.names('contentType')) return { ...keyHeader, ...rest, ...extra };
  const contentType = body.optionalText('contentType', {});
  return { ...keyHeader, ...(contentType === undefined ? {} : { 'Content-Type': contentType }), ...extra };
}

function bodyOf(stash: Stash, body: Fields, link: LinkRecord | undefined): string {
  const whole = body.value('body');
  if (whole !== undefined) return typeof whole === 'string' ? whole : JSON.stringify(whole);
  const usual: unknown = link === undefined ? {} : JSON.parse(questionAbout(stash, link).body);
  const replaced = ['transactionId', 'items'].filter(name => body.names(name));
  const parts = Object.fromEntries(replaced.map(name => [name, body.value(name) ?? null]));
  return JSON.stringify(Object.assign({}, usual, parts));
}

function answerView(answer: MerchantAnswer): unknown {
  if (answer.kind !== 'answered') return { cause: answer.kind === 'noAnswer' ? answer.cause : 'stopped' };
  const { status, isReplay, body } = answer;
  return { status, isReplay, body: body.slice(0, 20_000) };
}
