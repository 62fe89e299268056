/** One HTTP exchange with a provider, told with the one thing that matters for money: whether it may have arrived. */
export type Exchange =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: AnswerHeaders;
      readonly body: Buffer;
    }
  /** No byte of the request was written to a socket. */
  | { readonly kind: 'notSent'; readonly cause: string }
  /** Written, at least in part, and no complete answer came back. */
  | { readonly kind: 'unknown'; readonly cause: string };

/** Lower-case names; a repeated header is joined with ", ". */
export type AnswerHeaders = Readonly<Record<string, string | undefined>>;

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query as they go on the wire, encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the exchange at the caller's deadline. */
  readonly signal: AbortSignal;
}

/** The only way to a provider: one pool per origin, no redirects, no compression, bounded answers. */
export interface Transport {
  /** Never rejects. Throws when called inside a unit of work: nobody may hold a transaction open over a network call. */
  send(request: HttpRequest): Promise<Exchange>;
  close(): Promise<void>;
}

export interface TransportOptions {
  /** Names the provider in logs and metrics. */
  readonly provider: string;
  /** https, or http on loopback only. */
  readonly origin: string;
  /** What of a path is a word of the API. Everything else is hidden in traces; without it, all of it. */
  readonly pathWords?: readonly string[];
  readonly connectTimeoutMs?: number;
  readonly connectionsMax?: number;
  readonly answerBytesMax?: number;
}
