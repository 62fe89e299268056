import { isObject, type JsonObject } from '../../emulator/json';
import { badField } from './errors';

export interface TextRule {
  readonly charsMin?: number;
  readonly charsMax?: number;
  /** Refuses what does not fit; the text says what would. */
  readonly fits?: (text: string) => boolean;
  readonly takes?: string;
}

/**
 * The own properties of a JSON object, read by name. Nothing is coerced; null is absent; unknown names are not looked
 * at. Throws a Refusal that names the field. (Stash contract, section 3.3)
 */
export class Fields {
  readonly #object: JsonObject;
  readonly #path: string;

  constructor(object: JsonObject, path = '') {
    this.#object = object;
    this.#path = path;
  }

  at(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }

  /** Undefined when the property is missing or null. */
  value(name: string): unknown {
    return Object.hasOwn(this.#object, name) ? (this.#object[name] ?? undefined) : undefined;
  }

  /** True also for null. */
  names(name: string): boolean {
    return Object.hasOwn(this.#object, name);
  }

  has(name: string): boolean {
    return this.value(name) !== undefined;
  }

  text(name: string, rule: TextRule): string {
    const text = this.optionalText(name, rule);
    if (text === undefined) throw badField(this.at(name), 'required');
    return text;
  }

  optionalText(name: string, rule: TextRule): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw badField(this.at(name), 'string required');
    const { charsMin = 0, charsMax = Infinity, fits, takes } = rule;
    if (value.length < charsMin || value.length > charsMax)
      throw badField(this.at(name), `${charsMin}..${charsMax} characters required`);
    if (fits?.(value) === false) throw badField(this.at(name), takes ?? 'not of the required form');
    return value;
  }

  whole(name: string, min: number, max: number): number {
    const value = this.value(name);
    const isFit = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
    if (!isFit) throw badField(this.at(name), `whole number ${min}..${max} required`);
    return value;
  }

  object(name: string): Fields {
    const value = this.value(name);
    if (value === undefined) throw badField(this.at(name), 'required');
    if (!isObject(value)) throw badField(this.at(name), 'object required');
    return new Fields(value, this.at(name));
  }

  /** All of it, when every value is a text. */
  texts(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.keys(this.#object).map(name => [name, this.text(name, {})]));
  }

  /** The same object with one property more. */
  with(name: string, value: unknown): Fields {
    return new Fields({ ...this.#object, [name]: value }, this.#path);
  }

  /** Between `min` and `max` objects. */
  list(name: string, min: number, max: number): readonly Fields[] {
    const value = this.value(name);
    if (value === undefined) throw badField(this.at(name), 'required');
    if (!Array.isArray(value) || value.length < min || value.length > max)
      throw badField(this.at(name), `list of ${min}..${max} objects required`);
    const elements: readonly unknown[] = value;
    return elements.map((element, i) => {
      const path = `${this.at(name)}[${i}]`;
      if (!isObject(element)) throw badField(path, 'object required');
      return new Fields(element, path);
    });
  }
}

/** Ids: at least one non-space, no control characters, no lone surrogates. (Stash contract, section 4.3, M9) */
export function idRule(charsMax: number): TextRule {
  return {
    charsMin: 1,
    charsMax,
    fits: text => /\S/.test(text) && !hasControl(text) && !hasLoneSurrogate(text),
    takes: 'no blank text, control characters or lone surrogates',
  };
}

export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}

function hasControl(text: string): boolean {
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
