import { type WireAnswer } from '../../../emulator/wire';

/** A success, or what the asynchronous submission says. */
export function halAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): WireAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/hal+json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}
