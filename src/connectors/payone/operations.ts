import { type Fact, type Subject } from '../../domain/fact';
import { type Money } from '../../domain/money';
import { readMoney } from './amounts';
import { listAt, textAt } from '../json';
import { type ApiError } from './errors';
import { FOLLOW_UPS, type EffectWord, type FollowUp } from './mapping';
import { parsePaymentId, samePayment } from './payment-id';
import { followUpRefusalFact } from './refusals';
import { readStatus } from './status';

/** A capture, cancel or refund as PAYONE lists it. */
export interface WireOperation {
  readonly id: string;
  /** Null for a status that nobody documented: it is under way, and what it is only our key can tell. */
  readonly effect: FollowUp | null;
  readonly word: EffectWord;
  readonly amount: Money | null;
  /** What we sent as operationReferences.merchantReference: our key for it. Null for one that was not ours. */
  readonly key: string | null;
  readonly errors: readonly ApiError[];
}

/**
 * The follow-ups in a GET details answer (`Operations`, PAYONE contract, section 3.6). The first operation is the
 * payment itself and is told by the payment's own status. Undefined when the list, or anything in it, cannot be read:
 * what we fail to read may be the very operation that is asked for.
 */
export function readOperations(
  details: unknown,
  paymentId: string,
  sale: boolean,
): readonly WireOperation[] | undefined {
  const listed = listAt(details, 'Operations');
  if (!listed) return undefined;
  const operations: WireOperation[] = [];
  for (const entry of listed) {
    const operation = readOperation(entry, paymentId, sale);
    if (operation === 'unreadable') return undefined;
    if (operation) operations.push(operation);
  }
  return operations;
}

function readOperation(
  entry: unknown,
  paymentId: string,
  sale: boolean,
): WireOperation | undefined | 'unreadable' {
  const id = textAt(entry, ['id'], 30);
  const status = readStatus(entry);
  if (id === undefined || !status || !samePayment(id, paymentId)) return 'unreadable';
  if (id === paymentId || parsePaymentId(id)?.operation === 0) return undefined;
  const amount = readMoney(entry, 'amountOfMoney') ?? null;
  const common = { id, amount, key: readKey(entry), errors: status.errors };
  if (status.meaning === 'UNCLEAR') return { ...common, effect: null, word: 'IN_PROGRESS' };
  const [effect, word] = FOLLOW_UPS[status.meaning] ?? [];
  // No follow-up but another try of the payer.
  if (!effect || !word) return undefined;
  // A sale takes its money with its first effect; a capture of it, or the release of its hold, is that effect.
  if (sale && effect !== 'REFUND') return undefined;
  return word === 'SUCCEEDED' && !amount ? 'unreadable' : { ...common, effect, word };
}

/** The order's own reference stands there when nothing else was sent; that is no key. */
function readKey(entry: unknown): string | null {
  const key = textAt(entry, ['operationReferences', 'merchantReference'], 100);
  return key === undefined || key === textAt(entry, ['references', 'merchantReference'], 100) ? null : key;
}

/** `expected` names the effect of an operation whose status does not tell it. */
export function operationFact(operation: WireOperation, expected: FollowUp | null): Fact | undefined {
  const effect = operation.effect ?? expected;
  if (!effect) return undefined;
  // PAYONE repeats our key for each operation that we asked for; without one it was the portal's.
  const foreign = operation.key === null;
  const of: Subject = { effect, providerKey: operation.key, reference: operation.id, foreign };
  return effectFact(of, operation.word, operation.amount, operation.errors);
}

/** Undefined for a success without an amount. */
export function effectFact(
  of: Subject,
  word: EffectWord,
  amount: Money | null,
  errors: readonly ApiError[],
): Fact | undefined {
  if (word === 'IN_PROGRESS') return { kind: 'IN_PROGRESS', of };
  if (word === 'REFUSED') return followUpRefusalFact(of, errors);
  return amount ? { kind: 'SUCCEEDED', of, amount } : undefined;
}
