import { type Clock } from '../domain/clock';
import { type CardTraits, type Fact } from '../domain/fact';
import { type Money } from '../domain/money';
import { type NextAction } from '../domain/next-action';
import { type DeviceWalletName, type OperationKind } from '../domain/operation';
import { type Provider } from '../domain/provider';
import { type CardDetails } from './card-contract';
import { type ExchangeLog } from './exchange-log';
import { type PurchaseAuthorization, type WebhookSource } from './inbound-contract';
import { type Call, type Outcome } from './outcome';
import { type PayoutRail, type UserPayments } from './payout-contract';
import { type GoodsShop } from './shop-contract';
import { type Transport, type TransportOptions } from './transport-contract';

/**
 * What a provider's kit has to be. A connector returns outcomes; it never throws for what a provider can do, never
 * retries, sleeps, logs bodies, reads the environment or touches the database. Time and HTTP come through its
 * dependencies.
 */

export { type CardDetails } from './card-contract';
export {
  type HttpAnswer,
  type Notice,
  type PurchaseAuthorization,
  type PurchaseDecision,
  type PurchaseQuestion,
  type PurchaseRefusal,
  type QuestionHead,
  type RawRequest,
  type Verified,
  type WebhookSource,
} from './inbound-contract';
export { type Call, type Outcome } from './outcome';

/** Facts about the payment that the call was made for. An empty list says: accepted, nothing known yet. */
export type Facts = Outcome<readonly Fact[]>;

export type CardMeans =
  | { readonly kind: 'details'; readonly details: CardDetails; readonly save: boolean }
  | {
      readonly kind: 'token';
      readonly token: string;
      readonly securityCode: string | null;
      /** The code that the payer got by SMS, where the provider asks for one. */
      readonly confirmationCode: string | null;
      readonly brand: string | null;
    }
  | { readonly kind: 'hostedTokenization'; readonly sessionReference: string };

/** A payer's name and password in a provider's wallet. Both are ours: made from our own id, and never shown to the payer. */
export interface VaultCustomer {
  readonly login: string;
  readonly secret: string;
}

/** What is to be paid, the same for cards and pages. */
export interface Order {
  readonly paymentId: string;
  /** The merchant's own order id. */
  readonly reference: string;
  readonly amount: Money;
  /** False: hold only, capture later. */
  readonly capture: boolean;
  /** Our id of the payer, if there is one. */
  readonly customerReference: string | null;
  /** The payer as the provider's wallet knows them; null where it keeps no customers, or none is meant. */
  readonly vaultCustomer: VaultCustomer | null;
  readonly payerIp: string | null;
  readonly locale: string | null;
  /** Where the payer's browser comes back to after a page or a bank's challenge. */
  readonly returnUrl: string;
}

export interface CardOrder extends Order {
  readonly means: CardMeans;
}

export interface DeviceWalletOrder extends Order {
  readonly wallet: DeviceWalletName;
  /** What the payer's device made, as the provider wants it. Passes through memory only, like card data. */
  readonly token: string;
}

export interface CheckoutOrder extends Order {
  /** The provider's name of a page template. */
  readonly template: string | null;
  /** Where the page shows lines: who buys, and each line with its price; one line of the order's reference for an amount. */
  readonly shown?: { readonly playerReference: string; readonly lines: readonly ShownLine[] } | null;
}

export interface ShownLine {
  /** Our sku. */
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: Money;
}

/** A payment as its connector needs it for whatever comes after the first call. */
export interface PaymentReference {
  readonly paymentId: string;
  /** The provider's own id, once it is known. */
  readonly providerReference: string | null;
  /** The provider's id of the hosted page, when there is one. */
  readonly checkoutReference: string | null;
  readonly amount: Money;
  readonly capturesAutomatically: boolean;
  readonly origin: PaymentOrigin;
  /** Minor units that we know to be taken and given back. */
  readonly captured: bigint;
  readonly refunded: bigint;
  /** The capture, cancel or refund that has not ended; the oldest when there are several. */
  readonly openChange: OpenChange | null;
  /** When we last said that it may be charged, where the provider asks; null also once that has lapsed. */
  readonly approvedAt?: Date | null;
  /** What was bought in the provider's own shop; nothing for every other payment. */
  readonly bought?: BoughtGood | null;
}

/** A purchase in a provider's shop, by the provider's keys. */
export interface BoughtGood {
  readonly playerReference: string;
  readonly goodReference: string;
}

/** How the payment began, and for whom: some providers have a door for each, and later calls go through the same one. */
export interface PaymentOrigin {
  readonly kind: 'CARD_DATA' | 'STORED_CARD' | 'HOSTED_TOKENIZATION' | 'DEVICE_WALLET' | 'PAGE';
  readonly vaultCustomer: VaultCustomer | null;
}

export interface OpenChange {
  readonly kind: 'CAPTURE' | 'CANCEL' | 'REFUND';
  readonly providerKey: string;
  readonly amount: Money | null;
}

