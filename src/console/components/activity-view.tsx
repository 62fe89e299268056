import { useRecent } from '../session/connection';
import { told } from '../state/told';
import { Moment } from './moment';
import { Notice } from './notice';
import { StatusBadge } from './status-badge';

/** The log since the console was opened, newest first. */
export function ActivityView() {
  const recent = useRecent();
  return (
    <>
      <h1>Activity</h1>
      {recent.length === 0 ? (
        <Notice
          kind="empty"
          title="Nothing has happened since you opened the console"
          says="What does will appear here by itself."
        />
      ) : (
        <ol className="timeline activity" aria-label="Events">
          {recent.map(change => {
            const { subject, from, to, address } = told(change);
            return (
              <li key={change.id} data-event={change.id}>
                <Moment at={change.occurredAt} timeOnly />
                <div>
                  <p>
                    {address === null ? subject : <a href={address}>{subject}</a>} <StatusBadge status={to} />
                    {from !== null && from !== to && (
                      <span className="quiet">was {from.replaceAll('_', ' ')}</span>
                    )}
                  </p>
                  <span className="quiet cause">{change.cause}</span>
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
