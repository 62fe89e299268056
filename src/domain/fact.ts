import { type DeclineKind, type Retry } from './certainty';
import { type SoldOrder } from './goods';
import { type Money } from './money';
import { type NextAction } from './next-action';

/**
 * What a provider told us about one payment: in the answer to a call, in a webhook, or when asked. Facts are folded
 * (fold.ts); hearing one twice or late changes nothing.
 */
export type Fact =
  /** The provider's own id of the payment. */
  | { readonly kind: 'IDENTIFIED'; readonly providerReference: string }
  | { readonly kind: 'ACTION_REQUIRED'; readonly of: Subject; readonly action: NextAction | null }
  | { readonly kind: 'IN_PROGRESS'; readonly of: Subject }
  /** The effect happened, for this amount. For PAY: authorized, and captured as well when the payment captures by itself. */
  | {
      readonly kind: 'SUCCEEDED';
      readonly of: Subject;
      readonly amount: Money;
      /** What the provider says it sold, or took back; one that does not fit the order is reviewed, not believed. */
      readonly order?: SoldOrder;
      /** An operator's verdict: its amount counts, also where another one was asked for. */
      readonly decided?: true;
    }
  /**
   * The charge that was approved at that time did not come, and will not: what was granted on it is taken back. Not the
   * end of the payment: the payer may try again.
   */
  | { readonly kind: 'UNCHARGED'; readonly approvedAt: Date }
  | {
      readonly kind: 'DECLINED';
      readonly of: Subject;
      readonly declineKind: DeclineKind;
      readonly providerCode: string | null;
    }
  /** Refused for another reason than the payer's bank; no money moved. */
  | {
      readonly kind: 'FAILED';
      readonly of: Subject;
      readonly providerCode: string | null;
      readonly retry: Retry;
      /** An operator's verdict. */
      readonly decided?: true;
    }
  | { readonly kind: 'CANCELLED'; readonly of: Subject }
  | { readonly kind: 'EXPIRED'; readonly of: Subject }
  | { readonly kind: 'CHARGED_BACK'; readonly reference: string; readonly amount: Money }
  /** Traits of the card that paid. Only what may be shown: first six and last four digits at most. */
  | { readonly kind: 'CARD_SEEN'; readonly card: CardTraits };

/** Which effect on the payment a fact is about. */
export interface Subject {
  readonly effect: Effect;
  /** The key under which we asked for it, when the provider repeats it. */
  readonly providerKey: string | null;
  /** The provider's id of this one effect. */
  readonly reference: string | null;
  /**
   * True: the provider repeats our keys and named none here, so that somebody else asked for it, say in its portal.
   * Without it, a fact that names no key is taken to be about an open operation of ours that fits.
   */
  readonly foreign?: boolean;
  /** True: all effects of the kind that we did not know of, told as one sum; those that make it up may be told later. */
  readonly sum?: true;
}

/** PAY is the payment's first effect: the authorization, or authorization and capture at once. */
export type Effect = 'PAY' | 'CAPTURE' | 'CANCEL' | 'REFUND';

export interface CardTraits {
  readonly brand: string | null;
  readonly maskedNumber: string;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
  readonly holder: string | null;
  /** The provider's token, when the card was stored with this payment. */
  readonly token: string | null;
}
