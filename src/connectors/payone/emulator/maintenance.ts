import { type JsonObject } from '../../emulator/json';
import { type ApiAnswer, type ApiCall, at, numberAt, textAt } from './api-call';
import { decline, notAllowed, unknownThing } from './errors';
import { parsePaymentId } from './ids';
import { captureView, refundView } from './operation-view';
import { refundOutcome } from './outcome';
import { findPayment } from './payments';
import { operationAsPayment } from './payment-view';
import { positionOf } from './position';
import { type OperationReferences, type PaymentRecord } from './records';
import { setOperationCode, startOperation } from './settlement';

/** POST /payments/{id}/capture. Without an amount the whole remainder; that, and the whole amount, are final. */
export function capturePayment(call: ApiCall): ApiAnswer {
  const payment = findPayment(call);
  const { remaining } = positionOf(payment);
  const amount = numberAt(call.body, 'amount') ?? remaining;
  if (remaining <= 0 || amount > remaining) throw notAllowed('capture');
  const isFinal = amount === remaining || at(call.body, 'isFinal') === true;
  const started = startOperation(call.payone, payment, {
    kind: 'CAPTURE',
    amount,
    isFinal,
    ...readReferences(call.body),
  });
  return { status: 201, body: captureView(started.payment, started.operation) };
}

/** GET /payments/{id}/captures. A sale has no capture of its own. */
export function listCaptures(call: ApiCall): ApiAnswer {
  const payment = findPayment(call);
  const captures = payment.operations
    .filter(one => one.kind === 'CAPTURE')
    .map(one => captureView(payment, one));
  return { status: 200, body: { captures } };
}

/** POST /payments/{id}/refund */
export function refundPayment(call: ApiCall): ApiAnswer {
  const { payone, body, correlationId } = call;
  const payment = findPayment(call);
  const amount = numberAt(body, 'amountOfMoney', 'amount') ?? 0;
  checkCaptureId(payment, textAt(body, 'captureId'));
  if (!isSameCurrency(payment, body) || amount > positionOf(payment).refundable) throw notAllowed('refund');
  const input = { kind: 'REFUND', amount, isFinal: false, ...readReferences(body) } as const;
  const started = startOperation(payone, payment, input);
  const isRefusedAtOnce = payone.profile.values.refundRefusal === 'atOnce' && refundOutcome(amount) === 83;
  if (!isRefusedAtOnce) return { status: 201, body: refundView(started.payment, started.operation) };
  setOperationCode(payone, payment.stem, started.operation.number, 83);
  const refundResult = refundView(started.payment, { ...started.operation, code: 83 });
  return {
    status: 402,
    body: { errorId: correlationId, errors: [decline('30051001')], status: 402, refundResult },
  };
}

/** GET /payments/{id}/refunds */
export function listRefunds(call: ApiCall): ApiAnswer {
  const payment = findPayment(call);
  const refunds = payment.operations
    .filter(one => one.kind === 'REFUND')
    .map(one => refundView(payment, one));
  return { status: 200, body: { refunds } };
}

/** POST /payments/{id}/cancel. Without an amount the whole remainder. */
export function cancelPayment(call: ApiCall): ApiAnswer {
  const { payone, body } = call;
  const payment = findPayment(call);
  const { remaining } = positionOf(payment);
  const amount = numberAt(body, 'amountOfMoney', 'amount') ?? remaining;
  if (remaining <= 0 || amount > remaining || !isSameCurrency(payment, body)) {
    throw notAllowed('cancel', payone.profile.values.cancelClosedStatus);
  }
  const input = { kind: 'CANCEL', amount, isFinal: amount === remaining, ...readReferences(body) } as const;
  const started = startOperation(payone, payment, input);
  const view = operationAsPayment(started.payment, started.operation, 'PENDING_MERCHANT');
  return { status: 200, body: { payment: view } };
}

function isSameCurrency(payment: PaymentRecord, body: JsonObject): boolean {
  return (textAt(body, 'amountOfMoney', 'currencyCode') ?? payment.currency) === payment.currency;
}

function checkCaptureId(payment: PaymentRecord, captureId: string | undefined): void {
  if (captureId === undefined) return;
  const id = parsePaymentId(captureId);
  const isOfPayment = id?.stems.includes(payment.stem) === true;
  const capture = payment.operations.find(one => one.kind === 'CAPTURE' && one.number === id?.operation);
  if (!isOfPayment || capture === undefined) throw unknownThing('UNKNOWN_CAPTURE_ID');
}

/** `references` is the deprecated name of the same thing. */
function readReferences(body: JsonObject): { readonly references?: OperationReferences } {
  const given = at(body, 'operationReferences') ?? at(body, 'references');
  const merchantReference = textAt(given, 'merchantReference');
  const operationGroupReference = textAt(given, 'operationGroupReference');
  if (merchantReference === undefined && operationGroupReference === undefined) return {};
  return {
    references: {
      ...(merchantReference === undefined ? {} : { merchantReference }),
      ...(operationGroupReference === undefined ? {} : { operationGroupReference }),
    },
  };
}
