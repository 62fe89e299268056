import { type WireRequest, header } from '../../emulator/wire';
import { type InnerList } from './inner-list';

/** Named values with the switch for names of any case. An empty value is an absent one. */
export class Parameters {
  readonly #values: InnerList;
  readonly #isTolerant: boolean;

  constructor(values: InnerList, isTolerant: boolean) {
    this.#values = values;
    this.#isTolerant = isTolerant;
  }

  get(name: string): string | undefined {
    const value = this.#values.get(name) ?? (this.#isTolerant ? this.#anyCase(name) : undefined);
    return value === '' ? undefined : value;
  }

  names(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** Everything but the names listed: the free pairs of a DATA list. */
  others(known: readonly string[]): Readonly<Record<string, string>> {
    const folded = new Set(known.map(name => this.#fold(name)));
    return Object.fromEntries([...this.#values].filter(([name]) => !folded.has(this.#fold(name))));
  }

  #anyCase(name: string): string | undefined {
    const wanted = name.toLowerCase();
    let found: string | undefined;
    for (const [key, value] of this.#values) if (key.toLowerCase() === wanted) found = value;
    return found;
  }

  #fold(name: string): string {
    return this.#isTolerant ? name.toLowerCase() : name;
  }
}

/** Query and form body merged, the body winning; or the HTTP status of a request that is neither. (Payture contract, section 1) */
export function readParameters(request: WireRequest, isTolerant: boolean): Parameters | 405 | 415 {
  if (request.method !== 'GET' && request.method !== 'POST') return 405;
  const values = new Map<string, string>(request.query);
  if (request.body.length > 0 && (request.method === 'POST' || isTolerant)) {
    const type = (header(request, 'content-type') ?? '').toLowerCase();
    const isForm = type.startsWith('application/x-www-form-urlencoded');
    if (type.includes('json') || (!isForm && !isTolerant)) return 415;
    for (const [name, value] of new URLSearchParams(request.body.toString('utf8'))) values.set(name, value);
  }
  return new Parameters(values, isTolerant);
}
