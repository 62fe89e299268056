import { TEST_CARDS } from '../demo/payer';
import { PAYTURE_CARDS } from '../demo/payture-payer';
import { type MoneyMoved } from '../domain/certainty';
import { type DomainError } from '../domain/errors';
import { money, type Money } from '../domain/money';
import { hasEnded, moneyMovedBy, type Operation } from '../domain/operation';
import { allowedActions, type Payment } from '../domain/payment';
import { type Provider } from '../domain/provider';
import { type Services } from '../services/dependencies';
import { type NewPayment } from '../services/new-payment';
import { type PaymentResult } from '../services/payment-result';
import { type PayWith } from '../services/pay-with';
import { findPayment } from '../store/payments';
import { type Random } from '../torture/random';
import { type Doors } from './doors';
import { type SimulatedNetwork } from './network';
import { type RunOptions, type Ware } from './options';
import { payOnPage } from './pages';
import { type Answer, type SimulatedServer } from './server';
import { type Market, type Shop } from './shop';
import { type Timeline } from './timeline';
import { type Trace } from './trace';

/** What a client was told about an operation, to be held against the books in the end. */
export interface Told {
  readonly operationId: string;
  readonly moneyMoved: MoneyMoved;
  /** Nothing was to come of it any more. */
  readonly ended: boolean;
}

export interface ClientWorld {
  readonly server: SimulatedServer;
  readonly network: SimulatedNetwork;
  readonly timeline: Timeline;
  readonly trace: Trace;
  readonly market: Market;
  readonly piUrl: string;
  readonly options: RunOptions;
  readonly doors: Doors;
  readonly problems: string[];
  /** Of all clients, so that several change one at the same time. */
  readonly payments: string[];
}

interface AnyResult {
  readonly operation: Operation | null;
  readonly errors: readonly DomainError[];
}

