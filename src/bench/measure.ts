/** How much is measured: all that a figure needs, or just enough to see that it can be measured. */
export interface Effort {
  readonly rounds: number;
  /** How many of so many, when everything is measured. */
  of(count: number): number;
}

export const WHOLE: Effort = { rounds: 5, of: count => count };
export const SHORT: Effort = { rounds: 1, of: count => Math.max(1, Math.ceil(count / 25)) };

/** Runs `one` `count` times, `atOnce` at a time. Returns how many a second. */
export async function perSecond(
  count: number,
  atOnce: number,
  one: (index: number) => Promise<unknown>,
): Promise<number> {
  let next = 0;
  const startedMs = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) await one(next++);
    }),
  );
  return (count * 1_000) / (performance.now() - startedMs);
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Three significant digits are more than any of this is good for. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => Number((sorted[index] ?? NaN).toPrecision(3));
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), most: at(sorted.length - 1) };
}

/** Measures several things in turn, round by round, so that what disturbs the machine disturbs all of them alike. */
export async function inTurn<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(measures) as Name[];
  const measured = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of names) measured[name].push(await measures[name]());
  }
  return measured;
}
