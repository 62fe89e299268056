import { xdr } from '@stellar/stellar-sdk/no-axios';

export type OperationCode =
  | 'op_success'
  | 'op_malformed'
  | 'op_underfunded'
  | 'op_no_destination'
  | 'op_line_full'
  | 'op_bad_auth'
  | 'op_no_source_account';

/** Codes that end a transaction before its operations are looked at. */
export type RefusalCode = keyof typeof refusals;

/** What became of a transaction, or why it was not taken. `feeCharged` of a refusal is the fee it would have needed. */
export type TransactionResult =
  | {
      readonly code: 'tx_success' | 'tx_failed';
      readonly operations: readonly OperationCode[];
      readonly feeCharged: bigint;
    }
  | { readonly code: RefusalCode; readonly feeCharged: bigint };

const { TransactionResultResult, OperationResult, PaymentResult } = xdr;

const refusals = {
  tx_too_early: () => TransactionResultResult.txTooEarly(),
  tx_too_late: () => TransactionResultResult.txTooLate(),
  tx_missing_operation: () => TransactionResultResult.txMissingOperation(),
  tx_bad_seq: () => TransactionResultResult.txBadSeq(),
  tx_bad_auth: () => TransactionResultResult.txBadAuth(),
  tx_insufficient_balance: () => TransactionResultResult.txInsufficientBalance(),
  tx_no_source_account: () => TransactionResultResult.txNoAccount(),
  tx_insufficient_fee: () => TransactionResultResult.txInsufficientFee(),
  tx_bad_auth_extra: () => TransactionResultResult.txBadAuthExtra(),
  tx_not_supported: () => TransactionResultResult.txNotSupported(),
};

const operations: Readonly<Record<OperationCode, () => xdr.OperationResult>> = {
  op_success: () => payment(PaymentResult.paymentSuccess()),
  op_malformed: () => payment(PaymentResult.paymentMalformed()),
  op_underfunded: () => payment(PaymentResult.paymentUnderfunded()),
  op_no_destination: () => payment(PaymentResult.paymentNoDestination()),
  op_line_full: () => payment(PaymentResult.paymentLineFull()),
  op_bad_auth: () => OperationResult.opBadAuth(),
  op_no_source_account: () => OperationResult.opNoAccount(),
};

/** Base64 of the XDR TransactionResult: `i64 feeCharged` · `i32 code` · [operations] · `i32 0`. */
export function resultXdr(result: TransactionResult): string {
  return new xdr.TransactionResult({
    feeCharged: xdr.Int64.fromString(result.feeCharged.toString()),
    result: outcome(result),
    ext: new xdr.TransactionResultExt(0),
  }).toXDR('base64');
}

/** As Horizon names them in `extras.result_codes`. */
export function resultCodes(result: TransactionResult): {
  transaction: string;
  operations?: readonly OperationCode[];
} {
  return 'operations' in result
    ? { transaction: result.code, operations: result.operations }
    : { transaction: result.code };
}

function outcome(result: TransactionResult): xdr.TransactionResultResult {
  if (!('operations' in result)) return refusals[result.code]();
  const each = result.operations.map(code => operations[code]());
  return result.code === 'tx_success'
    ? TransactionResultResult.txSuccess(each)
    : TransactionResultResult.txFailed(each);
}

function payment(result: xdr.PaymentResult): xdr.OperationResult {
  return OperationResult.opInner(xdr.OperationResultTr.payment(result));
}
