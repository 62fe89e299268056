import { xdr } from '@stellar/stellar-sdk/no-axios';
import { type Alteration } from '../../../emulator/fault-kinds';
import { isObject, type JsonObject, parseJson } from '../../../emulator/json';
import { type WireAnswer } from '../../../emulator/wire';
import { piText, readPiText } from '../stroops';

/**
 * Spoils one thing in a success. There is no currency on this wire, so that alteration changes nothing. `wrongAmount`
 * adds a stroop to the balance of an account, and to the payment inside of the envelope of a transaction.
 */
export function alterHorizon(alteration: Alteration, answer: WireAnswer): WireAnswer {
  const body = parseJson(answer.body);
  if (!isObject(body) || answer.status >= 300) return answer;
  return { ...answer, body: JSON.stringify(alter(alteration, body)) };
}

function alter(alteration: Alteration, record: JsonObject): JsonObject {
  switch (alteration) {
    case 'wrongAmount':
      return { ...record, ...moreBalance(record), ...moreInEnvelope(record) };
    case 'otherPayment':
      return 'memo' in record ? { ...record, memo: `other-${String(record['memo'])}`.slice(0, 28) } : record;
    case 'unknownStatus':
      return 'successful' in record ? { ...record, successful: 'perhaps' } : record;
    case 'wrongCurrency':
      return record;
  }
}

function moreBalance({ balances }: JsonObject): JsonObject {
  if (!Array.isArray(balances)) return {};
  const changed = balances.map((one: unknown) => {
    const stroops = isObject(one) ? readPiText(one['balance']) : undefined;
    return isObject(one) && stroops !== undefined ? { ...one, balance: piText(stroops + 1n) } : one;
  });
  return { balances: changed };
}

function moreInEnvelope({ envelope_xdr: base64 }: JsonObject): JsonObject {
  if (typeof base64 !== 'string') return {};
  const envelope = xdr.TransactionEnvelope.fromXDR(base64, 'base64');
  for (const operation of envelope.v1().tx().operations()) {
    const payment = operation.body().paymentOp();
    payment.amount(xdr.Int64.fromString((BigInt(payment.amount().toString()) + 1n).toString()));
  }
  return { envelope_xdr: envelope.toXDR('base64') };
}
