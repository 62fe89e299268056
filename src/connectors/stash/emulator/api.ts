import { isObject, parseJson } from '../../emulator/json';
import { type ProviderCall } from '../../emulator/provider';
import { header, jsonAnswer, type WireAnswer, type WireRequest } from '../../emulator/wire';
import { readCredential } from './authentication';
import { notFound, Refusal, refusalAnswer } from './errors';
import { Fields } from './fields';
import { readG1, readG2 } from './link-request';
import { checkLink, createLink, findLink, linkUrl } from './links';
import { paymentView } from './payment-view';
import { type Shop } from './shops';
import { type Stash } from './stash';

const bodyBytesMax = 262_144;

interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly answer?: (stash: Stash, shop: Shop, call: ProviderCall) => Promise<WireAnswer> | WireAnswer;
}

/** A route without an answer is known and not played here: account linking. (Stash contract, section 8) */
const routes: readonly Route[] = [
  { method: 'POST', path: /^\/sdk\/checkout_links\/create$/, answer: createG1 },
  { method: 'POST', path: /^\/sdk\/server\/checkout_links\/generate_quick_pay_url$/, answer: createG2 },
  { method: 'GET', path: /^\/sdk\/server\/payment\/([^/]+)$/, answer: getPayment },
  { method: 'POST', path: /^\/sdk\/link_code\/(link|link_apple_game_center|link_google_play)$/ },
  { method: 'POST', path: /^\/sdk\/custom_login\/approve_with_jwt$/ },
];

/**
 * One call of the API. The first flaw decides, in the order of the Stash contract, section 3.5: path, method, credential,
 * size, signature, content type, JSON, schema, shop, currency, idempotency.
 */
export async function answerApi(stash: Stash, call: ProviderCall): Promise<WireAnswer> {
  try {
    const { request } = call;
    const route = routeOf(request);
    if (route.answer === undefined) throw new Refusal(501, 'not played by this emulator');
    return await route.answer(stash, authenticated(stash, request), call);
  } catch (error) {
    if (error instanceof Refusal) return refusalAnswer(error);
    throw error;
  }
}

function routeOf({ path, method }: WireRequest): Route {
  const route = routes.find(one => one.path.test(path));
  if (route === undefined) throw notFound('path');
  if (route.method !== method)
    throw new Refusal(405, 'method not allowed', { headers: { Allow: route.method } });
  return route;
}

function authenticated(stash: Stash, request: WireRequest): Shop {
  const { allowLegacyHmac, hmacKeyEncoding, clockSkewMs } = stash.profile.values;
  const { clock } = stash.core;
  // A moved clock of the emulator must not lock out a server whose clock nobody moved.
  const instants = [clock.nowMs(), clock.systemNowMs()].map(nowMs => nowMs + clockSkewMs);
  const credential = readCredential(request, stash.shops, { allowLegacyHmac, hmacKeyEncoding, instants });
  if (request.body.length > bodyBytesMax) throw new Refusal(413, `body above ${bodyBytesMax} bytes`);
  return credential.prove(request.method === 'GET' ? Buffer.alloc(0) : request.body);
}

async function createG1(stash: Stash, shop: Shop, call: ProviderCall): Promise<WireAnswer> {
  const request = readG1(readBody(call.request), stash.profile.values);
  checkLink(stash, shop, request);
  await call.atWork();
  const link = stash.core.documents.transaction(() => createLink(stash, shop, request));
  return jsonAnswer(200, { url: linkUrl(stash, link), id: link.id });
}

async function createG2(stash: Stash, shop: Shop, call: ProviderCall): Promise<WireAnswer> {
  const request = readG2(readBody(call.request), stash.profile.values);
  checkLink(stash, shop, request);
  await call.atWork();
  const link = stash.core.documents.transaction(() => createLink(stash, shop, request));
  return jsonAnswer(200, { url: linkUrl(stash, link), id: link.id, regionCode: link.regionCode });
}

function getPayment(stash: Stash, shop: Shop, { request: { path } }: ProviderCall): WireAnswer {
  const id = path.slice(path.lastIndexOf('/') + 1);
  const link = findLink(stash, id);
  // A payment of another shop is as unknown as one that does not exist.
  if (link?.shopId !== shop.shopId) throw notFound('payment');
  return jsonAnswer(200, paymentView(link, stash.core.clock.nowMs(), stash.profile.values.paymentView));
}

/** A JSON object in strict UTF-8 without a byte order mark. Throws a Refusal. */
function readBody(request: WireRequest): Fields {
  const [mediaType = ''] = (header(request, 'content-type') ?? '').toLowerCase().split(';');
  if (!/^\s*application\/([a-z0-9.-]+\+)?json\s*$/.test(mediaType))
    throw new Refusal(415, 'content type application/json required');
  const value = parseJson(decodeUtf8(request.body) ?? '');
  if (!isObject(value)) throw new Refusal(400, 'body: JSON object required');
  return new Fields(value);
}

function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
