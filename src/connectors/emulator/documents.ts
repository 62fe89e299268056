/** One stored value; `text` is JSON, undefined means deleted. */
export interface DocumentChange {
  readonly collection: string;
  readonly key: string;
  readonly text: string | undefined;
}

/** Where documents survive a process. `commit` writes all changes or none. */
export interface DocumentSink {
  load(): readonly DocumentChange[];
  commit(changes: readonly DocumentChange[]): void;
  close(): void;
}

/** A typed view of one collection. Values are copied on the way in and out, so nobody changes a stored value by accident. */
export interface Collection<T> {
  readonly size: number;
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  delete(key: string): void;
  /** In the order of first insertion. */
  entries(): readonly (readonly [key: string, value: T])[];
}

/**
 * Everything an emulator remembers: JSON texts by collection and key, written through to the sink when there is one.
 * All of it is synchronous, so that a request's effect is one transaction and no other request sees half of it.
 */
export class Documents {
  readonly #tables = new Map<string, Map<string, string>>();
  readonly #sink: DocumentSink | undefined;
  #undo: DocumentChange[] | undefined;
  #redo: DocumentChange[] = [];

  constructor(sink?: DocumentSink) {
    this.#sink = sink;
    for (const { collection, key, text } of sink?.load() ?? []) {
      if (text !== undefined) this.#table(collection).set(key, text);
    }
  }

  collection<T>(name: string): Collection<T> {
    const table = this.#table(name);
    // The one place where stored text becomes a typed value: only this process and its predecessors write it.
    const read = (text: string): T => JSON.parse(text) as T;
    const write = (key: string, text: string | undefined): void =>
      this.transaction(() => this.#change({ collection: name, key, text }));
    return {
      get size() {
        return table.size;
      },
      get: key => {
        const text = table.get(key);
        return text === undefined ? undefined : read(text);
      },
      put: (key, value) => write(key, JSON.stringify(value)),
      delete: key => write(key, undefined),
      entries: () => [...table].map(([key, text]) => [key, read(text)] as const),
    };
  }

  /** Runs `work` as one unit: when it throws, memory and file are as before. Inner transactions join the outer one. */
  transaction<T>(work: () => T): T {
    if (this.#undo !== undefined) return work();
    const undo: DocumentChange[] = (this.#undo = []);
    this.#redo = [];
    try {
      const result = work();
      if (this.#redo.length > 0) this.#sink?.commit(this.#redo);
      return result;
    } catch (error) {
      for (const change of undo.reverse()) this.#apply(change);
      throw error;
    } finally {
      this.#undo = undefined;
    }
  }

  /** Forgets everything except the collections named. */
  clear(keep: readonly string[]): void {
    this.transaction(() => {
      for (const [collection, table] of this.#tables) {
        if (keep.includes(collection)) continue;
        for (const key of [...table.keys()]) this.#change({ collection, key, text: undefined });
      }
    });
  }

  close(): void {
    this.#sink?.close();
  }

  #table(name: string): Map<string, string> {
    const table = this.#tables.get(name) ?? new Map<string, string>();
    this.#tables.set(name, table);
    return table;
  }

  #change(change: DocumentChange): void {
    const { collection, key } = change;
    this.#undo?.push({ collection, key, text: this.#table(collection).get(key) });
    this.#apply(change);
    if (this.#sink !== undefined) this.#redo.push(change);
  }

  #apply({ collection, key, text }: DocumentChange): void {
    if (text === undefined) this.#table(collection).delete(key);
    else this.#table(collection).set(key, text);
  }
}
