import {
  arrayOf,
  bool,
  type Fields,
  integer,
  object,
  oneOf,
  openObject,
  required,
  scalar,
  text,
} from './validation';

/** Request bodies, level by level. (PAYONE contract, section 3) Levels that it does not list in full stay open. */

const amountMax = 999_999_999_999;
const amount = integer(1, amountMax);
const count = integer(0, amountMax);
const opaque = openObject();
const currency = text(3, /^[A-Z]{3}$/);
const locale = text(10, /^[a-z]{2}([_-][A-Za-z]{2})?$/);

export const amountOfMoney = object({ amount: required(amount), currencyCode: required(currency) });

/** Absolute, at most 200 characters; own app schemes are fine, schemes that run code are not. */
const returnUrl = scalar(
  value =>
    typeof value === 'string' &&
    value.length <= 200 &&
    URL.canParse(value) &&
    !/^(javascript|data|vbscript|file):/i.test(value),
);

const webUrl = scalar(
  value => typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value),
);

const address = openObject();

const device = object({
  acceptHeader: text(2048),
  userAgent: text(2048),
  locale: text(),
  ipAddress: text(45),
  timezoneOffsetUtcMinutes: text(),
  deviceFingerprint: text(),
  browserData: object({
    colorDepth: count,
    javaEnabled: bool,
    javaScriptEnabled: bool,
    screenHeight: text(),
    screenWidth: text(),
  }),
});

const customer = object({
  merchantCustomerId: text(),
  locale,
  accountType: oneOf('none', 'created', 'existing'),
  personalInformation: openObject(),
  companyInformation: openObject(),
  fiscalNumber: text(),
  contactDetails: openObject(),
  billingAddress: address,
  device,
  account: opaque,
});

const order = object({
  amountOfMoney: required(amountOfMoney),
  references: object({
    merchantReference: text(40),
    merchantParameters: text(1000),
    descriptor: text(),
    operationGroupReference: text(),
  }),
  customer,
  shipping: openObject(),
  shoppingCart: openObject({ items: arrayOf(openObject()) }),
  discount: object({ amount: count }),
  surchargeSpecificInput: object({
    mode: oneOf('on-behalf-of', 'pass-through'),
    surchargeAmount: amountOfMoney,
  }),
  additionalInput: opaque,
});

const baseThreeDSecure: Fields = {
  skipAuthentication: bool,
  skipSoftDecline: bool,
  authenticationAmount: count,
  challengeIndicator: text(),
  challengeCanvasSize: oneOf('250x400', '390x400', '500x600', '600x400', 'full-screen'),
  exemptionRequest: oneOf('none', 'transaction-risk-analysis', 'low-value', 'whitelist'),
  merchantFraudRate: integer(1, 5),
  secureCorporatePayment: bool,
  priorThreeDSecureData: opaque,
  usecase: text(),
};

const threeDSecure = object({
  ...baseThreeDSecure,
  deviceChannel: oneOf('Browser', 'AppBased'),
  redirectionData: openObject({ returnUrl }),
  externalCardholderAuthenticationData: opaque,
});

const authorizationMode = oneOf('FINAL_AUTHORIZATION', 'PRE_AUTHORIZATION', 'SALE');
const cardNumber = text(19, /^\d{12,19}$/);
const expiryDate = text(4, /^(0[1-9]|1[0-2])\d{2}$/);
const cvv = text(4, /^\d{3,4}$/);

const rawCard = object({
  cardNumber: required(cardNumber),
  cardholderName: text(),
  cvv,
  expiryDate: required(expiryDate),
});

const cardOfBothKinds: Fields = {
  token: text(),
  tokenize: bool,
  paymentProductId: count,
  authorizationMode,
  recurring: openObject({ recurringPaymentSequenceIndicator: oneOf('first', 'recurring') }),
  transactionChannel: oneOf('ECOMMERCE', 'MOTO'),
  unscheduledCardOnFileRequestor: oneOf('merchantInitiated', 'cardholderInitiated'),
  unscheduledCardOnFileSequenceIndicator: oneOf('first', 'subsequent'),
  initialSchemeTransactionId: text(),
  allowDynamicLinking: bool,
  multiplePaymentInformation: opaque,
  paymentProduct130SpecificInput: opaque,
  paymentProduct3012SpecificInput: opaque,
  paymentProduct3208SpecificInput: opaque,
  paymentProduct3209SpecificInput: opaque,
};

