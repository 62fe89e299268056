import { type Order } from './api-call';
import { decline } from './errors';
import { type Merchant } from './merchants';
import { declineOf, isDeclinedAtOnce } from './outcome';
import { type Payone } from './payone';
import {
  type AuthorizationMode,
  type Challenge,
  type PaymentMethod,
  type PaymentRecord,
  type TokenRecord,
} from './records';
import { setPaymentCode, storeNewPayment } from './settlement';
import { saveToken, useUp } from './tokens';

/** Everything that decides how one attempt to pay ends. */
export interface Attempt {
  readonly order: Order;
  readonly mode: AuthorizationMode;
  readonly method: PaymentMethod;
  readonly token?: TokenRecord;
  readonly tokenize: boolean;
  /** Absent for a page or a direct payment that must not ask anybody. */
  readonly challenge?: Challenge['kind'];
  /** Where a direct payment's customer comes back to from a challenge. */
  readonly returnUrl?: string;
  readonly webhooksUrls?: readonly string[];
  readonly checkout?: { readonly id: string; readonly variant?: string };
  /** A checkout's first attempt has its id; every other payment gets a new one. */
  readonly stem?: string;
}

/** Makes a payment and takes it as far as it goes without the customer: refused (2), redirected (46), or authorised. */
export function attemptPayment(payone: Payone, merchant: Merchant, attempt: Attempt): PaymentRecord {
  const nowMs = payone.core.clock.nowMs();
  const { order, mode, method, challenge } = attempt;
  const stem = attempt.stem ?? payone.ids.nextStem();
  if (attempt.token !== undefined) useUp(payone, attempt.token);
  const code = declineOf(method.card, { ...order, mode }, nowMs);
  const isRefused = code !== undefined && isDeclinedAtOnce(code, challenge !== undefined);
  storeNewPayment(payone, {
    stem,
    merchantId: merchant.merchantId,
    createdAtMs: nowMs,
    changedAtMs: nowMs,
    code: 0,
    ...order,
    mode,
    method,
    operations: [],
    ...(isRefused ? {} : tokenOf(payone, merchant, attempt)),
    ...(attempt.webhooksUrls === undefined ? {} : { webhooksUrls: attempt.webhooksUrls }),
    ...(attempt.checkout === undefined ? {} : { checkout: attempt.checkout }),
  });
  if (isRefused) return setPaymentCode(payone, stem, 2, { errors: [decline(code)] });
  return challenge === undefined
    ? authorise(payone, stem, mode, method)
    : redirect(payone, stem, challenge, attempt);
}

/** Ends a challenge; does nothing when it has ended already. */
export function endChallenge(payone: Payone, stem: string, verdict: 'confirm' | 'fail' | 'cancel'): void {
  const payment = payone.payments.get(stem);
  if (payment?.code !== 46) return;
  const { challenge, method, mode } = payment;
  if (verdict === 'cancel') {
    setPaymentCode(payone, stem, 1, { errors: [decline('30171001')] });
    return;
  }
  if (verdict === 'fail') {
    const isThreeDSecure = challenge?.kind === 'threeDSecure';
    const authentication = { flow: 'challenge', status: 'N' } as const;
    const errors = [decline(isThreeDSecure ? '40001134' : '30051001')];
    setPaymentCode(payone, stem, 2, { errors, ...(isThreeDSecure ? { authentication } : {}) });
    return;
  }
  const code = declineOf(method.card, payment, payone.core.clock.nowMs());
  const authentication =
    challenge?.kind === 'threeDSecure' ? ({ flow: 'challenge', status: 'Y' } as const) : undefined;
  const change = authentication === undefined ? {} : { authentication };
  if (code === undefined) setPaymentCode(payone, stem, firstCode(payone, mode), change);
  else setPaymentCode(payone, stem, 2, { ...change, errors: [decline(code)] });
}

function authorise(
  payone: Payone,
  stem: string,
  mode: AuthorizationMode,
  { card }: PaymentMethod,
): PaymentRecord {
  const status = card?.behaviour === 'attempted' ? 'A' : 'Y';
  const change = card === undefined ? {} : { authentication: { flow: 'frictionless', status } as const };
  return setPaymentCode(payone, stem, firstCode(payone, mode), change);
}

function firstCode(payone: Payone, mode: AuthorizationMode): number {
  const { asyncAuthorization, asyncSale } = payone.profile.values;
  if (asyncAuthorization) return 51;
  if (mode !== 'SALE') return 5;
  return asyncSale ? 91 : 9;
}

function redirect(
  payone: Payone,
  stem: string,
  kind: Challenge['kind'],
  { returnUrl }: Attempt,
): PaymentRecord {
  const challenge: Challenge = {
    id: payone.ids.page(),
    kind,
    returnMac: payone.ids.uuid(),
    ...(returnUrl === undefined ? {} : { returnUrl }),
  };
  payone.pages.put(challenge.id, { kind: 'challenge', id: stem });
  return setPaymentCode(payone, stem, 46, { challenge });
}

function tokenOf(
  payone: Payone,
  merchant: Merchant,
  { method, token, tokenize }: Attempt,
): Pick<PaymentRecord, 'tokenId' | 'isNewToken'> {
  if (token !== undefined && !token.isTemporary) return { tokenId: token.id, isNewToken: false };
  if (!tokenize || method.card === undefined) return {};
  const saved = saveToken(payone, merchant, method.card, false);
  return { tokenId: saved.token.id, isNewToken: saved.status === 'CREATED' };
}
