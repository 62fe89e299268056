import { type Collection } from './documents';
import { isObject } from './json';

/** One switch of an emulator: what it starts with, what it takes, what it does. */
export interface Switch<V> {
  readonly initial: V;
  readonly accepts: (value: unknown) => value is V;
  readonly takes: string;
  readonly does: string;
}

export type Switches<T> = { readonly [K in keyof T]: Switch<T[K]> };

export function choice<const V extends string | number>(
  values: readonly V[],
  initial: V,
  does: string,
): Switch<V> {
  return {
    initial,
    accepts: (value): value is V => values.some(one => one === value),
    takes: values.map(value => JSON.stringify(value)).join(' | '),
    does,
  };
}

export function flag(initial: boolean, does: string): Switch<boolean> {
  return { initial, accepts: value => typeof value === 'boolean', takes: 'true | false', does };
}

/** A whole number; `min` may be negative. */
export function count(initial: number, min: number, max: number, does: string): Switch<number> {
  return {
    initial,
    accepts: (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    takes: `${min}..${max}`,
    does,
  };
}

/** The switches of one emulator and where they stand now. Stored, so that a restart keeps them. */
export class Profile<T extends object> {
  readonly #switches: Switches<T>;
  readonly #stored: Collection<T>;
  readonly #listeners: (() => void)[] = [];
  #values: T;

  constructor(stored: Collection<T>, switches: Switches<T>) {
    this.#switches = switches;
    this.#stored = stored;
    this.#values = { ...initialValues(switches), ...stored.get('profile') };
  }

  get values(): Readonly<T> {
    return this.#values;
  }

  /** Changes the switches named, all or none. Returns what is wrong with the request, if something is. */
  change(request: unknown): string | undefined {
    if (!isObject(request)) return 'send an object of switches';
    const changed: Partial<T> = {};
    for (const [name, value] of Object.entries(request)) {
      if (!isKey(this.#switches, name)) return `no switch "${name}"`;
      const one = this.#switches[name];
      if (!one.accepts(value)) return `"${name}" takes ${one.takes}`;
      changed[name] = value;
    }
    this.#values = { ...this.#values, ...changed };
    this.#stored.put('profile', this.#values);
    for (const listener of this.#listeners) listener();
    return undefined;
  }

  /** Calls back after each change and reset, for what must follow a switch at once. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  describe(): Record<string, { value: unknown; takes: string; does: string }> {
    const entries: [string, { value: unknown; takes: string; does: string }][] = [];
    for (const name in this.#switches) {
      const { takes, does } = this.#switches[name];
      entries.push([name, { value: this.#values[name], takes, does }]);
    }
    return Object.fromEntries(entries);
  }

  reset(): void {
    this.#values = initialValues(this.#switches);
    this.#stored.delete('profile');
    for (const listener of this.#listeners) listener();
  }
}

function isKey<T extends object>(object: T, name: PropertyKey): name is keyof T {
  return Object.hasOwn(object, name);
}

function initialValues<T extends object>(switches: Switches<T>): T {
  const values: Partial<T> = {};
  for (const name in switches) values[name] = switches[name].initial;
  // Every key of T has a switch, by the type of Switches.
  return values as T;
}
