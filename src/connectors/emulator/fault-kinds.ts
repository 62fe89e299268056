/**
 * Where a fault strikes.
 * - `before`: the call has no effect.
 * - `inside`: the provider has accepted the call (its idempotence key is taken) and works on it.
 * - `after`: the effect is committed; only the answer suffers.
 * - `either`: as the parameter `when` says.
 * - `webhook`: a delivery, not a call.
 */
export type FaultPlace = 'before' | 'inside' | 'after' | 'either' | 'webhook';

/**
 * A fault that only one provider can do: its emulator declares the kind to the fault list and finds it in the call.
 * `parameters` are numbers with their defaults.
 */
export interface OwnFaultKind {
  readonly parameters: Readonly<Record<string, number>>;
  readonly does: string;
}

export type OwnFaultKinds = Readonly<Record<string, OwnFaultKind>>;

/** One of them, asked for. */
export interface OwnFault {
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
}

interface FaultDescription {
  readonly place: FaultPlace;
  readonly parameters: readonly (keyof FaultParameters)[];
  readonly does: string;
}

/** Parameters of all kinds, with their defaults filled in. */
export interface FaultParameters {
  readonly when: 'before' | 'after';
  readonly status: number;
  readonly body: 'json' | 'html' | 'empty';
  readonly retryAfterS: number;
  readonly delayMs: number;
  readonly location: string;
  readonly megabytes: number;
  readonly form: 'utf16' | 'bom' | 'invalid';
  readonly copies: number;
}

export const defaultParameters: FaultParameters = {
  when: 'after',
  status: 503,
  body: 'json',
  retryAfterS: 0,
  delayMs: 1_000,
  location: 'http://127.0.0.1:9/elsewhere',
  megabytes: 64,
  form: 'utf16',
  copies: 1,
};

/** Every fault, where it applies and what it does on the wire. */
export const faultKinds = {
  resetBefore: { place: 'before', parameters: [], does: 'resets the connection; nothing happened' },
  timeoutBefore: { place: 'before', parameters: [], does: 'never answers; nothing happened' },
  holdBefore: { place: 'before', parameters: [], does: 'keeps the call until released, then goes on' },
  notFoundThenFound: {
    place: 'before',
    parameters: [],
    does: 'GETs say not found for a while (replication lag)',
  },
  holdInside: { place: 'inside', parameters: [], does: 'keeps the call while the provider works on it' },
  slowInside: { place: 'inside', parameters: ['delayMs'], does: 'works slowly, on the emulator clock' },
  own: { place: 'inside', parameters: [], does: 'what the provider declares under a name of its own' },
  resetAfter: { place: 'after', parameters: [], does: 'resets the connection; the effect stands' },
  timeoutAfter: { place: 'after', parameters: [], does: 'never answers; the effect stands' },
  hold: { place: 'after', parameters: [], does: 'keeps the answer until released; the effect stands' },
  cutHeaders: { place: 'after', parameters: [], does: 'closes in the middle of the headers' },
  cutBody: { place: 'after', parameters: [], does: 'closes in the middle of the body' },
  drip: { place: 'after', parameters: ['delayMs'], does: 'sends the body one byte at a time' },
  endless: {
    place: 'after',
    parameters: ['megabytes'],
    does: 'a body that does not end (until the megabytes are sent)',
  },
  gzipBomb: {
    place: 'after',
    parameters: ['megabytes'],
    does: 'a small gzip body that unpacks to the megabytes',
  },
  wrongCharset: {
    place: 'after',
    parameters: ['form'],
    does: 'UTF-16, a byte order mark, or bytes that are not UTF-8',
  },
  wrongAmount: { place: 'after', parameters: [], does: 'answers with another amount' },
  wrongCurrency: { place: 'after', parameters: [], does: 'answers with another currency' },
  otherPayment: { place: 'after', parameters: [], does: 'answers for another payment' },
  unknownStatus: { place: 'after', parameters: [], does: 'answers with a status nobody documented' },
  webhookBeforeAnswer: { place: 'after', parameters: [], does: 'delivers what is due before it answers' },
  status: { place: 'either', parameters: ['when', 'status', 'body', 'retryAfterS'], does: 'an error status' },
  garbage: { place: 'either', parameters: ['when'], does: '200 with a body nobody can read' },
  redirect: {
    place: 'either',
    parameters: ['when', 'status', 'location'],
    does: 'sends the client elsewhere',
  },
  slow: { place: 'either', parameters: ['when', 'delayMs'], does: 'answers late, on the emulator clock' },
  webhookDuplicate: { place: 'webhook', parameters: ['copies'], does: 'sends it again' },
  webhookDelay: { place: 'webhook', parameters: ['delayMs'], does: 'sends it later, on the emulator clock' },
  webhookReorder: { place: 'webhook', parameters: [], does: 'sends it after the next one' },
  webhookLost: { place: 'webhook', parameters: [], does: 'never sends it' },
  webhookForged: { place: 'webhook', parameters: [], does: 'this attempt carries a bad signature' },
} as const satisfies Record<string, FaultDescription>;

export type FaultKind = keyof typeof faultKinds;

/** The kinds that a provider must know how to do, because only it can read its answers. */
export type Alteration = 'wrongAmount' | 'wrongCurrency' | 'otherPayment' | 'unknownStatus';

export function isFaultKind(text: unknown): text is FaultKind {
  return typeof text === 'string' && Object.hasOwn(faultKinds, text);
}

export function isAlteration(kind: FaultKind): kind is Alteration {
  return (
    kind === 'wrongAmount' || kind === 'wrongCurrency' || kind === 'otherPayment' || kind === 'unknownStatus'
  );
}