/** In what providers differ about the life of a payment, as facts that the services ask for. */
export interface CardPaymentTraits {
  /** PAYMENT: an order id that is used up for ever stands for the payment and its first operation, so our payment id is the key. */
  readonly firstKey: 'OPERATION' | 'PAYMENT';
  /** ONE_AT_A_TIME: the provider tells the state of the payment and not of a single change, so that two open ones could not be told apart. */
  readonly changes: 'CONCURRENT' | 'ONE_AT_A_TIME';
  /** ONCE: the first capture releases whatever it does not take. */
  readonly captures: 'MANY' | 'ONCE';
  /** Whether paying with card data can store the card as well. */
  readonly storesPaidCards: boolean;
}

export interface CardPayment {
  readonly traits: CardPaymentTraits;
  pay(call: Call, order: CardOrder): Promise<Facts>;
  /** `final` closes what is left of the authorization. */
  capture(call: Call, payment: PaymentReference, amount: Money, final: boolean): Promise<Facts>;
  cancel(call: Call, payment: PaymentReference, amount: Money): Promise<Facts>;
  refund(call: Call, payment: PaymentReference, amount: Money, reason: string | null): Promise<Facts>;
}

/** What the payer's browser brought back from the bank's challenge. */
export interface ThreeDSecureProof {
  readonly md: string | null;
  readonly response: string;
}

export interface ThreeDSecure {
  /**
   * Ends the challenge of a payment. Safe to repeat: a challenge is used up once. A refusal does not end the payment by
   * itself, since the challenge may still be open: the service looks the payment up.
   */
  complete(call: Call, payment: PaymentReference, proof: ThreeDSecureProof): Promise<Facts>;
}

export interface DeviceWallet {
  pay(call: Call, order: DeviceWalletOrder): Promise<Facts>;
}

/** An open page. It says nothing about the payment: that comes by webhook or lookup. */
export interface OpenedPage {
  readonly providerReference: string;
  readonly redirectUrl: string;
  readonly expiresAt: Date | null;
}

export interface HostedCheckout {
  /** Present where the page shows who buys what, and the provider asks about it before it charges. It charges at once. */
  readonly showsLines?: true;
  open(call: Call, order: CheckoutOrder): Promise<Outcome<OpenedPage>>;
}

export interface HostedTokenization {
  openSession(
    call: Call,
    page: { readonly locale: string | null; readonly template: string | null },
  ): Promise<
    Outcome<{ readonly sessionReference: string; readonly formUrl: string; readonly expiresAt: Date | null }>
  >;
  /** The card that the payer typed into the session's form. Refused with SESSION_OPEN while there is none. */
  redeem(
    call: Call,
    sessionReference: string,
  ): Promise<Outcome<CardTraits & { readonly temporary: boolean }>>;
}

export interface CustomerVault {
  /** Deletes a card. One that the provider does not know, or no more, counts as deleted. */
  removeCard(
    call: Call,
    card: { readonly token: string; readonly customer: VaultCustomer | null },
  ): Promise<Outcome<null>>;
  /** Absent where cards belong to the merchant and the provider knows no customers. */
  readonly customers?: VaultCustomers;
}

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

/** A card as a provider's wallet lists it. */
export interface VaultCard {
  readonly token: string;
  readonly maskedNumber: string;
  readonly holder: string | null;
  readonly status: 'NOT_ACTIVE' | 'ACTIVE' | 'EXPIRED';
  readonly requiresSecurityCode: boolean;
}

/** A card that was added, and what its holder has to do before it can pay. */
export interface AddedCard {
  readonly token: string;
  readonly action: NextAction | null;
}

/** Payers and their cards, kept at the provider. Every call is safe to repeat; none moves the order's money. */
export interface VaultCustomers {
  /** A customer who exists under this secret already counts as registered. */
  register(call: Call, customer: VaultCustomer, contact: Contact): Promise<Outcome<null>>;
  update(call: Call, customer: VaultCustomer, contact: Contact): Promise<Outcome<null>>;
  /** Deletes the customer with all cards; one that is not there counts as deleted. */
  remove(call: Call, customer: VaultCustomer): Promise<Outcome<null>>;
  /** The cards now; `complete` is false when there may be more than the provider lists. */
  list(
    call: Call,
    customer: VaultCustomer,
  ): Promise<Outcome<{ readonly cards: readonly VaultCard[]; readonly complete: boolean }>>;
  /** The same number again gives the same card. */
  addCard(call: Call, customer: VaultCustomer, details: CardDetails): Promise<Outcome<AddedCard>>;
  openAddPage(
    call: Call,
    customer: VaultCustomer,
    page: { readonly returnUrl: string; readonly locale: string | null; readonly template: string | null },
  ): Promise<Outcome<OpenedPage>>;
  completeAdd(call: Call, proof: ThreeDSecureProof): Promise<Outcome<AddedCard>>;
  /** Proves that the card is the payer's by the amount that was held on it. */
  activate(call: Call, customer: VaultCustomer, token: string, amount: Money): Promise<Outcome<null>>;
  /** Sends the payer a code for one payment to come. */
  sendCode(
    call: Call,
    customer: VaultCustomer,
    code: { readonly token: string; readonly amount: Money; readonly paymentId: string },
  ): Promise<Outcome<null>>;
}

