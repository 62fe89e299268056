import { createHash } from 'node:crypto';
import {
  defaultParameters,
  type FaultKind,
  faultKinds,
  type FaultParameters,
  isFaultKind,
  type OwnFault,
  type OwnFaultKind,
  type OwnFaultKinds,
} from './fault-kinds';
import { isObject, type JsonObject } from './json';

/** A fault that waits for its calls. */
export interface Fault {
  readonly id: number;
  readonly kind: FaultKind;
  /** Of the kind `own`: which one. */
  readonly own?: OwnFault;
  readonly match: FaultMatch;
  readonly parameters: FaultParameters;
  /** Matching calls that pass unharmed first. */
  readonly skip: number;
  /** Calls still to be struck. */
  readonly times: number;
  /** Of a matching call to be struck, 0 to 1. Drawn from the fault's id and the calls seen, so that a run repeats. */
  readonly probability: number;
  readonly seen: number;
}

/** `path` and `type` match as a substring or as a regular expression; an absent part matches everything. */
export interface FaultMatch {
  readonly method?: string;
  /** Of a call: path and query. */
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
  #ownKinds: OwnFaultKinds = {};

  /** Makes the provider's own kinds known. */
  declare(kinds: OwnFaultKinds): void {
    this.#ownKinds = kinds;
  }

  /** Throws BadFault. */
  add(request: unknown): Fault {
    const fault = parseFault(request, this.#lastId + 1, this.#ownKinds);
    this.#lastId = fault.id;
    this.#faults.push(fault);
    return fault;
  }

  takeForCall(method: string, target: string): Fault | undefined {
    return this.#take(fault => {
      if (faultKinds[fault.kind].place === 'webhook') return false;
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
    const seen = fault.seen + 1;
    this.#faults[index] = { ...fault, seen };
    if (draw(fault.id, seen) >= fault.probability) return undefined;
    if (fault.times > 1) this.#faults[index] = { ...fault, seen, times: fault.times - 1 };
    else this.#faults.splice(index, 1);
    return fault;
  }
}

/** Evenly spread over 0 to 1, the same for the same numbers. */
function draw(id: number, seen: number): number {
  const digest = createHash('sha256').update(`${id} ${seen}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

function matches(wanted: string | undefined, given: string): boolean {
  if (wanted === undefined) return true;
  return given.includes(wanted) || new RegExp(wanted).test(given);
}

function parseFault(request: unknown, id: number, ownKinds: OwnFaultKinds): Fault {
  const name = isObject(request) ? request['fault'] : undefined;
  const own = typeof name === 'string' && Object.hasOwn(ownKinds, name) ? ownKinds[name] : undefined;
  const kind = own === undefined ? name : 'own';
  if (!isObject(request) || !isFaultKind(kind) || (kind === 'own' && own === undefined)) {
    const names = [...Object.keys(faultKinds).filter(one => one !== 'own'), ...Object.keys(ownKinds)];
    throw new BadFault(`"fault" is one of ${names.join(', ')}`);
  }
  const { fault: _kind, times, skip, probability, match, ...rest } = request;
  return {
    id,
    kind,
    ...(own === undefined ? {} : { own: parseOwn(String(name), own, rest) }),
    match: parseMatch(match),
    parameters: parseParameters(kind, own === undefined ? rest : {}),
    skip: parseCount(skip, 0, 'skip'),
    times: Math.max(parseCount(times, 1, 'times'), 1),
    probability: parseProbability(probability),
    seen: 0,
  };
}

function parseOwn(name: string, kind: OwnFaultKind, given: JsonObject): OwnFault {
  const parameters: Record<string, number> = { ...kind.parameters };
  for (const [parameter, value] of Object.entries(given)) {
    if (!Object.hasOwn(kind.parameters, parameter)) {
      throw new BadFault(`${name} takes ${Object.keys(kind.parameters).join(', ') || 'no parameters'}`);
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new BadFault(`"${parameter}" is a number`);
    }
    parameters[parameter] = value;
  }
  return { name, parameters };
}

function parseProbability(value: unknown): number {
  if (value === undefined) return 1;
  if (typeof value === 'number' && value > 0 && value <= 1) return value;
  throw new BadFault('"probability" is above 0 and at most 1');
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
