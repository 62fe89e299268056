import { randomUUID } from 'node:crypto';
import { type PurchaseQuestion } from '../connectors/contract';
import { type Provider } from '../domain/provider';

/** A purchase that a provider asks about, as a studio's own code hears of it. */
export interface OpenQuestion extends PurchaseQuestion {
  readonly id: string;
  readonly applicationId: string;
  readonly provider: Provider;
  /** What is not answered by then is decided by the rules. */
  readonly decideBy: Date;
}

export type StudioVerdict = 'APPROVE' | 'REFUSE';

interface Asked {
  readonly question: OpenQuestion;
  readonly verdict: Promise<StudioVerdict | undefined>;
  readonly decide: (verdict: StudioVerdict | undefined) => void;
}

/**
 * Where a studio's own code may decide on a purchase before it is charged. In memory, on purpose: a question lives for a
 * second, and nothing depends on it but which way that second goes. Listeners hear what is asked at their own node.
 */
export class StudioDesk {
  readonly #listeners = new Map<string, Set<(question: OpenQuestion) => void>>();
  readonly #asked = new Map<string, Asked>();

  isHeard(applicationId: string): boolean {
    return (this.#listeners.get(applicationId)?.size ?? 0) > 0;
  }

  /**
   * Undefined when nobody listens, or nobody answers within the time: the rules decide then. Equal questions at the same
   * time are one.
   */
  async ask(
    question: Omit<OpenQuestion, 'id' | 'decideBy'>,
    now: Date,
    withinMs: number,
  ): Promise<StudioVerdict | undefined> {
    const listeners = this.#listeners.get(question.applicationId);
    if (!listeners || listeners.size === 0) return undefined;
    const { applicationId, provider, transactionId, playerReference, items } = question;
    const same = JSON.stringify([applicationId, provider, transactionId, playerReference, items]);
    const asked = this.#asked.get(same);
    if (asked) return asked.verdict;
    const decideBy = new Date(now.getTime() + withinMs);
    const open = this.#open(same, { ...question, id: randomUUID(), decideBy }, withinMs);
    for (const listener of listeners) listener(open.question);
    return open.verdict;
  }

  /** False when there is no such question any more: it was answered, or its time is over. */
  decide(applicationId: string, id: string, verdict: StudioVerdict): boolean {
    for (const { question, decide } of this.#asked.values()) {
      if (question.id !== id || question.applicationId !== applicationId) continue;
      decide(verdict);
      return true;
    }
    return false;
  }

  /** Every question from now on, until it is returned. What a slow listener has not taken is dropped when its time is over. */
  listen(applicationId: string): AsyncIterableIterator<OpenQuestion> {
    const waiting: OpenQuestion[] = [];
    let wake: (() => void) | undefined;
    let isOver = false;
    const hear = (question: OpenQuestion): void => {
      waiting.push(question);
      wake?.();
    };
    const listeners = this.#listeners.get(applicationId) ?? new Set();
    this.#listeners.set(applicationId, listeners.add(hear));
    const next = async (): Promise<IteratorResult<OpenQuestion, undefined>> => {
      for (;;) {
        const question = waiting.shift();
        if (isOver) return { value: undefined, done: true };
        if (question && this.#isOpen(question)) return { value: question, done: false };
        if (!question) await new Promise<void>(resolve => (wake = resolve));
      }
    };
    return {
      next,
      return: async () => {
        isOver = true;
        listeners.delete(hear);
        wake?.();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  #open(same: string, question: OpenQuestion, withinMs: number): Asked {
    let decide: Asked['decide'] = () => undefined;
    const verdict = new Promise<StudioVerdict | undefined>(resolve => {
      const timer = setTimeout(() => decide(undefined), withinMs);
      decide = decided => {
        clearTimeout(timer);
        this.#asked.delete(same);
        resolve(decided);
      };
    });
    const open = { question, verdict, decide };
    this.#asked.set(same, open);
    return open;
  }

  #isOpen({ id }: OpenQuestion): boolean {
    return [...this.#asked.values()].some(({ question }) => question.id === id);
  }
}