const cardForPayment = object({
  ...cardOfBothKinds,
  card: rawCard,
  returnUrl,
  threeDSecure,
  skipAuthentication: bool,
  isRecurring: bool,
  schemeReferenceData: text(),
  cardOnFileRecurringExpiration: text(),
  cardOnFileRecurringFrequency: text(),
  cobrandSelectionIndicator: text(),
  networkTokenData: opaque,
  currencyConversion: opaque,
});

const cardForCheckout = object({
  ...cardOfBothKinds,
  threeDSecure: object(baseThreeDSecure),
  currencyConversionSpecificInput: opaque,
  paymentProduct5100SpecificInput: opaque,
});

const redirect = openObject({
  paymentProductId: count,
  requiresApproval: bool,
  redirectionData: openObject({ returnUrl }),
});

const mobile = openObject({
  paymentProductId: required(count),
  authorizationMode,
  encryptedPaymentData: text(),
  decryptedPaymentData: opaque,
});

const feedbacks = object({ webhooksUrls: arrayOf(webUrl), webhookUrl: webUrl });

const methods: Fields = {
  redirectPaymentMethodSpecificInput: redirect,
  mobilePaymentMethodSpecificInput: mobile,
  sepaDirectDebitPaymentMethodSpecificInput: opaque,
  fraudFields: opaque,
  feedbacks,
};

export const createPaymentShape = object({
  ...methods,
  order: required(order),
  cardPaymentMethodSpecificInput: cardForPayment,
  hostedTokenizationId: text(),
  encryptedCustomerInput: text(),
});

const productFilter = object({ products: arrayOf(count), groups: arrayOf(text()) });
const productFilters = object({ restrictTo: productFilter, exclude: productFilter });
const tokenList = text(Infinity, /^[^\s,]*(,[^\s,]+)*$/);

export const createCheckoutShape = object({
  ...methods,
  order: required(order),
  cardPaymentMethodSpecificInput: cardForCheckout,
  hostedCheckoutSpecificInput: object({
    returnUrl,
    locale,
    variant: text(),
    showResultPage: bool,
    tokens: tokenList,
    paymentProductFilters: productFilters,
    cardPaymentMethodSpecificInput: openObject(),
    allowedNumberOfPaymentAttempts: integer(1, 10),
    sessionTimeout: integer(1, 24 * 60 * 30),
    isRecurring: bool,
  }),
});

export const createTokenizationShape = object({
  variant: text(),
  locale,
  askConsumerConsent: bool,
  tokens: tokenList,
  paymentProductFilters: productFilters,
  creditCardSpecificInput: openObject(),
});

export const createTokenShape = object({
  paymentProductId: required(count),
  card: required(
    object({ data: required(object({ card: required(rawCard), cobrandSelectionIndicator: text() })) }),
  ),
});

const operationReferences = object({ merchantReference: text(40), operationGroupReference: text() });

export const captureShape = object({
  amount,
  isFinal: bool,
  operationReferences,
  references: openObject(),
});

export const refundShape = object({
  amountOfMoney: required(amountOfMoney),
  captureId: text(),
  reason: text(),
  operationReferences,
  references: openObject(),
  isFinal: bool,
});

export const cancelShape = object({ amountOfMoney, isFinal: bool, operationReferences });

const subsequentCard = object({
  authorizationMode,
  subsequentType: oneOf(
    'Recurring',
    'Unscheduled',
    'Installment',
    'NoShow',
    'DelayedCharge',
    'PartialShipment',
    'Resubmission',
  ),
  paymentNumber: count,
  token: text(),
  schemeReferenceData: text(),
  transactionChannel: oneOf('ECOMMERCE', 'MOTO'),
});

export const subsequentShape = object({
  order: required(order),
  subsequentcardPaymentMethodSpecificInput: subsequentCard,
  subsequentCardPaymentMethodSpecificInput: subsequentCard,
});

export const iinShape = object({
  bin: required(text(19, /^\d{6,}$/)),
  paymentContext: openObject({ amountOfMoney }),
});

export const validateCredentialsShape = object({ key: required(text()), secret: required(text()) });
export const sendTestShape = object({ url: webUrl });
