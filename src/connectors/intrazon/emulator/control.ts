import { isObject, type JsonObject } from '../../emulator/json';
import { type ControlHandler } from '../../emulator/provider';
import { jsonAnswer, type WireAnswer } from '../../emulator/wire';
import { rotateSecret, setTestMode, storeApplication } from './applications';
import { Refusal } from './errors';
import { isBoolean, isMatch, isText, isWhole, optional, readFields, required } from './fields';
import { isKey, isSecret, secretDigest } from './ids';
import { type Intrazon, timeText } from './intrazon';
import { isBalance, playerView } from './players';
import { totalView } from './pricing';
import { type ApplicationRecord, type ChargeRecord, type GoodRecord } from './records';

/** Controls that only IntraZon has: its control panel, and the history of test charges. (IntraZon contract, section 11) */
export function intrazonControls(intrazon: Intrazon): Readonly<Record<string, ControlHandler>> {
  const inTransaction = (work: () => WireAnswer): WireAnswer => {
    try {
      return intrazon.core.documents.transaction(work);
    } catch (error) {
      if (error instanceof Refusal) return bad(error.code);
      throw error;
    }
  };
  const withApplication = (key: string | undefined, work: (found: ApplicationRecord) => WireAnswer) => {
    const application = intrazon.applications.get(key ?? '');
    return application === undefined
      ? jsonAnswer(404, { error: 'no such application' })
      : inTransaction(() => work(application));
  };
  return {
    'POST apps': body => inTransaction(() => putApplication(intrazon, body)),
    'POST apps/{key}/rotate-secret': (_body, _query, { key }) =>
      withApplication(key, found => jsonAnswer(200, { secret: rotateSecret(intrazon, found) })),
    'POST apps/{key}/mode': (body, _query, { key }) =>
      withApplication(key, found => {
        const { test_mode } = readFields(body, { test_mode: required(isBoolean) });
        setTestMode(intrazon, found, test_mode);
        return jsonAnswer(200, { key: found.key, test_mode });
      }),
    'POST players/{key}': (body, _query, { key }) =>
      inTransaction(() => setPlayer(intrazon, key ?? '', body)),
    'GET charges': () =>
      jsonAnswer(
        200,
        intrazon.charges.entries().map(([, charge]) => chargeView(charge)),
      ),
  };
}

const applicationShape = {
  key: optional(isKey, null),
  name: optional(isText(128), 'Application'),
  secret: optional(isSecret, null),
  test_mode: optional(isBoolean, true),
  virtual_goods: optional((value): value is readonly unknown[] => Array.isArray(value), []),
};

const isMoney = isMatch(/^\d{1,6}\.\d{2}$/);

const goodShape = {
  key: optional(isKey, null),
  name: required(isText(128)),
  price: optional(isWhole(0, 2_147_483_647), null),
  price_usd: optional(isMoney, null),
  price_eur: optional(isMoney, null),
  thumbnail: optional(isText(1000), null),
  subscriber_discount: optional(isMatch(/^(\d{1,2}\.\d{2}|100\.00)$/), null),
  multiple: optional(isBoolean, false),
  permanent: optional(isBoolean, false),
};

/** A new application, or the whole of a known one anew. The answer is the only one that shows a secret in clear. */
function putApplication(intrazon: Intrazon, body: JsonObject): WireAnswer {
  const {
    key: given,
    name,
    secret,
    test_mode: isTestMode,
    virtual_goods,
  } = readFields(body, applicationShape);
  const key = given ?? intrazon.ids.newKey();
  const goods = virtual_goods.map(good => readGood(intrazon, good));
  if (new Set(goods.map(good => good.key)).size < goods.length) return bad('two goods have one key');
  const isOfAnother = (other: ApplicationRecord): boolean =>
    secret !== null && other.key !== key && other.secretDigest === secretDigest(secret);
  if (intrazon.applications.entries().some(([, other]) => isOfAnother(other)))
    return bad('another application has this secret');
  const isNew = intrazon.applications.get(key) === undefined;
  const stored = storeApplication(intrazon, { key, name, goods, isTestMode, secret: secret ?? undefined });
  const view = { key, name, secret: stored, test_mode: isTestMode, virtual_goods: goods.map(one => one.key) };
  return jsonAnswer(isNew ? 201 : 200, view);
}

function readGood(intrazon: Intrazon, value: unknown): GoodRecord {
  const { key, price_usd, price_eur, subscriber_discount, ...rest } = readFields(
    isObject(value) ? value : {},
    goodShape,
  );
  const prices = { priceUsd: price_usd, priceEur: price_eur, subscriberDiscount: subscriber_discount };
  return { key: key ?? intrazon.ids.newKey(), ...rest, ...prices };
}

function setPlayer(intrazon: Intrazon, key: string, body: JsonObject): WireAnswer {
  const player = intrazon.players.get(key);
  if (player === undefined) return jsonAnswer(404, { error: 'no such player' });
  const shape = {
    coins: optional(isBalance, player.coins),
    subscribed: optional(isBoolean, player.subscribed),
  };
  const changed = { ...player, ...readFields(body, shape) };
  intrazon.players.put(key, changed);
  return jsonAnswer(200, playerView(changed));
}

function chargeView({
  applicationKey,
  purchase,
  cardToken,
  maskedCard,
  isTestMode,
}: ChargeRecord): JsonObject {
  const { key, playerKey, goodKey, currency, amount, total, createdAtMs } = purchase;
  return {
    ...{ purchase_key: key, app_key: applicationKey, player_key: playerKey, virtual_good_key: goodKey },
    ...{ currency, amount, total: totalView(currency, total) },
    ...{ card: maskedCard, card_token: cardToken, test_mode: isTestMode, created: timeText(createdAtMs) },
  };
}

function bad(error: string): WireAnswer {
  return jsonAnswer(400, { error });
}
