import { type JsonObject } from '../../emulator/json';
import { type ControlHandler } from '../../emulator/provider';
import { jsonAnswer, type WireAnswer } from '../../emulator/wire';
import { badField, notFound, Refusal, refusalAnswer } from './errors';
import { Fields, idRule } from './fields';
import { readG1, readG2 } from './link-request';
import { createLink } from './links';
import { linkView } from './link-view';
import { payLink } from './paying';
import { readPrice } from './prices';
import { type LinkRecord } from './records';
import { readRefund, refundLink } from './refunds';
import { askDirectly } from './direct-question';
import { type Shop } from './shops';
import { statusOf } from './states';
import { type Stash } from './stash';
import { presentCard } from './test-cards';
import { sendBody } from './webhooks';

type Parts = Readonly<Record<string, string>>;
type Answering = (body: Fields, parts: Parts) => unknown;

/** Controls that only Stash has. Their refusals look like those of its API. (Stash contract, section 9, rule 10) */
export function stashControls(stash: Stash): Readonly<Record<string, ControlHandler>> {
  const { documents } = stash.core;
  const links = (): readonly LinkRecord[] => stash.links.entries().map(([, link]) => link);
  return {
    'GET orders': answering(() => links().map(link => linkView(stash, link))),
    'POST orders': answering(async body => {
      const link = startOrder(stash, body);
      return body.has('card') ? pay(stash, link.id, body) : linkView(stash, link);
    }),
    'GET links/{id}': answering((_body, parts) => linkView(stash, linkOf(stash, parts))),
    'POST links/{id}/pay': answering((body, parts) => pay(stash, linkOf(stash, parts).id, body)),
    'POST links/{id}/refund': answering((body, parts) => {
      const { id } = linkOf(stash, parts);
      const request = readRefund(body);
      const link = documents.transaction(() => refundLink(stash, id, request));
      return linkView(stash, link);
    }),
    'POST ask': answering(body => askDirectly(stash, body, shopNamed(stash, body))),
    'POST webhooks/send': answering(body => {
      const type = body.text('type', {});
      sendBody(stash, shopNamed(stash, body), 'test', type, body.value('body') ?? { type });
      return {};
    }),
    'GET catalog': answering(() => stash.catalog.entries().map(([, good]) => good)),
    'POST catalog': answering(body => documents.transaction(() => fillCatalog(stash, body))),
  };
}

function answering(answer: Answering): ControlHandler {
  return async (body: JsonObject, _query, parts): Promise<WireAnswer> => {
    try {
      return jsonAnswer(200, await answer(new Fields(body), parts));
    } catch (error) {
      if (error instanceof Refusal) return refusalAnswer(error);
      throw error;
    }
  };
}

/** A link without a call of the API: G1, unless the body is that of a G2 request. */
function startOrder(stash: Stash, body: Fields): LinkRecord {
  const shop = shopNamed(stash, body);
  const isG2 = body.has('item') || body.has('catalogItems');
  const { shopHandle: _own, ...request } = isG2
    ? readG2(body, stash.profile.values)
    : readG1(withHandle(body, shop), stash.profile.values);
  return stash.core.documents.transaction(() => createLink(stash, shop, request));
}

/** The scripted payer: answers when the attempt is over, also when it failed. */
async function pay(stash: Stash, linkId: string, body: Fields): Promise<unknown> {
  const number = body.text('card', {
    fits: text => /^\d{12,19}$/.test(text),
    takes: '12 to 19 digits required',
  });
  const link = await payLink(stash, linkId, presentCard(number));
  if (link === undefined) throw notFound('link');
  const status = `PAYMENT_STATUS_${statusOf(link, stash.core.clock.nowMs())}`;
  return { status, id: link.id, attempt: link.attempts.at(-1) };
}

function fillCatalog(stash: Stash, body: Fields): unknown {
  for (const [id] of stash.catalog.entries()) stash.catalog.delete(id);
  for (const good of body.list('items', 0, 1_000)) {
    const id = good.text('id', idRule(128));
    const prices = good.object('prices');
    const { currencies, priceUnit } = stash.profile.values;
    const known = currencies.split(',').filter(currency => prices.has(currency));
    for (const currency of known) readPrice(prices.value(currency), currency, priceUnit, prices.at(currency));
    stash.catalog.put(id, {
      id,
      name: good.text('name', { charsMin: 1, charsMax: 256 }),
      description: good.optionalText('description', { charsMax: 1024 }) ?? '',
      prices: Object.fromEntries(known.map(currency => [currency, String(prices.value(currency))])),
    });
  }
  return { count: stash.catalog.size };
}

function linkOf(stash: Stash, parts: Parts): LinkRecord {
  const link = stash.links.get(parts['id'] ?? '');
  if (link === undefined) throw notFound('link');
  return link;
}

function shopNamed(stash: Stash, body: Fields): Shop {
  const account = body.optionalText('account', {}) ?? 'default';
  const shop = stash.shops.find(one => one.account === account);
  if (shop === undefined) throw badField('account', 'no such account');
  return shop;
}

function withHandle(body: Fields, { shopHandle }: Shop): Fields {
  return body.has('shopHandle') ? body : body.with('shopHandle', shopHandle);
}
