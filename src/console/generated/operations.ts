import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** ISO 4217 code in three upper-case letters ("EUR"), or PI (Pi Network, 7 decimals), or COIN (coins of the built-in wallet, no decimals). Whether a provider takes the currency is decided when it is used. */
  CurrencyCode: { input: string; output: string; }
  /** Opaque position in the event log or in a list. Store it and send it back as it is; its text has no meaning and may change between versions. At most 200 characters. */
  Cursor: { input: string; output: string; }
  /** RFC 3339 instant. Returned in UTC with milliseconds ("2026-01-31T13:45:00.000Z"). Accepted with any offset; fractions beyond milliseconds are cut off. Leap seconds, hour 24 and days that do not exist are refused. */
  DateTime: { input: string; output: string; }
  /** Exact decimal number as a string, for example "19.99" or "-0.5". Always send it in quotes: numbers without quotes are refused, because JSON numbers are binary fractions. At most 19 digits before and 12 after the point; no exponent, no plus sign, no leading or missing zero, no minus zero. Digits after the point are kept as sent: "19.90" stays "19.90". */
  Decimal: { input: string; output: string; }
  /** 1 to 255 printable ASCII characters chosen by the client, unique per logical request; a UUID is fine. Sending the same key with the same input again is always safe: it returns what the first request led to. */
  IdempotencyKey: { input: string; output: string; }
  /** A JSON object for data of your own, at most 16 KiB of JSON and 10 levels deep. It is stored and returned as it is. Do not put card data or secrets into it. */
  JSONObject: { input: Record<string, unknown>; output: Record<string, unknown>; }
  /** Absolute http or https address of at most 2048 characters, without user name and password, in ASCII: international host names in punycode, other characters percent-encoded. */
  URL: { input: string; output: string; }
};

/** The payer's proof that a card is theirs. */
export type ActivateCardInput = {
  /** The small amount that the bank shows as held on the card. */
  amount: MoneyInput;
  /** Which card. */
  cardId: Scalars['ID']['input'];
};

/** A card to store at a provider. Name exactly one of the three sources. */
export type AddCardInput = {
  /** The customer whose card it is. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Source: card data in clear. */
  details?: InputMaybe<CardDetailsInput>;
  /** Source: the provider's page. The answer's nextAction leads there; the card comes as an event. */
  hostedPage?: InputMaybe<HostedPageInput>;
  /** Source: the provider's form into which the payer typed the card. */
  hostedTokenizationId?: InputMaybe<Scalars['ID']['input']>;
  /** New for each card; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The player whose card it is. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who keeps the card. */
  provider: Provider;
};

/** A payment that a user started at the provider’s. */
export type ApproveUserPaymentInput = {
  /** The user’s access token, which proves whose payment it is; used once and never kept. */
  accessToken: Scalars['String']['input'];
  /** What the order costs: the payment must be for exactly that. */
  amount: MoneyInput;
  /** New for each payment; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Stored with the payment. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The player who buys. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it was started. */
  provider: Provider;
  /** The provider’s id of the payment, as the user’s browser told it. */
  providerPaymentId: Scalars['String']['input'];
  /** Your own order id, unique in the application. */
  reference: Scalars['String']['input'];
};

/** Releases what a payment holds. */
export type CancelPaymentInput = {
  /** All that is left when absent. */
  amount?: InputMaybe<MoneyInput>;
  /** New for each change; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Which payment. */
  paymentId: Scalars['ID']['input'];
};

/** Gives a payout up. */
export type CancelPayoutInput = {
  /** New for each cancellation; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Which payout. */
  payoutId: Scalars['ID']['input'];
};

/** Something that a provider account can do. Asking for one that it lacks gives the error Unsupported. */
export type Capability =
  /** Charges cards; captures, cancels and refunds. */
  | 'CARD_PAYMENT'
  /** Keeps cards of customers. */
  | 'CUSTOMER_VAULT'
  /** Takes Apple Pay and Google Pay tokens. */
  | 'DEVICE_WALLET'
  /** Opens a page of the provider on which the payer pays. */
  | 'HOSTED_CHECKOUT'
  /** Opens a form of the provider for a card, so that its number never reaches you or this server. */
  | 'HOSTED_TOKENIZATION'
  /** Pays money out to users. */
  | 'PAYOUT'
  /** Asks this server whether a player may buy, before it charges. */
  | 'PURCHASE_AUTHORIZATION'
  /** Can be asked what became of a payment. */
  | 'STATUS_LOOKUP'
  /** Sells virtual goods. */
  | 'VIRTUAL_GOODS'
  /** Tells changes by itself. */
  | 'WEBHOOKS';

/** Takes what a payment holds. */
export type CapturePaymentInput = {
  /** All that is left when absent. */
  amount?: InputMaybe<MoneyInput>;
  /** true: nothing more will be captured, and what is left is released. false: keep the rest for later. */
  final?: InputMaybe<Scalars['Boolean']['input']>;
  /** New for each change; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Which payment. */
  paymentId: Scalars['ID']['input'];
};

