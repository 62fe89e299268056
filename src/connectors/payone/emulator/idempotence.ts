import { type Collection } from '../../emulator/documents';
import { type ApiAnswer } from './api-call';
import { inProgress, invalid, Refusal } from './errors';
import { type Payone } from './payone';

/** The first answer under a key, to be given again. */
interface StoredAnswer {
  readonly operation: string;
  readonly atMs: number;
  readonly correlationId: string;
  readonly answer: ApiAnswer;
}

/** What a key means for the present call. */
export type KeyVerdict =
  | {
      readonly kind: 'first';
      readonly finish: (answer: ApiAnswer, correlationId: string) => void;
      readonly release: () => void;
    }
  | { readonly kind: 'replay'; readonly stored: StoredAnswer };

/** A request under the same key is still being worked on; `atMs` is when it came. */
export class StillRunning extends Refusal {
  readonly atMs: number;

  constructor(atMs: number, refusal: Refusal) {
    super(refusal.status, refusal.errors);
    this.atMs = atMs;
  }
}

const keyName = 'X-GCS-Idempotence-Key';

/** Keys by merchant. Only 2xx and 402 are remembered; what runs is known to this process alone. (PAYONE contract, section 2b) */
export class IdempotenceKeys {
  readonly #payone: Payone;
  readonly #stored: Collection<StoredAnswer>;
  readonly #running = new Map<string, { readonly operation: string; readonly atMs: number }>();

  constructor(payone: Payone) {
    this.#payone = payone;
    this.#stored = payone.core.documents.collection('idempotence');
  }

  /**
   * Takes the key for this call, or finds the first answer. Throws Refusal: 400 for a bad key or one of another
   * operation, 409 while the first call runs. `finish` belongs into the transaction of the effect.
   */
  take(merchantId: string, key: string, operation: string): KeyVerdict {
    if (!/^[\x20-\x7e]{1,40}$/.test(key)) throw invalid(keyName);
    const id = `${merchantId}/${key}`;
    const nowMs = this.#payone.core.clock.nowMs();
    const { idempotenceRetentionMs, inProgressErrorCode } = this.#payone.profile.values;
    const stored = this.#stored.get(id);
    const isRemembered = stored !== undefined && nowMs - stored.atMs < idempotenceRetentionMs;
    const running = this.#running.get(id);
    const earlier = isRemembered ? stored : running;
    if (earlier !== undefined && earlier.operation !== operation) throw invalid(keyName);
    if (isRemembered) return { kind: 'replay', stored };
    if (running !== undefined) throw new StillRunning(running.atMs, inProgress(inProgressErrorCode));
    this.#running.set(id, { operation, atMs: nowMs });
    return {
      kind: 'first',
      finish: (answer, correlationId) => {
        const isStored = answer.status < 300 || answer.status === 402;
        if (isStored) this.#stored.put(id, { operation, atMs: nowMs, correlationId, answer });
        else this.#stored.delete(id);
      },
      release: () => void this.#running.delete(id),
    };
  }
}
