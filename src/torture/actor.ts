import { payOnPage, TEST_CARDS } from '../demo/payer';
import { PAYTURE_CARDS, submitSession } from '../demo/payture-payer';
import { type Answered, type Api, type ShownPayment } from './api';
import { type EmulatorName, type Emulators } from './emulators';
import { payOrder, STASH_CARDS } from '../demo/stash-payer';
import { type Random } from '../proof/random';

const PAYMENT = 'payment { id status allowedActions } operation { id moneyMoved }';
const DETAILS = { expiryMonth: 12, expiryYear: 2035, securityCode: '123', holder: 'Ada Lovelace' };

/** What a client was told about one operation, to be held against the books in the end. */
export interface Acknowledged {
  readonly operationId: string;
  readonly moneyMoved: string;
  /** Null for a payout's. */
  readonly paymentId: string | null;
}

/** What there is to buy, and for whom: in our own catalogue and in IntraZon's. */
export interface World {
  readonly playerId: string;
  readonly goodId: string;
  readonly shopPlayerId: string;
  readonly shopGoodId: string;
}

/** One client: buys, captures, gives back, pays out and asks again, at random, all through the public API. */
export class Actor {
  readonly acknowledged: Acknowledged[] = [];
  readonly done: Record<string, number> = {};
  readonly #mine: ShownPayment[] = [];
  #steps = 0;

  constructor(
    private readonly name: string,
    private readonly random: Random,
    private readonly api: Api,
    private readonly emulators: Emulators,
    private readonly world: World & { readonly faultRate: number },
  ) {}

  async step(): Promise<void> {
    this.#steps += 1;
    const kind = this.random.pick(KINDS);
    await this[kind]();
    this.done[kind] = (this.done[kind] ?? 0) + 1;
  }

  async payone(): Promise<void> {
    await this.#spoil('PAYONE');
    await this.#buyByCard('PAYONE', 'EUR', TEST_CARDS.frictionless);
  }

  async payture(): Promise<void> {
    await this.#spoil('PAYTURE');
    const number = this.random.chance(0.8) ? PAYTURE_CARDS.good : PAYTURE_CARDS.declined;
    await this.#buyByCard('PAYTURE', 'RUB', number);
  }

  async coins(): Promise<void> {
    const { playerId, goodId } = this.world;
    const lines = [{ goodId, quantity: this.random.between(1, 3) }];
    const input = { ...this.#names('coins'), playerId, lines, currency: 'COIN', payWith: { coins: true } };
    this.#heard(
      await this.api.mutate(
        'purchase',
        'PurchaseInput',
        { ...input, capture: this.random.chance(0.7) },
        PAYMENT,
      ),
    );
  }

  async page(): Promise<void> {
    const provider = this.random.pick(['PAYONE', 'PAYTURE'] as const);
    await this.#spoil(provider);
    const amount = { amount: '12.50', currency: provider === 'PAYONE' ? 'EUR' : 'RUB' };
    const page = { provider, returnUrl: 'https://shop.example/thanks' };
    const input = { ...this.#names('page'), amount, page, capture: this.random.chance(0.8) };
    const shown = `payment { id status allowedActions } hostedCheckout { redirectUrl }`;
    const answer = await this.api.mutate('createHostedCheckout', 'CreateHostedCheckoutInput', input, shown);
    if (!answer?.hostedCheckout) return;
    const { redirectUrl } = answer.hostedCheckout;
    // A payer whose page fails gives up; what became of the payment is the server's to find out.
    if (provider === 'PAYONE') await payOnPage(redirectUrl, TEST_CARDS.frictionless).catch(() => undefined);
    else await submitSession(redirectUrl, PAYTURE_CARDS.good).catch(() => undefined);
    this.#heard(answer);
  }

  async payout(): Promise<void> {
    if (this.random.chance(this.world.faultRate)) {
      await this.emulators.spoil(this.random.pick(['PI', 'HORIZON'] as const), this.random);
    }
    const { uid } = await this.emulators.control<{ readonly uid: string }>('PI', 'users', {
      ...{ username: `${this.name}-${this.#steps}`, scopes: ['payments', 'wallet_address'] },
    });
    const amount = { amount: '0.5', currency: 'PI' };
    const input = {
      ...this.#names('payout'),
      recipient: uid,
      amount,
      memo: 'won',
      metadata: { from: this.name },
    };
    this.#heard(
      await this.api.mutate('createPayout', 'CreatePayoutInput', input, 'operation { id moneyMoved }'),
    );
  }

