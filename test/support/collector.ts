import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';

/** A span as it came over the wire. */
export interface SeenSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  /** Of the spans that it is linked to. */
  readonly links: readonly string[];
  readonly failed: boolean;
}

/** A collector of traces: OTLP over HTTP, in JSON. */
export interface Collector {
  readonly url: string;
  readonly spans: readonly SeenSpan[];
  /** Every byte that was posted. */
  raw(): string;
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** The only span of this name. */
  one(name: string): SeenSpan;
  close(): Promise<void>;
}

interface Value {
  readonly stringValue?: string;
  readonly intValue?: number;
  readonly boolValue?: boolean;
}

interface WireSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Value }[];
  readonly links?: readonly { readonly spanId: string }[];
  readonly status?: { readonly code?: number };
}

interface Posted {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[];
  }[];
}

export async function startCollector(): Promise<Collector> {
  const spans: SeenSpan[] = [];
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  let raw = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      raw += text;
      requests.push({ path: request.url ?? '', headers: request.headers });
      spans.push(...read(JSON.parse(text) as Posted));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    requests,
    raw: () => raw,
    one(name) {
      const found = spans.filter(span => span.name === name);
      if (found.length !== 1)
        throw new Error(
          `${found.length} spans are called ${name}: ${spans.map(each => each.name).join(', ')}`,
        );
      return found[0]!;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

function read({ resourceSpans }: Posted): SeenSpan[] {
  const all = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));
  return all.map(({ traceId, spanId, parentSpanId, name, attributes, links = [], status }) => ({
    ...{ traceId, spanId, name },
    parentSpanId: parentSpanId === '' ? undefined : parentSpanId,
    attributes: Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)])),
    links: links.map(link => link.spanId),
    failed: status?.code === 2,
  }));
}

function plain({ stringValue, intValue, boolValue }: Value): string | number | boolean {
  return stringValue ?? intValue ?? boolValue ?? '';
}
