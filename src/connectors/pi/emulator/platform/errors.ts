import { type JsonObject } from '../../../emulator/json';

/** A refusal of the Platform. Thrown before anything is changed, but for a transaction that a failed completion links. */
export class PlatformError extends Error {
  readonly status: number;
  readonly code: string;
  /** Further fields of the body: `payment`, `verification_error`. */
  readonly extras: JsonObject;

  constructor(status: number, code: string, message: string, extras: JsonObject = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extras = extras;
  }
}

/** Statuses without evidence are 400. (Pi contract, section 1.2) */
export function refuse(code: string, message: string, extras: JsonObject = {}): never {
  throw new PlatformError(400, code, message, extras);
}

export function notFound(what: 'payment' | 'user'): PlatformError {
  return new PlatformError(404, `${what}_not_found`, `The ${what} could not be found.`);
}

export function errorBody({ code, message, extras }: PlatformError): JsonObject {
  return { error: code, error_message: message, ...extras };
}