const TRIES_MAX = 12;
const CARD = { expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
const DECLINED = { PAYONE: '5168645305790452', PAYTURE: PAYTURE_CARDS.declined } as const;
const GOOD = { PAYONE: TEST_CARDS.frictionless, PAYTURE: PAYTURE_CARDS.good } as const;
const CURRENCY = { PAYONE: 'EUR', PAYTURE: 'RUB' } as const;
type CardProvider = keyof typeof CURRENCY;

/** One client: does things at random, repeats under its key what nobody answered, and minds what it was told. */
export class Client {
  readonly told: Told[] = [];
  #steps = 0;

  constructor(
    private readonly name: string,
    private readonly random: Random,
    private readonly world: ClientWorld,
  ) {}

  async run(): Promise<void> {
    for (let left = this.world.options.operationsEach; left > 0; left--) {
      this.#steps += 1;
      if (this.world.payments.length > 0 && this.random.chance(0.4)) await this.#change();
      else await this.#buy(this.random.pick(this.world.options.wares));
      if (this.random.chance(0.3)) await this.world.timeline.sleep(this.random.between(1, 30_000));
    }
  }

  async #buy(ware: Ware): Promise<void> {
    switch (ware) {
      case 'payoneCard':
        return this.#byCard('PAYONE');
      case 'paytureCard':
        return this.#byCard('PAYTURE');
      case 'payonePage':
        return this.#onPage('PAYONE', 'EUR');
      case 'payturePage':
        return this.#onPage('PAYTURE', 'RUB');
      case 'stashPage':
        return this.#onPage('STASH', 'USD');
      case 'coins':
        return this.#byCoins();
      case 'payout':
        return this.#payOut();
      case 'intrazon':
        return this.#atIntrazon();
    }
  }

  async #byCard(provider: CardProvider): Promise<void> {
    const number = this.random.chance(0.8) ? GOOD[provider] : DECLINED[provider];
    const details = { number, ...CARD };
    const payWith: PayWith = { kind: 'directCard', provider, details, saveForCustomerId: null };
    await this.#purchase(this.#main, this.#order(CURRENCY[provider]), payWith);
  }

  async #byCoins(): Promise<void> {
    const shop = this.random.chance(0.7) ? this.#main : this.world.market.shops[1];
    // The other application's clients hit upon the same keys.
    const key = shop === this.#main ? {} : { idempotencyKey: `${this.name}-${this.#steps - 1}` };
    await this.#purchase(shop, { ...this.#basket(shop, 'COIN'), ...key }, { kind: 'coins' });
  }

  async #atIntrazon(): Promise<void> {
    const { intrazon } = this.world.market;
    if (!intrazon) return;
    const { playerId, goodId } = intrazon;
    const amount = { lines: [{ goodId, quantity: 1 }], currency: 'COIN' };
    await this.#purchase(
      this.#main,
      { ...this.#names(), playerId, amount, capture: true },
      { kind: 'coins' },
    );
  }

  async #purchase(shop: Shop, order: NewPayment, payWith: PayWith): Promise<void> {
    const { doors } = this.world;
    const send = (command: NewPayment) => (services: Services) =>
      doors.purchase(services, shop.principal, { ...command, payWith });
    await this.#pay(shop, order, send);
  }

  async #onPage(provider: Provider, currency: string): Promise<void> {
    const { doors, network, timeline } = this.world;
    const { principal } = this.#main;
    const isShop = provider === 'STASH';
    const order = isShop ? this.#basket(this.#main, currency, true) : this.#order(currency);
    const page = { provider, returnUrl: 'https://shop.example/', locale: null, template: null };
    const send = (command: NewPayment) => (services: Services) =>
      doors.createHostedCheckout(services, principal, { ...command, page });
    const result = await this.#pay(this.#main, order, send);
    const url = result?.checkout?.redirectUrl;
    if (url === undefined || this.random.chance(0.2)) return;
    if (this.random.chance(0.4)) await timeline.sleep(this.random.between(1, 600_000));
    void payOnPage(network, provider, url);
  }

  async #pay(
    shop: Shop,
    order: NewPayment,
    send: (command: NewPayment) => (services: Services) => Promise<PaymentResult>,
  ): Promise<PaymentResult | undefined> {
    const result = await this.#mutate(send(order), () =>
      send({ ...order, reference: `${order.reference}-x` }),
    );
    const payment = result?.payment;
    if (!payment) return result;
    if (payment.applicationId !== shop.principal.applicationId || payment.reference !== order.reference)
      this.#complain(`was answered with ${payment.id}, somebody else's payment`);
    if (shop === this.#main) this.world.payments.push(payment.id);
    return result;
  }

  async #payOut(): Promise<void> {
    const { doors, network, piUrl } = this.world;
    const { principal } = this.#main;
    const user = await network.visit('POST', `${piUrl}/_emulator/users`, {
      ...{ username: `${this.name}x${this.#steps}`, scopes: ['payments', 'wallet_address'] },
    });
    const { uid } = JSON.parse(user.body) as { readonly uid: string };
    const amount = money(BigInt(this.random.between(1, 9)) * 1_000_000n, 'PI');
    const { idempotencyKey, reference } = this.#names();
    const names = {
      idempotencyKey,
      reference,
      playerId: null,
      recipient: uid,
      metadata: { from: this.name },
    };
    const send = (memo: string) => (services: Services) =>
      doors.createPayout(services, principal, { ...names, amount, memo });
    await this.#mutate(send('won'), () => send('lost'));
  }

  /** Captures, cancels or refunds one of its payments, in part or as a whole, or asks about it. */
  async #change(): Promise<void> {
    const { doors } = this.world;
    const { principal } = this.#main;
    const paymentId = this.random.pick(this.world.payments);
    if (this.random.chance(0.2)) {
      await this.#ask(services => doors.refreshPayment(services, principal, paymentId));
      return;
    }
    const payment = await this.#ask(({ database }) =>
      findPayment(database.reader, principal.applicationId, { id: paymentId }),
    );
    const actions = payment ? allowedActions(payment) : [];
    if (!payment || actions.length === 0) return;
    const kind = this.random.pick(actions) as 'CAPTURE' | 'CANCEL' | 'REFUND';
    const { idempotencyKey } = this.#names();
    const amount = this.random.chance(0.5) ? null : this.#part(payment);
    const command = { kind, idempotencyKey, paymentId, amount, final: this.random.chance(0.5), reason: null };
    const send = (final: boolean) => (services: Services) =>
      doors.changePayment(services, principal, { ...command, final });
    await this.#mutate(send(command.final), () => send(!command.final));
  }

  #part({ amount: { currency, minor } }: Payment): Money {
    return money(currency === 'COIN' ? 10n : minor / BigInt(this.random.between(2, 4)), currency);
  }

  /**
   * Sends until there is an answer. Then sometimes once more, which must be answered with the same operation, and
   * sometimes something else under the same key, which must be refused.
   */
  async #mutate<Result extends AnyResult>(
    work: (services: Services) => Promise<Result>,
    other: () => (services: Services) => Promise<Result>,
  ): Promise<Result | undefined> {
    let result = await this.#until(work);
    if (!result) return undefined;
    this.#hear(result);
    if (result.errors.some(each => each.kind === 'IdempotencyConflict' && !each.inProgress))
      this.#complain("was told that its own key is another request's");
    const { operation } = result;
    if (operation && this.random.chance(0.25)) {
      const again = await this.#until(work);
      if (again?.operation && again.operation.id !== operation.id)
        this.#complain(`repeated ${operation.id} and got ${again.operation.id}`);
      if (again) this.#hear(again);
      result = again ?? result;
    }
    if (operation && this.random.chance(0.2)) {
      const refused = await this.#until(other());
      if (refused && !refused.errors.some(({ kind }) => kind === 'IdempotencyConflict'))
        this.#complain(`used the key of ${operation.id} for something else and was not refused`);
    }
    return result;
  }

  /** Asks again while the first request runs, and mostly when nothing was sent. */
  async #until<Result extends AnyResult>(
    work: (services: Services) => Promise<Result>,
  ): Promise<Result | undefined> {
    for (let tries = 1; ; tries++) {
      // Somebody who clicks twice: both requests are under way at once.
      if (this.random.chance(0.1)) void this.world.server.call(work).then(answer => this.#minded(answer));
      const result = await this.#ask(work);
      if (!result) return undefined;
      const isRunning = result.errors.some(each => each.kind === 'IdempotencyConflict' && each.inProgress);
      const maySend = result.errors.some(each => 'retry' in each && each.retry === 'SAME_KEY');
      if (tries >= TRIES_MAX || !(isRunning || (maySend && this.random.chance(0.7)))) return result;
      await this.world.timeline.sleep(this.random.between(100, 20_000));
    }
  }

  /** One answer from a server that may be dead, or whose answer may be lost. */
  async #ask<Result>(work: (services: Services) => Promise<Result>): Promise<Result | undefined> {
    const { server, timeline, trace, network } = this.world;
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const answer = await server.call(work);
      const isLost = answer.kind === 'lost' || this.random.chance(network.faultRate / 3);
      trace.note(`${this.name} ${this.#steps} ${isLost ? 'lost' : answer.kind}`);
      if (!isLost && answer.kind === 'answered') return answer.value;
      this.#minded(answer);
      if (answer.kind === 'threw') return undefined;
      await timeline.sleep(this.random.between(10, 10_000));
    }
    return undefined;
  }

  #minded(answer: Answer<unknown>): void {
    if (answer.kind !== 'threw') return;
    const { error } = answer;
    this.#complain(`got an exception: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  }

  #hear({ operation, errors }: AnyResult): void {
    this.world.trace.note(
      `${this.name} ${operation?.kind} ${operation?.status} ${errors.map(e => e.kind).join()}`,
    );
    if (operation) this.told.push(toldOf(operation));
  }

  #complain(text: string): void {
    this.world.problems.push(`${this.name} ${text}`);
  }

  get #main(): Shop {
    return this.world.market.shops[0];
  }

  #names(): Pick<NewPayment, 'idempotencyKey' | 'reference' | 'customerId' | 'payerIp' | 'metadata'> {
    const name = `${this.name}-${this.#steps}`;
    return { idempotencyKey: name, reference: name, customerId: null, payerIp: null, metadata: null };
  }

  /** An amount alone, or goods for a player. */
  #order(currency: string): NewPayment {
    if (this.random.chance(0.4)) return this.#basket(this.#main, currency);
    const amount = money(BigInt(this.random.between(1, 90)) * 50n, currency);
    return { ...this.#names(), playerId: null, amount, capture: this.random.chance(0.6) };
  }

  #basket(
    { playerId, potion, sword }: Shop,
    currency: string,
    capture = this.random.chance(0.7),
  ): NewPayment {
    const isSword = this.random.chance(0.3);
    const line = isSword
      ? { goodId: sword.id, quantity: 1 }
      : { goodId: potion.id, quantity: this.random.between(1, 3) };
    return { ...this.#names(), playerId, amount: { lines: [line], currency }, capture };
  }
}

function toldOf(operation: Operation): Told {
  const { id: operationId, status } = operation;
  return { operationId, moneyMoved: moneyMovedBy(operation), ended: hasEnded(status) };
}
