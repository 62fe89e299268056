import { type Change } from '../api/follow-changes';

/** An event in words, and where to read on. */
export interface Told {
  readonly subject: string;
  readonly from: string | null;
  readonly to: string;
  readonly address: string | null;
}

export function told(change: Change): Told {
  switch (change.__typename) {
    case 'PaymentStatusChanged': {
      const { payment, paymentFrom: from, paymentTo: to } = change;
      return { subject: `Payment ${payment.reference}`, from, to, address: `#/payments/${payment.id}` };
    }
    case 'PayoutStatusChanged': {
      const { payout, payoutFrom: from, payoutTo: to } = change;
      return { subject: `Payout ${payout.reference}`, from, to, address: `#/payouts/${payout.id}` };
    }
    case 'HostedCheckoutStatusChanged': {
      const { payment } = change.hostedCheckout;
      const subject = `Page of payment ${payment.reference}`;
      return {
        subject,
        from: change.checkoutFrom,
        to: change.checkoutTo,
        address: `#/payments/${payment.id}`,
      };
    }
    case 'EntitlementChanged': {
      const { quantity, good, payment } = change.entitlement;
      const address = payment ? `#/payments/${payment.id}` : null;
      return {
        subject: `${quantity} × ${good.name}`,
        from: change.entitlementFrom,
        to: change.entitlementTo,
        address,
      };
    }
    case 'CardChanged':
      return {
        subject: `Card ${change.card.maskedNumber}`,
        from: change.cardFrom,
        to: change.cardTo,
        address: null,
      };
  }
}

/** The payment that an event is about, if it is about one. */
export function paymentOf(change: Change): string | undefined {
  switch (change.__typename) {
    case 'PaymentStatusChanged':
      return change.payment.id;
    case 'HostedCheckoutStatusChanged':
      return change.hostedCheckout.payment.id;
    case 'EntitlementChanged':
      return change.entitlement.payment?.id;
    case 'PayoutStatusChanged':
    case 'CardChanged':
      return undefined;
  }
}
