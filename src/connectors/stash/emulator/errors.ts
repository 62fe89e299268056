import { jsonAnswer, type WireAnswer } from '../../emulator/wire';

/** Codes of a gRPC status by HTTP status. (Stash contract, section 3.5; 410 and 501 are this project's) */
const codes: Readonly<Record<number, number>> = {
  400: 3,
  401: 16,
  403: 7,
  404: 5,
  405: 12,
  409: 6,
  410: 9,
  413: 8,
  415: 3,
  429: 8,
  500: 13,
  501: 12,
  503: 14,
};

const unknownCode = 2;

/** A call that is refused without an effect. Thrown before anything is changed. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    options: { readonly code?: number; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.code = options.code ?? codes[status] ?? unknownCode;
    this.headers = options.headers ?? {};
  }
}

/** The body of every refusal: the shape of a gRPC status. */
export function refusalAnswer({ status, code, message, headers }: Refusal): WireAnswer {
  const answer = jsonAnswer(status, { code, message, details: [] });
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** 400 about one field: `items[0].quantity: whole number 1..1000000 required`. */
export function badField(path: string, problem: string): Refusal {
  return new Refusal(400, `${path}: ${problem}`);
}

export function badCredentials(): Refusal {
  return new Refusal(401, 'invalid credentials');
}

export function notFound(what: string): Refusal {
  return new Refusal(404, `${what} not found`);
}
