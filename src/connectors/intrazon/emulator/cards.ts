import { type JsonObject } from '../../emulator/json';
import { passesLuhn } from '../../emulator/scrubbing';
import { type ApiAnswer, type PlayerSubject } from './api-call';
import { refuse } from './errors';
import { isMatch, isText, readFields, required } from './fields';
import { type Intrazon } from './intrazon';
import { type CardRecord } from './records';

const shape = {
  cc_num: required(isMatch(/^\d{12,19}$/)),
  cc_csc: required(isMatch(/^\d{3,4}$/)),
  cc_name: required(isText(128)),
  cc_exp_month: required(isMatch(/^(0[1-9]|1[0-2])$/)),
  cc_exp_year: required(isMatch(/^\d{4}$/)),
};

type NewCard = ReturnType<typeof readCard>;

export function readCard(body: JsonObject) {
  return readFields(body, shape);
}

/** What a test card does; other numbers are for live mode. (IntraZon contract, section 7) */
const testCards: Readonly<Record<string, 'charges' | 'refusesCharges' | 'refused'>> = {
  '4012888888881881': 'charges',
  '4242424242424242': 'charges',
  '4000000000000341': 'refusesCharges',
  '4000000000000002': 'refused',
};

/** R3: replaces the player's card. A refused registration keeps the earlier one. */
export function registerCard({ intrazon, application, player }: PlayerSubject, input: NewCard): ApiAnswer {
  const expiry = { expiryMonth: input.cc_exp_month, expiryYear: input.cc_exp_year };
  if (!passesLuhn(input.cc_num)) refuse('card_invalid');
  if (isExpired(intrazon, expiry)) refuse('card_expired', 422);
  const known = Object.hasOwn(testCards, input.cc_num) ? testCards[input.cc_num] : undefined;
  if (application.isTestMode && known === undefined) refuse('test_card_required');
  if (!application.isTestMode && known !== undefined) refuse('test_card_in_live_mode');
  if (known === 'refused') refuse('card_declined');
  const card: CardRecord = {
    token: intrazon.ids.newToken(),
    masked: '*'.repeat(input.cc_num.length - 4) + input.cc_num.slice(-4),
    name: input.cc_name,
    ...expiry,
    declinesCharges: known === 'refusesCharges',
  };
  intrazon.cards.put(player.key, card);
  const isEmpty = intrazon.profile.values.cardReply === 'empty';
  return isEmpty ? { status: 201 } : { status: 201, body: cardView(card) };
}

/** R7. */
export function listCards({ intrazon, player }: PlayerSubject): ApiAnswer {
  const card = intrazon.cards.get(player.key);
  return { status: 200, body: card === undefined ? [] : [cardView(card)] };
}

/** The last day of the month is still good, on the emulator's clock. */
export function isExpired(
  intrazon: Intrazon,
  { expiryMonth, expiryYear }: Pick<CardRecord, 'expiryMonth' | 'expiryYear'>,
): boolean {
  return intrazon.core.clock.nowMs() >= firstOfNextMonth(Number(expiryYear), Number(expiryMonth));
}

/** Date.UTC takes years below 100 for those of the last century. */
function firstOfNextMonth(year: number, month: number): number {
  const day = new Date(0);
  day.setUTCFullYear(year, month, 1);
  return day.getTime();
}

function cardView(card: CardRecord): JsonObject {
  return {
    cc_num: card.masked,
    cc_csc: '***',
    cc_name: card.name,
    cc_exp_month: card.expiryMonth,
    cc_exp_year: card.expiryYear,
  };
}
