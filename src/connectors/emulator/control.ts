import { type BookEntry } from './contract';
import { type EmulatorCore, resetCore } from './core';
import { BadFault } from './faults';
import { isObject, type JsonObject, parseJson } from './json';
import { type ControlHandler, type ProviderEmulator } from './provider';
import { jsonAnswer, type WireAnswer, type WireRequest } from './wire';

/** The prefix of everything that is not the provider's own. */
export const controlPrefix = '/_emulator/';

/** True for 127.0.0.0/8 and ::1, also in the form of an IPv4 address mapped to IPv6. */
export function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address ?? '');
}

/** Answers one call of the control API. The caller has checked that it comes from this machine. */
export async function controlAnswer(
  core: EmulatorCore,
  provider: ProviderEmulator,
  origin: string,
  request: WireRequest,
): Promise<WireAnswer> {
  const name = `${request.method} ${request.path.slice(controlPrefix.length)}`;
  const handlers = { ...controls(core, provider, origin), ...provider.control };
  const found = findHandler(handlers, name);
  if (found === undefined)
    return jsonAnswer(404, { error: 'no such control', controls: Object.keys(handlers) });
  const body = request.body.length === 0 ? {} : parseJson(request.body.toString('utf8'));
  if (!isObject(body)) return bad('send a JSON object');
  return found.handler(body, request.query, found.parts);
}

/** The handler of that very name, else the first whose path fits with its `{names}` filled in. */
function findHandler(
  handlers: Readonly<Record<string, ControlHandler>>,
  name: string,
): { readonly handler: ControlHandler; readonly parts: Readonly<Record<string, string>> } | undefined {
  const exact = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (exact !== undefined) return { handler: exact, parts: {} };
  for (const [pattern, handler] of Object.entries(handlers)) {
    const parts = matchParts(pattern.split('/'), name.split('/'));
    if (parts !== undefined) return { handler, parts };
  }
  return undefined;
}

function matchParts(
  pattern: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== given.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [i, wanted] of pattern.entries()) {
    const text = given[i] ?? '';
    const name = /^\{(\w+)\}$/.exec(wanted)?.[1];
    if (name === undefined ? wanted !== text : text === '') return undefined;
    if (name !== undefined) parts[name] = decoded(text);
  }
  return parts;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function controls(
  core: EmulatorCore,
  provider: ProviderEmulator,
  origin: string,
): Readonly<Record<string, ControlHandler>> {
  return {
    'POST reset': () => {
      resetCore(core);
      provider.profile.reset();
      provider.afterReset?.();
      return jsonAnswer(200, {});
    },
    'GET clock': () => jsonAnswer(200, clockView(core)),
    'POST clock': body => moveClock(core, body),
    'GET timers': () => jsonAnswer(200, core.scheduler.pending()),
    'GET faults': () => jsonAnswer(200, core.faults.list()),
    'POST faults': body => addFault(core, body),
    'DELETE faults': () => {
      core.faults.clear();
      return jsonAnswer(200, []);
    },
    'GET held': () => jsonAnswer(200, { count: core.held.list().length, calls: core.held.list() }),
    'POST release': body => {
      const id = typeof body['id'] === 'number' ? body['id'] : undefined;
      return jsonAnswer(200, { released: core.held.release(id, body['drop'] === true ? 'drop' : 'go') });
    },
    'GET books': () => jsonAnswer(200, core.books.list() satisfies readonly BookEntry[]),
    'GET requests': () => jsonAnswer(200, core.requests.list()),
    'GET credentials': (_body, query) => {
      const credentials = provider.credentials(origin, query.get('account') ?? undefined);
      return credentials === undefined
        ? jsonAnswer(404, { error: 'no such account' })
        : jsonAnswer(200, credentials);
    },
    'GET profile': () => jsonAnswer(200, provider.profile.describe()),
    'POST profile': body => {
      const problem = provider.profile.change(body);
      return problem === undefined ? jsonAnswer(200, provider.profile.describe()) : bad(problem);
    },
    'GET webhooks': () => jsonAnswer(200, provider.webhooks?.list() ?? []),
    'POST webhooks/trigger': body => {
      const id = String(body['id']);
      return provider.webhooks?.resend(id) === true
        ? jsonAnswer(200, { id })
        : bad('"id" is that of a delivery');
    },
  };
}

async function moveClock(core: EmulatorCore, body: JsonObject): Promise<WireAnswer> {
  const { now, advanceMs } = body;
  if (typeof advanceMs === 'number' && Number.isFinite(advanceMs)) {
    const fired = await core.scheduler.advance(advanceMs);
    return jsonAnswer(200, { ...clockView(core), fired });
  }
  const target = typeof now === 'string' ? new Date(now) : undefined;
  if (target === undefined || Number.isNaN(target.getTime()))
    return bad('send {"now": date} or {"advanceMs": number}');
  const fired = await core.scheduler.moveTo(target);
  return jsonAnswer(200, { ...clockView(core), fired });
}

function clockView(core: EmulatorCore): { now: string; offsetMs: number } {
  return { now: core.clock.now().toISOString(), offsetMs: core.clock.offsetMs };
}

function addFault(core: EmulatorCore, body: JsonObject): WireAnswer {
  try {
    return jsonAnswer(201, core.faults.add(body));
  } catch (error) {
    if (error instanceof BadFault) return bad(error.message);
    throw error;
  }
}

function bad(error: string): WireAnswer {
  return jsonAnswer(400, { error });
}
