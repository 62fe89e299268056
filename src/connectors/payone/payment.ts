import { type CardTraits } from '../../domain/fact';
import { type Money } from '../../domain/money';
import { readMoney } from './amounts';
import { at, textAt } from '../json';
import { readPaidCard } from './card-traits';
import { type ApiError } from './errors';
import { type Meaning } from './mapping';
import { parsePaymentId } from './payment-id';
import { readStatus } from './status';

/** What we use of a PaymentResponse (PAYONE contract, section 3.6), after its fields were looked at. */
export interface WirePayment {
  /** As PAYONE wrote it. */
  readonly id: string;
  readonly meaning: Meaning;
  readonly errors: readonly ApiError[];
  /** What was asked for. Null only where nothing can have moved, see MAY_BE_BARE. */
  readonly requested: Money | null;
  /** What was authorized or captured; 0 when refused or cancelled. */
  readonly acquired: Money | null;
  readonly merchantReference: string | null;
  readonly card: CardTraits | null;
  /** The scheme's advice on a refusal. */
  readonly advice: string | null;
}

/** Undefined when a field that the outcome rests on is missing, malformed or contradicts another one. */
export function readPayment(value: unknown, storedToken: string | null = null): WirePayment | undefined {
  const id = textAt(value, ['id'], 30);
  const status = readStatus(value);
  if (id === undefined || parsePaymentId(id) === undefined || !status) return undefined;
  const output = at(value, 'paymentOutput');
  const requested = readMoney(output, 'amountOfMoney') ?? null;
  const acquired = readMoney(output, 'acquiredAmount') ?? null;
  const merchantReference = textAt(output, ['references', 'merchantReference'], 100) ?? null;
  if (!MAY_BE_BARE.has(status.meaning) && (!requested || merchantReference === null)) return undefined;
  // An amount that is there and cannot be read is not the same as one that is not there.
  if (!requested && at(output, 'amountOfMoney') !== undefined) return undefined;
  if (!acquired && at(output, 'acquiredAmount') !== undefined) return undefined;
  const cardOutput = at(output, 'cardPaymentMethodSpecificOutput');
  const card = readPaidCard(cardOutput, storedToken) ?? null;
  const advice = textAt(cardOutput, ['reattemptInstructions', 'indicator'], 40) ?? null;
  return { id, ...status, requested, acquired, merchantReference, card, advice };
}

/** Refusals are documented without paymentOutput, and a payment that was only created proves nothing anyway. */
const MAY_BE_BARE: ReadonlySet<Meaning> = new Set(['REJECTED', 'PAYER_CANCELLED', 'CREATED']);

/** False when it says that it is another order's. A refusal may come without a reference and is then taken as ours. */
export function isOf(payment: WirePayment, paymentId: string): boolean {
  return payment.merchantReference === null || payment.merchantReference === paymentId;
}
