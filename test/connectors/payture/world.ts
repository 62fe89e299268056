import { randomBytes, randomUUID } from 'node:crypto';
import {
  type CardOrder,
  type CheckoutOrder,
  type Facts,
  type LookupQuery,
  type OpenChange,
  type Outcome,
  type PaymentOrigin,
  type PaymentReference,
  type VaultCustomer,
} from '../../../src/connectors/contract';
import { payture } from '../../../src/connectors/payture';
import { createTransport } from '../../../src/connectors/transport';
import { systemClock } from '../../../src/domain/clock';
import { type Fact } from '../../../src/domain/fact';
import { idSource } from '../../../src/domain/ids';
import { type OperationKind } from '../../../src/domain/operation';
import { cards, openSandbox, type Sandbox } from './emulator/support';
import { call, cardOrder, rub, says, storedCard } from './peer';

export const ids = idSource(() => new Date(), randomBytes);

/** The kit against Payture's emulator over HTTP: two readings of one contract, without shared code. */
export class World {
  readonly #offset = { ms: 0 };

  private constructor(
    readonly sandbox: Sandbox,
    readonly connector: ReturnType<typeof payture.connect>,
    offset: { ms: number },
  ) {
    this.#offset = offset;
  }

  static async open(): Promise<World> {
    const sandbox = await openSandbox();
    const offset = { ms: 0 };
    const clock = { now: () => new Date(systemClock.now().getTime() + offset.ms) };
    const transport = (options: Parameters<typeof createTransport>[0]) => createTransport(options);
    const config = payture.readConfig(sandbox.emulator.credentials)!;
    return new World(sandbox, payture.connect(config, { clock, newUuid: randomUUID, transport }), offset);
  }

  async reset(): Promise<void> {
    this.#offset.ms = 0;
    // What is on its way would arrive in the next test.
    await this.sandbox.settle();
    await this.sandbox.control.post('reset');
    this.sandbox.receiver.received.length = 0;
  }

  /** Moves the emulator's clock and ours together. */
  async advance(milliseconds: number): Promise<void> {
    this.#offset.ms += milliseconds;
    await this.sandbox.control.advance(milliseconds);
  }

  async close(): Promise<void> {
    await this.connector.close();
    await this.sandbox.close();
  }

  order(more: Partial<CardOrder> = {}, number = cards.plain): CardOrder {
    const details = { number, expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'KATE SMITH' };
    const means = { kind: 'details', details, save: false } as const;
    return cardOrder({ paymentId: ids.next('payment'), means, ...more });
  }

  async paid(more: Partial<CardOrder> = {}, number?: string) {
    const order = this.order(more, number);
    const facts = factsOf(await this.connector.cardPayment.pay(call(order.paymentId), order));
    return { order, facts, payment: referenceTo(order) };
  }

  /** A payment whose answer got lost on the way back, or, by another fault, whatever that does. */
  async lost(number: string = cards.plain, fault = 'resetAfter') {
    const when = ['garbage', 'status', 'redirect'].includes(fault) ? { when: 'after' } : {};
    await this.sandbox.control.fault(fault, { ...when, match: { method: 'POST', path: '/Pay' } });
    const order = this.order({}, number);
    const outcome = await this.connector.cardPayment.pay(call(order.paymentId), order);
    return { order, outcome, payment: referenceTo(order) };
  }

  async opened(more: Partial<CheckoutOrder> = {}) {
    const order = { ...this.order(more), template: null };
    const { providerReference, redirectUrl } = valueOf(
      await this.connector.hostedCheckout.open(call(order.paymentId), order),
    );
    const origin = { kind: 'PAGE', vaultCustomer: order.vaultCustomer } as const;
    return {
      order,
      redirectUrl,
      payment: { ...referenceTo(order, origin), checkoutReference: providerReference },
    };
  }

