import { type WireAnswer, type WireRequest } from '../../emulator/wire';
import { type Attempt, attemptPayment, finishPayment } from './attempt';
import { addCard, finishAdd } from './card-adding';
import { readCard, type TypedCard, walletFlaws } from './card-data';
import { storeCustomer } from './customers';
import { PaytureError, refuse } from './errors';
import { found, noticePage } from './pages/layout';
import { isPaid, resultPage, sessionPage } from './pages/session-page';
import { Parameters, readParameters } from './parameters';
import { mustGet, type Payture } from './payture';
import { type CardTrace, type ChallengeRecord, type CustomerRecord, type SessionRecord } from './records';
import { locationOf, returnUrl } from './return-url';
import { merchantByVwid } from './terminals';
import { closeChallenge } from './three-ds';
import { cardOf, listedCards } from './wallet-cards';

const pagePath = /^\/(apim|vwapi)\/(Pay|Add|PaySubmit|AddSubmit)\/?$/;

/** The hosted pages; undefined for what is a command. (Payture contract, section 11) */
export async function answerSession(payture: Payture, request: WireRequest): Promise<WireAnswer | undefined> {
  const [, via, name = ''] = pagePath.exec(request.path) ?? [];
  if (via === undefined || (via === 'apim' && name.startsWith('Add'))) return undefined;
  const parameters = readParameters(request, payture.profile.values.mode === 'tolerant');
  if (typeof parameters === 'number') return undefined;
  const isCommand = parameters.get('VWID') !== undefined || parameters.get('DATA') !== undefined;
  if (via === 'vwapi' && !name.endsWith('Submit') && (isCommand || !parameters.get('SessionId')))
    return undefined;
  const session = payture.sessions.get(parameters.get('SessionId') ?? '');
  const isForThis = session?.via === via && (session.type === 'Add') === name.startsWith('Add');
  if (session === undefined || !isForThis) return noticePage('Not found', 'There is no such session.', 404);
  if (isOver(payture, session)) return leave(payture, session);
  if (session.expiresAtMs <= payture.core.clock.nowMs()) {
    return noticePage('Too late', 'This session has expired. Start again in the shop.', 410);
  }
  if (!name.endsWith('Submit')) return showForm(payture, session);
  if (request.method !== 'POST') return noticePage('Not found', 'There is no such page.', 404);
  const step = payture.core.documents.transaction(() => submit(payture, session, parameters));
  if (!('delayMs' in step)) return step;
  await payture.core.scheduler.sleep(step.delayMs);
  if (payture.sessions.get(session.id) === undefined)
    return noticePage('Gone', 'The emulator was reset.', 500);
  const late = leave(payture, session);
  return { ...late, headers: { ...late.headers, 'X-Emulated-Delay-Ms': String(step.delayMs) } };
}

/** Ends the 3-D Secure step of a page, and takes the customer on. */
export function finishSession(payture: Payture, challenge: ChallengeRecord, paRes: string): WireAnswer {
  const session = mustGet(payture.sessions, challenge.sessionId ?? '');
  if (challenge.orderKey !== undefined) finishPayment(payture, challenge, challenge.orderKey, paRes);
  if (challenge.cardId !== undefined) {
    const added = finishAdd(payture, challenge, challenge.cardId, paRes);
    if (added?.kind === 'added') markAdded(payture, session, added.card.cardId);
  }
  return leave(payture, mustGet(payture.sessions, session.id));
}

type Step = WireAnswer | { readonly delayMs: number };

function submit(payture: Payture, session: SessionRecord, form: Parameters): Step {
  try {
    return session.type === 'Add' ? submitAdd(payture, session, form) : submitPay(payture, session, form);
  } catch (error) {
    if (!(error instanceof PaytureError)) throw error;
    return showForm(payture, session, `Please check what you entered (${error.code}).`);
  }
}

function submitPay(payture: Payture, session: SessionRecord, form: Parameters): Step {
  const { orderKey, orderId, account, terminal, via, amount, customFields, ip } = session;
  const before = payture.orders.get(orderKey);
  if (before !== undefined && before.sessionId !== session.id) refuse('DUPLICATE_ORDER_ID');
  if (before?.pending !== undefined) refuse('ILLEGAL_ORDER_STATE');
  const means = chosenMeans(payture, session, form);
  // An abandoned attempt becomes obsolete when a new one starts. (Payture contract, section 11)
  if (before?.md !== undefined) closeChallenge(payture, before.md, 'obsolete');
  const draft = {
    ...{ key: orderKey, account, terminal, orderId, via, amount, customFields, ip, sessionId: session.id },
    ...({ mode: session.type === 'Block' ? 'Block' : 'Pay', card: means.card } as const),
    ...(means.cardId === '' ? {} : { login: session.login, cardId: means.cardId }),
    ...(means.saveFor === undefined ? {} : { saveFor: means.saveFor }),
  };
  return afterAttempt(payture, session, attemptPayment(payture, draft, true));
}

