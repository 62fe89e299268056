import { type Queryable } from './database/queryable';

/** What our rows say that a payment took and gave back, or a payout paid; minor units as text. */
export interface OurBookRow {
  readonly id: string;
  readonly application_id: string;
  readonly provider: string;
  readonly account: string;
  readonly provider_reference: string | null;
  readonly checkout_reference: string | null;
  /** Where it is the provider's: of a purchase that it asked us about. */
  readonly reference: string | null;
  readonly currency: string;
  readonly captured: string;
  readonly refunded: string;
  readonly charged_back: string;
  readonly paid_out: string;
}

/** All applications' payments and payouts at providers outside; the built-in wallet has no other side. */
export function ourBooks(from: Queryable): Promise<readonly OurBookRow[]> {
  return from.query<OurBookRow>(
    `SELECT p.id, p.application_id, p.provider, p.account, p.provider_reference, c.provider_reference AS checkout_reference,
        CASE WHEN p.provider = 'STASH' THEN p.reference END AS reference, p.currency,
        p.captured, p.refunded, p.charged_back, '0' AS paid_out
       FROM payment p LEFT JOIN hosted_checkout c ON c.payment_id = p.id WHERE p.provider <> 'WALLET'
     UNION ALL
     SELECT id, application_id, provider, account, provider_reference, NULL, NULL, currency, '0', '0', '0',
        CASE WHEN status IN ('CONFIRMED', 'COMPLETED') THEN amount_minor ELSE '0' END
       FROM payout WHERE provider_reference IS NOT NULL`,
  );
}
