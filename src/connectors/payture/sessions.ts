import { type Clock } from '../../domain/clock';
import { type Call, type OpenedPage, type Outcome } from '../contract';
import { isSafePage } from '../origin';
import { isGuid, kopecksOf, same, textOf } from './answer';
import { type PaytureClient } from './client';
import { type Fields } from './encoding';
import { SESSION_MIN } from './page-lookup';
import { endOfOrder, unknownOutcome } from './refusals';
import { terminal } from './terminal';

export interface Session {
  readonly door: 'apim' | 'vwapi';
  readonly type: 'Pay' | 'Block' | 'Add';
  /** Null for a card registration, which is no order. */
  readonly order: { readonly id: string; readonly kopecks: string } | null;
  readonly fields: Fields;
}

/** Opens one of Payture's pages (Payture contract, sections 5.2, 5.3 and 11). Moves nothing. */
export async function openSession(
  client: PaytureClient,
  clock: Clock,
  call: Call,
  session: Session,
): Promise<Outcome<OpenedPage>> {
  const { door, type, order, fields } = session;
  const list = { SessionType: type, OrderId: order?.id ?? null, Amount: order?.kopecks ?? null, ...fields };
  const form = { ...terminal(client.account, door), [door === 'vwapi' ? 'DATA' : 'Data']: list };
  // Before the call: we may believe that the page has run out a little too early, never too late.
  const expiresAt = new Date(clock.now().getTime() + SESSION_MIN * 60_000);
  const answer = await client.send({ command: `${door}/Init`, form, signal: call.signal });
  if (answer.kind !== 'success') return endOfOrder(answer, order?.id ?? '');
  const { element } = answer;
  const sessionId = textOf(element, 'SessionId', 60);
  const told = textOf(element, 'SessionType', 20);
  if (sessionId === null || !isGuid(sessionId) || (told !== null && !same(told, type)))
    return unknownOutcome('the answer names no usable page');
  if (order && textOf(element, 'OrderId') !== order.id)
    return unknownOutcome('the page is for another order');
  // The payer must not be sent to pay another amount than the order's.
  if (order && kopecksOf(element, 'Amount') !== BigInt(order.kopecks))
    return unknownOutcome('the page is for another amount');
  const redirectUrl = `${client.account.origin}/${door}/${type === 'Add' ? 'Add' : 'Pay'}?SessionId=${sessionId}`;
  if (!isSafePage(redirectUrl)) return unknownOutcome('the page has no safe address');
  return { kind: 'done', value: { providerReference: sessionId, redirectUrl, expiresAt } };
}

/** How every page looks and where it leads; `Url` as it is: Payture's placeholders would prove nothing to us. */
export function pageFields(page: {
  readonly returnUrl: string;
  readonly locale: string | null;
  readonly template: string | null;
}): Fields {
  return { Url: page.returnUrl, TemplateTag: page.template, Language: language(page.locale) };
}

/** RU or EN are all there is (Payture contract, section 2.2); anything else is left to the template. */
function language(locale: string | null): string | null {
  const [, name] = /^(ru|en)(?:[-_]|$)/i.exec(locale ?? '') ?? [];
  return name?.toUpperCase() ?? null;
}
