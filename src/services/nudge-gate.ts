const GAP_MS = 5_000;
const REMEMBERED_MAX = 10_000;

/**
 * Keeps somebody who polls from making us poll the provider: one early check per payment and 5 seconds. Kept in memory,
 * since forgetting it costs one question more.
 */
export class NudgeGate {
  readonly #last = new Map<string, number>();

  /** True, and remembered, when a check of the payment may be brought forward now. */
  pass(paymentId: string, now: Date): boolean {
    const last = this.#last.get(paymentId);
    if (last !== undefined && now.getTime() - last < GAP_MS) return false;
    if (this.#last.size >= REMEMBERED_MAX) this.#last.clear();
    this.#last.set(paymentId, now.getTime());
    return true;
  }
}
