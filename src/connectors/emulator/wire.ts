import { type IncomingMessage, type ServerResponse } from 'node:http';

/** One request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query exactly as received: what signatures cover. */
  readonly target: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** In the order and spelling received, duplicates included. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** What a provider answers; faults may spoil it on its way. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A body above the limit. The caller answers 413. */
export class BodyTooLarge extends Error {}

export function headerValues(request: WireRequest, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return request.headers.filter(([given]) => given.toLowerCase() === wanted).map(([, value]) => value);
}

/** The value of a header that was sent exactly once. */
export function header(request: WireRequest, name: string): string | undefined {
  const values = headerValues(request, name);
  return values.length === 1 ? values[0] : undefined;
}

/** Reads the whole request. Throws BodyTooLarge beyond `bodyBytesMax`. */
export async function readRequest(message: IncomingMessage, bodyBytesMax: number): Promise<WireRequest> {
  const target = message.url ?? '/';
  const [path = '/', query = ''] = splitOnce(target, '?');
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.push([message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '']);
  }
  return {
    method: message.method ?? 'GET',
    target,
    path,
    query: new URLSearchParams(query),
    headers,
    body: await readBody(message, bodyBytesMax),
  };
}

export function sendAnswer(response: ServerResponse, answer: WireAnswer): void {
  const body = Buffer.from(answer.body, 'utf8');
  const length = answer.status === 204 ? {} : { 'Content-Length': String(body.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(answer.status === 204 ? undefined : body);
}

export function jsonAnswer(status: number, value: unknown): WireAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

async function readBody(message: IncomingMessage, bodyBytesMax: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > bodyBytesMax) throw new BodyTooLarge(`more than ${bodyBytesMax} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
