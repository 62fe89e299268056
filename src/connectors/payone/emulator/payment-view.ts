import { compactTime, preciseTime } from './payone';
import { type Position, paymentCode, positionOf } from './position';
import { type CardRecord, type OperationRecord, type PaymentRecord } from './records';
import { meaningOf } from './statuses';

type View = Readonly<Record<string, unknown>>;

/** PaymentResponse of the whole payment. (PAYONE contract, section 3.6) */
export function paymentView(payment: PaymentRecord, partlyCapturedCode: number): View {
  const code = paymentCode(payment, partlyCapturedCode);
  return asPayment(payment, {
    id: operationId(payment, 0),
    code,
    amount: payment.amount,
    acquired: acquiredAmount(positionOf(payment)),
    changedAtMs: Math.max(payment.changedAtMs, ...payment.operations.map(one => one.changedAtMs)),
  });
}

/** The payment as it stood at its creation, before any outcome: what `payment.created` carries. */
export function createdView(payment: PaymentRecord): View {
  const { amount, createdAtMs } = payment;
  return asPayment(payment, {
    id: operationId(payment, 0),
    code: 0,
    amount,
    acquired: 0,
    changedAtMs: createdAtMs,
  });
}

/** A capture, refund or cancellation in the form of a payment: its own id, code and amount, the order's references. */
export function operationAsPayment(
  payment: PaymentRecord,
  operation: OperationRecord,
  category = meaningOf(operation.code).category,
): View {
  const { code, amount, changedAtMs } = operation;
  const acquired = code === 9 || code === 91 ? amount : 0;
  const id = operationId(payment, operation.number);
  return asPayment(payment, { id, code, amount, acquired, changedAtMs, category });
}

export function operationId(payment: PaymentRecord, number: number): string {
  return `${payment.stem}_${number}`;
}

export function money(amount: number, currencyCode: string): View {
  return { amount, currencyCode };
}

export function statusOutput(code: number, changedAtMs: number, category = meaningOf(code).category): View {
  const { isAuthorized, isCancellable, isRefundable } = meaningOf(code);
  return {
    statusCode: code,
    statusCategory: category,
    isAuthorized,
    isCancellable,
    isRefundable,
    statusCodeChangeDateTime: compactTime(changedAtMs),
  };
}

/** The `...MethodSpecificOutput` of a payment, under the name that its method has. */
export function methodOutput(payment: PaymentRecord): View {
  const { kind, productId, card } = payment.method;
  const name = { card: 'card', mobile: 'mobile', redirect: 'redirect' }[kind] + 'PaymentMethodSpecificOutput';
  if (kind === 'redirect') return { [name]: { paymentProductId: productId } };
  const isAuthorised = positionOf(payment).authorised > 0;
  return {
    [name]: {
      paymentProductId: productId,
      ...(isAuthorised
        ? { authorisationCode: payment.stem.slice(-6), authenticatedAmount: payment.amount }
        : {}),
      ...(card === undefined ? {} : { card: cardView(card) }),
      fraudResults: { fraudServiceResult: 'no-advice', avsResult: 'U', cvvResult: 'M' },
      ...(payment.authentication === undefined ? {} : { threeDSecureResults: threeDSecureResults(payment) }),
      ...(payment.tokenId === undefined ? {} : { token: payment.tokenId }),
      ...(isAuthorised ? { schemeReferenceData: `SRD${payment.stem}` } : {}),
    },
  };
}

export function cardView(card: CardRecord): View {
  return { cardNumber: card.masked, expiryDate: card.expiryDate, bin: card.bin, countryCode: '99' };
}

interface Aspect {
  readonly id: string;
  readonly code: number;
  readonly amount: number;
  readonly acquired: number;
  readonly changedAtMs: number;
  readonly category?: string;
}

function asPayment(payment: PaymentRecord, aspect: Aspect): View {
  const { id, code, amount, acquired, changedAtMs, category } = aspect;
  const { currency, references, createdAtMs, checkout } = payment;
  const errors = payment.code === code && payment.errors !== undefined ? { errors: payment.errors } : {};
  return {
    id,
    status: meaningOf(code).status,
    statusOutput: { ...statusOutput(code, changedAtMs, category), ...errors },
    paymentOutput: {
      amountOfMoney: money(amount, currency),
      acquiredAmount: money(acquired, currency),
      references,
      ...(references.merchantParameters === undefined
        ? {}
        : { merchantParameters: references.merchantParameters }),
      customer: { device: { ipAddressCountryCode: '99' } },
      paymentMethod: payment.method.kind,
      paymentCreationDate: preciseTime(createdAtMs),
      transactionDate: preciseTime(createdAtMs),
      ...methodOutput(payment),
    },
    ...(checkout === undefined ? {} : { hostedCheckoutSpecificOutput: checkoutView(checkout) }),
  };
}

function checkoutView({ id, variant }: { readonly id: string; readonly variant?: string }): View {
  return { hostedCheckoutId: id, ...(variant === undefined ? {} : { variant }) };
}

/** "Amount authorised or captured; 0 when refused or cancelled." (PAYONE contract, section 3.6) */
function acquiredAmount(at: Position): number {
  return at.remaining > 0 ? at.authorised - at.cancelled : at.captured + at.capturing + at.captureUnknown;
}

function threeDSecureResults(payment: PaymentRecord): View {
  const { flow, status } = payment.authentication ?? { flow: 'frictionless', status: 'Y' };
  const eci = { Y: '5', A: '6', N: '7' }[status];
  return {
    version: '2.2.0',
    flow,
    authenticationStatus: status,
    eci,
    schemeEci: `0${eci}`,
    liability: status === 'N' ? 'merchant' : 'issuer',
    acsTransactionId: `acs-${payment.stem}`,
    dsTransactionId: `ds-${payment.stem}`,
    xid: `xid-${payment.stem}`,
  };
}
