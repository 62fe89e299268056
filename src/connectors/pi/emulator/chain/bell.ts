/** Wakes everybody who waits for the next time that something happens. */
export class Bell {
  #next: Promise<void>;
  #ring: () => void = () => undefined;

  constructor() {
    this.#next = this.#renewed();
  }

  next(): Promise<void> {
    return this.#next;
  }

  ring(): void {
    const ring = this.#ring;
    this.#next = this.#renewed();
    ring();
  }

  #renewed(): Promise<void> {
    return new Promise(resolve => (this.#ring = resolve));
  }
}
