/** The text and the code of what a driver threw. By shape: drivers may throw errors of another realm's class. */
export function describeDriverError(error: unknown): {
  readonly code: string | undefined;
  readonly text: string;
} {
  if (typeof error !== 'object' || error === null)
    return { code: undefined, text: 'the driver threw no error' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const text = 'message' in error && typeof error.message === 'string' ? error.message : 'no message';
  return { code, text };
}
