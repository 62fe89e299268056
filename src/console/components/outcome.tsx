import { type OperationToldFragment, type OutcomeFragment } from '../generated/operations';
import { MoneyMoved } from './money-moved';

interface OutcomeProps {
  readonly outcome: OutcomeFragment;
  /** The payment's operations as they are now: the answer was the state of a moment. */
  readonly operations: readonly OperationToldFragment[];
}

/** What became of an action: whether money moved, and for each error which repetition is safe. */
export function Outcome({ outcome, operations }: OutcomeProps) {
  const { errors, replayed } = outcome;
  const operation = operations.find(({ id }) => id === outcome.operation?.id) ?? outcome.operation;
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
      {operation && (
        <p role="status">
          {operation.kind}: {operation.status.replaceAll('_', ' ')}.{' '}
          <MoneyMoved moved={operation.moneyMoved} />.
        </p>
      )}
      {replayed && (
        <p className="quiet">It had been done before, under the same key; nothing was done twice.</p>
      )}
    </div>
  );
}

const RETRIES = {
  SAME_KEY: 'The same request may go again, under the same key.',
  NEW_KEY: 'Another request may go.',
  AFTER_RESOLUTION: 'Wait: the server finds out by itself.',
  NEVER: 'Another try would end the same.',
};
