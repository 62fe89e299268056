import { type WireAnswer, type WireRequest } from './wire';

/** What an emulator hears by and speaks through where there are no sockets: a simulation's wire. */
export interface EmulatorNetwork {
  /**
   * Opens an origin. `serve` answers every call on it, control calls included. What happens to a call or an answer on its
   * way is the network's business; only spoilt contents and a provider's own faults stay the emulator's.
   */
  listen(serve: (request: WireRequest) => Promise<WireAnswer>): Promise<NetworkListener>;
  /** Takes a webhook or a question to the server. Rejects when no whole answer came: it may have arrived all the same. */
  post(request: NetworkPost): Promise<NetworkAnswer>;
}

export interface NetworkListener {
  readonly url: string;
  close(): Promise<void>;
}

export interface NetworkPost {
  readonly origin: string;
  /** As it goes on the wire. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

export interface NetworkAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
