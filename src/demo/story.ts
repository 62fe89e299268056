export interface Heard {
  readonly cursor: string;
  readonly cause: string;
  readonly payment?: { readonly reference: string };
  readonly payout?: { readonly reference: string };
  readonly entitlement?: { readonly good: { readonly sku: string } };
  readonly goodFrom?: string | null;
  readonly goodTo?: string;
  readonly payoutFrom?: string | null;
  readonly payoutTo?: string;
  readonly from?: string | null;
  readonly to?: string;
  readonly amount?: { readonly amount: string; readonly currency: string } | null;
}

const PATIENCE_MS = 20_000;

/** Prints what happens as it is pushed, and lets the demo wait for a status without polling. */
export class Story {
  readonly #seen = new Set<string>();
  readonly #waiting = new Map<string, () => void>();

  say(line: string): void {
    console.log(line);
  }

  heard(event: Heard): void {
    const { cause, amount } = event;
    const about = (event.payment ?? event.payout)?.reference ?? event.entitlement?.good.sku;
    const from = event.from ?? event.payoutFrom ?? event.goodFrom;
    const to = event.to ?? event.payoutTo ?? event.goodTo;
    if (about === undefined || to === undefined) return;
    const moved = amount ? ` ${amount.amount} ${amount.currency}` : '';
    this.say(`  -> ${about}: ${from ?? 'new'} -> ${to}${moved}   (${cause.replace(/:.*/, '')})`);
    const step = `${about} ${to}`;
    this.#seen.add(step);
    this.#waiting.get(step)?.();
  }

  /** Resolves when the status was pushed. Throws when it is not within 20 seconds. */
  async until(reference: string, status: string): Promise<void> {
    const step = `${reference} ${status}`;
    if (this.#seen.has(step)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`Nobody told that ${reference} is ${status}.`)),
        PATIENCE_MS,
      );
      this.#waiting.set(step, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
