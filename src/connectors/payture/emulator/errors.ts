/** A business refusal: HTTP 200 with Success="False" and this ErrCode. Thrown before anything is changed. */
export class PaytureError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export function refuse(code: string): never {
  throw new PaytureError(code);
}
