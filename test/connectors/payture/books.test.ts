import fc from 'fast-check';
import { type Facts, type LookupAnswer } from '../../../src/connectors/contract';
import { type Fact } from '../../../src/domain/fact';
import { foldFacts, moveOperation, type PaymentState } from '../../../src/domain/fold';
import { hasEnded, isLeading, type Operation } from '../../../src/domain/operation';
import { paymentReference } from '../../../src/services/send-operation';
import { begun, foldContext, planned, type FollowUp } from '../../domain/payments';
import { call, connectorAnswering, rub, xml } from './peer';

/** An order at Payture as the contract has it: what is held, charged and given back. */
interface Order {
  state: 'Authorized' | 'Charged' | 'Voided' | 'Refunded';
  charged: bigint;
  refunded: bigint;
}

const HELD = 1_000n;
const OrderId = 'pay_1';

/** What the gateway does with a command, and what it answers. A command that it refuses changes nothing. */
function execute(order: Order, name: 'Charge' | 'Unblock' | 'Refund', minor: bigint): string {
  const refuse = (ErrCode: string) => xml(name, { Success: 'False', OrderId, ErrCode });
  const done = (more: Record<string, string>) => xml(name, { Success: 'True', OrderId, ...more });
  if (name === 'Refund') {
    if (order.state !== 'Charged') return refuse('ILLEGAL_ORDER_STATE');
    if (order.refunded + minor > order.charged) return refuse('AMOUNT_ERROR');
    order.refunded += minor;
    if (order.refunded === order.charged) order.state = 'Refunded';
    return done({ NewAmount: String(order.charged - order.refunded) });
  }
  if (order.state !== 'Authorized') return refuse('ILLEGAL_ORDER_STATE');
  order.state = name === 'Charge' ? 'Charged' : 'Voided';
  if (name === 'Charge') order.charged = minor;
  return done(name === 'Charge' ? { Amount: String(minor) } : { NewAmount: '0' });
}

function stateOf({ state, charged, refunded }: Order): string {
  const left = { Authorized: HELD, Voided: HELD, Charged: charged - refunded, Refunded: charged }[state];
  return xml('GetState', { Success: 'True', OrderId, State: state, Amount: String(left) });
}

type Act =
  | {
      readonly kind: FollowUp;
      readonly share: number;
      readonly fate: 'answered' | 'answerLost' | 'requestLost';
    }
  | { readonly kind: 'CABINET'; readonly share: number }
  | { readonly kind: 'LOOK'; readonly times: number };

const share = fc.integer({ min: 1, max: 100 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('CAPTURE', 'CAPTURE', 'CANCEL', 'REFUND', 'REFUND', 'REFUND'),
    share,
    fate: fc.constantFrom('answered', 'answerLost', 'requestLost'),
  }),
  fc.record({ kind: fc.constant('CABINET'), share }),
  fc.record({ kind: fc.constant('LOOK'), times: fc.integer({ min: 1, max: 2 }) }),
);

const NAMES = { CAPTURE: 'Charge', CANCEL: 'Unblock', REFUND: 'Refund' } as const;

/** A server that does what ours does, one change at a time, against a gateway that loses requests and answers. */
class Story {
  readonly order: Order = { state: 'Authorized', charged: 0n, refunded: 0n };
  #answer = '';
  #state: PaymentState;
  #facts: Fact[] = [];
  #next = 0;
  readonly #connector = connectorAnswering(() => this.#answer);
  readonly #context = foldContext();