function afterAttempt(payture: Payture, session: SessionRecord, attempt: Attempt): Step {
  if (attempt.kind === 'challenge') return found(`/acs?MD=${attempt.challenge.md}`);
  if (attempt.kind === 'stalled') return { delayMs: attempt.delayMs };
  return leave(payture, session);
}

interface PageMeans {
  readonly card: CardTrace;
  /** Empty for a card that is not stored. */
  readonly cardId: string;
  /** The customer who keeps the card when the payment succeeds. */
  readonly saveFor?: string;
}

function chosenMeans(payture: Payture, session: SessionRecord, form: Parameters): PageMeans {
  const customer = customerOf(payture, session);
  const isBound = session.cardId !== '' && session.cardId !== 'FreePay';
  const cardId = isBound ? session.cardId : (form.get('CardId') ?? 'FreePay');
  if (cardId !== 'FreePay') {
    const card = customer === undefined ? refuse('CARD_NOT_FOUND') : cardOf(payture, customer, cardId);
    if (card.status !== 'IsActive') refuse('WRONG_CARD');
    const code = form.get('SecureCode');
    if (code === undefined ? !card.noCvv : !/^\d{3,4}$/.test(code)) refuse('WRONG_CVV');
    return { card: card.trace, cardId };
  }
  const card = typedCard(payture, form);
  const isSaving = customer !== undefined && form.get('AddCard') === 'True';
  return { card: card.trace, cardId: '', ...(isSaving ? { saveFor: customer.key } : {}) };
}

function submitAdd(payture: Payture, session: SessionRecord, form: Parameters): Step {
  const customer = customerOf(payture, session) ?? newCustomer(payture, session);
  const added = addCard(payture, customer, typedCard(payture, form), session.id);
  if (added.kind === 'challenge') return found(`/acs?MD=${added.challenge.md}`);
  if (added.kind === 'refused') return refuse(added.code);
  return leave(payture, markAdded(payture, session, added.card.cardId));
}

function typedCard(payture: Payture, form: Parameters): TypedCard {
  const number = (form.get('CardNumber') ?? '').replace(/[\s-]/g, '');
  const names = ['EMonth', 'EYear', 'CardHolder', 'SecureCode'].map(
    name => [name, form.get(name)?.trim() ?? ''] as const,
  );
  const list = new Parameters(new Map([['CardNumber', number], ...names]), false);
  for (const name of ['CardHolder', 'SecureCode']) if (list.get(name) === undefined) refuse('WRONG_PARAMS');
  return readCard(payture, list, 'CardNumber', walletFlaws);
}

function newCustomer(payture: Payture, session: SessionRecord): CustomerRecord {
  const merchant = merchantByVwid(session.terminal);
  if (merchant === undefined || !payture.profile.values.autoRegister) return refuse('CUSTOMER_NOT_FOUND');
  const contact = { phone: session.phone, email: '' };
  return storeCustomer(payture, merchant, session.login, session.passwordDigest, contact);
}

function markAdded(payture: Payture, session: SessionRecord, addedCardId: string): SessionRecord {
  const done = { ...session, addedCardId };
  payture.sessions.put(session.id, done);
  return done;
}

function customerOf(payture: Payture, session: SessionRecord): CustomerRecord | undefined {
  if (session.via !== 'vwapi') return undefined;
  const customer = payture.customers.get(`${session.terminal}/${session.login}`);
  return customer?.passwordDigest === session.passwordDigest ? customer : undefined;
}

function isOver(payture: Payture, session: SessionRecord): boolean {
  if (session.type === 'Add') return session.addedCardId !== undefined;
  const order = payture.orders.get(session.orderKey);
  return order?.sessionId === session.id && isPaid(order);
}

function showForm(payture: Payture, session: SessionRecord, message?: string): WireAnswer {
  const customer = customerOf(payture, session);
  const isBound = session.cardId !== '' && session.cardId !== 'FreePay';
  const all = customer === undefined || session.type === 'Add' ? [] : listedCards(payture, customer);
  const cards = all.filter(
    card => card.status === 'IsActive' && (!isBound || card.cardId === session.cardId),
  );
  const canSave = customer !== undefined && session.type !== 'Add' && !isBound;
  const problem = message === undefined ? {} : { message, status: 400 };
  return sessionPage({ session, cards, canSave, ...problem });
}

/** To the shop, at once or after a look at the result; without an address the result stays. */
function leave(payture: Payture, session: SessionRecord): WireAnswer {
  const order = payture.orders.get(session.orderKey);
  const isGood = session.type === 'Add' ? session.addedCardId !== undefined : isPaid(order);
  if (session.url === '') return resultPage(session, order, undefined);
  const url = locationOf(returnUrl(session.url, session.orderId, isGood));
  const delayMs = payture.profile.values.resultDelayMs;
  return delayMs === 0 ? found(url) : resultPage(session, order, { url, delayMs });
}
