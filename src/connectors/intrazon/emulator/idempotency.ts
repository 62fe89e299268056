import { type Collection } from '../../emulator/documents';
import { headerValues, type WireRequest } from '../../emulator/wire';
import { type ApiAnswer } from './api-call';
import { refuse } from './errors';
import { type Intrazon } from './intrazon';

interface StoredAnswer {
  /** Keyed digest of the body, after defaults. */
  readonly body: string;
  readonly atMs: number;
  readonly answer: ApiAnswer;
}

/** The one key of a call, undefined without it. Throws Refusal. */
export function idempotencyKeyOf(request: WireRequest): string | undefined {
  const values = headerValues(request, 'Idempotency-Key');
  const [key] = values;
  if (key === undefined) return undefined;
  if (values.length > 1 || !/^[\x20-\x7e]{1,255}$/.test(key)) refuse('invalid_idempotency_key');
  return key;
}

/** Keys by application and path; only 201 is remembered. What runs is known to this process alone. (IntraZon contract, section 9) */
export class IdempotencyKeys {
  readonly #intrazon: Intrazon;
  readonly #stored: Collection<StoredAnswer>;
  readonly #running = new Map<string, Promise<void>>();

  constructor(intrazon: Intrazon) {
    this.#intrazon = intrazon;
    this.#stored = intrazon.core.documents.collection('idempotency');
  }

  /**
   * Runs `work` once per key: an equal call that comes meanwhile waits for it and gets its answer. `work` must hand its
   * answer to `remember` in the transaction of its effect. Throws Refusal for another body under the same key.
   */
  async once(
    scope: readonly string[],
    input: unknown,
    work: (remember: (answer: ApiAnswer) => void) => Promise<ApiAnswer>,
  ): Promise<ApiAnswer> {
    const id = this.#intrazon.ids.digest(JSON.stringify(scope));
    const body = this.#intrazon.ids.digest(JSON.stringify(input));
    for (let other = this.#running.get(id); other !== undefined; other = this.#running.get(id)) await other;
    const stored = this.#remembered(id);
    if (stored !== undefined) {
      if (stored.body !== body) refuse('idempotency_conflict');
      return { ...stored.answer, headers: { ...stored.answer.headers, 'Idempotent-Replayed': 'true' } };
    }
    return this.#run(id, () =>
      work(answer => {
        const atMs = this.#intrazon.core.clock.nowMs();
        if (answer.status === 201) this.#stored.put(id, { body, atMs, answer });
      }),
    );
  }

  async #run(id: string, work: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
    let finished = (): void => undefined;
    this.#running.set(id, new Promise(resolve => (finished = resolve)));
    try {
      return await work();
    } finally {
      this.#running.delete(id);
      finished();
    }
  }

  #remembered(id: string): StoredAnswer | undefined {
    const stored = this.#stored.get(id);
    if (stored === undefined) return undefined;
    const ageMs = this.#intrazon.core.clock.nowMs() - stored.atMs;
    return ageMs < this.#intrazon.profile.values.idempotencyRetentionMs ? stored : undefined;
  }
}
