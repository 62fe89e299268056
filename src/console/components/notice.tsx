import { type ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'loading' | 'empty' | 'failed';
  readonly title: string;
  readonly says?: ReactNode;
  readonly action?: string;
  readonly onAction?: () => void;
}

/** What stands in the place of something that is not there: not yet, not at all, or not any more. */
export function Notice({ kind, title, says, action, onAction }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'failed' ? 'alert' : 'status'}>
      <p className="notice-title">{title}</p>
      {says !== undefined && <p>{says}</p>}
      {action !== undefined && (
        <button type="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
