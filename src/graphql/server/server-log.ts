/** What this folder writes to; a pino logger fits. */
export interface ServerLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Apollo's kind of logger, which takes one value of any kind. */
export interface OneValueLog {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

export function oneValueLog(log: ServerLog): OneValueLog {
  return {
    debug: message => log.debug({}, textOf(message)),
    info: message => log.info({}, textOf(message)),
    warn: message => log.warn({}, textOf(message)),
    error: message => log.error({}, textOf(message)),
  };
}

/** What of a thrown value goes into the log: never its extra properties, which may hold a request with its card. */
export function causeOf(thrown: unknown): {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
} {
  if (!(thrown instanceof Error)) return { name: typeof thrown, message: textOf(thrown) };
  const cause = { name: thrown.name, message: withoutLongNumbers(thrown.message) };
  return thrown.stack === undefined ? cause : { ...cause, stack: withoutLongNumbers(thrown.stack) };
}

/** Second net under the rule that no card number is logged or echoed: no run of 12 to 19 digits survives. */
export function withoutLongNumbers(text: string): string {
  return text.replace(/\d(?:[ -]?\d){11,18}/g, '[number removed]');
}

function textOf(value: unknown): string {
  const text = value instanceof Error ? value.message : typeof value === 'string' ? value : typeof value;
  return withoutLongNumbers(text);
}
