import { type StepFragment } from '../generated/operations';
import { Moment } from './moment';
import { StatusBadge } from './status-badge';
import { Sum } from './sum';

/** What happened, oldest first, and who caused it. */
export function Timeline({ steps }: { readonly steps: readonly StepFragment[] }) {
  return (
    <ol className="timeline">
      {steps.map(step => (
        <li key={step.id}>
          <Moment at={step.occurredAt} timeOnly />
          <div>
            <Step step={step} />
            <span className="quiet cause">{step.cause}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: StepFragment }) {
  switch (step.__typename) {
    case 'PaymentStatusChanged':
      return (
        <p>
          <StatusBadge status={step.paymentTo} /> {step.amount && <Sum of={step.amount} />}
        </p>
      );
    case 'PayoutStatusChanged':
      return (
        <p>
          <StatusBadge status={step.payoutTo} />
        </p>
      );
    case 'HostedCheckoutStatusChanged':
      return (
        <p>
          Page <StatusBadge status={step.checkoutTo} />
        </p>
      );
    case 'EntitlementChanged':
      return (
        <p>
          {step.entitlement.quantity} × {step.entitlement.good.name}{' '}
          <StatusBadge status={step.entitlementTo} />
        </p>
      );
    case 'CardChanged':
      return <p>Card</p>;
  }
}
