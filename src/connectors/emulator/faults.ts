import {
  defaultParameters,
  type FaultKind,
  faultKinds,
  type FaultParameters,
  isFaultKind,
} from './fault-kinds';
import { isObject, type JsonObject } from './json';

/** A fault that waits for its calls. */
export interface Fault {
  readonly id: number;
  readonly kind: FaultKind;
  readonly match: FaultMatch;
  readonly parameters: FaultParameters;
  /** Matching calls that pass unharmed first. */
  readonly skip: number;
  /** Calls still to be struck. */
  readonly times: number;
}

/** `path` and `type` match as a substring or as a regular expression; an absent part matches everything. */
export interface FaultMatch {
  readonly method?: string;
  /** Of a call or a question: path and query. */
  readonly path?: string;
  /** Of a webhook: its event type. */
  readonly type?: string;
}

/** A request for a fault that makes no sense; the message says what would. */
export class BadFault extends Error {}

/** Faults in the order they were asked for. Each call or delivery uses up at most one. */
export class FaultList {
  #faults: Fault[] = [];
  #lastId = 0;

  /** Throws BadFault. */
  add(request: unknown): Fault {
    const fault = parseFault(request, this.#lastId + 1);
    this.#lastId = fault.id;
    this.#faults.push(fault);
    return fault;
  }

  takeForCall(method: string, target: string): Fault | undefined {
    return this.#take(fault => {
      const { place } = faultKinds[fault.kind];
      if (place === 'webhook' || place === 'question') return false;
      if (fault.kind === 'notFoundThenFound' && method !== 'GET') return false;
      if (fault.match.type !== undefined) return false;
      return matches(fault.match.method, method) && matches(fault.match.path, target);
    });
  }

  takeForWebhook(type: string): Fault | undefined {
    return this.#take(fault => {
      return faultKinds[fault.kind].place === 'webhook' && matches(fault.match.type, type);
    });
  }

  takeForQuestion(method: string, path: string): Fault | undefined {
    return this.#take(fault => {
      if (faultKinds[fault.kind].place !== 'question' || fault.match.type !== undefined) return false;
      return matches(fault.match.method, method) && matches(fault.match.path, path);
    });
  }

  list(): readonly Fault[] {
    return [...this.#faults];
  }

  clear(): void {
    this.#faults = [];
  }

  #take(strikes: (fault: Fault) => boolean): Fault | undefined {
    const index = this.#faults.findIndex(strikes);
    const fault = this.#faults[index];
    if (fault === undefined) return undefined;
    if (fault.skip > 0) {
      this.#faults[index] = { ...fault, skip: fault.skip - 1 };
      return undefined;
    }
    if (fault.times > 1) this.#faults[index] = { ...fault, times: fault.times - 1 };
    else this.#faults.splice(index, 1);
    return fault;
  }
}

function matches(wanted: string | undefined, given: string): boolean {
  if (wanted === undefined) return true;
  return given.includes(wanted) || new RegExp(wanted).test(given);
}

function parseFault(request: unknown, id: number): Fault {
  if (!isObject(request) || !isFaultKind(request['fault'])) {
    throw new BadFault(`"fault" is one of ${Object.keys(faultKinds).join(', ')}`);
  }
  const kind = request['fault'];
  const { fault: _kind, times, skip, match, ...rest } = request;
  return {
    id,
    kind,
    match: parseMatch(match),
    parameters: parseParameters(kind, rest),
    skip: parseCount(skip, 0, 'skip'),
    times: Math.max(parseCount(times, 1, 'times'), 1),
  };
}

function parseCount(value: unknown, otherwise: number, name: string): number {
  if (value === undefined) return otherwise;
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new BadFault(`"${name}" is a whole number`);
  }
  return value;
}

function parseMatch(value: unknown): FaultMatch {
  if (value === undefined) return {};
  if (!isObject(value)) throw new BadFault('"match" is an object');
  const match: Record<string, string> = {};
  for (const [name, wanted] of Object.entries(value)) {
    if (!['method', 'path', 'type'].includes(name) || typeof wanted !== 'string') {
      throw new BadFault('"match" has method, path or type, each a text');
    }
    match[name] = name === 'method' ? `^${wanted.toUpperCase()}$` : checkedPattern(wanted);
  }
  return match;
}

/** The text itself, not the pattern's source, which escapes slashes and would no longer match as plain text. */
function checkedPattern(text: string): string {
  try {
    ''.match(text);
  } catch {
    throw new BadFault(`not a regular expression: ${text}`);
  }
  return text;
}

function parseParameters(kind: FaultKind, given: JsonObject): FaultParameters {
  const known: readonly string[] = faultKinds[kind].parameters;
  const parameters: Record<string, unknown> = { ...defaultParameters, ...startingPoint(kind) };
  for (const [alias, value] of Object.entries(given)) {
    const name = alias === 'ms' ? 'delayMs' : alias;
    if (!known.includes(name)) throw new BadFault(`${kind} takes ${known.join(', ') || 'no parameters'}`);
    if (!isParameter(name, value)) throw new BadFault(`"${name}" has a wrong value`);
    parameters[name] = value;
  }
  // Every name comes from the defaults and every value was checked against its kind.
  return parameters as unknown as FaultParameters;
}

function startingPoint(kind: FaultKind): Partial<FaultParameters> {
  if (kind === 'redirect') return { status: 302, when: 'before' };
  return {};
}

function isParameter(name: string, value: unknown): boolean {
  switch (name) {
    case 'when':
      return value === 'before' || value === 'after';
    case 'body':
      return value === 'json' || value === 'html' || value === 'empty';
    case 'form':
      return value === 'utf16' || value === 'bom' || value === 'invalid';
    case 'location':
      return typeof value === 'string';
    case 'status':
      return typeof value === 'number' && Number.isInteger(value) && value >= 200 && value <= 599;
    default:
      return typeof value === 'number' && Number.isFinite(value) && value >= 0;
  }
}
