/** One error as PAYONE words it. (PAYONE contract, section 5) */
export interface ApiError {
  readonly errorCode?: string;
  readonly code?: string;
  readonly id: string;
  readonly category: 'DIRECT_PLATFORM_ERROR' | 'PAYMENT_PLATFORM_ERROR' | 'IO_ERROR';
  readonly httpStatusCode: number;
  readonly message: string;
  readonly propertyName?: string;
  readonly retriable: boolean;
}

/** A call that is refused without an effect. Thrown by handlers before they change anything. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: readonly ApiError[];

  constructor(status: number, errors: readonly ApiError[]) {
    super(errors[0]?.id ?? String(status));
    this.status = status;
    this.errors = errors;
  }
}

function apiError(id: string, httpStatusCode: number, rest: Partial<ApiError> = {}): ApiError {
  return { id, category: 'DIRECT_PLATFORM_ERROR', httpStatusCode, message: id, retriable: false, ...rest };
}

export function accessDenied(): Refusal {
  return new Refusal(403, [apiError('ACCESS_TO_MERCHANT_NOT_ALLOWED', 403, { code: '9007' })]);
}

export function invalidValue(propertyName: string): ApiError {
  return apiError('INVALID_VALUE', 400, { errorCode: '50001111', code: '1008', propertyName });
}

export function missingValue(propertyName: string): ApiError {
  return apiError('PARAMETER_NOT_FOUND_IN_REQUEST', 400, { code: '20000000', propertyName });
}

export function unknownProperty(propertyName: string): ApiError {
  return apiError('SCHEMA_VALIDATION_FAILED', 400, { errorCode: '50001111', code: '1008', propertyName });
}

export function brandMismatch(): Refusal {
  const propertyName = 'cardPaymentMethodSpecificInput.paymentProductId';
  return new Refusal(400, [apiError('CARDNUMBER_PAYMENTPRODUCTID_MISMATCH', 400, { propertyName })]);
}

export function productNotAvailable(propertyName: string): Refusal {
  return new Refusal(400, [apiError('PAYMENT_PRODUCT_NOT_AVAILABLE', 400, { propertyName })]);
}

export function invalid(propertyName: string): Refusal {
  return new Refusal(400, [invalidValue(propertyName)]);
}

export function missing(propertyName: string): Refusal {
  return new Refusal(400, [missingValue(propertyName)]);
}

export function unreadableBody(): Refusal {
  return new Refusal(400, [apiError('INVALID_DATA', 400, { errorCode: '50001111', code: '1008' })]);
}

/** A well-formed id that does not exist is a 404; a malformed one a 400 whose inner status says 404. */
export function unknownPayment(wellFormed: boolean): Refusal {
  const rest = { errorCode: '50001130', code: '1002', propertyName: 'paymentId' };
  return new Refusal(wellFormed ? 404 : 400, [apiError('UNKNOWN_PAYMENT_ID', 404, rest)]);
}

export function unknownThing(id: string): Refusal {
  return new Refusal(404, [apiError(id, 404, { code: '1002' })]);
}

/** The real status is 404 and the body says 500; clients must go by the HTTP status. (PAYONE contract, section 3.4) */
export function unknownCheckout(): Refusal {
  return new Refusal(404, [internalError()]);
}

export function internalError(status = 500): ApiError {
  return apiError('UNKNOWN_SERVER_ERROR', status, { errorCode: '20001101', code: '9999', retriable: true });
}

export function notAllowed(action: 'capture' | 'refund' | 'cancel', status = 400): Refusal {
  const errorCodes = { capture: '50001127', refund: '50001129', cancel: undefined };
  const errorCode = errorCodes[action];
  return new Refusal(status, [
    apiError('ACTION_NOT_ALLOWED_ON_TRANSACTION', status, {
      ...(errorCode === undefined ? {} : { errorCode }),
      code: '1020',
      category: 'PAYMENT_PLATFORM_ERROR',
    }),
  ]);
}

export function inProgress(withErrorCode: boolean): Refusal {
  const rest = withErrorCode ? { errorCode: '1409' } : {};
  return new Refusal(409, [apiError('DUPLICATE_REQUEST_IN_PROGRESS', 409, rest)]);
}

const declineIds = {
  '30051001': 'DO_NOT_HONOUR',
  '30141001': 'INVALID_CARD',
  '30171001': 'CANCELLED_BY_CUSTOMER',
  '30331001': 'EXPIRED_CARD',
  '30511001': 'INSUFFICIENT_FUNDS',
  '40001134': 'AUTHENTICATION_FAILED',
} as const;

export type DeclineCode = keyof typeof declineIds;

/** The error that stands in a declined transaction. The transaction itself is stored. */
export function decline(errorCode: DeclineCode): ApiError {
  return apiError(declineIds[errorCode], 402, {
    errorCode,
    code: errorCode.slice(0, 4),
    category: 'PAYMENT_PLATFORM_ERROR',
  });
}
