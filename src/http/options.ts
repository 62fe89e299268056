import type { FastifyBaseLogger } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Registry } from 'prom-client';
import type { GraphqlServer } from '../graphql/server/server';
import type { RequestTracer } from './trace-requests';

/** A request whose bytes somebody signed: nothing of it is parsed here, and nothing believed. */
export interface RawHttpRequest {
  /** From /apps/{application}/...; undefined for the default application. */
  readonly application: string | undefined;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** Names and values alternating, as received: shows duplicates that `headers` joins. */
  readonly rawHeaders: readonly string[];
  /** As sent, without the question mark. */
  readonly query: string;
  /** As sent; empty when there was none. */
  readonly body: Buffer;
  readonly requestId: string;
}

export interface WebhookRequest extends RawHttpRequest {
  readonly provider: string;
  readonly account: string;
}

/** A provider's question before it charges, without its body. */
export interface PurchaseHead {
  /** The player as they stand in the address, still percent-encoded. */
  readonly playerSegment: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
}

/** Who answers such questions for one application. */
export interface PurchaseDesk {
  readonly bodyBytesMax: number;
  /** Before any byte of the body is read; undefined: read it. */
  refuseHead(head: PurchaseHead): RawHttpAnswer | undefined;
  /** A throw is answered with 500, which the provider takes as a refusal. */
  answer(head: PurchaseHead, body: Buffer): Promise<RawHttpAnswer>;
}

export interface RawHttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Readiness {
  readonly ok: boolean;
  /** Why not, for an operator. Published without a key: no addresses, no secrets. */
  readonly reasons: readonly string[];
}

export interface HttpTimeouts {
  /** For all headers of a request, from the connection on. */
  readonly headersMs: number;
  /** For a whole request. */
  readonly requestMs: number;
  /** How often the two above are looked at. */
  readonly checkIntervalMs: number;
  /** For a client to take anything of an answer. */
  readonly responseStallMs: number;
  readonly keepAliveMs: number;
  /** For running requests at a stop; what is left then is cut. */
  readonly drainMs: number;
}

/** Together they reclaim a slow client within 10 s. A handler may take longer: only the client is timed. */
export const defaultHttpTimeouts: HttpTimeouts = {
  headersMs: 5_000,
  requestMs: 8_000,
  checkIntervalMs: 1_000,
  responseStallMs: 9_000,
  keepAliveMs: 8_000,
  drainMs: 10_000,
};

/** A file of the console, as it is served. */
export interface ConsoleFile {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
}

/** What the sandbox's switches of one emulator stand at. */
export interface EmulatorState {
  readonly provider: string;
  /** The emulator's own time. */
  readonly now: string;
  /** How far it is ahead of the time on the wall, in milliseconds. */
  readonly offsetMs: number;
  /** Faults that wait for a call or a delivery, by their kinds. */
  readonly faults: readonly string[];
  /** Webhooks that were not delivered yet. */
  readonly webhooksWaiting: number;
  readonly sendsWebhooks: boolean;
}

/** An order to the emulators. Without a provider it is for all of them. */
export type SandboxOrder =
  | { readonly kind: 'late-webhook'; readonly provider: string; readonly delayMs: number }
  | { readonly kind: 'lost-answer'; readonly provider: string }
  | { readonly kind: 'clock'; readonly advanceMs: number }
  | { readonly kind: 'clear' };

/** The emulators' switches. Throws when an emulator does not answer. */
export interface SandboxSwitches {
  state(): Promise<readonly EmulatorState[]>;
  /** False: there is no such emulator, or it cannot do this. */
  flip(order: SandboxOrder): Promise<boolean>;
}

export interface ConsoleOptions {
  /** By their names below /console/assets/; the page itself is `index.html`. Empty when the console was not built. */
  readonly files: ReadonlyMap<string, ConsoleFile>;
  /** The role of the key in an Authorization header; undefined for none that is valid. */
  readonly roleOf: (authorization: string | undefined) => Promise<string | undefined>;
  /** In the sandbox only. `key` is what the page fills in by itself, null off loopback. */
  readonly sandbox?: { readonly key: string | null; readonly switches: SandboxSwitches } | undefined;
}

export interface HttpServerOptions<Principal> {
  readonly graphql: GraphqlServer<Principal>;
  /** A pino logger. Bodies, query strings and headers are never written to it. */
  readonly log: FastifyBaseLogger;
  readonly metrics: Registry;
  /** From another machine: whether this key may see figures about the whole server. */
  readonly maySeeMetrics: (principal: Principal) => boolean;
  /** Absent: requests leave no traces. */
  readonly tracer?: RequestTracer | undefined;
  /** Ids of requests and of unexpected errors. None is taken from outside. */
  readonly newId: () => string;
  readonly readiness: () => Promise<Readiness>;
  /** A throw is answered with 500, so that the provider sends the webhook again. */
  readonly webhook: (request: WebhookRequest) => Promise<RawHttpAnswer>;
  /** A payer's browser came back for this payment: a hint, from anybody. */
  readonly returned: (paymentId: string) => Promise<void>;
  /** Of an application, or of the default one. Absent, or undefined: 404. */
  readonly purchaseDesk?: (application: string | undefined) => PurchaseDesk | undefined;
  /** Absent: nothing is at /console. */
  readonly console?: ConsoleOptions;
  readonly webhookBodyBytesMax?: number;
  readonly timeouts?: Partial<HttpTimeouts>;
}
