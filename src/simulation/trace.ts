import { createHash } from 'node:crypto';

const KEPT = 400;

/** What was decided and what came of it, in order. Two runs of one seed have the same hash, or the seed does not decide. */
export class Trace {
  readonly #hash = createHash('sha256');
  readonly #last: string[] = [];
  #length = 0;

  note(text: string): void {
    this.#length += 1;
    this.#hash.update(`${text}\n`);
    this.#last.push(text);
    if (this.#last.length > KEPT) this.#last.shift();
  }

  get length(): number {
    return this.#length;
  }

  hash(): string {
    return this.#hash.copy().digest('hex').slice(0, 16);
  }

  /** The last entries, for whoever looks into a run that broke. */
  last(): readonly string[] {
    return this.#last;
  }
}
