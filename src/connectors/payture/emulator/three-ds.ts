import { timingSafeEqual } from 'node:crypto';
import { isObject, parseJson } from '../../emulator/json';
import { mustGet, type Payture } from './payture';
import { type ChallengeRecord, type Finisher } from './records';
import { rejectPayment } from './settlement';

/** A step that has begun, with the PaReq that only the first answer carries. */
export interface OpenedChallenge {
  readonly challenge: ChallengeRecord;
  readonly paReq: string;
}

/** Begins a 3-D Secure step; it is refused when nobody ends it in time. (Payture contract, section 10) */
export function openChallenge(
  payture: Payture,
  draft: Omit<ChallengeRecord, 'md' | 'paReqDigest' | 'state'>,
): OpenedChallenge {
  const guids = Array.from({ length: 10 }, () => payture.ids.guid()).join('');
  const paReq = Buffer.from(guids).toString('base64');
  const md = payture.ids.guid();
  const challenge: ChallengeRecord = {
    ...draft,
    md,
    paReqDigest: payture.ids.digest(`pareq ${paReq}`),
    state: 'open',
  };
  payture.challenges.put(md, challenge);
  payture.core.scheduler.schedule('challenge-expiry', { md }, payture.profile.values.challengeMs);
  return { challenge, paReq };
}

export function closeChallenge(payture: Payture, md: string, state: 'done' | 'obsolete'): void {
  payture.challenges.put(md, { ...mustGet(payture.challenges, md), state });
}

/** What the issuer's page hands out. A card that must fail does so whatever the cardholder presses. */
export function issuePaRes(payture: Payture, challenge: ChallengeRecord, wanted: 'ok' | 'fail'): string {
  const content = {
    md: challenge.md,
    orderId: orderIdOf(payture, challenge),
    result: challenge.threeDs === 'fail' ? 'fail' : wanted,
    n: payture.ids.guid(),
  };
  const mac = payture.ids.digest(`pares ${JSON.stringify(content)}`);
  return Buffer.from(JSON.stringify({ ...content, mac })).toString('base64');
}

/** The verdict of a PaRes for this step; `forged` for one that this issuer did not make for it. */
export function readPaRes(
  payture: Payture,
  challenge: ChallengeRecord,
  paRes: string,
): 'ok' | 'fail' | 'forged' {
  const value = parseJson(Buffer.from(paRes, 'base64').toString('utf8'));
  if (!isObject(value)) return 'forged';
  const { mac, ...content } = value;
  const expected = Buffer.from(payture.ids.digest(`pares ${JSON.stringify(content)}`));
  const given = Buffer.from(typeof mac === 'string' ? mac : '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  if (content['md'] !== challenge.md || content['orderId'] !== orderIdOf(payture, challenge)) return 'forged';
  return content['result'] === 'ok' ? 'ok' : 'fail';
}

export function registerChallengeExpiry(payture: Payture): void {
  payture.core.scheduler.handle('challenge-expiry', payload => {
    const md = isObject(payload) ? String(payload['md']) : '';
    const challenge = payture.challenges.get(md);
    if (challenge?.state !== 'open') return;
    closeChallenge(payture, md, 'done');
    if (challenge.orderKey !== undefined) rejectPayment(payture, challenge.orderKey, 'THREE_DS_TIME_OUT');
    if (challenge.cardId !== undefined) payture.cards.delete(challenge.cardId);
  });
}

/** The finisher of a payment that was begun on the merchant's side. */
export function finisherOf(via: 'api' | 'apim' | 'vwapi', mode: 'Pay' | 'Block', isPage: boolean): Finisher {
  if (isPage) return 'page';
  if (via === 'vwapi') return 'PaySubmit3DS';
  return mode === 'Pay' ? 'Pay3DS' : 'Block3DS';
}

function orderIdOf(payture: Payture, challenge: ChallengeRecord): string {
  return challenge.orderKey === undefined ? '' : mustGet(payture.orders, challenge.orderKey).orderId;
}
