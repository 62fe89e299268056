import { type SpanContext } from '@opentelemetry/api';

/** A name and a context take some 300 bytes. */
const MOST = 10_000;

/** Spans by name, so that later work can be linked to them: in this process only, and the oldest are forgotten. */
export class RememberedSpans {
  readonly #contexts = new Map<string, SpanContext>();

  put(name: string, context: SpanContext): void {
    this.#contexts.delete(name);
    this.#contexts.set(name, context);
    if (this.#contexts.size <= MOST) return;
    const [oldest] = this.#contexts.keys();
    if (oldest !== undefined) this.#contexts.delete(oldest);
  }

  get(name: string): SpanContext | undefined {
    return this.#contexts.get(name);
  }
}
