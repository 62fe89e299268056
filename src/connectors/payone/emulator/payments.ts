import { type JsonObject } from '../../emulator/json';
import { type ApiAnswer, type ApiCall, at, readFeedbacks, readOrder, textAt } from './api-call';
import { attemptPayment } from './attempt';
import { missing, unknownPayment } from './errors';
import { parsePaymentId } from './ids';
import { operationsView } from './operation-view';
import { resolveMethod } from './payment-method';
import { paymentView } from './payment-view';
import { type Payone } from './payone';
import { type AuthorizationMode, type Challenge, type PaymentMethod, type PaymentRecord } from './records';

/** POST /payments */
export function createPayment(call: ApiCall): ApiAnswer {
  const { payone, merchant, body } = call;
  const { method, token } = resolveMethod(call);
  const challenge = challengeOf(payone, body, method);
  const returnUrl = challenge === undefined ? undefined : readReturnUrl(body, challenge);
  const webhooksUrls = readFeedbacks(body);
  const payment = attemptPayment(payone, merchant, {
    order: readOrder(body, () => payone.ids.uuid()),
    mode: readMode(body, method),
    method,
    tokenize: at(body, 'cardPaymentMethodSpecificInput', 'tokenize') === true,
    ...(token === undefined ? {} : { token }),
    ...(challenge === undefined ? {} : { challenge }),
    ...(returnUrl === undefined ? {} : { returnUrl }),
    ...(webhooksUrls === undefined ? {} : { webhooksUrls }),
  });
  return creationAnswer(call, payment, {
    creationOutput: creationOutput(payment),
    ...merchantAction(payone, payment),
    payment: paymentView(payment, payone.profile.values.partlyCapturedCode),
  });
}

/** A refused payment is stored and answers 402 with paymentResult, or 201, as the profile says. */
export function creationAnswer(
  { payone, correlationId }: ApiCall,
  payment: PaymentRecord,
  body: JsonObject,
): ApiAnswer {
  if (payment.code !== 2 || payone.profile.values.declineForm === '201') return { status: 201, body };
  const errors = payment.errors ?? [];
  return { status: 402, body: { errorId: correlationId, errors, status: 402, paymentResult: body } };
}

/** GET /payments/{id} */
export function getPayment(call: ApiCall): ApiAnswer {
  const view = paymentView(findPayment(call), call.payone.profile.values.partlyCapturedCode);
  return { status: 200, body: view };
}

/** GET /payments/{id}/details */
export function getPaymentDetails(call: ApiCall): ApiAnswer {
  const payment = findPayment(call);
  const view = paymentView(payment, call.payone.profile.values.partlyCapturedCode);
  return { status: 200, body: { ...view, Operations: operationsView(payment) } };
}

/** By stem, `_0`, or the id of any of its operations. Another merchant's payment does not exist. Throws Refusal. */
export function findPayment({ payone, merchant, params }: ApiCall): PaymentRecord {
  const id = parsePaymentId(params['paymentId'] ?? '');
  if (id === undefined) throw unknownPayment(false);
  const payment = id.stems.map(stem => payone.payments.get(stem)).find(one => one !== undefined);
  if (payment?.merchantId !== merchant.merchantId || id.operation > payment.operations.length) {
    throw unknownPayment(true);
  }
  return payment;
}

/** Whether a card asks its holder: by its number, by the profile, or because the merchant insists. */
export function asksCardholder(payone: Payone, method: PaymentMethod, insists: boolean): boolean {
  const { challenge } = payone.profile.values;
  if (method.kind !== 'card' || challenge === 'never') return false;
  const behaviour = method.card?.behaviour;
  return (
    challenge === 'always' || insists || behaviour === 'challenge' || behaviour === 'challengeThenDeclined'
  );
}

function challengeOf(payone: Payone, body: JsonObject, method: PaymentMethod): Challenge['kind'] | undefined {
  if (method.kind === 'redirect') return 'simulator';
  const input = at(body, 'cardPaymentMethodSpecificInput');
  const isExempt =
    at(input, 'skipAuthentication') === true ||
    at(input, 'threeDSecure', 'skipAuthentication') === true ||
    at(input, 'transactionChannel') === 'MOTO' ||
    at(input, 'unscheduledCardOnFileRequestor') === 'merchantInitiated' ||
    at(input, 'recurring', 'recurringPaymentSequenceIndicator') === 'recurring';
  const insists = at(input, 'threeDSecure', 'challengeIndicator') === 'challenge-required';
  return !isExempt && asksCardholder(payone, method, insists) ? 'threeDSecure' : undefined;
}

function readReturnUrl(body: JsonObject, challenge: Challenge['kind']): string {
  const paths =
    challenge === 'simulator'
      ? [['redirectPaymentMethodSpecificInput', 'redirectionData', 'returnUrl']]
      : [
          ['cardPaymentMethodSpecificInput', 'threeDSecure', 'redirectionData', 'returnUrl'],
          ['cardPaymentMethodSpecificInput', 'returnUrl'],
        ];
  const found = paths.map(path => textAt(body, ...path)).find(one => one !== undefined);
  if (found === undefined) throw missing(paths[0]?.join('.') ?? '');
  return found;
}

function readMode(body: JsonObject, { kind }: PaymentMethod): AuthorizationMode {
  if (kind === 'redirect') {
    return at(body, 'redirectPaymentMethodSpecificInput', 'requiresApproval') === true
      ? 'FINAL_AUTHORIZATION'
      : 'SALE';
  }
  return toMode(at(body, `${kind}PaymentMethodSpecificInput`, 'authorizationMode'));
}

/** Absent means the account's default: FINAL_AUTHORIZATION here. */
export function toMode(value: unknown): AuthorizationMode {
  return value === 'SALE' || value === 'PRE_AUTHORIZATION' ? value : 'FINAL_AUTHORIZATION';
}

function creationOutput({ references, tokenId, isNewToken }: PaymentRecord): JsonObject {
  return {
    externalReference: references.merchantReference,
    isNewToken: isNewToken === true,
    ...(tokenId === undefined ? {} : { token: tokenId }),
    tokenizationSucceeded: tokenId !== undefined,
  };
}

function merchantAction(payone: Payone, { code, challenge }: PaymentRecord): JsonObject {
  if (code !== 46 || challenge === undefined) return {};
  const redirectData = { redirectURL: challengeUrl(payone, challenge), RETURNMAC: challenge.returnMac };
  return { merchantAction: { actionType: 'REDIRECT', redirectData } };
}

export function challengeUrl(payone: Payone, { id, kind }: Challenge): string {
  return `${payone.origin()}/redirector/${kind === 'simulator' ? 'simulator' : '3ds'}/${id}`;
}