  constructor() {
    this.#state = foldFacts(
      begun('AUTHORIZE', rub(HELD)),
      [{ kind: 'SUCCEEDED', of: { effect: 'PAY', providerKey: null, reference: null }, amount: rub(HELD) }],
      this.#context,
    );
  }

  get payment() {
    return this.#state.payment;
  }

  get isInReview(): boolean {
    return this.#state.operations.some(({ status }) => status === 'NEEDS_REVIEW');
  }

  async play(act: Act): Promise<void> {
    if (act.kind === 'LOOK') {
      for (let time = 0; time < act.times; time++) await this.look();
      return;
    }
    if (act.kind === 'CABINET') {
      const left = this.order.charged - this.order.refunded;
      const minor = (left * BigInt(act.share)) / 100n;
      if (minor > 0n) execute(this.order, 'Refund', minor);
      return;
    }
    if (this.#open()) return;
    const whole = act.kind === 'REFUND' ? this.payment.captured - this.payment.refunded : HELD;
    const minor = act.kind === 'CANCEL' ? HELD : (whole * BigInt(act.share)) / 100n;
    const id = `op_${++this.#next}`;
    const plan = planned(this.#state, id, act.kind, rub(minor), act.kind === 'CAPTURE');
    if (!plan) return;
    this.#state = plan;
    await this.#send(id, act.kind, act.fate);
  }

  /** Asks about the open change, or about the payment when there is none, and does about it what the services do. */
  async look(): Promise<void> {
    const operation = this.#open() ?? this.#state.operations.find(each => isLeading(each.kind))!;
    this.#answer = stateOf(this.order);
    const { kind, providerKey, effectReference, amount } = operation;
    const said: LookupAnswer = await this.#connector.statusLookup.lookup({
      payment: paymentReference({ vaultSecretOf: () => '' }, this.#state),
      operation: { kind, providerKey, effectReference, amount, sentAt: new Date() },
      signal: new AbortController().signal,
    });
    if (said.kind === 'found') this.#learn(said.facts);
    if (said.kind !== 'absent' || operation.status !== 'UNKNOWN') return;
    if (this.#connector.statusLookup.whenAbsent[kind] === 'REPEAT')
      return this.#send(operation.id, kind as FollowUp, 'answered');
    this.#move(operation, 'FAILED');
  }

  /** Everything that was ever told, once more. */
  repeatFacts(): void {
    this.#state = foldFacts(this.#state, this.#facts, this.#context);
  }

  async #send(id: string, kind: FollowUp, fate: 'answered' | 'answerLost' | 'requestLost'): Promise<void> {
    const operation = this.#state.operations.find(each => each.id === id)!;
    const amount = operation.amount!;
    if (fate !== 'requestLost') this.#answer = execute(this.order, NAMES[kind], amount.minor);
    if (fate !== 'answered') this.#answer = 'Bad Gateway';
    const payment = paymentReference({ vaultSecretOf: () => '' }, this.#state);
    const { cardPayment } = this.#connector;
    const outcome: Facts =
      kind === 'CAPTURE'
        ? await cardPayment.capture(call(id), payment, amount, true)
        : kind === 'CANCEL'
          ? await cardPayment.cancel(call(id), payment, amount)
          : await cardPayment.refund(call(id), payment, amount, null);
    if (outcome.kind === 'done') this.#learn(outcome.value);
    else this.#move(operation, outcome.kind === 'refused' ? 'FAILED' : 'LOST');
  }

  #learn(facts: readonly Fact[]): void {
    this.#facts.push(...facts);
    this.#state = foldFacts(this.#state, facts, this.#context);
  }

  #move(operation: Operation, signal: 'FAILED' | 'LOST'): void {
    this.#state = moveOperation(this.#state, operation, signal, null);
  }

  #open(): Operation | undefined {
    return this.#state.operations.find(({ kind, status }) => !isLeading(kind) && !hasEnded(status));
  }
}

it('keeps the same books as Payture, whatever is lost, repeated or done in the cabinet', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async acts => {
      const story = new Story();
      for (const each of acts) await story.play(each);
      for (let time = 0; time < 3; time++) await story.look();
      story.repeatFacts();
      const { order, payment } = story;
      // Counted less, and never more, until an operator has settled it; see the kit's README for the other two.
      expect(payment.captured <= order.charged && payment.refunded <= order.refunded).toBe(true);
      // Only somebody else's refund can make ours one to review.
      if (!acts.some(({ kind }) => kind === 'CABINET')) expect(story.isInReview).toBe(false);
      const isUntold = order.state === 'Refunded' && payment.captured === 0n;
      if (story.isInReview || isUntold) return;
      compared += 1;
      expect([payment.captured, payment.refunded]).toEqual([order.charged, order.refunded]);
      expect(payment.cancelled).toBe(
        order.state === 'Voided' ? HELD : order.state === 'Authorized' ? 0n : HELD - order.charged,
      );
    }),
    { numRuns: 1_500 },
  );
  expect(compared).toBeGreaterThan(1_000);
});
