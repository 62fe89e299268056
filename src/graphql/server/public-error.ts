/**
 * The only error that a resolver may throw for a client to read: message and code are published as they are.
 * Everything else that is thrown is masked. Expected failures of payments are not thrown at all: they are values
 * of the schema's error types.
 */
export class PublicError extends Error {
  /** Stable, upper case with underscores. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'PublicError';
    this.code = code;
  }
}
