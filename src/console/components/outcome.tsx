import { type OutcomeFragment } from '../generated/operations';
import { MoneyMoved } from './money-moved';

/** What became of an action: whether money moved, and for each error which repetition is safe. */
export function Outcome({ outcome }: { readonly outcome: OutcomeFragment }) {
  const { operation, errors, replayed } = outcome;
  return (
    <div className="outcome">
      {errors.map(({ __typename, message, moneyMoved, retry }) => (
        <div key={__typename} className="refusal" role="alert">
          <p>
            <strong>{__typename}</strong>: {message}
          </p>
          <p>
            <MoneyMoved moved={moneyMoved} />. {RETRIES[retry]}
          </p>
        </div>
      ))}
      {errors.length === 0 && operation && (
        <p role="status">
          {operation.kind}: {operation.status.replaceAll('_', ' ')}. <MoneyMoved moved={operation.moneyMoved} />.
        </p>
      )}
      {replayed && <p className="quiet">It had been done before, under the same key; nothing was done twice.</p>}
    </div>
  );
}

const RETRIES = {
  SAME_KEY: 'The same request may go again, under the same key.',
  NEW_KEY: 'Another request may go.',
  AFTER_RESOLUTION: 'Wait: the server finds out by itself.',
  NEVER: 'Another try would end the same.',
};
