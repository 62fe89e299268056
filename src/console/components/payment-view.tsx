import { PaymentDetailDocument } from '../generated/operations';
import { useConnection } from '../session/connection';
import { type PaymentShown } from '../state/payment-shown';
import { paymentOf } from '../state/told';
import { useLoaded } from '../state/use-loaded';
import { Fact } from './fact';
import { Moment } from './moment';
import { Notice } from './notice';
import { OperationList } from './operation-list';
import { PaymentActions } from './payment-actions';
import { StatusBadge } from './status-badge';
import { Sum } from './sum';
import { Timeline } from './timeline';

/** One payment: its amounts, what can be done with it, what was asked for, and what happened. */
export function PaymentView({ id }: { readonly id: string }) {
  const { asker } = useConnection();
  const { value, failure, reload } = useLoaded(
    id,
    async () => (await asker.ask(PaymentDetailDocument, { id })).payment ?? null,
    change => paymentOf(change) === id,
  );
  if (value) return <Payment payment={value} onChanged={reload} />;
  return (
    <>
      <h1>Payment</h1>
      {failure ? (
        <Notice
          kind="failed"
          title="The payment could not be read"
          says={failure.message}
          action="Try again"
          onAction={reload}
        />
      ) : value === null ? (
        <Notice
          kind="empty"
          title="There is no such payment"
          says={<a href="#/payments">To the payments</a>}
        />
      ) : (
        <Notice kind="loading" title="Reading the payment" />
      )}
    </>
  );
}

interface PaymentProps {
  readonly payment: PaymentShown;
  readonly onChanged: () => void;
}

function Payment({ payment, onChanged }: PaymentProps) {
  const { player, card, lines } = payment;
  return (
    <>
      <p className="path">
        <a href="#/payments">Payments</a>
      </p>
      <div className="title">
        <h1>{payment.reference}</h1>
        <StatusBadge status={payment.status} />
      </div>
      {payment.status === 'UNKNOWN' && (
        <p className="doubt">
          The answer to the last call was lost, so that nobody knows yet whether money moved. The server finds
          out by itself; until then nothing is charged again.
        </p>
      )}
      <dl className="sums" aria-label="Amounts">
        <Fact name="Amount">
          <Sum of={payment.amount} />
        </Fact>
        <Fact name="Authorized">
          <Sum of={payment.authorized} />
        </Fact>
        <Fact name="Captured">
          <Sum of={payment.captured} />
        </Fact>
        <Fact name="Refunded">
          <Sum of={payment.refunded} />
        </Fact>
      </dl>
      <PaymentActions payment={payment} onChanged={onChanged} />
      <dl className="facts" aria-label="Facts">
        <Fact name="Id">
          <code>{payment.id}</code>
        </Fact>
        <Fact name="Provider">{payment.provider}</Fact>
        {payment.providerReference !== null && (
          <Fact name="Its id there">
            <code>{payment.providerReference}</code>
          </Fact>
        )}
        {card && (
          <Fact name="Card">
            {card.brand} {card.maskedNumber}
          </Fact>
        )}
        {player && <Fact name="Player">{`${player.name} (${player.reference})`}</Fact>}
        {payment.hostedCheckout && <Fact name="Page">{payment.hostedCheckout.status}</Fact>}
        {payment.nextAction && <Fact name="Waits for">the payer</Fact>}
        {lines.map(({ good, quantity, unitPrice }) => (
          <Fact key={good.name} name="Sold">
            {quantity} × {good.name} at <Sum of={unitPrice} />
          </Fact>
        ))}
        <Fact name="Created">
          <Moment at={payment.createdAt} />
        </Fact>
      </dl>
      <div className="columns">
        <section aria-labelledby="timeline">
          <h2 id="timeline">Timeline</h2>
          <Timeline steps={payment.events.nodes} />
        </section>
        <section aria-labelledby="operations">
          <h2 id="operations">Operations</h2>
          <OperationList operations={payment.operations} />
        </section>
      </div>
    </>
  );
}
