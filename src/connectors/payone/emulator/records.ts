import { type ApiError } from './errors';

/** What a card does when it is charged. Kept instead of its number. */
export type CardBehaviour =
  'frictionless' | 'challenge' | 'attempted' | 'declined' | 'challengeThenDeclined' | 'unknown';

/** What is stored of a card: nothing of the security code, and of the number only the first six and last four digits. */
export interface CardRecord {
  readonly masked: string;
  readonly bin: string;
  /** MMYY */
  readonly expiryDate: string;
  readonly cardholderName?: string;
  readonly productId: number;
  readonly behaviour: CardBehaviour;
  /** Keyed digest of the number, to know the same card again. */
  readonly fingerprint: string;
}

export interface TokenRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly card: CardRecord;
  /** A temporary token lives two hours and works for one payment. */
  readonly isTemporary: boolean;
  readonly createdAtMs: number;
  readonly used: boolean;
}

export type AuthorizationMode = 'SALE' | 'FINAL_AUTHORIZATION' | 'PRE_AUTHORIZATION';

export interface References {
  readonly merchantReference: string;
  readonly merchantParameters?: string;
  readonly operationGroupReference?: string;
}

export interface PaymentMethod {
  readonly kind: 'card' | 'mobile' | 'redirect';
  readonly productId: number;
  readonly card?: CardRecord;
}

/** A page the customer has been sent to: the issuer's 3-D Secure question or a third party's simulator. */
export interface Challenge {
  readonly id: string;
  readonly kind: 'threeDSecure' | 'simulator';
  readonly returnMac: string;
  /** Where a direct payment's customer comes back. A hosted checkout's customer comes back to the checkout. */
  readonly returnUrl?: string;
}

export interface OperationReferences {
  readonly merchantReference?: string;
  readonly operationGroupReference?: string;
}

/** A capture, refund or cancellation. Its number is the suffix of its id. */
export interface OperationRecord {
  readonly number: number;
  readonly kind: 'CAPTURE' | 'REFUND' | 'CANCEL';
  readonly amount: number;
  readonly isFinal: boolean;
  readonly references?: OperationReferences;
  readonly createdAtMs: number;
  readonly code: number;
  readonly changedAtMs: number;
}

export interface PaymentRecord {
  /** Ten digits; the payment's id is `{stem}_0`. */
  readonly stem: string;
  readonly merchantId: string;
  readonly createdAtMs: number;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly mode: AuthorizationMode;
  readonly references: References;
  readonly method: PaymentMethod;
  /** Status code of the creation itself: 0, 1, 2, 46, 51, 52, 5, or 91, 92, 9 of a sale. */
  readonly code: number;
  readonly changedAtMs: number;
  readonly errors?: readonly ApiError[];
  readonly operations: readonly OperationRecord[];
  readonly challenge?: Challenge;
  readonly authentication?: { readonly flow: 'frictionless' | 'challenge'; readonly status: 'Y' | 'A' | 'N' };
  readonly tokenId?: string;
  readonly isNewToken?: boolean;
  readonly webhooksUrls?: readonly string[];
  readonly checkout?: { readonly id: string; readonly variant?: string };
}

export interface ProductFilter {
  readonly products: readonly number[];
  readonly groups: readonly string[];
}

export interface ProductFilters {
  readonly restrictTo?: ProductFilter;
  readonly exclude?: ProductFilter;
}

export interface CheckoutRecord {
  /** Also the stem of the first attempt's payment. */
  readonly id: string;
  readonly merchantId: string;
  readonly pageId: string;
  readonly returnMac: string;
  readonly returnUrl?: string;
  readonly variant?: string;
  readonly showResultPage: boolean;
  readonly attemptsMax: number;
  readonly expiresAtMs: number;
  readonly amount: number;
  readonly currency: string;
  readonly references: References;
  readonly mode: AuthorizationMode;
  readonly requiresApproval: boolean;
  readonly skipAuthentication: boolean;
  readonly challengeRequired: boolean;
  readonly tokenize: boolean;
  readonly filters: ProductFilters;
  readonly tokens: readonly string[];
  readonly webhooksUrls?: readonly string[];
  /** Stems of the payments made, one per attempt. */
  readonly attempts: readonly string[];
  readonly state: 'open' | 'paid' | 'cancelled' | 'exhausted';
}

export interface TokenizationRecord {
  readonly id: string;
  readonly merchantId: string;
  readonly pageId: string;
  readonly expiresAtMs: number;
  readonly askConsumerConsent: boolean;
  readonly filters: ProductFilters;
  readonly tokens: readonly string[];
  readonly result?: { readonly tokenId: string; readonly tokenStatus: 'UNCHANGED' | 'CREATED' | 'UPDATED' };
}
