export type Scope = 'username' | 'payments' | 'wallet_address';

export const scopes: readonly Scope[] = ['username', 'payments', 'wallet_address'];

/** A Pi user who has opened the app. */
export interface UserRecord {
  readonly uid: string;
  readonly username: string;
  readonly scopes: readonly Scope[];
  /** Null: no wallet yet. */
  readonly wallet: { readonly number: number; readonly address: string } | null;
}

export interface TokenRecord {
  readonly uid: string;
  readonly validUntilMs: number;
}

/** A payment as the Platform books it. It never moves money. */
export interface PaymentRecord {
  readonly identifier: string;
  /** Of the app. */
  readonly account: string;
  readonly uid: string;
  readonly direction: 'app_to_user' | 'user_to_app';
  /** Stroops. */
  readonly amount: string;
  readonly memo: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly from: string;
  readonly to: string;
  readonly createdAtMs: number;
  readonly approved: boolean;
  readonly verified: boolean;
  readonly completed: boolean;
  readonly cancelled: boolean;
  readonly userCancelled: boolean;
  /** The transaction that is linked, for ever. */
  readonly txid: string | null;
  /** What the user's wallet says that it has submitted for it. */
  readonly reported: string | null;
}