/** Card data in clear: passed to the provider, never stored. Refused unless the server allows it. */
export type CardDetailsInput = {
  /** 1 to 12. */
  expiryMonth: Scalars['Int']['input'];
  /** Four digits. */
  expiryYear: Scalars['Int']['input'];
  /** Name on the card. */
  holder: Scalars['String']['input'];
  /** The card number: 12 to 19 digits without blanks. */
  number: Scalars['String']['input'];
  /** Three or four digits; passed on once and never kept in any form. */
  securityCode?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a stored card can pay. */
export type CardStatus =
  /** Can pay. */
  | 'ACTIVE'
  /** Past its expiry month; ask the payer for another card. */
  | 'EXPIRED'
  /** Stored, but the payer has to prove first that it is theirs. */
  | 'NOT_ACTIVE'
  /** Deleted at the provider; kept here for the payments that it made. */
  | 'REMOVED';

/** The bank's answer to the challenge of a card that is being added. */
export type CompleteCardThreeDSecureInput = {
  /** The customer whose card it is. */
  customerId: Scalars['ID']['input'];
  /** Form field MD, when the bank sent one. */
  md?: InputMaybe<Scalars['String']['input']>;
  /** Form field PaRes (or cres), unchanged; passed on and never kept. */
  response: Scalars['String']['input'];
};

/** The bank's answer to the challenge of a payment. */
export type CompleteThreeDSecureInput = {
  /** New for each challenge; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Form field MD, when the bank sent one. */
  md?: InputMaybe<Scalars['String']['input']>;
  /** Which payment. */
  paymentId: Scalars['ID']['input'];
  /** Form field PaRes (or cres), unchanged; passed on and never kept. */
  response: Scalars['String']['input'];
};

/** The transaction by which a user paid. */
export type CompleteUserPaymentInput = {
  /** New for each transaction; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Which payment. */
  paymentId: Scalars['ID']['input'];
  /** Hash of the transaction on the chain: 64 digits 0-9 a-f. */
  transactionId: Scalars['String']['input'];
};

/** A new customer of a provider's vault. */
export type CreateCustomerInput = {
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** New for each customer; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The player behind the customer. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose vault. */
  provider: Provider;
  /** Your own id for the customer, unique in the application. */
  reference: Scalars['String']['input'];
};

/** A payment that is paid on a page of the provider. */
export type CreateHostedCheckoutInput = {
  /** What to pay, when no goods are bought. */
  amount?: InputMaybe<MoneyInput>;
  /** true: take the money at once. false: only hold it, and capture later. */
  capture?: InputMaybe<Scalars['Boolean']['input']>;
  /** The currency to pay `lines` in: which of their prices counts. COIN when paid by coins. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Who pays, as the provider knows them. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** New for each order; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The goods to buy, at the prices of the catalogue. Either these or `amount`. */
  lines?: InputMaybe<Array<PurchaseLineInput>>;
  /** Data of your own, stored and returned as it is. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** The page. */
  page: HostedPageInput;
  /** The payer's IP address, for the provider's fraud checks. */
  payerIp?: InputMaybe<Scalars['String']['input']>;
  /** Who buys. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own order id, unique in the application: 1 to 64 letters, digits and _ . : @ / # + - */
  reference: Scalars['String']['input'];
};

/** A form of the provider for a card. */
export type CreateHostedTokenizationInput = {
  /** The customer whose card it will be. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Language of the form, such as "de-DE". */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Whose form. */
  provider: Provider;
  /** The provider's name of a form design. */
  template?: InputMaybe<Scalars['String']['input']>;
};

/** A payment to a user. */
export type CreatePayoutInput = {
  /** What the user gets; Pi has seven decimals. */
  amount: MoneyInput;
  /** New for each payout; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** What the user reads. */
  memo: Scalars['String']['input'];
  /** Kept at the platform too; the name payout_id is taken for the payout's own id. */
  metadata: Scalars['JSONObject']['input'];
  /** The player behind the user. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** The user's id at the provider (Pi uid). */
  recipient: Scalars['String']['input'];
  /** Your own id for it, unique in the application. */
  reference: Scalars['String']['input'];
};

/** A new player. */
export type CreatePlayerInput = {
  /** Coins that the player begins with, here and, apart from these, as many at `provider`. The two are spent apart: see PayWithInput.coins. */
  coins?: InputMaybe<Scalars['Int']['input']>;
  /** Name to show. */
  name: Scalars['String']['input'];
  /** Also create the player in the shop of this provider (INTRAZON), so that they can buy there. When that fails, the player is here and the errors say so: the same request again goes on with it, and makes one player there. */
  provider?: InputMaybe<Provider>;
  /** Your own id for the player, unique in the application. */
  reference: Scalars['String']['input'];
  /** Whether the player has a subscription. */
  subscribed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A key for one player. */
export type CreatePlayerTokenInput = {
  /** How long it works, in seconds. */
  expiresInSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whose key: it reads and buys for this player only. */
  playerId: Scalars['ID']['input'];
};

/** A new good of your catalogue. */
export type CreateVirtualGoodInput = {
  /** Units that one player may have in all. As many as they pay for when absent. */
  limitPerPlayer?: InputMaybe<Scalars['Int']['input']>;
  /** Whether several units may be bought at once. */
  multiple?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name to show. */
  name: Scalars['String']['input'];
  /** Whether it can be bought. */
  onSale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Owned for good: a player can have it once only. */
  permanent?: InputMaybe<Scalars['Boolean']['input']>;
  /** One price of one unit per currency; COIN for coins. */
  prices: Array<MoneyInput>;
  /** Your own id for the good, unique in the application. */
  sku: Scalars['String']['input'];
  /** Percent off for subscribed players, such as "12.50": 0 to 100 with two decimals at most. */
  subscriberDiscount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Picture to show. */
  thumbnail?: InputMaybe<Scalars['URL']['input']>;
};

/** Coins for a player. */
export type CreditCoinsInput = {
  /** How many: above zero. */
  coins: Scalars['Int']['input'];
  /** New for each credit; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Who gets them. */
  playerId: Scalars['ID']['input'];
  /** What for; kept with the credit. */
  reason: Scalars['String']['input'];
};

/** An answer to a purchase question. */
export type DecidePurchaseInput = {
  /** False: the provider may not charge, and nothing is granted. True: the rules decide, which may still say no. */
  approve: Scalars['Boolean']['input'];
  /** The question’s id. */
  questionId: Scalars['ID']['input'];
};

/** What a decline means for the next try. */
export type DeclineKind =
  /** The payer did not prove to be the holder: try again with 3-D Secure. */
  | 'AUTHENTICATION'
  /** Suspected fraud: do not try this card again. */
  | 'FRAUD'
  /** This card will not pay: ask for another one. */
  | 'HARD'
  /** May pass later, or with another amount: no money on the account, for example. */
  | 'SOFT';

/** What a wallet on the payer's device made for this payment. */
export type DeviceWalletInput = {
  /** Who charges it. */
  provider: Provider;
  /** The wallet's payment token, as the provider wants it; passed on once and never kept. */
  token: Scalars['String']['input'];
};

/** Card data in clear, for those who may handle it. Refused unless the server allows it. */
export type DirectCardInput = {
  /** The card. */
  details: CardDetailsInput;
  /** Who charges the card. */
  provider: Provider;
  /** Store the card for this customer, who must be the customer of the purchase. */
  saveForCustomerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether a player owns what a payment is for. */
export type EntitlementStatus =
  /** Paid, or about to be charged after our yes (Stash): deliver it. Should that charge fail, REVOKED follows. */
  | 'GRANTED'
  /** Set aside while its payment is open: the player does not own it yet. */
  | 'PENDING'
  /** The money went back, or never came: the player does not own it. */
  | 'REVOKED';

/** Which events: all conditions that are given must hold. */
export type EventFilter = {
  /** About this payment or its hosted page. */
  paymentId?: InputMaybe<Scalars['ID']['input']>;
  /** About this payout. */
  payoutId?: InputMaybe<Scalars['ID']['input']>;
  /** About something of this player. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** About something at one of these providers. */
  provider?: InputMaybe<Array<Provider>>;
  /** Of one of these types, such as "PaymentStatusChanged". A name that is no event type is refused. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What became of a page on which a payer pays. */
export type HostedCheckoutStatus =
  /** The payer gave up, or the page failed. No money moved. */
  | 'CANCELLED'
  /** The payer finished; the payment's status tells how it went. */
  | 'COMPLETED'
  /** The page ran out. No money moved; open a new one. */
  | 'EXPIRED'
  /** The page waits for the payer. No money moved. */
  | 'OPEN';

/** A page of the provider on which the payer pays. */
export type HostedPageInput = {
  /** Language of the page, such as "de-DE". */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Whose page. */
  provider: Provider;
  /** Where the payer comes back to. The return proves nothing: read the payment. */
  returnUrl: Scalars['URL']['input'];
  /** The provider's name of a page design. */
  template?: InputMaybe<Scalars['String']['input']>;
};

/** An exact amount of one currency. */
export type MoneyInput = {
  /** Decimal text such as "19.99", with no more decimals than the currency has. It is never rounded. */
  amount: Scalars['Decimal']['input'];
  /** The currency. */
  currency: Scalars['CurrencyCode']['input'];
};

/** Whether money moved because of a request. */
export type MoneyMoved =
  /** Certainly not. */
  | 'NO'
  /** Not known yet. The server finds out by itself; do not repeat the request under another key meanwhile. */
  | 'UNKNOWN'
  /** It did. */
  | 'YES';

/** What a call asked for. */
export type OperationKind =
  /** Hold the amount; capture it later. */
  | 'AUTHORIZE'
  /** Release what was held, or a part of it. */
  | 'CANCEL'
  /** Take what was held, or a part of it. */
  | 'CAPTURE'
  /** Open a page on which the payer pays. */
  | 'CHECKOUT'
  /** Pay money out to a user. */
  | 'PAYOUT'
  /** Take the amount at once. */
  | 'PURCHASE'
  /** Give back what was taken, or a part of it. */
  | 'REFUND';

/** How far an operation is. It only ever becomes more certain: a success outweighs every earlier belief. */
export type OperationStatus =
  /** The payer has to act: see the payment's nextAction. No money moved. */
  | 'AWAITING_CUSTOMER'
  /** The provider accepted it and has not finished; nothing to do but wait. */
  | 'AWAITING_PROVIDER'
  /** Given up by the payer, or run out; no money moved. */
  | 'CANCELLED'
  /** Refused by the payer's bank or the provider; no money moved. */
  | 'DECLINED'
  /** Ended without effect; no money moved. */
  | 'FAILED'
  /** The provider reported something else than was asked for. It is not counted until it is reviewed. */
  | 'NEEDS_REVIEW'
  /** Stored, and surely not sent: no money moved. The same key sends it. */
  | 'RECORDED'
  /** On its way to the provider; whether money moved is not known. */
  | 'SENDING'
  /** Done: the money is where the request wanted it. */
  | 'SUCCEEDED'
  /** Sent, and no trustworthy answer came back. The server asks until it knows; do not repeat it under another key. */
  | 'UNKNOWN';

/** How to pay: exactly one of these. */
export type PayWithInput =
  /** By Apple Pay. */
  { applePay: DeviceWalletInput; card?: never; coins?: never; directCard?: never; googlePay?: never; hostedPage?: never; tokenizedCard?: never; }
  |  /** By a stored card. */
  { applePay?: never; card: StoredCardInput; coins?: never; directCard?: never; googlePay?: never; hostedPage?: never; tokenizedCard?: never; }
  |  /** true: out of the player's coins: those of the built-in wallet, or those that the provider keeps for the player when the good is of its shop (INTRAZON). */
  { applePay?: never; card?: never; coins: Scalars['Boolean']['input']; directCard?: never; googlePay?: never; hostedPage?: never; tokenizedCard?: never; }
  |  /** By card data in clear. */
  { applePay?: never; card?: never; coins?: never; directCard: DirectCardInput; googlePay?: never; hostedPage?: never; tokenizedCard?: never; }
  |  /** By Google Pay. */
  { applePay?: never; card?: never; coins?: never; directCard?: never; googlePay: DeviceWalletInput; hostedPage?: never; tokenizedCard?: never; }
  |  /** On the provider's page. */
  { applePay?: never; card?: never; coins?: never; directCard?: never; googlePay?: never; hostedPage: HostedPageInput; tokenizedCard?: never; }
  |  /** By a card typed into the provider's form. */
  { applePay?: never; card?: never; coins?: never; directCard?: never; googlePay?: never; hostedPage?: never; tokenizedCard: TokenizedCardInput; };

/** Which payments: all conditions that are given must hold. */
export type PaymentFilter = {
  /** Created at this instant or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Created before this instant. */
  createdTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Paid by this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Bought by this player. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** At one of these providers. */
  provider?: InputMaybe<Array<Provider>>;
  /** With this order id of yours. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** In one of these statuses. */
  status?: InputMaybe<Array<PaymentStatus>>;
};

/** Where the money of a payment is. New values may be added; treat one that you do not know like PROCESSING. */
export type PaymentStatus =
  /** The amount is held for you, not taken. Capture it or cancel it before the hold runs out. */
  | 'AUTHORIZED'
  /** Given up or released; no money was taken. */
  | 'CANCELLED'
  /** The money was taken: deliver. */
  | 'CAPTURED'
  /** The payer's bank took the money back. */
  | 'CHARGED_BACK'
  /** Stored; nothing was sent, or surely nothing arrived. No money moved; repeat the call under its key. */
  | 'CREATED'
  /** Refused by the payer's bank; no money was taken. */
  | 'DECLINED'
  /** The payer let the page run out; no money was taken. */
  | 'EXPIRED'
  /** Ended without effect; no money was taken. */
  | 'FAILED'
  /** Part of the held amount was taken, the rest is still held. */
  | 'PARTIALLY_CAPTURED'
  /** Part of the money went back to the payer. */
  | 'PARTIALLY_REFUNDED'
  /** The provider works on it. Do not deliver yet; the result is pushed as an event. */
  | 'PROCESSING'
  /** All captured money went back to the payer. */
  | 'REFUNDED'
  /** The payer has to act: see nextAction. No money moved. */
  | 'REQUIRES_ACTION'
  /** Sent, and no trustworthy answer came back. Do not deliver and do not charge again: the server finds out by itself. */
  | 'UNKNOWN';

/** Which payouts: all conditions that are given must hold. */
export type PayoutFilter = {
  /** To this player. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** To this user at the provider. */
  recipient?: InputMaybe<Scalars['String']['input']>;
  /** In one of these statuses. */
  status?: InputMaybe<Array<PayoutStatus>>;
};

/** Where a payout is. Money may move in SUBMITTED and UNKNOWN; it has moved from CONFIRMED on. */
export type PayoutStatus =
  /** Given up before anything was paid. */
  | 'CANCELLED'
  /** Paid, and booked by the platform. */
  | 'COMPLETED'
  /** Paid: the chain has applied it. */
  | 'CONFIRMED'
  /** Stored; waits for its turn at the wallet. */
  | 'CREATED'
  /** Ended without a payment. */
  | 'FAILED'
  /** Chain and platform contradict what was asked for; an operator has to look. */
  | 'NEEDS_REVIEW'
  /** Known to the platform; nothing is signed. */
  | 'REGISTERED'
  /** Its one transaction is signed and stored, and not sent. */
  | 'SIGNED'
  /** Its transaction is on the way to the chain. */
  | 'SUBMITTED'
  /** Sent, and no trustworthy answer: the server finds out by itself. */
  | 'UNKNOWN';

/** A payment system. WALLET is the built-in coin wallet; the others are external. */
export type Provider =
  /** IntraZon: virtual goods and coins. */
  | 'INTRAZON'
  /** PAYONE (Worldline Direct): cards, hosted checkout, hosted tokenization. */
  | 'PAYONE'
  /** Payture: cards, payment page, eWallet, Apple Pay and Google Pay. */
  | 'PAYTURE'
  /** Pi Network: payouts from the app to its users. */
  | 'PI'
  /** Stash: a shop that asks this server before it charges a player. */
  | 'STASH'
  /** The coins that this server keeps itself. */
  | 'WALLET';

/** A payment and how it is paid. */
export type PurchaseInput = {
  /** What to pay, when no goods are bought. */
  amount?: InputMaybe<MoneyInput>;
  /** true: take the money at once. false: only hold it, and capture later. */
  capture?: InputMaybe<Scalars['Boolean']['input']>;
  /** The currency to pay `lines` in: which of their prices counts. COIN when paid by coins. */
  currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Who pays, as the provider knows them. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** New for each order; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** The goods to buy, at the prices of the catalogue. Either these or `amount`. */
  lines?: InputMaybe<Array<PurchaseLineInput>>;
  /** Data of your own, stored and returned as it is. */
  metadata?: InputMaybe<Scalars['JSONObject']['input']>;
  /** How to pay. */
  payWith: PayWithInput;
  /** The payer's IP address, for the provider's fraud checks. */
  payerIp?: InputMaybe<Scalars['String']['input']>;
  /** Who buys. */
  playerId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own order id, unique in the application: 1 to 64 letters, digits and _ . : @ / # + - */
  reference: Scalars['String']['input'];
};

/** A good to buy. */
export type PurchaseLineInput = {
  /** Which good. */
  goodId: Scalars['ID']['input'];
  /** How many units: 1 to 1000. */
  quantity?: Scalars['Int']['input'];
};

/** Gives back what a payment took. */
export type RefundPaymentInput = {
  /** All that is left when absent. */
  amount?: InputMaybe<MoneyInput>;
  /** New for each change; the same for each repetition of this request. */
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  /** Which payment. */
  paymentId: Scalars['ID']['input'];
  /** Shown in the provider's portal, where it has a place for it. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which repetition is safe. */
export type Retry =
  /** Wait until the outcome is known: watch the operation or subscribe to events. */
  | 'AFTER_RESOLUTION'
  /** It cannot succeed, or must not be tried again. */
  | 'NEVER'
  /** Correct or reconsider the request and send it under a new idempotency key. */
  | 'NEW_KEY'
  /** Send the same input again under the same idempotency key. */
  | 'SAME_KEY';

/** A code for a payment by a stored card. */
export type SendCardCodeInput = {
  /** What will be paid. */
  amount: MoneyInput;
  /** Which card will pay. */
  cardId: Scalars['ID']['input'];
  /** The reference that the payment will have: the code is for that one only. */
  reference: Scalars['String']['input'];
};

/** A card that is stored at its provider. */
export type StoredCardInput = {
  /** Which card. */
  cardId: Scalars['ID']['input'];
  /** The code that sendCardCode sent to the payer for this reference; never kept in any form. */
  confirmationCode?: InputMaybe<Scalars['String']['input']>;
  /** Needed when the card says `requiresSecurityCode`; passed on once and never kept in any form. */
  securityCode?: InputMaybe<Scalars['String']['input']>;
};

/** A card that the payer typed into the provider's form. */
export type TokenizedCardInput = {
  /** The form, from createHostedTokenization. */
  hostedTokenizationId: Scalars['ID']['input'];
  /** Whose form it was. */
  provider: Provider;
};

/** Changes to a customer; what is absent or null stays as it is. */
export type UpdateCustomerInput = {
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Which customer. */
  id: Scalars['ID']['input'];
  /** Phone number. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a player; what is absent or null stays as it is. */
export type UpdatePlayerInput = {
  /** true: the player may not buy until it is false again. */
  blocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which player. */
  id: Scalars['ID']['input'];
  /** Name to show. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether the player has a subscription. */
  subscribed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Changes to a good; what is absent stays as it is. `thumbnail`, `subscriberDiscount` and `limitPerPlayer` are removed by null. */
export type UpdateVirtualGoodInput = {
  /** Which good. */
  id: Scalars['ID']['input'];
  /** Units that one player may have in all. */
  limitPerPlayer?: InputMaybe<Scalars['Int']['input']>;
  /** Name to show. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it can be bought. */
  onSale?: InputMaybe<Scalars['Boolean']['input']>;
  /** All prices anew. Orders that are stored keep theirs. */
  prices?: InputMaybe<Array<MoneyInput>>;
  /** Percent off for subscribed players, such as "12.50": 0 to 100 with two decimals at most. */
  subscriberDiscount?: InputMaybe<Scalars['Decimal']['input']>;
  /** Picture to show. */
  thumbnail?: InputMaybe<Scalars['URL']['input']>;
};

export type AnchorQueryVariables = Exact<{ [key: string]: never; }>;


export type AnchorQuery = { __typename?: 'Query', payments: { __typename?: 'PaymentConnection', nodes: Array<{ __typename?: 'Payment', events: { __typename?: 'EventConnection', nodes: Array<
          | { __typename?: 'CardChanged', cursor: string, occurredAt: string }
          | { __typename?: 'EntitlementChanged', cursor: string, occurredAt: string }
          | { __typename?: 'HostedCheckoutStatusChanged', cursor: string, occurredAt: string }
          | { __typename?: 'PaymentStatusChanged', cursor: string, occurredAt: string }
          | { __typename?: 'PayoutStatusChanged', cursor: string, occurredAt: string }
        > } }> }, payouts: { __typename?: 'PayoutConnection', nodes: Array<{ __typename?: 'Payout', events: { __typename?: 'EventConnection', nodes: Array<
          | { __typename?: 'CardChanged', cursor: string, occurredAt: string }
          | { __typename?: 'EntitlementChanged', cursor: string, occurredAt: string }
          | { __typename?: 'HostedCheckoutStatusChanged', cursor: string, occurredAt: string }
          | { __typename?: 'PaymentStatusChanged', cursor: string, occurredAt: string }
          | { __typename?: 'PayoutStatusChanged', cursor: string, occurredAt: string }
        > } }> } };

export type FirstEventQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstEventQuery = { __typename?: 'Query', events: { __typename?: 'EventConnection', nodes: Array<
      | { __typename: 'CardChanged', id: string, cursor: string, occurredAt: string, cause: string, cardFrom: CardStatus | null, cardTo: CardStatus, card: { __typename?: 'Card', maskedNumber: string } }
      | { __typename: 'EntitlementChanged', id: string, cursor: string, occurredAt: string, cause: string, entitlementFrom: EntitlementStatus | null, entitlementTo: EntitlementStatus, entitlement: { __typename?: 'Entitlement', quantity: number, good: { __typename?: 'VirtualGood', name: string }, payment: { __typename?: 'Payment', id: string } | null } }
      | { __typename: 'HostedCheckoutStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, checkoutFrom: HostedCheckoutStatus | null, checkoutTo: HostedCheckoutStatus, hostedCheckout: { __typename?: 'HostedCheckout', payment: { __typename?: 'Payment', id: string, reference: string } } }
      | { __typename: 'PaymentStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, paymentFrom: PaymentStatus | null, paymentTo: PaymentStatus, payment: { __typename?: 'Payment', id: string, reference: string, provider: Provider, status: PaymentStatus, version: number, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string }, captured: { __typename?: 'Money', amount: string, currency: string }, refunded: { __typename?: 'Money', amount: string, currency: string } } }
      | { __typename: 'PayoutStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, payoutFrom: PayoutStatus | null, payoutTo: PayoutStatus, payout: { __typename?: 'Payout', id: string, reference: string, provider: Provider, recipient: string, status: PayoutStatus, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string } } }
    > } };

export type ChangesSubscriptionVariables = Exact<{
  after: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type ChangesSubscription = { __typename?: 'Subscription', events:
    | { __typename: 'CardChanged', id: string, cursor: string, occurredAt: string, cause: string, cardFrom: CardStatus | null, cardTo: CardStatus, card: { __typename?: 'Card', maskedNumber: string } }
    | { __typename: 'EntitlementChanged', id: string, cursor: string, occurredAt: string, cause: string, entitlementFrom: EntitlementStatus | null, entitlementTo: EntitlementStatus, entitlement: { __typename?: 'Entitlement', quantity: number, good: { __typename?: 'VirtualGood', name: string }, payment: { __typename?: 'Payment', id: string } | null } }
    | { __typename: 'HostedCheckoutStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, checkoutFrom: HostedCheckoutStatus | null, checkoutTo: HostedCheckoutStatus, hostedCheckout: { __typename?: 'HostedCheckout', payment: { __typename?: 'Payment', id: string, reference: string } } }
    | { __typename: 'PaymentStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, paymentFrom: PaymentStatus | null, paymentTo: PaymentStatus, payment: { __typename?: 'Payment', id: string, reference: string, provider: Provider, status: PaymentStatus, version: number, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string }, captured: { __typename?: 'Money', amount: string, currency: string }, refunded: { __typename?: 'Money', amount: string, currency: string } } }
    | { __typename: 'PayoutStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, payoutFrom: PayoutStatus | null, payoutTo: PayoutStatus, payout: { __typename?: 'Payout', id: string, reference: string, provider: Provider, recipient: string, status: PayoutStatus, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string } } }
   };

export type PaymentRowsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['Cursor']['input']>;
  filter: InputMaybe<PaymentFilter>;
}>;


export type PaymentRowsQuery = { __typename?: 'Query', payments: { __typename?: 'PaymentConnection', nodes: Array<{ __typename?: 'Payment', id: string, reference: string, provider: Provider, status: PaymentStatus, version: number, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string }, captured: { __typename?: 'Money', amount: string, currency: string }, refunded: { __typename?: 'Money', amount: string, currency: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PayoutRowsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after: InputMaybe<Scalars['Cursor']['input']>;
  filter: InputMaybe<PayoutFilter>;
}>;


export type PayoutRowsQuery = { __typename?: 'Query', payouts: { __typename?: 'PayoutConnection', nodes: Array<{ __typename?: 'Payout', id: string, reference: string, provider: Provider, recipient: string, status: PayoutStatus, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PaymentDetailQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PaymentDetailQuery = { __typename?: 'Query', payment: { __typename?: 'Payment', providerReference: string | null, allowedActions: Array<OperationKind>, id: string, reference: string, provider: Provider, status: PaymentStatus, version: number, createdAt: string, updatedAt: string, authorized: { __typename?: 'Money', amount: string, currency: string }, capturable: { __typename?: 'Money', amount: string, currency: string }, refundable: { __typename?: 'Money', amount: string, currency: string }, player: { __typename?: 'Player', reference: string, name: string } | null, card: { __typename?: 'Card', brand: string | null, maskedNumber: string } | null, lines: Array<{ __typename?: 'PaymentLine', quantity: number, good: { __typename?: 'VirtualGood', name: string }, unitPrice: { __typename?: 'Money', amount: string, currency: string } }>, hostedCheckout: { __typename?: 'HostedCheckout', status: HostedCheckoutStatus } | null, nextAction:
      | { __typename: 'RedirectAction' }
      | { __typename: 'ThreeDSecureAction' }
     | null, operations: Array<{ __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved, nextCheckAt: string | null, createdAt: string, amount: { __typename?: 'Money', amount: string, currency: string } | null, attempts: Array<{ __typename?: 'Attempt', number: number, providerKey: string, sentAt: string | null, answeredAt: string | null, moneyMoved: MoneyMoved, detail: string | null }> }>, events: { __typename?: 'EventConnection', nodes: Array<
        | { __typename: 'CardChanged', id: string, occurredAt: string, cause: string }
        | { __typename: 'EntitlementChanged', id: string, occurredAt: string, cause: string, entitlementTo: EntitlementStatus, entitlement: { __typename?: 'Entitlement', quantity: number, good: { __typename?: 'VirtualGood', name: string } } }
        | { __typename: 'HostedCheckoutStatusChanged', id: string, occurredAt: string, cause: string, checkoutTo: HostedCheckoutStatus }
        | { __typename: 'PaymentStatusChanged', id: string, occurredAt: string, cause: string, paymentFrom: PaymentStatus | null, paymentTo: PaymentStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null }
        | { __typename: 'PayoutStatusChanged', id: string, occurredAt: string, cause: string, payoutFrom: PayoutStatus | null, payoutTo: PayoutStatus }
      > }, amount: { __typename?: 'Money', amount: string, currency: string }, captured: { __typename?: 'Money', amount: string, currency: string }, refunded: { __typename?: 'Money', amount: string, currency: string } } | null };

export type PayoutDetailQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PayoutDetailQuery = { __typename?: 'Query', payout: { __typename?: 'Payout', memo: string, providerReference: string | null, transactionId: string | null, fromAddress: string | null, toAddress: string | null, id: string, reference: string, provider: Provider, recipient: string, status: PayoutStatus, createdAt: string, updatedAt: string, operations: Array<{ __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved, nextCheckAt: string | null, createdAt: string, amount: { __typename?: 'Money', amount: string, currency: string } | null, attempts: Array<{ __typename?: 'Attempt', number: number, providerKey: string, sentAt: string | null, answeredAt: string | null, moneyMoved: MoneyMoved, detail: string | null }> }>, events: { __typename?: 'EventConnection', nodes: Array<
        | { __typename: 'CardChanged', id: string, occurredAt: string, cause: string }
        | { __typename: 'EntitlementChanged', id: string, occurredAt: string, cause: string, entitlementTo: EntitlementStatus, entitlement: { __typename?: 'Entitlement', quantity: number, good: { __typename?: 'VirtualGood', name: string } } }
        | { __typename: 'HostedCheckoutStatusChanged', id: string, occurredAt: string, cause: string, checkoutTo: HostedCheckoutStatus }
        | { __typename: 'PaymentStatusChanged', id: string, occurredAt: string, cause: string, paymentFrom: PaymentStatus | null, paymentTo: PaymentStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null }
        | { __typename: 'PayoutStatusChanged', id: string, occurredAt: string, cause: string, payoutFrom: PayoutStatus | null, payoutTo: PayoutStatus }
      > }, amount: { __typename?: 'Money', amount: string, currency: string } } | null };

export type ProviderStatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ProviderStatesQuery = { __typename?: 'Query', providers: Array<{ __typename?: 'ProviderAccount', provider: Provider, name: string, testMode: boolean, capabilities: Array<Capability>, healthy: boolean, lastSuccessAt: string | null }> };

export type CapturePaymentMutationVariables = Exact<{
  input: CapturePaymentInput;
}>;


export type CapturePaymentMutation = { __typename?: 'Mutation', outcome: { __typename?: 'ChangePaymentPayload', replayed: boolean, payment: { __typename?: 'Payment', id: string, status: PaymentStatus } | null, operation: { __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved } | null, errors: Array<
      | { __typename: 'AmountExceeded', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Declined', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry }
    > } };

export type RefundPaymentMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type RefundPaymentMutation = { __typename?: 'Mutation', outcome: { __typename?: 'ChangePaymentPayload', replayed: boolean, payment: { __typename?: 'Payment', id: string, status: PaymentStatus } | null, operation: { __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved } | null, errors: Array<
      | { __typename: 'AmountExceeded', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Declined', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry }
    > } };

export type CancelPaymentMutationVariables = Exact<{
  input: CancelPaymentInput;
}>;


export type CancelPaymentMutation = { __typename?: 'Mutation', outcome: { __typename?: 'ChangePaymentPayload', replayed: boolean, payment: { __typename?: 'Payment', id: string, status: PaymentStatus } | null, operation: { __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved } | null, errors: Array<
      | { __typename: 'AmountExceeded', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Declined', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry }
    > } };

export type RefreshPaymentMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RefreshPaymentMutation = { __typename?: 'Mutation', outcome: { __typename?: 'ChangePaymentPayload', replayed: boolean, payment: { __typename?: 'Payment', id: string, status: PaymentStatus } | null, operation: { __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved } | null, errors: Array<
      | { __typename: 'AmountExceeded', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Declined', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry }
    > } };

export type RefreshPayoutMutationVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type RefreshPayoutMutation = { __typename?: 'Mutation', outcome: { __typename?: 'PayoutPayload', errors: Array<
      | { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'InsufficientFunds', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry }
      | { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry }
    > } };

export type SumFragment = { __typename?: 'Money', amount: string, currency: string };

export type PaymentRowFragment = { __typename?: 'Payment', id: string, reference: string, provider: Provider, status: PaymentStatus, version: number, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string }, captured: { __typename?: 'Money', amount: string, currency: string }, refunded: { __typename?: 'Money', amount: string, currency: string } };

export type PayoutRowFragment = { __typename?: 'Payout', id: string, reference: string, provider: Provider, recipient: string, status: PayoutStatus, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string } };

type Change_CardChanged_Fragment = { __typename: 'CardChanged', id: string, cursor: string, occurredAt: string, cause: string, cardFrom: CardStatus | null, cardTo: CardStatus, card: { __typename?: 'Card', maskedNumber: string } };

type Change_EntitlementChanged_Fragment = { __typename: 'EntitlementChanged', id: string, cursor: string, occurredAt: string, cause: string, entitlementFrom: EntitlementStatus | null, entitlementTo: EntitlementStatus, entitlement: { __typename?: 'Entitlement', quantity: number, good: { __typename?: 'VirtualGood', name: string }, payment: { __typename?: 'Payment', id: string } | null } };

type Change_HostedCheckoutStatusChanged_Fragment = { __typename: 'HostedCheckoutStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, checkoutFrom: HostedCheckoutStatus | null, checkoutTo: HostedCheckoutStatus, hostedCheckout: { __typename?: 'HostedCheckout', payment: { __typename?: 'Payment', id: string, reference: string } } };

type Change_PaymentStatusChanged_Fragment = { __typename: 'PaymentStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, paymentFrom: PaymentStatus | null, paymentTo: PaymentStatus, payment: { __typename?: 'Payment', id: string, reference: string, provider: Provider, status: PaymentStatus, version: number, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string }, captured: { __typename?: 'Money', amount: string, currency: string }, refunded: { __typename?: 'Money', amount: string, currency: string } } };

type Change_PayoutStatusChanged_Fragment = { __typename: 'PayoutStatusChanged', id: string, cursor: string, occurredAt: string, cause: string, payoutFrom: PayoutStatus | null, payoutTo: PayoutStatus, payout: { __typename?: 'Payout', id: string, reference: string, provider: Provider, recipient: string, status: PayoutStatus, createdAt: string, updatedAt: string, amount: { __typename?: 'Money', amount: string, currency: string } } };

export type ChangeFragment =
  | Change_CardChanged_Fragment
  | Change_EntitlementChanged_Fragment
  | Change_HostedCheckoutStatusChanged_Fragment
  | Change_PaymentStatusChanged_Fragment
  | Change_PayoutStatusChanged_Fragment
;

type Step_CardChanged_Fragment = { __typename: 'CardChanged', id: string, occurredAt: string, cause: string };

type Step_EntitlementChanged_Fragment = { __typename: 'EntitlementChanged', id: string, occurredAt: string, cause: string, entitlementTo: EntitlementStatus, entitlement: { __typename?: 'Entitlement', quantity: number, good: { __typename?: 'VirtualGood', name: string } } };

type Step_HostedCheckoutStatusChanged_Fragment = { __typename: 'HostedCheckoutStatusChanged', id: string, occurredAt: string, cause: string, checkoutTo: HostedCheckoutStatus };

type Step_PaymentStatusChanged_Fragment = { __typename: 'PaymentStatusChanged', id: string, occurredAt: string, cause: string, paymentFrom: PaymentStatus | null, paymentTo: PaymentStatus, amount: { __typename?: 'Money', amount: string, currency: string } | null };

type Step_PayoutStatusChanged_Fragment = { __typename: 'PayoutStatusChanged', id: string, occurredAt: string, cause: string, payoutFrom: PayoutStatus | null, payoutTo: PayoutStatus };

export type StepFragment =
  | Step_CardChanged_Fragment
  | Step_EntitlementChanged_Fragment
  | Step_HostedCheckoutStatusChanged_Fragment
  | Step_PaymentStatusChanged_Fragment
  | Step_PayoutStatusChanged_Fragment
;

export type OperationToldFragment = { __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved, nextCheckAt: string | null, createdAt: string, amount: { __typename?: 'Money', amount: string, currency: string } | null, attempts: Array<{ __typename?: 'Attempt', number: number, providerKey: string, sentAt: string | null, answeredAt: string | null, moneyMoved: MoneyMoved, detail: string | null }> };

type Refusal_AlreadyOwned_Fragment = { __typename: 'AlreadyOwned', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_AmountExceeded_Fragment = { __typename: 'AmountExceeded', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_Declined_Fragment = { __typename: 'Declined', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_IdempotencyConflict_Fragment = { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_IllegalState_Fragment = { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_InsufficientFunds_Fragment = { __typename: 'InsufficientFunds', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_InvalidInput_Fragment = { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_NotFound_Fragment = { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_OutcomeUnknown_Fragment = { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_ProviderRejected_Fragment = { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_ProviderUnavailable_Fragment = { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry };

type Refusal_Unsupported_Fragment = { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry };

export type RefusalFragment =
  | Refusal_AlreadyOwned_Fragment
  | Refusal_AmountExceeded_Fragment
  | Refusal_Declined_Fragment
  | Refusal_IdempotencyConflict_Fragment
  | Refusal_IllegalState_Fragment
  | Refusal_InsufficientFunds_Fragment
  | Refusal_InvalidInput_Fragment
  | Refusal_NotFound_Fragment
  | Refusal_OutcomeUnknown_Fragment
  | Refusal_ProviderRejected_Fragment
  | Refusal_ProviderUnavailable_Fragment
  | Refusal_Unsupported_Fragment
;

export type OutcomeFragment = { __typename?: 'ChangePaymentPayload', replayed: boolean, payment: { __typename?: 'Payment', id: string, status: PaymentStatus } | null, operation: { __typename?: 'Operation', id: string, kind: OperationKind, status: OperationStatus, moneyMoved: MoneyMoved } | null, errors: Array<
    | { __typename: 'AmountExceeded', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'Declined', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'IdempotencyConflict', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'IllegalState', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'InvalidInput', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'NotFound', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'OutcomeUnknown', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'ProviderRejected', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'ProviderUnavailable', message: string, moneyMoved: MoneyMoved, retry: Retry }
    | { __typename: 'Unsupported', message: string, moneyMoved: MoneyMoved, retry: Retry }
  > };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SumFragmentDoc = new TypedDocumentString(`
    fragment Sum on Money {
  amount
  currency
}
    `, {"fragmentName":"Sum"}) as unknown as TypedDocumentString<SumFragment, unknown>;
export const PaymentRowFragmentDoc = new TypedDocumentString(`
    fragment PaymentRow on Payment {
  id
  reference
  provider
  status
  version
  createdAt
  updatedAt
  amount {
    ...Sum
  }
  captured {
    ...Sum
  }
  refunded {
    ...Sum
  }
}
    fragment Sum on Money {
  amount
  currency
}`, {"fragmentName":"PaymentRow"}) as unknown as TypedDocumentString<PaymentRowFragment, unknown>;
export const PayoutRowFragmentDoc = new TypedDocumentString(`
    fragment PayoutRow on Payout {
  id
  reference
  provider
  recipient
  status
  createdAt
  updatedAt
  amount {
    ...Sum
  }
}
    fragment Sum on Money {
  amount
  currency
}`, {"fragmentName":"PayoutRow"}) as unknown as TypedDocumentString<PayoutRowFragment, unknown>;
export const ChangeFragmentDoc = new TypedDocumentString(`
    fragment Change on Event {
  __typename
  id
  cursor
  occurredAt
  cause
  ... on PaymentStatusChanged {
    payment {
      ...PaymentRow
    }
    paymentFrom: from
    paymentTo: to
  }
  ... on PayoutStatusChanged {
    payout {
      ...PayoutRow
    }
    payoutFrom: from
    payoutTo: to
  }
  ... on HostedCheckoutStatusChanged {
    hostedCheckout {
      payment {
        id
        reference
      }
    }
    checkoutFrom: from
    checkoutTo: to
  }
  ... on EntitlementChanged {
    entitlement {
      quantity
      good {
        name
      }
      payment {
        id
      }
    }
    entitlementFrom: from
    entitlementTo: to
  }
  ... on CardChanged {
    card {
      maskedNumber
    }
    cardFrom: from
    cardTo: to
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PaymentRow on Payment {
  id
  reference
  provider
  status
  version
  createdAt
  updatedAt
  amount {
    ...Sum
  }
  captured {
    ...Sum
  }
  refunded {
    ...Sum
  }
}
fragment PayoutRow on Payout {
  id
  reference
  provider
  recipient
  status
  createdAt
  updatedAt
  amount {
    ...Sum
  }
}`, {"fragmentName":"Change"}) as unknown as TypedDocumentString<ChangeFragment, unknown>;
export const StepFragmentDoc = new TypedDocumentString(`
    fragment Step on Event {
  __typename
  id
  occurredAt
  cause
  ... on PaymentStatusChanged {
    paymentFrom: from
    paymentTo: to
    amount {
      ...Sum
    }
  }
  ... on PayoutStatusChanged {
    payoutFrom: from
    payoutTo: to
  }
  ... on HostedCheckoutStatusChanged {
    checkoutTo: to
  }
  ... on EntitlementChanged {
    entitlementTo: to
    entitlement {
      quantity
      good {
        name
      }
    }
  }
}
    fragment Sum on Money {
  amount
  currency
}`, {"fragmentName":"Step"}) as unknown as TypedDocumentString<StepFragment, unknown>;
export const OperationToldFragmentDoc = new TypedDocumentString(`
    fragment OperationTold on Operation {
  id
  kind
  status
  amount {
    ...Sum
  }
  moneyMoved
  nextCheckAt
  createdAt
  attempts {
    number
    providerKey
    sentAt
    answeredAt
    moneyMoved
    detail
  }
}
    fragment Sum on Money {
  amount
  currency
}`, {"fragmentName":"OperationTold"}) as unknown as TypedDocumentString<OperationToldFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const OutcomeFragmentDoc = new TypedDocumentString(`
    fragment Outcome on ChangePaymentPayload {
  payment {
    id
    status
  }
  operation {
    id
    kind
    status
    moneyMoved
  }
  replayed
  errors {
    ...Refusal
  }
}
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}`, {"fragmentName":"Outcome"}) as unknown as TypedDocumentString<OutcomeFragment, unknown>;
export const AnchorDocument = new TypedDocumentString(`
    query Anchor {
  payments(first: 1) {
    nodes {
      events(first: 100) {
        nodes {
          cursor
          occurredAt
        }
      }
    }
  }
  payouts(first: 1) {
    nodes {
      events(first: 100) {
        nodes {
          cursor
          occurredAt
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnchorQuery, AnchorQueryVariables>;
export const FirstEventDocument = new TypedDocumentString(`
    query FirstEvent {
  events(first: 1) {
    nodes {
      ...Change
    }
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PaymentRow on Payment {
  id
  reference
  provider
  status
  version
  createdAt
  updatedAt
  amount {
    ...Sum
  }
  captured {
    ...Sum
  }
  refunded {
    ...Sum
  }
}
fragment PayoutRow on Payout {
  id
  reference
  provider
  recipient
  status
  createdAt
  updatedAt
  amount {
    ...Sum
  }
}
fragment Change on Event {
  __typename
  id
  cursor
  occurredAt
  cause
  ... on PaymentStatusChanged {
    payment {
      ...PaymentRow
    }
    paymentFrom: from
    paymentTo: to
  }
  ... on PayoutStatusChanged {
    payout {
      ...PayoutRow
    }
    payoutFrom: from
    payoutTo: to
  }
  ... on HostedCheckoutStatusChanged {
    hostedCheckout {
      payment {
        id
        reference
      }
    }
    checkoutFrom: from
    checkoutTo: to
  }
  ... on EntitlementChanged {
    entitlement {
      quantity
      good {
        name
      }
      payment {
        id
      }
    }
    entitlementFrom: from
    entitlementTo: to
  }
  ... on CardChanged {
    card {
      maskedNumber
    }
    cardFrom: from
    cardTo: to
  }
}`) as unknown as TypedDocumentString<FirstEventQuery, FirstEventQueryVariables>;
export const ChangesDocument = new TypedDocumentString(`
    subscription Changes($after: Cursor) {
  events(after: $after) {
    ...Change
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PaymentRow on Payment {
  id
  reference
  provider
  status
  version
  createdAt
  updatedAt
  amount {
    ...Sum
  }
  captured {
    ...Sum
  }
  refunded {
    ...Sum
  }
}
fragment PayoutRow on Payout {
  id
  reference
  provider
  recipient
  status
  createdAt
  updatedAt
  amount {
    ...Sum
  }
}
fragment Change on Event {
  __typename
  id
  cursor
  occurredAt
  cause
  ... on PaymentStatusChanged {
    payment {
      ...PaymentRow
    }
    paymentFrom: from
    paymentTo: to
  }
  ... on PayoutStatusChanged {
    payout {
      ...PayoutRow
    }
    payoutFrom: from
    payoutTo: to
  }
  ... on HostedCheckoutStatusChanged {
    hostedCheckout {
      payment {
        id
        reference
      }
    }
    checkoutFrom: from
    checkoutTo: to
  }
  ... on EntitlementChanged {
    entitlement {
      quantity
      good {
        name
      }
      payment {
        id
      }
    }
    entitlementFrom: from
    entitlementTo: to
  }
  ... on CardChanged {
    card {
      maskedNumber
    }
    cardFrom: from
    cardTo: to
  }
}`) as unknown as TypedDocumentString<ChangesSubscription, ChangesSubscriptionVariables>;
export const PaymentRowsDocument = new TypedDocumentString(`
    query PaymentRows($first: Int!, $after: Cursor, $filter: PaymentFilter) {
  payments(first: $first, after: $after, filter: $filter) {
    nodes {
      ...PaymentRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PaymentRow on Payment {
  id
  reference
  provider
  status
  version
  createdAt
  updatedAt
  amount {
    ...Sum
  }
  captured {
    ...Sum
  }
  refunded {
    ...Sum
  }
}`) as unknown as TypedDocumentString<PaymentRowsQuery, PaymentRowsQueryVariables>;
export const PayoutRowsDocument = new TypedDocumentString(`
    query PayoutRows($first: Int!, $after: Cursor, $filter: PayoutFilter) {
  payouts(first: $first, after: $after, filter: $filter) {
    nodes {
      ...PayoutRow
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PayoutRow on Payout {
  id
  reference
  provider
  recipient
  status
  createdAt
  updatedAt
  amount {
    ...Sum
  }
}`) as unknown as TypedDocumentString<PayoutRowsQuery, PayoutRowsQueryVariables>;
export const PaymentDetailDocument = new TypedDocumentString(`
    query PaymentDetail($id: ID!) {
  payment(id: $id) {
    ...PaymentRow
    providerReference
    authorized {
      ...Sum
    }
    capturable {
      ...Sum
    }
    refundable {
      ...Sum
    }
    allowedActions
    player {
      reference
      name
    }
    card {
      brand
      maskedNumber
    }
    lines {
      good {
        name
      }
      quantity
      unitPrice {
        ...Sum
      }
    }
    hostedCheckout {
      status
    }
    nextAction {
      __typename
    }
    operations {
      ...OperationTold
    }
    events(first: 100) {
      nodes {
        ...Step
      }
    }
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PaymentRow on Payment {
  id
  reference
  provider
  status
  version
  createdAt
  updatedAt
  amount {
    ...Sum
  }
  captured {
    ...Sum
  }
  refunded {
    ...Sum
  }
}
fragment Step on Event {
  __typename
  id
  occurredAt
  cause
  ... on PaymentStatusChanged {
    paymentFrom: from
    paymentTo: to
    amount {
      ...Sum
    }
  }
  ... on PayoutStatusChanged {
    payoutFrom: from
    payoutTo: to
  }
  ... on HostedCheckoutStatusChanged {
    checkoutTo: to
  }
  ... on EntitlementChanged {
    entitlementTo: to
    entitlement {
      quantity
      good {
        name
      }
    }
  }
}
fragment OperationTold on Operation {
  id
  kind
  status
  amount {
    ...Sum
  }
  moneyMoved
  nextCheckAt
  createdAt
  attempts {
    number
    providerKey
    sentAt
    answeredAt
    moneyMoved
    detail
  }
}`) as unknown as TypedDocumentString<PaymentDetailQuery, PaymentDetailQueryVariables>;
export const PayoutDetailDocument = new TypedDocumentString(`
    query PayoutDetail($id: ID!) {
  payout(id: $id) {
    ...PayoutRow
    memo
    providerReference
    transactionId
    fromAddress
    toAddress
    operations {
      ...OperationTold
    }
    events(first: 100) {
      nodes {
        ...Step
      }
    }
  }
}
    fragment Sum on Money {
  amount
  currency
}
fragment PayoutRow on Payout {
  id
  reference
  provider
  recipient
  status
  createdAt
  updatedAt
  amount {
    ...Sum
  }
}
fragment Step on Event {
  __typename
  id
  occurredAt
  cause
  ... on PaymentStatusChanged {
    paymentFrom: from
    paymentTo: to
    amount {
      ...Sum
    }
  }
  ... on PayoutStatusChanged {
    payoutFrom: from
    payoutTo: to
  }
  ... on HostedCheckoutStatusChanged {
    checkoutTo: to
  }
  ... on EntitlementChanged {
    entitlementTo: to
    entitlement {
      quantity
      good {
        name
      }
    }
  }
}
fragment OperationTold on Operation {
  id
  kind
  status
  amount {
    ...Sum
  }
  moneyMoved
  nextCheckAt
  createdAt
  attempts {
    number
    providerKey
    sentAt
    answeredAt
    moneyMoved
    detail
  }
}`) as unknown as TypedDocumentString<PayoutDetailQuery, PayoutDetailQueryVariables>;
export const ProviderStatesDocument = new TypedDocumentString(`
    query ProviderStates {
  providers {
    provider
    name
    testMode
    capabilities
    healthy
    lastSuccessAt
  }
}
    `) as unknown as TypedDocumentString<ProviderStatesQuery, ProviderStatesQueryVariables>;
export const CapturePaymentDocument = new TypedDocumentString(`
    mutation CapturePayment($input: CapturePaymentInput!) {
  outcome: capturePayment(input: $input) {
    ...Outcome
  }
}
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}
fragment Outcome on ChangePaymentPayload {
  payment {
    id
    status
  }
  operation {
    id
    kind
    status
    moneyMoved
  }
  replayed
  errors {
    ...Refusal
  }
}`) as unknown as TypedDocumentString<CapturePaymentMutation, CapturePaymentMutationVariables>;
export const RefundPaymentDocument = new TypedDocumentString(`
    mutation RefundPayment($input: RefundPaymentInput!) {
  outcome: refundPayment(input: $input) {
    ...Outcome
  }
}
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}
fragment Outcome on ChangePaymentPayload {
  payment {
    id
    status
  }
  operation {
    id
    kind
    status
    moneyMoved
  }
  replayed
  errors {
    ...Refusal
  }
}`) as unknown as TypedDocumentString<RefundPaymentMutation, RefundPaymentMutationVariables>;
export const CancelPaymentDocument = new TypedDocumentString(`
    mutation CancelPayment($input: CancelPaymentInput!) {
  outcome: cancelPayment(input: $input) {
    ...Outcome
  }
}
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}
fragment Outcome on ChangePaymentPayload {
  payment {
    id
    status
  }
  operation {
    id
    kind
    status
    moneyMoved
  }
  replayed
  errors {
    ...Refusal
  }
}`) as unknown as TypedDocumentString<CancelPaymentMutation, CancelPaymentMutationVariables>;
export const RefreshPaymentDocument = new TypedDocumentString(`
    mutation RefreshPayment($id: ID!) {
  outcome: refreshPayment(id: $id) {
    ...Outcome
  }
}
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}
fragment Outcome on ChangePaymentPayload {
  payment {
    id
    status
  }
  operation {
    id
    kind
    status
    moneyMoved
  }
  replayed
  errors {
    ...Refusal
  }
}`) as unknown as TypedDocumentString<RefreshPaymentMutation, RefreshPaymentMutationVariables>;
export const RefreshPayoutDocument = new TypedDocumentString(`
    mutation RefreshPayout($id: ID!) {
  outcome: refreshPayout(id: $id) {
    errors {
      ...Refusal
    }
  }
}
    fragment Refusal on UserError {
  __typename
  message
  moneyMoved
  retry
}`) as unknown as TypedDocumentString<RefreshPayoutMutation, RefreshPayoutMutationVariables>;