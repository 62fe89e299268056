import { type Clock } from '../../domain/clock';
import { type Entropy } from './entropy';
import { type EmulatorNetwork } from './network';

/** What a simulation puts in the place of sockets, time and chance. */
export interface EmulatorSurroundings {
  /** Real sockets on `host` and `port` without it. */
  readonly network?: EmulatorNetwork;
  /** The wall clock. With another one no timer fires by itself: `POST clock` runs what is due. */
  readonly clock?: Clock;
  readonly entropy?: Entropy;
}

/** What every emulator takes, whichever provider it plays. */
export interface EmulatorOptions extends EmulatorSurroundings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Origin of the Paygraph server that webhooks and questions go to, e.g. http://127.0.0.1:4000. Asked at each delivery. */
  readonly serverUrl: () => string;
  /** SANDBOX_DATA: keeps the state in SQLite there, so that it outlives the process. In memory without it. */
  readonly dataFolder?: string;
  /** Hears of bugs of the emulator itself; a call that meets one answers 500. Node's process warnings by default. */
  readonly warn?: (text: string) => void;
}

/** One movement of money that really happened. Holds, refusals and unfinished operations have none. */
export interface BookEntry {
  readonly id: string;
  readonly kind: 'CAPTURE' | 'REFUND' | 'PAYOUT';
  /** The merchant's reference of the payment, so that a server can compare its own books by it. */
  readonly reference: string;
  /** Minor units, decimal integer text. */
  readonly amount: string;
  readonly currency: string;
  readonly at: string;
  /** The provider's id of the payment, where it has one. */
  readonly providerReference?: string;
}

/** A running emulator: a provider on loopback, with its own state and books. */
export interface Emulator {
  readonly provider: string;
  readonly url: string;
  /** Provider settings by the names of their environment variables, e.g. PAYONE_BASE_URL. */
  readonly credentials: Readonly<Record<string, string>>;
  books(): readonly BookEntry[];
  /** Cuts every connection, stops every timer, closes the file. State in a data folder stays. */
  close(): Promise<void>;
}