  /** On Stash's page, which asks us before it charges; some cards are declined, some only after our yes. */
  async stash(): Promise<void> {
    await this.#spoil('STASH');
    const { playerId, goodId } = this.world;
    const page = { provider: 'STASH', returnUrl: 'https://shop.example/thanks' };
    const lines = [{ goodId, quantity: this.random.between(1, 3) }];
    const input = { ...this.#names('stash'), playerId, lines, currency: 'USD', page };
    const shown = `payment { id status allowedActions } hostedCheckout { redirectUrl }`;
    const answer = await this.api.mutate('createHostedCheckout', 'CreateHostedCheckoutInput', input, shown);
    if (!answer?.hostedCheckout) return;
    const card = this.random.pick(Object.values(STASH_CARDS));
    await payOrder(answer.hostedCheckout.redirectUrl, card).catch(() => undefined);
    this.#heard(answer);
  }

  async intrazon(): Promise<void> {
    await this.#spoil('INTRAZON');
    const { shopPlayerId: playerId, shopGoodId: goodId } = this.world;
    const input = {
      ...this.#names('intrazon'),
      playerId,
      lines: [{ goodId }],
      currency: 'COIN',
      payWith: { coins: true },
    };
    this.#heard(await this.api.mutate('purchase', 'PurchaseInput', input, PAYMENT));
  }

  /** Captures, cancels or refunds one of its payments, in part or as a whole, as the server says that it may. */
  async change(): Promise<void> {
    if (this.#mine.length === 0) return;
    const { id } = this.random.pick(this.#mine);
    const found = await this.api.ask<{ readonly payment: ShownPayment | null }>(
      'query ($id: ID!) { payment(id: $id) { id status allowedActions } }',
      { id },
    );
    const actions = found?.payment?.allowedActions ?? [];
    if (actions.length === 0) return;
    const [mutation, type] = CHANGES[this.random.pick(actions)] ?? [];
    if (mutation === undefined || type === undefined) return;
    const { idempotencyKey } = this.#names('change');
    this.#heard(await this.api.mutate(mutation, type, { idempotencyKey, paymentId: id }, PAYMENT));
  }

  async #buyByCard(provider: 'PAYONE' | 'PAYTURE', currency: string, number: string): Promise<void> {
    const payWith = { directCard: { provider, details: { number, ...DETAILS } } };
    const amount = { amount: `${this.random.between(1, 90)}.50`, currency };
    const input = { ...this.#names('card'), amount, payWith, capture: this.random.chance(0.6) };
    this.#heard(await this.api.mutate('purchase', 'PurchaseInput', input, PAYMENT));
  }

  async #spoil(name: EmulatorName): Promise<void> {
    if (this.random.chance(this.world.faultRate)) await this.emulators.spoil(name, this.random);
  }

  #names(kind: string): { readonly idempotencyKey: string; readonly reference: string } {
    const name = `${this.name}-${kind}-${this.#steps}`;
    return { idempotencyKey: name, reference: name };
  }

  #heard(answer: Answered | undefined): void {
    if (!answer) return;
    if (answer.payment) this.#mine.push(answer.payment);
    const { operation } = answer;
    if (!operation) return;
    const { id: operationId, moneyMoved } = operation;
    this.acknowledged.push({ operationId, moneyMoved, paymentId: answer.payment?.id ?? null });
  }
}

const KINDS = [
  ...(['payone', 'payture', 'coins', 'coins', 'page', 'stash', 'intrazon'] as const),
  ...(['payout', 'change', 'change'] as const),
] as const;
const CHANGES: Readonly<Record<string, readonly [mutation: string, type: string]>> = {
  CAPTURE: ['capturePayment', 'CapturePaymentInput'],
  CANCEL: ['cancelPayment', 'CancelPaymentInput'],
  REFUND: ['refundPayment', 'RefundPaymentInput'],
};
