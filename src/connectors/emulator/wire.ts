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
  /** The body was longer than the provider reads; `body` is empty. */
  readonly isBodyCut?: true;
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

/** Reads the whole request. Beyond `bodyBytesMax` it throws BodyTooLarge, or returns the request without its body. */
export async function readRequest(
  message: IncomingMessage,
  bodyBytesMax: number,
  beyond: 'throw' | 'cut',
): Promise<WireRequest> {
  const target = message.url ?? '/';
  const [path = '/', query = ''] = splitOnce(target, '?');
  const headers: [string, string][] = [];
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    headers.push([message.rawHeaders[i] ?? '', message.rawHeaders[i + 1] ?? '']);
  }
  const body = await readBody(message, bodyBytesMax);
  if (body === undefined && beyond === 'throw') throw new BodyTooLarge(`more than ${bodyBytesMax} bytes`);
  return {
    method: message.method ?? 'GET',
    target,
    path,
    query: new URLSearchParams(query),
    headers,
    body: body ?? Buffer.alloc(0),
    ...(body === undefined ? { isBodyCut: true } : {}),
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

/** What is dropped beyond the limit, so that a client that is still sending gets to read the answer; then it is cut off. */
const drainedBytesMax = 16 * 1024 * 1024;

/** Undefined as soon as there is more than the limit; the rest is taken from the socket and dropped. */
function readBody(message: IncomingMessage, bodyBytesMax: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyBytesMax) {
        chunks.push(chunk);
        return;
      }
      chunks = [];
      resolve(undefined);
      if (size > bodyBytesMax + drainedBytesMax) message.socket.destroy();
    });
    message.on('end', () => resolve(Buffer.concat(chunks)));
    message.on('error', reject);
  });
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
