import { type StatementFailed, StoreReadOnly } from './errors';
import { type Timer } from './timer';

/** Damage that a probe may not see and time does not heal: somebody has to look, and restart the server. */
const incurable = /^(SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/;

export type HealthState = 'ok' | { readonly reason: string };

export interface HealthOptions {
  readonly timer: Timer;
  readonly probeIntervalMs: number;
  readonly probe: () => Promise<void>;
}

/**
 * Whether the database can be written. After a full disk or a failed fsync it is read-only and every write is refused
 * at once, until a probe has committed something. Without a connection writes still try to get one.
 */
export class Health {
  #state: { readonly kind: 'ok' } | { readonly kind: 'readOnly' | 'unreachable'; readonly reason: string } = {
    kind: 'ok',
  };
  #cancelProbe: (() => void) | undefined;
  #closed = false;
  #incurable = false;

  constructor(private readonly options: HealthOptions) {}

  state(): HealthState {
    return this.#state.kind === 'ok' ? 'ok' : { reason: this.#state.reason };
  }

  /** The error for writes, when they must not even try. */
  refusal(): Error | undefined {
    return this.#state.kind === 'readOnly' ? new StoreReadOnly(this.#state.reason) : undefined;
  }

  failed(failure: StatementFailed): void {
    if (incurable.test(failure.code)) this.#incurable = true;
    if (failure.scope === 'storage') this.#worsen('readOnly', `writing failed: ${failure.message}`);
    else if (failure.scope === 'connection') this.#worsen('unreachable', `no connection: ${failure.message}`);
  }

  /** Something was committed. */
  succeeded(): void {
    if (this.#incurable) return;
    this.#state = { kind: 'ok' };
    this.#cancelProbe?.();
    this.#cancelProbe = undefined;
  }

  close(): void {
    this.#closed = true;
    this.#cancelProbe?.();
  }

  #worsen(kind: 'readOnly' | 'unreachable', reason: string): void {
    if (this.#state.kind !== 'readOnly') this.#state = { kind, reason };
    if (this.#cancelProbe === undefined) this.#probeLater();
  }

  /** One probe at a time, the next one only after this one has answered. */
  #probeLater(): void {
    if (this.#closed || this.#incurable) return;
    this.#cancelProbe = this.options.timer.after(this.options.probeIntervalMs, () => {
      this.options.probe().then(
        () => this.succeeded(),
        () => this.#probeLater(),
      );
    });
  }
}
