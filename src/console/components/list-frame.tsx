import { type ReactNode } from 'react';
import { ROWS_MAX, type Row } from '../state/list-state';
import { type List } from '../state/use-list';
import { Notice } from './notice';

interface ListFrameProps {
  readonly list: List<Row>;
  /** In the plural. */
  readonly what: string;
  readonly empty: string;
  readonly emptySays: string;
  readonly children: ReactNode;
}

/** A list, or what stands in its place. */
export function ListFrame({ list, what, empty, emptySays, children }: ListFrameProps) {
  const { phase, rows, older, failure, loadOlder, reload } = list;
  if (phase === 'failed' && rows.length === 0) {
    return (
      <Notice
        kind="failed"
        title={`The ${what} could not be read`}
        says={failure}
        action="Try again"
        onAction={reload}
      />
    );
  }
  if (phase === 'loading' && rows.length === 0) return <Notice kind="loading" title={`Reading ${what}`} />;
  if (rows.length === 0) return <Notice kind="empty" title={empty} says={emptySays} />;
  return (
    <>
      {children}
      {phase === 'failed' && (
        <p role="alert" className="refusal">
          Older {what} could not be read: {failure}
        </p>
      )}
      <p className="list-end">
        {older !== null && (
          <button type="button" onClick={loadOlder}>
            Older {what}
          </button>
        )}
        <span className="quiet">
          {rows.length} shown{rows.length === ROWS_MAX && '; for others, narrow the filter'}
        </span>
      </p>
    </>
  );
}
