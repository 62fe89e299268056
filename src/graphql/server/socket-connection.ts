import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import { WebSocket } from 'ws';
import { closeCodes } from './close-codes';
import type { SocketLimits } from './limits';

type MessageHandler = (data: string) => Promise<void>;
/** Runs when one message has been handled to its end. */
interface Handling {
  kind: 'control' | 'single' | 'subscription';
}

export interface SocketEvents<Principal> {
  /** Once, as soon as it is decided that the socket closes, by whomever. */
  readonly onEnd: (connection: SocketConnection<Principal>, code: number, reason: string) => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * One WebSocket as graphql-ws wants to see it. Own code in place of `graphql-ws/use/ws`, which tells the client the
 * text of unexpected errors, prints them on the console, and keeps a stalled reader until it stops answering pings.
 *
 * Flow control: `send` settles when the operating system has taken the message, and graphql-ws asks a subscription for
 * its next value only then. So at most one value per subscription waits here for a slow reader, and nothing piles up.
 */
export class SocketConnection<Principal> implements ProtocolSocket {
  readonly protocol: string;
  /** Set once `connection_init` was accepted. */
  principal: Principal | undefined;
  /** Aborted when the socket is about to close. */
  readonly signal: AbortSignal;

  readonly #socket: WebSocket;
  readonly #limits: SocketLimits;
  readonly #events: SocketEvents<Principal>;
  readonly #ending = new AbortController();
  readonly #ended: Promise<void>;
  #settleEnded: () => void = () => undefined;
  #handling: Handling = { kind: 'control' };
  #singleOperations = 0;
  #subscriptions = 0;
  #closesWhenIdle = false;
  #answeredPing = true;
  #sending = 0;
  #takenSinceCheck = 0;
  #stalledChecks = 0;

  constructor(socket: WebSocket, limits: SocketLimits, events: SocketEvents<Principal>) {
    this.#socket = socket;
    this.#limits = limits;
    this.#events = events;
    this.protocol = socket.protocol;
    this.signal = this.#ending.signal;
    this.#ended = new Promise(resolve => {
      this.#settleEnded = resolve;
    });
    socket.on('pong', () => {
      this.#answeredPing = true;
    });
    socket.on('error', () => undefined); // 'close' follows, with 1006 or the code of the violation
    socket.on('close', (code, reason) => this.#end(code, String(reason)));
  }

  get isOpen(): boolean {
    return !this.signal.aborted && this.#socket.readyState === WebSocket.OPEN;
  }

  get operations(): number {
    return this.#singleOperations + this.#subscriptions;
  }

  onMessage(handle: MessageHandler): void {
    this.#socket.on('message', data => {
      if (this.isOpen && !this.#closesWhenIdle) void this.#handle(handle, textOf(data));
    });
  }

  /**
   * Takes a slot for the operation whose message is being handled, until that ends, whatever way it ends.
   * To be called before the first `await` of the handling: graphql-ws calls `onSubscribe` so.
   * @returns false when the socket has too many operations now.
   */
  claimSlot(): boolean {
    this.#handling.kind = 'single';
    this.#singleOperations += 1;
    return this.operations <= this.#limits.operationsPerSocketMax;
  }

  /** To be called with `claimSlot`: subscriptions do not delay a stop of the server. */
  markSubscription(): void {
    this.#handling.kind = 'subscription';
    this.#singleOperations -= 1;
    this.#subscriptions += 1;
  }

  send(data: string): Promise<void> {
    // A closing socket must not answer at once: a source that is always ready would then be drained in one tick.
    if (!this.isOpen) return this.#ended;
    // Looked at before the message is added: one large answer to a reader that keeps up is fine.
    if (this.#socket.bufferedAmount > this.#limits.bufferedBytesMax) {
      this.#closeStalled();
      return this.#ended;
    }
    this.#sending += 1;
    return new Promise<void>(resolve => {
      this.#socket.send(data, () => {
        this.#sending -= 1;
        this.#takenSinceCheck += 1;
        resolve();
      });
    });
  }

  close(code: number = closeCodes.internalError, reason = ''): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.close(code, reason);
    this.#end(code, reason);
  }

  /** Closes now if only subscriptions run; otherwise takes no more messages and closes after the last answer. */
  closeWhenIdle(code: number, reason: string): void {
    this.#closesWhenIdle = true;
    if (this.#singleOperations === 0) this.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
    this.#end(closeCodes.goingAway, 'Terminated');
  }

  /** Cuts the connection if the last ping had no answer, else sends the next one. */
  heartbeat(): void {
    if (!this.#answeredPing) {
      this.terminate();
    } else if (this.isOpen) {
      this.#answeredPing = false;
      this.#socket.ping();
    }
  }

  checkStalled(): void {
    const stalled = this.#sending > 0 && this.#takenSinceCheck === 0;
    this.#stalledChecks = stalled ? this.#stalledChecks + 1 : 0;
    this.#takenSinceCheck = 0;
    if (this.#stalledChecks * this.#limits.stallCheckIntervalMs >= this.#limits.stallTimeoutMs)
      this.#closeStalled();
  }

  #closeStalled(): void {
    if (this.isOpen) this.close(closeCodes.readerTooSlow, 'Reader too slow');
  }

  async #handle(handle: MessageHandler, text: string): Promise<void> {
    const handling: Handling = { kind: 'control' };
    this.#handling = handling;
    try {
      await handle(text);
    } catch (error) {
      this.#events.onFailure(error);
      this.close(closeCodes.internalError, 'Internal server error');
    } finally {
      if (handling.kind === 'single') this.#singleOperations -= 1;
      if (handling.kind === 'subscription') this.#subscriptions -= 1;
      if (this.#closesWhenIdle && this.#singleOperations === 0)
        this.close(closeCodes.goingAway, 'Going away');
    }
  }

  #end(code: number, reason: string): void {
    if (this.signal.aborted) return;
    this.#ending.abort();
    this.#events.onEnd(this, code, reason);
    this.#settleEnded();
  }
}

function textOf(data: unknown): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : String(data);
}
