import {
  createSourceEventStream,
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { FrameKey } from './options';

/** Frames of one group kept at a time: listeners with more selections than this are answered one by one. */
const FRAMES_MAX = 64;
/** How long a frame serves others: what a burst to many listeners takes, in milliseconds. */
const FRAME_MS = 500;

export interface FrameParts<Principal> {
  readonly frameKey: (principal: Principal, value: unknown) => FrameKey | undefined;
  readonly now: () => number;
}

interface Listener<Principal> {
  readonly principal: Principal;
  readonly args: ExecutionArgs;
}

interface Group {
  readonly version: number;
  readonly frames: Map<string, { readonly madeAt: number; readonly frame: Promise<ExecutionResult> }>;
}

/**
 * Executes what a subscription tells once for all listeners to whom it would look the same: the same document and
 * variables, but for those that only choose which events come, and what `frameKey` says of the listener and the event.
 */
export class SharedFrames<Principal> {
  readonly #groups = new Map<string, Group>();
  readonly #selections = new WeakMap<DocumentNode, Map<string, Selection>>();
  #documents = 0;

  constructor(private readonly parts: FrameParts<Principal>) {}

  /** Like `subscribe` of graphql-js. Errors at the start come back as a result. */
  async subscribe(
    principal: Principal,
    args: ExecutionArgs,
  ): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const source = await createSourceEventStream(args);
    if (!(Symbol.asyncIterator in source)) return source;
    return mapped(source[Symbol.asyncIterator](), value => this.#frame({ principal, args }, value));
  }

  #frame({ principal, args }: Listener<Principal>, value: unknown): Promise<ExecutionResult> {
    const key = this.parts.frameKey(principal, value);
    const selection = key && this.#selectionOf(args);
    if (!key || !selection) return run(args, value);
    const group = this.#group(key);
    const name = `${key.value}|${selection.number}|${shownVariables(args, selection)}`;
    const now = this.parts.now();
    const known = group.frames.get(name);
    if (known && now - known.madeAt < FRAME_MS) return known.frame;
    if (!known && group.frames.size >= FRAMES_MAX) return run(args, value);
    const frame = run(args, value);
    group.frames.set(name, { madeAt: now, frame });
    return frame;
  }

  #group({ group, version }: FrameKey): Group {
    const known = this.#groups.get(group);
    if (known?.version === version) return known;
    const made: Group = { version, frames: new Map() };
    this.#groups.set(group, made);
    return made;
  }

  #selectionOf({ document, operationName }: ExecutionArgs): Selection | undefined {
    const name = operationName ?? '';
    const ofDocument = this.#selections.get(document) ?? new Map<string, Selection>();
    this.#selections.set(document, ofDocument);
    const known = ofDocument.get(name);
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    this.#documents += 1;
    const made = { number: this.#documents, choosing: choosingVariables(document, operation) };
    ofDocument.set(name, made);
    return made;
  }
}

/** What an operation selects, by a number of its own. */
interface Selection {
  readonly number: number;
  /** Variables that only choose which events come. */
  readonly choosing: ReadonlySet<string>;
}

/** Those that stand in arguments of the root field alone. */
function choosingVariables(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const choosing = new Map<string, number>();
  for (const root of operation.selectionSet.selections) {
    if (root.kind !== 'Field') return new Set();
    for (const argument of root.arguments ?? []) count(argument, choosing);
  }
  const everywhere = new Map<string, number>();
  for (const definition of document.definitions) {
    if (definition.kind === 'OperationDefinition') {
      for (const directive of definition.directives ?? []) count(directive, everywhere);
      count(definition.selectionSet, everywhere);
    } else count(definition, everywhere);
  }
  return new Set([...choosing.keys()].filter(name => choosing.get(name) === everywhere.get(name)));
}

function count(node: Parameters<typeof visit>[0], uses: Map<string, number>): void {
  visit(node, {
    Variable: ({ name }) => {
      uses.set(name.value, (uses.get(name.value) ?? 0) + 1);
    },
  });
}

function shownVariables({ variableValues }: ExecutionArgs, { choosing }: Selection): string {
  const shown = Object.entries(variableValues ?? {}).filter(([name]) => !choosing.has(name));
  return shown.length === 0 ? '' : JSON.stringify(shown);
}

async function run(args: ExecutionArgs, rootValue: unknown): Promise<ExecutionResult> {
  return execute({ ...args, rootValue });
}

/** Not a generator: `return` has to reach the source while it waits for the next value. */
function mapped<Value, Result>(
  source: AsyncIterator<Value>,
  map: (value: Value) => Promise<Result>,
): AsyncIterableIterator<Result> {
  const end: IteratorReturnResult<undefined> = { value: undefined, done: true };
  return {
    next: async () => {
      const next = await source.next();
      return next.done === true ? end : { value: await map(next.value), done: false };
    },
    return: async () => {
      await source.return?.();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
