/** What the payer has to do before the payment can go on. */
export type NextAction =
  | { readonly kind: 'REDIRECT'; readonly url: string; readonly expiresAt: Date | null }
  | {
      readonly kind: 'THREE_D_SECURE';
      readonly acsUrl: string;
      readonly payload: string;
      readonly md: string | null;
      readonly expiresAt: Date | null;
    };
