import { type Numbered, numberPlaceholders } from '../placeholders';

export interface NumberedStatement extends Numbered {
  /** The name under which each connection keeps it prepared. */
  readonly name: string;
}

/** Our SQL texts as Postgres wants them. They are constants in the code, so there are few; the bound is a net. */
const statementsMax = 500;

export class NumberedStatements {
  readonly #known = new Map<string, NumberedStatement>();
  #made = 0;

  get(sql: string): NumberedStatement {
    const known = this.#known.get(sql);
    if (known) return known;
    for (const oldest of this.#known.keys()) {
      if (this.#known.size < statementsMax) break;
      this.#known.delete(oldest);
    }
    this.#made += 1;
    const statement = { ...numberPlaceholders(sql), name: `paygraph_${this.#made}` };
    this.#known.set(sql, statement);
    return statement;
  }
}
