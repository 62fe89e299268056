/** What a span may tell: ids of ours, kinds, states, counts. Never a body, card data, a key or a name. Null is left out. */
export type SpanFields = Readonly<Record<string, string | number | boolean | null>>;

/** A piece of work in a trace. Whatever becomes of a span is nothing to the work: none of this throws. */
export interface Span {
  /** Undefined when nothing is traced. */
  readonly traceId: string | undefined;
  set(fields: SpanFields): void;
  /** Lets later work that belongs to the same thing find this span under a name, such as `operation op_…`. */
  remember(name: string): void;
  /** Links to the span that was remembered so, if this process still knows it. */
  follow(name: string): void;
  /** Marks the work as failed. `cause` is a word of ours, never another side's text. */
  fail(cause: string): void;
}

export interface SpanStart {
  readonly name: string;
  readonly fields?: SpanFields;
}

export interface Tracer {
  /** Runs work in a span below the one that runs here. What the work throws is noted by its class, and thrown on. */
  span<T>(start: SpanStart, work: (span: Span) => Promise<T>): Promise<T>;
}

const NO_SPAN: Span = {
  traceId: undefined,
  set: () => undefined,
  remember: () => undefined,
  follow: () => undefined,
  fail: () => undefined,
};

/** Where no traces are wanted: costs one call. */
export const noTracer: Tracer = { span: (_start, work) => work(NO_SPAN) };
