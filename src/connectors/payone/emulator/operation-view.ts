import { methodOutput, money, operationId, statusOutput } from './payment-view';
import { positionOf } from './position';
import { type OperationRecord, type PaymentRecord } from './records';
import { meaningOf, refundCategory } from './statuses';

type View = Readonly<Record<string, unknown>>;

/** CaptureResponse; its status output has only the code. (PAYONE contract, section 3.7) */
export function captureView(payment: PaymentRecord, capture: OperationRecord): View {
  const { currency, references, method } = payment;
  const acquired = capture.code === 9 || capture.code === 91 ? capture.amount : 0;
  return {
    id: operationId(payment, capture.number),
    status: meaningOf(capture.code).status,
    statusOutput: { statusCode: capture.code },
    captureOutput: {
      amountOfMoney: money(capture.amount, currency),
      acquiredAmount: money(acquired, currency),
      references,
      ...echoed(capture),
      paymentMethod: method.kind,
      ...methodOutput(payment),
    },
  };
}

/** RefundResponse. */
export function refundView(payment: PaymentRecord, refund: OperationRecord): View {
  const { currency, references, method } = payment;
  const { captured, refunded } = positionOf(payment);
  const totals = { totalAmountPaid: captured, totalAmountRefunded: refunded };
  const name =
    { card: 'card', mobile: 'mobile', redirect: 'redirect' }[method.kind] + 'RefundMethodSpecificOutput';
  return {
    id: operationId(payment, refund.number),
    status: meaningOf(refund.code).status,
    statusOutput: statusOutput(refund.code, refund.changedAtMs, refundCategory(refund.code)),
    refundOutput: {
      amountOfMoney: money(refund.amount, currency),
      references,
      ...echoed(refund),
      paymentMethod: method.kind,
      [name]: totals,
    },
  };
}

/** The `Operations` of a payment's details: its creation first, then each capture, cancellation and refund. */
export function operationsView(payment: PaymentRecord): readonly View[] {
  const { amount, code, changedAtMs, references } = payment;
  const creation = entry(payment, {
    number: 0,
    amount,
    code,
    changedAtMs,
    category: meaningOf(code).category,
  });
  return [
    { ...creation, operationReferences: { merchantReference: references.merchantReference } },
    ...payment.operations.map(operation => {
      const category =
        operation.kind === 'REFUND' ? refundCategory(operation.code) : meaningOf(operation.code).category;
      return { ...entry(payment, { ...operation, category }), ...echoed(operation) };
    }),
  ];
}

interface Entry {
  readonly number: number;
  readonly amount: number;
  readonly code: number;
  readonly changedAtMs: number;
  readonly category: string;
}

function entry(payment: PaymentRecord, { number, amount, code, changedAtMs, category }: Entry): View {
  return {
    id: operationId(payment, number),
    amountOfMoney: money(amount, payment.currency),
    status: meaningOf(code).status,
    statusOutput: statusOutput(code, changedAtMs, category),
    paymentMethod: payment.method.kind,
    paymentProductId: payment.method.productId,
    references: payment.references,
  };
}

function echoed(operation: OperationRecord): View {
  return operation.references === undefined ? {} : { operationReferences: operation.references };
}
