import { type JsonObject } from '../../emulator/json';
import { type WireRequest } from '../../emulator/wire';
import { refuse } from './errors';
import { type Intrazon } from './intrazon';
import { type ApplicationRecord, type PlayerRecord } from './records';

/** One authenticated call: the application that the secret belongs to, and the key in the path. */
export interface ApiCall {
  readonly intrazon: Intrazon;
  readonly applicationKey: string;
  readonly pathKey: string;
  readonly request: WireRequest;
}

export interface ApiAnswer {
  readonly status: number;
  /** Absent: an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a call is about. */
export interface Subject {
  readonly call: ApiCall;
  readonly intrazon: Intrazon;
  readonly application: ApplicationRecord;
}

export interface PlayerSubject extends Subject {
  readonly player: PlayerRecord;
}

/** Finds what the path names; throws Refusal, the same for what does not exist and for what is another application's. */
export type Locate<S extends Subject> = (call: ApiCall) => S;

/** A call whose body has been read. `run` belongs into a transaction and throws Refusal before anything is kept. */
export interface Action {
  /** The body after defaults; equal for equal requests. */
  readonly input: unknown;
  readonly run: () => ApiAnswer;
}

/** One method of one path. */
export interface Method {
  readonly takesBody: boolean;
  readonly locate: (call: ApiCall) => Subject;
  /** Throws Refusal for a body with wrong fields. */
  readonly prepare: (call: ApiCall, body: JsonObject) => Action;
}

export function get<S extends Subject>(locate: Locate<S>, handler: (subject: S) => ApiAnswer): Method {
  return {
    takesBody: false,
    locate,
    prepare: call => ({ input: null, run: () => handler(locate(call)) }),
  };
}

/** Looks the subject up again when it runs: it may have changed since the call came. */
export function post<S extends Subject, B>(
  locate: Locate<S>,
  read: (body: JsonObject) => B,
  handler: (subject: S, input: B) => ApiAnswer,
): Method {
  return {
    takesBody: true,
    locate,
    prepare: (call, body) => {
      const input = read(body);
      return { input, run: () => handler(locate(call), input) };
    },
  };
}

export const byApplication: Locate<Subject> = call => {
  if (call.pathKey !== call.applicationKey) refuse('application_not_found');
  return subjectOf(call);
};

export const byPlayer: Locate<PlayerSubject> = call => {
  const player = call.intrazon.players.get(call.pathKey);
  if (player === undefined || player.applicationKey !== call.applicationKey) refuse('player_not_found');
  return { ...subjectOf(call), player };
};

function subjectOf(call: ApiCall): Subject {
  const { intrazon, applicationKey } = call;
  const application = intrazon.applications.get(applicationKey) ?? refuse('application_not_found');
  return { call, intrazon, application };
}
