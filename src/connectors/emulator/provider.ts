import { type Alteration, type OwnFault } from './fault-kinds';
import { type JsonObject } from './json';
import { type Profile } from './profile';
import { type Scrubber } from './scrubbing';
import { type WebhookSender } from './webhooks';
import { type WireAnswer, type WireRequest } from './wire';

/** One call on its way through a provider. */
export interface ProviderCall {
  readonly request: WireRequest;
  /** Await it once the call is accepted (its idempotence key taken) and before its effect: here `holdInside` keeps it. */
  atWork(): Promise<void>;
  /** One of the faults that this provider declared. */
  readonly fault?: OwnFault;
}

export type ControlHandler = (body: JsonObject, query: URLSearchParams) => WireAnswer | Promise<WireAnswer>;

/** A provider, played: pure of sockets, so that the base can spoil its answers on the wire. */
export interface ProviderEmulator<P extends object = object> {
  readonly provider: string;
  readonly profile: Profile<P>;
  readonly scrubber: Scrubber;
  readonly webhooks?: WebhookSender;
  /** Further routes below `/_emulator/`, as `POST outcome`. */
  readonly control?: Readonly<Record<string, ControlHandler>>;
  /** Must commit its whole effect before it returns. */
  handle(call: ProviderCall): WireAnswer | Promise<WireAnswer>;
  alter(alteration: Alteration, answer: WireAnswer): WireAnswer;
  /** What this provider says of a thing that it does not (yet) know. */
  notFound(request: WireRequest): WireAnswer;
  /** An error of the provider's own make, for the `status` fault and for bugs. */
  failure(status: number): WireAnswer;
  /** Settings by environment name; `account` picks another merchant than the primary one. */
  credentials(origin: string, account?: string): Readonly<Record<string, string>> | undefined;
}
