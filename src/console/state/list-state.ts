/** What every list shows: newest first, by ids that grow with time. */
export interface Row {
  readonly id: string;
  readonly updatedAt: string;
  /** Of payments: grows with each change. */
  readonly version?: number;
}

export interface ListState<R extends Row> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly rows: readonly R[];
  /** How often each row has changed before the reader's eyes: makes it light up. */
  readonly touched: Readonly<Record<string, number>>;
  /** Where older ones go on; null when there are none, or no more are held. */
  readonly older: string | null;
  readonly failure: string | null;
}

export type ListAction<R extends Row> =
  | { readonly type: 'start' }
  | { readonly type: 'page'; readonly rows: readonly R[]; readonly older: string | null }
  | { readonly type: 'failed'; readonly message: string }
  /** An event came with the row as it is now. `fits`: the filter lets it through. */
  | { readonly type: 'changed'; readonly row: R; readonly fits: boolean };

/** Rows held at the most; whoever looks for more narrows the filter. */
export const ROWS_MAX = 500;

export function emptyList<R extends Row>(): ListState<R> {
  return { phase: 'loading', rows: [], touched: {}, older: null, failure: null };
}

/** A page and the events may come in any order: of two states of one row the later one stays. */
export function reduceList<R extends Row>(state: ListState<R>, action: ListAction<R>): ListState<R> {
  switch (action.type) {
    case 'start':
      return emptyList();
    case 'failed':
      return { ...state, phase: 'failed', failure: action.message };
    case 'page': {
      const rows = action.rows.reduce(put, state.rows).slice(0, ROWS_MAX);
      const older = rows.length < ROWS_MAX ? action.older : null;
      return { ...state, phase: 'ready', rows, older, failure: null };
    }
    case 'changed':
      return change(state, action.row, action.fits);
  }
}

function change<R extends Row>(state: ListState<R>, row: R, fits: boolean): ListState<R> {
  const shown = state.rows.find(({ id }) => id === row.id);
  if (!fits) return shown ? { ...state, rows: state.rows.filter(({ id }) => id !== row.id) } : state;
  if (shown && !isLater(row, shown)) return state;
  // Below the last row that was loaded there are others that were not: it comes with them.
  const last = state.rows.at(-1);
  if (!shown && state.older !== null && last && row.id < last.id) return state;
  const rows = put(state.rows, row).slice(0, ROWS_MAX);
  const older = rows.length < ROWS_MAX ? state.older : null;
  return { ...state, rows, older, touched: touch(state.touched, row.id, rows) };
}

/** Counts one more change of a row, and forgets those that are held no more. */
function touch(
  touched: Readonly<Record<string, number>>,
  touchedId: string,
  rows: readonly Row[],
): Readonly<Record<string, number>> {
  const counts = rows.map(({ id }): [string, number] => [
    id,
    (touched[id] ?? 0) + (id === touchedId ? 1 : 0),
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function put<R extends Row>(rows: readonly R[], row: R): readonly R[] {
  const shown = rows.find(({ id }) => id === row.id);
  if (shown) return isLater(row, shown) ? rows.map(each => (each === shown ? row : each)) : rows;
  const place = rows.findIndex(({ id }) => id < row.id);
  return place < 0 ? [...rows, row] : [...rows.slice(0, place), row, ...rows.slice(place)];
}

function isLater(row: Row, than: Row): boolean {
  if (row.version !== undefined && than.version !== undefined) return row.version > than.version;
  return row.updatedAt >= than.updatedAt;
}
