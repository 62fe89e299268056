/** A call that is kept until someone releases it. */
export interface HeldCall {
  readonly id: number;
  readonly method: string;
  readonly path: string;
  /** Where it stopped: `before` its effect, `inside` the provider's work, or `after` the effect with the answer kept. */
  readonly stage: 'before' | 'inside' | 'after';
  /** The client has gone; a released call still takes effect, as it would at a real provider. */
  clientGone: boolean;
}

interface Waiting {
  readonly call: HeldCall;
  readonly go: (verdict: 'go' | 'drop') => void;
}

/** Calls kept by the hold faults, so that a harness can kill a server exactly between call and answer. */
export class HeldCalls {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** Resolves to `go` when the call is released and to `drop` when it is thrown away. */
  hold(
    method: string,
    path: string,
    stage: HeldCall['stage'],
    onGone: (listener: () => void) => void,
  ): Promise<'go' | 'drop'> {
    this.#lastId += 1;
    const call: HeldCall = { id: this.#lastId, method, path, stage, clientGone: false };
    onGone(() => {
      call.clientGone = true;
      // Nobody waits for a committed call's answer any more; there is nothing left to hold.
      if (stage === 'after') this.#finish(call.id, 'drop');
    });
    return new Promise(resolve => this.#waiting.set(call.id, { call, go: resolve }));
  }

  list(): readonly HeldCall[] {
    return [...this.#waiting.values()].map(({ call }) => ({ ...call }));
  }

  /** Releases one call, or all. Returns how many. */
  release(id: number | undefined, verdict: 'go' | 'drop'): number {
    const ids = id === undefined ? [...this.#waiting.keys()] : [id];
    return ids.filter(one => this.#finish(one, verdict)).length;
  }

  #finish(id: number, verdict: 'go' | 'drop'): boolean {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    waiting?.go(verdict);
    return waiting !== undefined;
  }
}
