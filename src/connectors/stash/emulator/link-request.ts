import { badField, Refusal } from './errors';
import { type Fields, idRule, type TextRule } from './fields';
import { linkLine, pieces, readBonus, readLine, type RequestRules } from './line-request';
import { type BonusRecord, type LineRecord, type LinkRecord } from './records';

const linesMax = 100;
const platforms = ['IOS', 'ANDROID', 'UNDEFINED'];

const text: TextRule = {};
const emailRule: TextRule = {
  charsMin: 3,
  charsMax: 254,
  fits: given => given.includes('@'),
  takes: 'an address required',
};
const currencyRule: TextRule = { fits: given => /^[A-Z]{3}$/.test(given), takes: 'ISO 4217 code required' };
const regionRule: TextRule = {
  fits: given => /^[A-Z]{2,3}$/.test(given),
  takes: '2 or 3 capital letters required',
};

/** A request for a link, well-formed. The currency may still be one that is not taken. */
export interface LinkRequest extends Pick<
  LinkRecord,
  'generation' | 'playerId' | 'regionCode' | 'currency' | 'lines' | 'bonus'
> {
  readonly shopHandle?: string;
  readonly transactionId?: string;
  /** SKUs are looked up only once everything else is known to be right. */
  readonly catalogItems: readonly { readonly id: string; readonly quantity: number }[];
  /** Everything that must be equal for a repetition, as one text. */
  readonly canonical: string;
}

/** `POST /sdk/checkout_links/create` (Stash contract, section 3.1). Throws a Refusal. */
export function readG1(body: Fields, rules: RequestRules): LinkRequest {
  const shopHandle = body.text('shopHandle', { charsMin: 1 });
  const currency = body.text('currency', currencyRule);
  if (body.has('externalUser') && body.has('user'))
    throw badField('user', 'is another name of externalUser; send one of them');
  const user = body.object(body.has('user') ? 'user' : 'externalUser');
  const playerId = user.text('id', idRule(128));
  user.optionalText('validatedEmail', emailRule);
  for (const name of ['displayName', 'avatarIconUrl', 'profileUrl']) user.optionalText(name, text);
  const lines = body.list('items', 1, linesMax).map(item => readLine(item, currency, rules));
  const none = { bonus: [], catalogItems: [], canonical: '' };
  return { generation: 'G1', shopHandle, playerId, regionCode: 'US', currency, lines, ...none };
}

/** `POST /sdk/server/checkout_links/generate_quick_pay_url` (Stash contract, section 3.2). Throws a Refusal. */
export function readG2(body: Fields, rules: RequestRules): LinkRequest {
  if (body.has('item') === body.has('catalogItems'))
    throw new Refusal(400, 'item, catalogItems: exactly one of them required');
  const user = readG2User(body.object('user'));
  const currency = body.optionalText('currency', currencyRule) ?? 'USD';
  const regionCode = body.optionalText('regionCode', regionRule) ?? 'US';
  const transactionId = body.optionalText('transactionId', idRule(255));
  const checkoutSessionId = body.optionalText('checkoutSessionId', text);
  const lines = body.has('item') ? [readLine(body.object('item'), currency, rules)] : [];
  const catalogItems = body.has('catalogItems') ? body.list('catalogItems', 1, linesMax).map(linkLine) : [];
  const bonus = body.has('bonusItems') ? body.list('bonusItems', 0, linesMax).map(readBonus) : [];
  if (lines.length + catalogItems.length + bonus.length > linesMax)
    throw badField('bonusItems', `at most ${linesMax} lines with the items required`);
  const { id: playerId } = user;
  return {
    ...({ generation: 'G2', playerId, regionCode, currency, lines, bonus, catalogItems } as const),
    ...(transactionId === undefined ? {} : { transactionId }),
    canonical: canonical({ user, currency, regionCode, checkoutSessionId, lines, catalogItems, bonus }),
  };
}

function readG2User(user: Fields): { readonly id: string } & Readonly<Record<string, string | undefined>> {
  const platform = user.optionalText('platform', {
    fits: given => platforms.includes(given),
    takes: `one of ${platforms.join(', ')} required`,
  });
  return {
    id: user.text('id', idRule(128)),
    validatedEmail: user.optionalText('validatedEmail', emailRule),
    displayName: user.optionalText('displayName', text),
    profileImageUrl: user.optionalText('profileImageUrl', text),
    regionCode: user.optionalText('regionCode', regionRule),
    platform,
  };
}

interface Known {
  readonly lines: readonly (LineRecord & { readonly imageUrl?: string })[];
  readonly bonus: readonly BonusRecord[];
  readonly [name: string]: unknown;
}

/** The parsed known fields after defaults, in a fixed order: two spellings of one price are equal. */
function canonical({ lines, ...rest }: Known): string {
  return JSON.stringify({ ...rest, lines: lines.map(pieces) });
}
