import { Agent, request } from 'undici';
import { type EmulatorCore } from './core';
import { type Collection } from './documents';
import { isObject } from './json';

/** An event to be delivered. */
export interface WebhookMessage {
  readonly eventId: string;
  readonly type: string;
  /** Absolute, or a path on the Paygraph server. */
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** Messages about the same thing are sent one after the other. */
  readonly about: string;
  /** For the provider's signature: which merchant it is for. */
  readonly account: string;
}

/** One message on its way, with what became of it. */
export interface Delivery extends WebhookMessage {
  readonly id: string;
  state: 'waiting' | 'held' | 'delivered' | 'failed' | 'lost';
  attempts: { readonly at: string; readonly result: string }[];
  forged: boolean;
  /** Deliveries that were held back to come after this one. */
  thenSend: string[];
}

/** How a provider signs and repeats. */
export interface WebhookFormat {
  headers(message: WebhookMessage, retryCount: number): Record<string, string>;
  /** Spoils the signature. */
  forge(headers: Record<string, string>): Record<string, string>;
  /** Waits before the second, third ... attempt. */
  readonly retryDelaysMs: readonly number[];
  timeoutMs(): number;
  accepts(status: number): boolean;
}

const deliveriesKept = 2_000;

/** Sends signed webhooks, repeats them on the emulator's clock, and loses, doubles or delays them when told to. */
export class WebhookSender {
  readonly #core: EmulatorCore;
  readonly #format: WebhookFormat;
  readonly #deliveries: Collection<Delivery>;
  readonly #meta: Collection<number>;
  readonly #chains = new Map<string, Promise<void>>();
  readonly #agent = new Agent({ connections: 16, pipelining: 1 });
  #closed = false;

  constructor(core: EmulatorCore, format: WebhookFormat) {
    this.#core = core;
    this.#format = format;
    this.#deliveries = core.documents.collection('webhooks');
    this.#meta = core.documents.collection('meta');
    core.scheduler.handle('webhook', payload => this.#deliver(deliveryId(payload)));
  }

  /** Stores the message and sends it as soon as the present call is answered. Part of the caller's transaction. */
  send(message: WebhookMessage): void {
    const fault = this.#core.faults.takeForWebhook(message.type);
    const held = this.#heldBack();
    const delivery = this.#store(message, fault?.kind === 'webhookForged', held);
    if (fault?.kind === 'webhookLost') this.#change(delivery.id, one => (one.state = 'lost'));
    else if (fault?.kind === 'webhookReorder') this.#change(delivery.id, one => (one.state = 'held'));
    else this.#schedule(delivery.id, fault?.kind === 'webhookDelay' ? fault.parameters.delayMs : 0);
    if (fault?.kind !== 'webhookDuplicate') return;
    for (let i = 0; i < fault.parameters.copies; i += 1)
      this.#schedule(this.#store(message, false, []).id, 0);
  }

  list(): readonly Delivery[] {
    return this.#deliveries.entries().map(([, delivery]) => delivery);
  }

  /** Sends a stored delivery again, whatever became of it. False when there is none of that id. */
  resend(id: string): boolean {
    if (this.#deliveries.get(id) === undefined) return false;
    this.#schedule(id, 0);
    return true;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#agent.destroy();
  }

  #heldBack(): string[] {
    const last = this.#meta.get('webhookHeld');
    if (last === undefined) return [];
    this.#meta.delete('webhookHeld');
    const id = String(last);
    return this.#deliveries.get(id)?.state === 'held' ? [id] : [];
  }

  #store(message: WebhookMessage, forged: boolean, thenSend: string[]): Delivery {
    const number = (this.#meta.get('webhooks') ?? 0) + 1;
    this.#meta.put('webhooks', number);
    const delivery: Delivery = {
      ...message,
      id: String(number),
      state: 'waiting',
      attempts: [],
      forged,
      thenSend,
    };
    this.#deliveries.put(delivery.id, delivery);
    const old = String(number - deliveriesKept);
    if (this.#deliveries.get(old)?.state === 'delivered') this.#deliveries.delete(old);
    return delivery;
  }

  #change(id: string, change: (delivery: Delivery) => void): void {
    const delivery = this.#deliveries.get(id);
    if (delivery === undefined) return;
    change(delivery);
    this.#deliveries.put(id, delivery);
    if (delivery.state === 'held') this.#meta.put('webhookHeld', Number(id));
  }

  #schedule(id: string, delayMs: number): void {
    this.#core.scheduler.schedule('webhook', { id }, delayMs);
  }

  #deliver(id: string): Promise<void> {
    const about = this.#deliveries.get(id)?.about ?? '';
    const before = this.#chains.get(about) ?? Promise.resolve();
    const mine = before.then(() => this.#attempt(id));
    this.#chains.set(about, mine);
    return mine.finally(() => {
      if (this.#chains.get(about) === mine) this.#chains.delete(about);
    });
  }

  async #attempt(id: string): Promise<void> {
    const delivery = this.#deliveries.get(id);
    if (delivery === undefined || this.#closed) return;
    const result = await this.#post(delivery);
    if (this.#isClosed()) return;
    this.#core.documents.transaction(() => this.#record(id, result));
  }

  // A method, because the compiler believes that a field checked before an await has not changed since.
  #isClosed(): boolean {
    return this.#closed;
  }

  #record(id: string, result: number | string): void {
    const accepted = typeof result === 'number' && this.#format.accepts(result);
    this.#change(id, delivery => {
      const retryCount = delivery.attempts.length;
      delivery.attempts.push({ at: this.#core.clock.now().toISOString(), result: String(result) });
      delivery.forged = false;
      for (const next of delivery.thenSend.splice(0)) this.#schedule(next, 0);
      if (delivery.state === 'delivered') return;
      const delayMs = this.#format.retryDelaysMs[retryCount];
      if (accepted) delivery.state = 'delivered';
      else if (delayMs === undefined) delivery.state = 'failed';
      else {
        delivery.state = 'waiting';
        this.#schedule(id, delayMs);
      }
    });
  }

  async #post(delivery: Delivery): Promise<number | string> {
    const headers = this.#format.headers(delivery, delivery.attempts.length);
    const timeoutMs = this.#format.timeoutMs();
    const sent = {
      'content-type': delivery.contentType,
      ...(delivery.forged ? this.#format.forge(headers) : headers),
    };
    const url = new URL(delivery.url, this.#core.serverUrl());
    try {
      if (this.#core.network) {
        const { origin, pathname, search } = url;
        const post = { origin, path: pathname + search, headers: sent, body: delivery.body, timeoutMs };
        return (await this.#core.network.post(post)).status;
      }
      const answer = await request(url, {
        method: 'POST',
        headers: sent,
        body: delivery.body,
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(timeoutMs),
      });
      await answer.body.dump();
      return answer.statusCode;
    } catch (error) {
      return error instanceof Error ? error.name + ': ' + error.message : 'failed';
    }
  }
}

function deliveryId(payload: unknown): string {
  return isObject(payload) && typeof payload['id'] === 'string' ? payload['id'] : '';
}
