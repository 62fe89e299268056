import { type Fact, type Subject } from '../../domain/fact';
import { sameMoney, type Money } from '../../domain/money';
import { type Call, type Facts, type PaymentReference } from '../contract';
import { at, textAt } from '../json';
import { readMoney } from './amounts';
import { type PayoneAnswer } from './client';
import { type ApiError } from './errors';
import { FOLLOW_UPS, type FollowUp } from './mapping';
import { effectFact } from './operations';
import { parsePaymentId, samePayment } from './payment-id';
import { endOf } from './refusals';
import { readStatus } from './status';

/** What was asked for, to hold the answer against. */
export interface FollowUpRequest {
  readonly effect: FollowUp;
  readonly call: Call;
  readonly payment: PaymentReference;
  readonly amount: Money;
}

/** Where the fields of the three follow-ups stand (PAYONE contract, section 3.7). */
const SHAPES: Readonly<Record<FollowUp, { readonly object: readonly string[]; readonly output: string }>> = {
  CAPTURE: { object: [], output: 'captureOutput' },
  CANCEL: { object: ['payment'], output: 'paymentOutput' },
  REFUND: { object: [], output: 'refundOutput' },
};

/** The outcome of a capture, cancel or refund from its own answer. */
export function readFollowUp(answer: PayoneAnswer, request: FollowUpRequest): Facts {
  if (answer.kind === 'success') {
    const fact = readFact(at(answer.body, ...SHAPES[request.effect].object), request, []);
    return typeof fact === 'string' ? { kind: 'unknown', cause: fact } : { kind: 'done', value: [fact] };
  }
  if (answer.kind === 'error' && answer.name === 'DeclinedException' && request.effect === 'REFUND') {
    const fact = readFact(at(answer.body, 'refundResult'), request, answer.errors);
    // Under an error status only a refusal is believed.
    if (typeof fact !== 'string' && REFUSALS.has(fact.kind)) return { kind: 'done', value: [fact] };
  }
  return endOf(answer);
}

const REFUSALS: ReadonlySet<Fact['kind']> = new Set(['DECLINED', 'FAILED']);

/** The fact, or why the answer cannot be believed. */
function readFact(
  value: unknown,
  request: FollowUpRequest,
  envelopeErrors: readonly ApiError[],
): Fact | string {
  const { effect, call, payment } = request;
  const id = textAt(value, ['id'], 30);
  const status = readStatus(value);
  const output = at(value, SHAPES[effect].output);
  if (id === undefined || !status) return 'the answer lacks a field or contradicts itself';
  if (!isAbout(id, output, request)) return 'the answer is for another payment or operation';
  // A cancel is answered with the payment, whose id may be the payment's own and no id of the cancel.
  const reference = parsePaymentId(id)?.operation === 0 || id === payment.providerReference ? null : id;
  const of: Subject = { effect, providerKey: call.providerKey, reference };
  const [said, word] = FOLLOW_UPS[status.meaning] ?? [];
  if (said === effect && word) {
    // The payment's amount and that of a partial cancel are told apart by the details only.
    if (effect === 'CANCEL' && word === 'SUCCEEDED' && !saysAmount(output, request.amount)) {
      return { kind: 'IN_PROGRESS', of };
    }
    const errors = status.errors.length > 0 ? status.errors : envelopeErrors;
    return effectFact(of, word, doneAmount(output), errors) ?? 'the answer names no amount';
  }
  const accepted = status.meaning === 'UNCLEAR' || (effect === 'CANCEL' && status.meaning === 'AUTHORIZED');
  return accepted ? { kind: 'IN_PROGRESS', of } : 'the answer has a status that this operation cannot have';
}

function isAbout(id: string, output: unknown, { call, payment }: FollowUpRequest): boolean {
  if (payment.providerReference === null || !samePayment(id, payment.providerReference)) return false;
  const order = textAt(output, ['references', 'merchantReference'], 100);
  const key = textAt(output, ['operationReferences', 'merchantReference'], 100);
  // The order's own reference may stand where no operation's is repeated.
  const keyFits = key === undefined || key === call.providerKey || key === payment.paymentId;
  const orderFits = order === undefined || order === payment.paymentId || order === call.providerKey;
  return keyFits && orderFits;
}

/** What was really captured where it is said, else what the operation was for. */
function doneAmount(output: unknown): Money | null {
  return readMoney(output, 'acquiredAmount') ?? readMoney(output, 'amountOfMoney') ?? null;
}

function saysAmount(output: unknown, asked: Money): boolean {
  const said = readMoney(output, 'amountOfMoney');
  return said !== undefined && sameMoney(said, asked);
}
