import { Readable } from 'node:stream';

const answerBytesMax = 1024 * 1024;

/** Half of a body, and then nothing more: the connection breaks. */
export function halfOf(body: string): Readable {
  const bytes = Buffer.from(body);
  return Readable.from(broken(bytes.subarray(0, Math.floor(bytes.length / 2))));
}

/** The whole answer as text. Throws when it breaks off or is longer than anybody would answer. */
export async function readAnswer(body: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > answerBytesMax) throw new Error(`an answer of more than ${answerBytesMax} bytes`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function* broken(part: Buffer): AsyncGenerator<Buffer> {
  yield part;
  throw new Error('cut by a fault');
}