  /** Pays on a page as the payer's browser would. */
  async submit(redirectUrl: string, number: string, more: Record<string, string> = {}): Promise<void> {
    const url = new URL(redirectUrl);
    const fields = {
      ...{
        SessionId: url.searchParams.get('SessionId') ?? '',
        CardNumber: number,
        EMonth: '12',
        EYear: '35',
      },
      ...{ CardHolder: 'KATE SMITH', SecureCode: '123', ...more },
    };
    const path = `${url.pathname.slice(1)}Submit`;
    await this.sandbox.send(path, 'POST', new URLSearchParams(fields).toString());
  }

  async customer(): Promise<VaultCustomer> {
    const customer = { login: ids.next('customer'), secret: 'secret of the customer' };
    valueOf(
      await this.connector.vault.customers.register(call(), customer, {
        email: null,
        phone: '+7 900 123-45-67',
      }),
    );
    return customer;
  }

  async storedCard(customer: VaultCustomer, number = cards.plain) {
    const { customers } = this.connector.vault;
    const { token } = valueOf(await customers.addCard(call(), customer, detailsOf(this.order({}, number))));
    valueOf(await customers.activate(call(), customer, token, rub(100n)));
    return { ...storedCard(), token };
  }

  /** What the issuer hands to the payer's browser. */
  async proof(facts: readonly Fact[], result: 'ok' | 'fail' = 'ok') {
    const fact = facts.at(-1);
    const action = fact?.kind === 'ACTION_REQUIRED' ? fact.action : null;
    if (action?.kind !== 'THREE_D_SECURE') throw new Error('no challenge');
    const body = new URLSearchParams({ MD: action.md ?? '', result }).toString();
    const answer = await this.sandbox.send('acs/decide', 'POST', body);
    const { md, paRes } = JSON.parse(answer.text) as { md: string; paRes: string };
    return { md, response: paRes };
  }

  async lookup(payment: PaymentReference, kind: OperationKind, more: Partial<LookupQuery['operation']> = {}) {
    const providerKey = payment.openChange?.providerKey ?? payment.paymentId;
    const amount = payment.openChange?.amount ?? payment.amount;
    const operation = { kind, providerKey, effectReference: null, amount, sentAt: new Date(), ...more };
    return this.connector.statusLookup.lookup({ payment, operation, signal: new AbortController().signal });
  }

  async found(...asked: Parameters<World['lookup']>): Promise<string[] | string> {
    const answer = await this.lookup(...asked);
    return answer.kind === 'found'
      ? says(answer.facts.filter(fact => fact.kind !== 'CARD_SEEN'))
      : answer.kind;
  }

  booked(paymentId: string): string[] {
    return this.sandbox.emulator
      .books()
      .flatMap(entry => (entry.reference === paymentId ? [`${entry.kind} ${entry.amount}`] : []));
  }
}

export function referenceTo(order: CardOrder | CheckoutOrder, origin?: PaymentOrigin): PaymentReference {
  const { vaultCustomer } = order;
  const isStored = 'means' in order && order.means.kind === 'token';
  return {
    paymentId: order.paymentId,
    providerReference: null,
    checkoutReference: null,
    amount: order.amount,
    capturesAutomatically: order.capture,
    origin: origin ?? { kind: isStored ? 'STORED_CARD' : 'CARD_DATA', vaultCustomer },
    captured: 0n,
    refunded: 0n,
    openChange: null,
  };
}

/** The payment with a change that is open on it. */
export function changing(payment: PaymentReference, kind: OpenChange['kind'], minor: bigint) {
  const openChange = { kind, providerKey: ids.next('operation'), amount: rub(minor) };
  return {
    payment: { ...payment, openChange },
    amount: openChange.amount,
    call: call(openChange.providerKey),
  };
}

export function factsOf(outcome: Facts): readonly Fact[] {
  return valueOf(outcome);
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export function detailsOf({ means }: CardOrder) {
  if (means.kind !== 'details') throw new Error('no card data');
  return means.details;
}
