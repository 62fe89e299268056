import { type WireAnswer } from '../../emulator/wire';
import { type Pi } from './pi';

/**
 * Puts the emulator's time on an answer: clients take "now" from the Date header, and that has to be the chain's.
 * `skewMs` falsifies it.
 */
export function dated(pi: Pi, answer: WireAnswer, skewMs = 0): WireAnswer {
  const date = new Date(pi.core.clock.nowMs() + skewMs).toUTCString();
  return { ...answer, headers: { ...answer.headers, Date: date } };
}

export function htmlAnswer(status: number): WireAnswer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>Something went wrong.</h1></body></html>`,
  };
}
