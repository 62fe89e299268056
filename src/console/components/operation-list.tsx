import { type OperationToldFragment } from '../generated/operations';
import { Moment } from './moment';
import { MoneyMoved } from './money-moved';
import { StatusBadge } from './status-badge';
import { Sum } from './sum';

/** What was asked for, each with its exchanges with the provider. */
export function OperationList({ operations }: { readonly operations: readonly OperationToldFragment[] }) {
  return (
    <ul className="operations">
      {operations.map(operation => (
        <li key={operation.id} aria-label={`${operation.kind} ${operation.status}`}>
          <p className="operation">
            <strong>{operation.kind}</strong>
            <StatusBadge status={operation.status} />
            {operation.amount && <Sum of={operation.amount} />}
          </p>
          <p>
            <MoneyMoved moved={operation.moneyMoved} />
            {operation.nextCheckAt !== null && (
              <span className="quiet">
                {' '}
                looked up again at <Moment at={operation.nextCheckAt} timeOnly />
              </span>
            )}
          </p>
          {operation.attempts.length > 0 && <Attempts attempts={operation.attempts} />}
        </li>
      ))}
    </ul>
  );
}

function Attempts({ attempts }: Pick<OperationToldFragment, 'attempts'>) {
  return (
    <details>
      <summary>{attempts.length === 1 ? '1 attempt' : `${attempts.length} attempts`}</summary>
      <ol className="attempts">
        {attempts.map(attempt => (
          <li key={attempt.number}>
            <code>{attempt.providerKey}</code>
            <p>
              {attempt.sentAt === null ? 'not sent' : <Moment at={attempt.sentAt} timeOnly />}
              {' – '}
              {attempt.answeredAt === null ? 'no answer' : <Moment at={attempt.answeredAt} timeOnly />}
            </p>
            <MoneyMoved moved={attempt.moneyMoved} />
            {attempt.detail !== null && <p className="quiet">{attempt.detail}</p>}
          </li>
        ))}
      </ol>
    </details>
  );
}
