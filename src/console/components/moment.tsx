interface MomentProps {
  /** RFC 3339. */
  readonly at: string;
  /** The day stands elsewhere. */
  readonly timeOnly?: boolean;
}

/** An instant in the reader's own time; the exact one, in UTC, is its title. */
export function Moment({ at, timeOnly = false }: MomentProps) {
  const date = new Date(at);
  const text = timeOnly ? TIME.format(date) : `${DAY.format(date)} ${TIME.format(date)}`;
  return (
    <time dateTime={at} title={at}>
      {text}
    </time>
  );
}

const DAY = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' });
const TIME = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' });
