import { useEffect, useReducer, useRef, useState } from 'react';
import { failureOf } from '../api/ask';
import { type Change } from '../api/follow-changes';
import { useConnection } from '../session/connection';
import { emptyList, reduceList, type ListAction, type ListState, type Row } from './list-state';

export interface Page<R> {
  readonly nodes: readonly R[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

export interface ListSource<R extends Row> {
  /** Changes with the filter: another list begins. */
  readonly name: string;
  readonly read: (after: string | null) => Promise<Page<R>>;
  /** The row that an event brought, if it is one of this kind. */
  readonly rowOf: (change: Change) => R | undefined;
  readonly fits: (row: R) => boolean;
}

export interface List<R extends Row> extends ListState<R> {
  readonly loadOlder: () => void;
  readonly reload: () => void;
}

/** A list that is read once and then kept by the events. */
export function useList<R extends Row>(source: ListSource<R>): List<R> {
  const { feed } = useConnection();
  const [state, dispatch] = useReducer<ListState<R>, [ListAction<R>]>(reduceList, emptyList<R>());
  const [round, setRound] = useState(0);
  const { name } = source;
  const shown = useRef('');

  useEffect(() => {
    let current = true;
    let failed = false;
    shown.current = `${round} ${name}`;
    dispatch({ type: 'start' });
    const stops = [
      feed.onChange(change => {
        const row = source.rowOf(change);
        if (row) dispatch({ type: 'changed', row, fits: source.fits(row) });
      }),
      feed.onReset(() => setRound(round + 1)),
      feed.onRecovery(() => {
        if (failed) setRound(round + 1);
      }),
    ];
    void feed
      .placed()
      .then(() => source.read(null))
      .then(
        page => {
          if (current) dispatch(pageAction(page));
        },
        (error: unknown) => {
          failed = true;
          if (current) dispatch({ type: 'failed', message: failureOf(error).message });
        },
      );
    return () => {
      current = false;
      for (const stop of stops) stop();
    };
    // The name stands for the whole source.
  }, [feed, name, round]);

  return {
    ...state,
    loadOlder: () => {
      const asked = shown.current;
      const tell = (action: ListAction<R>): void => {
        // Meanwhile the filter may have become another one.
        if (shown.current === asked) dispatch(action);
      };
      source.read(state.older).then(
        page => tell(pageAction(page)),
        (error: unknown) => tell({ type: 'failed', message: failureOf(error).message }),
      );
    },
    reload: () => setRound(round + 1),
  };
}

function pageAction<R extends Row>({ nodes, pageInfo }: Page<R>): ListAction<R> {
  return { type: 'page', rows: nodes, older: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null };
}
