/** Examples name what they need as `pay_…`: the last payment that an answer told of. */
export class AnsweredIds {
  readonly #ids = new Map<string, string>();

  set(placeholder: string, id: string): void {
    this.#ids.set(placeholder, id);
  }

  get(placeholder: string): string | undefined {
    return this.#ids.get(placeholder);
  }

  /** Puts ids where their placeholders stand. */
  fill<Value>(value: Value): Value {
    return JSON.parse(JSON.stringify(value), (_key, each: unknown) =>
      typeof each === 'string' ? (this.#ids.get(each) ?? each) : each,
    ) as Value;
  }

  remember(data: unknown): void {
    JSON.stringify(data, (_key, each: unknown) => {
      const prefix = typeof each === 'string' ? /^([a-z]{2,3}_)[0-9a-z]{26}$/.exec(each)?.[1] : undefined;
      if (prefix !== undefined) this.#ids.set(`${prefix}…`, each as string);
      return each;
    });
  }
}
