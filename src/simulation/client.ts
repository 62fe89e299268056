import { TEST_CARDS } from '../demo/payer';
import { PAYTURE_CARDS } from '../demo/payture-payer';
import { money, type Money } from '../domain/money';
import { allowedActions, type Payment } from '../domain/payment';
import { type Provider } from '../domain/provider';
import { type Services } from '../services/dependencies';
import { type NewPayment } from '../services/new-payment';
import { type PaymentResult } from '../services/payment-result';
import { type PayWith } from '../services/pay-with';
import { findPayment } from '../store/payments';
import { type Random } from '../proof/random';
import { Caller, type CallerWorld, type Told } from './caller';
import { type Doors } from './doors';
import { type RunOptions, type Ware } from './options';
import { payOnPage } from './pages';

import { type Market, type Shop } from './shop';

export interface ClientWorld extends CallerWorld {
  readonly market: Market;
  readonly piUrl: string;
  readonly options: RunOptions;
  readonly doors: Doors;
  /** Of all clients, so that several change one at the same time. */
  readonly payments: string[];
}

const CARD = { expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };
const DECLINED = { PAYONE: '5168645305790452', PAYTURE: PAYTURE_CARDS.declined } as const;
const GOOD = { PAYONE: TEST_CARDS.frictionless, PAYTURE: PAYTURE_CARDS.good } as const;
const CURRENCY = { PAYONE: 'EUR', PAYTURE: 'RUB' } as const;
type CardProvider = keyof typeof CURRENCY;

/** One client: does things at random, repeats under its key what nobody answered, and minds what it was told. */
export class Client {
  readonly #caller: Caller;
  #steps = 0;

  constructor(
    private readonly name: string,
    private readonly random: Random,
    private readonly world: ClientWorld,
  ) {
    this.#caller = new Caller(name, random, world);
  }

  get told(): readonly Told[] {
    return this.#caller.told;
  }

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
    const result = await this.#caller.mutate(send(order), () =>
      send({ ...order, reference: `${order.reference}-x` }),
    );
    const payment = result?.payment;
    if (!payment) return result;
    if (payment.applicationId !== shop.principal.applicationId || payment.reference !== order.reference)
      this.#caller.complain(`was answered with ${payment.id}, somebody else's payment`);
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
    await this.#caller.mutate(send('won'), () => send('lost'));
  }

  /** Captures, cancels or refunds one of its payments, in part or as a whole, or asks about it. */
  async #change(): Promise<void> {
    const { doors } = this.world;
    const { principal } = this.#main;
    const paymentId = this.random.pick(this.world.payments);
    if (this.random.chance(0.2)) {
      await this.#caller.ask(services => doors.refreshPayment(services, principal, paymentId));
      return;
    }
    const payment = await this.#caller.ask(({ database }) =>
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
    await this.#caller.mutate(send(command.final), () => send(!command.final));
  }

  #part({ amount: { currency, minor } }: Payment): Money {
    return money(currency === 'COIN' ? 10n : minor / BigInt(this.random.between(2, 4)), currency);
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
