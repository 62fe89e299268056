import { type BookEntry } from './contract';
import { type Collection, type Documents } from './documents';

/** Every movement of money that happened here, written in the transaction that moved it. */
export class Books {
  readonly #entries: Collection<BookEntry>;

  constructor(documents: Documents) {
    this.#entries = documents.collection('books');
  }

  /** Throws when an operation would move its money twice: that is a bug of the emulator. */
  add(entry: BookEntry): void {
    if (this.#entries.get(entry.id) !== undefined) throw new Error(`booked twice: ${entry.id}`);
    this.#entries.put(entry.id, entry);
  }

  list(): readonly BookEntry[] {
    return this.#entries.entries().map(([, entry]) => entry);
  }
}
