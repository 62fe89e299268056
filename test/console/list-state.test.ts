import fc from 'fast-check';
import {
  emptyList,
  reduceList,
  ROWS_MAX,
  type ListAction,
  type Row,
} from '../../src/console/state/list-state';

type Told = Row & { readonly version: number };

const row = (id: string, version = 1): Told => ({ id, version, updatedAt: `t${version}` });
const page = (rows: readonly Told[], older: string | null = null): ListAction<Told> => ({
  type: 'page',
  rows,
  older,
});
const changed = (of: Told, fits = true): ListAction<Told> => ({ type: 'changed', row: of, fits });
const run = (...actions: readonly ListAction<Told>[]) => actions.reduce(reduceList<Told>, emptyList<Told>());
const ids = (rows: readonly Told[]) => rows.map(({ id }) => id);

describe('a live list', () => {
  it('puts what arrives where its id belongs, newest first, each once', () => {
    const { rows } = run(
      page([row('d'), row('b')]),
      changed(row('e')),
      changed(row('c')),
      changed(row('c', 2)),
    );
    expect(rows).toEqual([row('e'), row('d'), row('c', 2), row('b')]);
  });

  it('keeps the later of two states, whichever comes last', () => {
    expect(run(changed(row('a', 3)), page([row('a', 2)])).rows).toEqual([row('a', 3)]);
    expect(run(page([row('a', 3)]), changed(row('a', 2))).rows).toEqual([row('a', 3)]);
  });

  it('lets out what fits the filter no more', () => {
    expect(ids(run(page([row('b'), row('a')]), changed(row('b', 2), false)).rows)).toEqual(['a']);
  });

  it('leaves a gap to the page that will fill it', () => {
    const state = run(page([row('d'), row('c')], 'cursor'), changed(row('a', 2)));
    expect(ids(state.rows)).toEqual(['d', 'c']);
    expect(ids(reduceList(state, page([row('b'), row('a', 2)])).rows)).toEqual(['d', 'c', 'b', 'a']);
  });

  it('holds a bounded number of rows, the newest, and marks for these only', () => {
    const name = (index: number): string => String(index).padStart(5, '0');
    const all = Array.from({ length: ROWS_MAX + 200 }, (_, index) => changed(row(name(index))));
    const { rows, touched } = run(...all);
    expect(rows).toHaveLength(ROWS_MAX);
    expect(rows[0]!.id).toBe(name(ROWS_MAX + 199));
    expect(Object.keys(touched).sort()).toEqual(ids(rows).toSorted());
  });

  it('ends the same however its page and its events are mixed', () => {
    const told = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      version: fc.integer({ min: 1, max: 5 }),
    });
    const events = fc.array(told.map(({ id, version }) => row(id, version)));
    fc.assert(
      fc.property(events, fc.array(fc.nat()), (rows, order) => {
        const actions = [page([row('b', 3)]), ...rows.map(each => changed(each))];
        const shuffled = actions
          .map((action, index) => ({ action, place: order[index] ?? index }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ action }) => action);
        expect(run(...shuffled).rows).toEqual(run(...actions).rows);
      }),
    );
  });
});
