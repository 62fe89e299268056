import { type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { type Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type FaultParameters } from './fault-kinds';
import { parseJson } from './json';
import { type WireAnswer } from './wire';

/** Resets the connection, so that the client sees ECONNRESET and not an orderly end. */
export function reset(response: ServerResponse): void {
  const socket = response.socket;
  if (socket === null) response.destroy();
  else socket.resetAndDestroy();
}

export function cutHeaders(response: ServerResponse, answer: WireAnswer): void {
  writeAndEnd(response, `HTTP/1.1 ${answer.status} OK\r\nContent-Type: application/json\r\nContent-Le`);
}

/** Announces the whole length and sends half. */
export function cutBody(response: ServerResponse, answer: WireAnswer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(body.length) });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
}

/** One byte per step; `wait` decides how long a step takes. */
export async function drip(
  response: ServerResponse,
  answer: WireAnswer,
  wait: () => Promise<void>,
): Promise<void> {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(body.length) });
  response.flushHeaders();
  for (const byte of body) {
    if (response.destroyed) return;
    response.write(Buffer.of(byte));
    await wait();
  }
  response.end();
}

/** A body that goes on until the client leaves, or until the megabytes are sent, so that a forgotten test ends. */
export async function endless(
  response: ServerResponse,
  answer: WireAnswer,
  { megabytes }: FaultParameters,
): Promise<void> {
  response.writeHead(answer.status, answer.headers);
  const piece = Buffer.alloc(64 * 1024, ' ');
  for (let sent = 0; sent < megabytes * 16; sent += 1) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response, response);
  }
  response.socket?.destroy();
}

/** The answer followed by the megabytes in blanks, in a few kilobytes of gzip. */
export async function gzipBomb(
  response: ServerResponse,
  answer: WireAnswer,
  { megabytes }: FaultParameters,
): Promise<void> {
  response.writeHead(answer.status, { ...answer.headers, 'Content-Encoding': 'gzip' });
  const gzip = createGzip({ level: 9 });
  gzip.pipe(response);
  gzip.write(answer.body);
  const piece = Buffer.alloc(1024 * 1024, ' ');
  for (let written = 0; written < megabytes && !response.destroyed; written += 1) {
    if (!gzip.write(piece)) await drained(gzip, response);
  }
  gzip.end();
}

export function wrongCharset(response: ServerResponse, answer: WireAnswer, { form }: FaultParameters): void {
  const encoded = {
    utf16: () => Buffer.from('\ufeff' + answer.body, 'utf16le'),
    bom: () => Buffer.from('\ufeff' + answer.body, 'utf8'),
    invalid: () => Buffer.concat([Buffer.from(answer.body), Buffer.of(0xff, 0xfe, 0xc3, 0x28)]),
  };
  const body = encoded[form]();
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(body.length) });
  response.end(body);
}

export function garbageAnswer(): WireAnswer {
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: '{"payment":{"id":"<<<<\u0000 not the end',
  };
}

/** Answers that are not JSON stay as they are. */
export function wrongShape(answer: WireAnswer): WireAnswer {
  const value = parseJson(answer.body);
  if (value === undefined) return answer;
  return { ...answer, body: JSON.stringify(Array.isArray(value) ? { items: value } : [value]) };
}

export function redirectAnswer({ status, location }: FaultParameters): WireAnswer {
  return { status, headers: { Location: location }, body: '' };
}

/** `json` is the provider's own form of an error; `own` makes it. */
export function statusAnswer(parameters: FaultParameters, own: (status: number) => WireAnswer): WireAnswer {
  const { status, body, retryAfterS } = parameters;
  const headers = retryAfterS > 0 ? { 'Retry-After': String(retryAfterS) } : {};
  if (body === 'empty') return { status, headers, body: '' };
  if (body === 'html') {
    const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1><hr>nginx</body></html>`;
    return { status, headers: { 'Content-Type': 'text/html', ...headers }, body: page };
  }
  const answer = own(status);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

/** Until the stream takes more, or nobody reads any more. */
async function drained(stream: Writable, response: ServerResponse): Promise<void> {
  const listening = new AbortController();
  const { signal } = listening;
  await Promise.race([once(stream, 'drain', { signal }), once(response, 'close', { signal })]);
  listening.abort();
}

function writeAndEnd(response: ServerResponse, text: string): void {
  const socket = response.socket;
  socket?.write(text, () => socket.destroy());
}