export interface PaymentProduct {
  readonly id: string;
  readonly name: string;
  readonly method: string;
}

export interface ProductCatalogue {
  list(
    signal: AbortSignal,
    query: { readonly countryCode: string; readonly currency: string },
  ): Promise<Outcome<readonly PaymentProduct[]>>;
}

/** An operation whose outcome is asked for. Asking never causes an effect. */
export interface LookupQuery {
  readonly payment: PaymentReference;
  readonly operation: {
    readonly kind: OperationKind;
    readonly providerKey: string;
    readonly effectReference: string | null;
    readonly amount: Money | null;
    /**
     * When it was sent last. A provider keeps a page open for a limited time only, so that the same answer means "never
     * happened" before that and nothing at all after it. Without it, absence is not concluded where it depends on the time.
     */
    readonly sentAt?: Date | null;
    /**
     * When the request was stored: nothing of it was sent before, however often it was sent since. How long a provider
     * remembers a key counts from here, because the first sending may be the one that had the effect.
     */
    readonly recordedAt?: Date;
  };
  readonly signal: AbortSignal;
}

export type LookupAnswer =
  | { readonly kind: 'found'; readonly facts: readonly Fact[] }
  /** The provider answered and has no trace of the operation now. It may still be on its way there. */
  | { readonly kind: 'absent' }
  /**
   * Only the same request under the same key tells: the provider remembers the key, so that sending it again cannot make
   * it happen twice.
   */
  | { readonly kind: 'repeat'; readonly cause: string }
  /** The provider will never tell: an operator decides. */
  | { readonly kind: 'untold'; readonly cause: string }
  /** No trustworthy answer; ask again later. */
  | { readonly kind: 'unclear'; readonly cause: string };

export interface StatusLookup {
  lookup(query: LookupQuery): Promise<LookupAnswer>;
  /**
   * What to do about an operation that is surely absent. REPEAT: send it again under its key, which cannot happen twice.
   * END: it cannot be sent again as it was (card data is gone, or the payer is not there any more); it ends without effect.
   */
  readonly whenAbsent: Readonly<Record<OperationKind, 'REPEAT' | 'END'>>;
}

export interface HealthCheck {
  /** Cheap, without effect: are the credentials accepted? */
  check(signal: AbortSignal): Promise<Outcome<null>>;
}

/** A key that is present is a promise; a key that is absent is a fact that the API shows. */
export interface Capabilities {
  readonly cardPayment?: CardPayment;
  readonly threeDSecure?: ThreeDSecure;
  readonly deviceWallet?: DeviceWallet;
  readonly hostedCheckout?: HostedCheckout;
  readonly virtualGoods?: GoodsShop;
  readonly payout?: PayoutRail;
  readonly userPayments?: UserPayments;
  readonly hostedTokenization?: HostedTokenization;
  readonly vault?: CustomerVault;
  readonly products?: ProductCatalogue;
  readonly webhook?: WebhookSource;
  readonly purchaseAuthorization?: PurchaseAuthorization;
  readonly statusLookup?: StatusLookup;
  readonly health?: HealthCheck;
}

type MovesMoney =
  | 'cardPayment'
  | 'deviceWallet'
  | 'hostedCheckout'
  | 'userPayments'
  | 'purchaseAuthorization'
  | 'virtualGoods';
/** Whatever moves money can be asked what became of it; the compiler insists. */
export type Answerable<C> = keyof C & MovesMoney extends never
  ? C
  : C & { readonly statusLookup: StatusLookup };

export interface ConnectorDeps {
  readonly clock: Clock;
  /** Ids for the provider's own request headers, where it wants any. */
  newUuid(): string;
  transport(options: TransportOptions): Transport;
  /** Hears every exchange, masked by the kit. Absent: nothing is logged. */
  readonly exchangeLog?: ExchangeLog;
}

export interface ConnectorKit<Code extends Provider, Config, C extends Capabilities> {
  readonly code: Code;
  /** Reads the settings of one account; undefined when there are none of this provider. Throws ConfigError when they are incomplete. */
  readConfig(env: Readonly<Record<string, string | undefined>>): Config | undefined;
  /** True for the provider's test environment or an emulator. */
  isTestMode(config: Config): boolean;
  /**
   * What the account is at the provider, whatever keys open it: equal for two settings when a payment that was made
   * through the one is found through the other. Used in memory only; some providers treat it like a key.
   */
  identityOf(config: Config): readonly string[];
  connect(config: Config, deps: ConnectorDeps): Answerable<C> & { close(): Promise<void> };
}

/** The identity: it infers the three parameters of a kit. */
export function defineConnector<Code extends Provider, Config, C extends Capabilities>(
  kit: ConnectorKit<Code, Config, C>,
): ConnectorKit<Code, Config, C> {
  return kit;
}
