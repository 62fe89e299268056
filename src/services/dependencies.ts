import { type Capabilities } from '../connectors/contract';
import { type Clock } from '../domain/clock';
import { type IdSource } from '../domain/ids';
import { type OperationKind, type OperationStatus } from '../domain/operation';
import { type Provider } from '../domain/provider';
import { type Tracer } from '../domain/tracer';
import { type Database } from '../store/database/database';
import { type CrashPoint } from './crash-point';
import { type InputHash } from './input-hash';
import { type KeyMaker } from './key-ring';
import { type NudgeGate } from './nudge-gate';
import { type StudioDesk } from './studio-desk';

/** What the services need. Built once in app.ts; nothing else is global. */
export interface Services {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly database: Database;
  readonly connectors: ConnectorDirectory;
  readonly hashInput: InputHash;
  readonly keyMaker: KeyMaker;
  /** The password of our customer in a provider's wallet: made from the master key and the id, so that none is stored. */
  readonly vaultSecretOf: (customerId: string) => string;
  readonly settings: ServiceSettings;
  readonly nudges: NudgeGate;
  readonly studio: StudioDesk;
  /** Names this process in leases, so that its own are known as dead after a restart. */
  readonly node: string;
  /** Tells the jobs that something is due, instead of making them wait for their next round. */
  readonly wakeJobs: () => void;
  /** Where crash tests kill the process; does nothing otherwise. */
  readonly crashPoint: CrashPoint;
  readonly log: ServiceLog;
  /** Shows what is done as spans; does nothing unless traces are wanted. */
  readonly tracer: Tracer;
  /** For metrics: hears how each call that was to move money ended. */
  readonly onOutcome?: (seen: OutcomeSeen) => void;
}

export interface OutcomeSeen {
  readonly provider: Provider;
  readonly kind: OperationKind;
  /** Of the operation after the call. */
  readonly status: OperationStatus;
}

export interface ServiceSettings {
  /** How long one call to a provider may take, in milliseconds. After it the outcome is UNKNOWN. */
  readonly providerTimeoutMs: number;
  /** Admits card data in clear. */
  readonly allowCardData: boolean;
  /** Where a payer's browser returns to when the client named no address. */
  returnUrlOf(paymentId: string): string;
}

/** Structured, without request bodies: fields are ids, kinds and causes. */
export interface ServiceLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** An application's account at a provider, connected. */
export interface ConnectedAccount {
  readonly applicationId: string;
  readonly provider: Provider;
  /** `default` for the first account of an application's provider. */
  readonly name: string;
  readonly testMode: boolean;
  readonly capabilities: Capabilities;
  /** Nothing new is begun there; what it began and keeps goes on. */
  readonly retired?: boolean;
}

export interface ConnectorDirectory {
  /** By its name: where something is. Without one: where something new is begun, if that is clear. */
  find(applicationId: string, provider: Provider, account?: string): ConnectedAccount | undefined;
  list(applicationId: string): readonly ConnectedAccount[];
}
