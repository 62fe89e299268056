import { Agent, type Dispatcher } from 'undici';
import { type EmulatorCore } from '../../emulator/core';
import { type Fault } from '../../emulator/faults';
import { type EmulatorNetwork } from '../../emulator/network';
import { halfOf, readAnswer } from './question-body';

/** One request to the merchant's authorization endpoint. */
export interface Question {
  /** Scheme, host and port of the merchant. */
  readonly origin: string;
  /** As it goes on the wire: never normalised, because a player may be called "..". */
  readonly path: string;
  readonly method: Dispatcher.HttpMethod;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the merchant's whole answer, on the emulator's clock. */
  readonly timeoutMs: number;
}

export type MerchantAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly isReplay: boolean; readonly body: string }
  /** Refused connection, broken connection, or too late: the merchant may have decided all the same. */
  | { readonly kind: 'noAnswer'; readonly cause: string }
  /** The emulator was closed meanwhile. */
  | { readonly kind: 'stopped' };

/** Asks the merchant over real HTTP, once per call, and spoils questions and answers when told to. */
export class MerchantLine {
  readonly #core: EmulatorCore;
  // No kept connections: one that the merchant has just closed would look like a lost answer.
  readonly #agent = new Agent({ pipelining: 0, connections: 200, connect: { timeout: 10_000 } });
  readonly #closing = new AbortController();

  constructor(core: EmulatorCore) {
    this.#core = core;
  }

  async ask(question: Question): Promise<MerchantAnswer> {
    const { held, faults, scheduler } = this.#core;
    const { method, path } = question;
    const fault = faults.takeForQuestion(method, path);
    const hold = (stage: 'before' | 'after'): Promise<'go' | 'drop'> =>
      held.hold(method, path, stage, () => undefined);
    const when = fault?.parameters.when;
    if (fault?.kind === 'questionLost') return { kind: 'noAnswer', cause: 'lost' };
    if (fault?.kind === 'questionStatus' && when === 'before') return gatewayAnswer(fault);
    if (fault?.kind === 'questionHold' && when === 'before' && (await hold('before')) === 'drop')
      return this.#ended('dropped');
    if (fault?.kind === 'questionDelay')
      await scheduler.sleep(fault.parameters.delayMs, this.#closing.signal);
    const copies = fault?.kind === 'questionDuplicate' ? fault.parameters.copies : 0;
    const [answer] = await Promise.all([
      this.#post(question, fault?.kind === 'questionCut'),
      ...Array.from({ length: copies }, () => this.#post(question, false)),
    ]);
    if (answer.kind !== 'answered') return answer;
    if (fault?.kind === 'questionAnswerLost') return { kind: 'noAnswer', cause: 'answer lost' };
    if (fault?.kind === 'questionStatus') return gatewayAnswer(fault);
    if (fault?.kind === 'questionHold' && when === 'after' && (await hold('after')) === 'drop')
      return this.#ended('dropped');
    return answer;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#agent.destroy();
  }

  async #post(question: Question, isCut: boolean): Promise<MerchantAnswer> {
    if (this.#core.network) return this.#postOver(this.#core.network, question, isCut);
    const { body, timeoutMs, headers, ...target } = question;
    const over = new AbortController();
    const late = new AbortController();
    void this.#core.scheduler.sleep(timeoutMs, over.signal).then(() => late.abort());
    try {
      const answer = await this.#agent.request({
        ...target,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        body: isCut ? halfOf(body) : body,
        signal: late.signal,
      });
      const text = await readAnswer(answer.body);
      const isReplay = String(answer.headers['idempotent-replayed']).toLowerCase() === 'true';
      return { kind: 'answered', status: answer.statusCode, isReplay, body: text };
    } catch (error) {
      return this.#ended(late.signal.aborted ? 'timeout' : causeOf(error));
    } finally {
      over.abort();
    }
  }

  async #postOver(network: EmulatorNetwork, question: Question, isCut: boolean): Promise<MerchantAnswer> {
    // Half a body reaches nobody who could read it.
    if (isCut) return this.#ended('cut');
    try {
      const answer = await network.post(question);
      const isReplay = answer.headers['idempotent-replayed']?.toLowerCase() === 'true';
      return { kind: 'answered', status: answer.status, isReplay, body: answer.body };
    } catch (error) {
      return this.#ended(causeOf(error));
    }
  }

  #ended(cause: string): MerchantAnswer {
    return this.#closing.signal.aborted ? { kind: 'stopped' } : { kind: 'noAnswer', cause };
  }
}

function gatewayAnswer({ parameters }: Fault): MerchantAnswer {
  return { kind: 'answered', status: parameters.status, isReplay: false, body: '' };
}

function causeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'failed';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'name' in error ? String(error.name) : 'failed';
}
