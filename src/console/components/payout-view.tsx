import { useState } from 'react';
import { failureOf } from '../api/ask';
import { PayoutDetailDocument, RefreshPayoutDocument, type PayoutDetailQuery } from '../generated/operations';
import { useConnection } from '../session/connection';
import { useLoaded } from '../state/use-loaded';
import { Fact } from './fact';
import { Moment } from './moment';
import { Notice } from './notice';
import { OperationList } from './operation-list';
import { StatusBadge } from './status-badge';
import { Sum } from './sum';
import { Timeline } from './timeline';

/** One payout: to whom, by which transaction, and what happened. */
export function PayoutView({ id }: { readonly id: string }) {
  const { asker } = useConnection();
  const { value, failure, reload } = useLoaded(
    id,
    async () => (await asker.ask(PayoutDetailDocument, { id })).payout ?? null,
    change => change.__typename === 'PayoutStatusChanged' && change.payout.id === id,
  );
  if (value) return <Payout payout={value} onChanged={reload} />;
  return (
    <>
      <h1>Payout</h1>
      {failure ? (
        <Notice
          kind="failed"
          title="The payout could not be read"
          says={failure.message}
          action="Try again"
          onAction={reload}
        />
      ) : value === null ? (
        <Notice kind="empty" title="There is no such payout" says={<a href="#/payouts">To the payouts</a>} />
      ) : (
        <Notice kind="loading" title="Reading the payout" />
      )}
    </>
  );
}

interface PayoutProps {
  readonly payout: NonNullable<PayoutDetailQuery['payout']>;
  readonly onChanged: () => void;
}

function Payout({ payout, onChanged }: PayoutProps) {
  const { asker } = useConnection();
  const [refused, setRefused] = useState('');
  const refresh = async (): Promise<void> => {
    try {
      const { errors } = (await asker.ask(RefreshPayoutDocument, { id: payout.id })).outcome;
      setRefused(errors.map(({ message }) => message).join(' '));
    } catch (error) {
      setRefused(failureOf(error).message);
    }
    onChanged();
  };
  const facts: readonly (readonly [string, string | null])[] = [
    ['Id', payout.id],
    ['Recipient', payout.recipient],
    ['Its id there', payout.providerReference],
    ['Transaction', payout.transactionId],
    ['From', payout.fromAddress],
    ['To', payout.toAddress],
  ];
  return (
    <>
      <p className="path">
        <a href="#/payouts">Payouts</a>
      </p>
      <div className="title">
        <h1>{payout.reference}</h1>
        <StatusBadge status={payout.status} />
      </div>
      <dl className="sums" aria-label="Amounts">
        <Fact name="Amount">
          <Sum of={payout.amount} />
        </Fact>
      </dl>
      <div className="actions" role="group" aria-label="Actions">
        <button type="button" onClick={() => void refresh()}>
          Refresh
        </button>
        <div role="status" className="answer">
          {refused !== '' && <p className="refusal">{refused}</p>}
        </div>
      </div>
      <dl className="facts" aria-label="Facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <Fact key={name} name={name}>
              <code>{value}</code>
            </Fact>
          ),
        )}
        <Fact name="Memo">{payout.memo}</Fact>
        <Fact name="Created">
          <Moment at={payout.createdAt} />
        </Fact>
      </dl>
      <div className="columns">
        <section aria-labelledby="timeline">
          <h2 id="timeline">Timeline</h2>
          <Timeline steps={payout.events.nodes} />
        </section>
        <section aria-labelledby="operations">
          <h2 id="operations">Operations</h2>
          <OperationList operations={payout.operations} />
        </section>
      </div>
    </>
  );
}
