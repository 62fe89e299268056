import DataLoader from 'dataloader';

export interface LoaderOptions {
  /** False where the loader outlives one answer, as in a subscription: it would serve the first state for ever. */
  readonly cache: boolean;
}

/** Ids in one query; both databases take more parameters than this. */
const BATCH_KEYS_MAX = 500;

/** Loads one row per id in one query for all; null for an id that names nothing, or nothing that may be seen. */
export function byId<T extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<readonly T[]>,
  options: LoaderOptions,
): DataLoader<string, T | null> {
  return byKey(read, row => row.id, options);
}

/** Loads one row per key, the first where there are several. */
export function byKey<T>(
  read: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string | null,
  { cache }: LoaderOptions,
): DataLoader<string, T | null> {
  return new DataLoader<string, T | null>(
    async keys => {
      const groups = groupBy(await read(distinct(keys)), keyOf);
      return keys.map(key => groups.get(key)?.[0] ?? null);
    },
    { cache, maxBatchSize: BATCH_KEYS_MAX },
  );
}

/** Loads the rows that belong to each key, in the order in which they were read. */
export function manyByKey<T>(
  read: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (row: T) => string | null,
  { cache }: LoaderOptions,
): DataLoader<string, readonly T[]> {
  return new DataLoader<string, readonly T[]>(
    async keys => {
      const groups = groupBy(await read(distinct(keys)), keyOf);
      return keys.map(key => groups.get(key) ?? []);
    },
    { cache, maxBatchSize: BATCH_KEYS_MAX },
  );
}

/** Of which parent, and how many at most. */
export interface Some {
  readonly of: string;
  readonly limit: number;
}

/** Loads up to `limit` rows of each key, in one query per limit, of which a document has one or two. */
export function someByKey<T>(
  read: (keys: readonly string[], limitEach: number) => Promise<readonly T[]>,
  keyOf: (row: T) => string | null,
  { cache }: LoaderOptions,
): DataLoader<Some, readonly T[], string> {
  return new DataLoader<Some, readonly T[], string>(
    async wanted => {
      const found = new Map<number, ReadonlyMap<string, readonly T[]>>();
      for (const limit of new Set(wanted.map(each => each.limit))) {
        const keys = wanted.filter(each => each.limit === limit).map(each => each.of);
        found.set(limit, groupBy(await read(distinct(keys), limit), keyOf));
      }
      return wanted.map(({ of, limit }) => found.get(limit)?.get(of) ?? []);
    },
    { cache, cacheKeyFn: ({ of, limit }) => `${of}/${limit}`, maxBatchSize: BATCH_KEYS_MAX },
  );
}

/** Without a cache, a batch holds a key as often as it was asked for. */
function distinct(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)];
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(row);
    else if (key !== null) groups.set(key, [row]);
  }
  return groups;
}
