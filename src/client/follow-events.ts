import { type TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient, MessageType, type Client } from 'graphql-ws';
import WebSocket from 'ws';
import { backoffMs } from './backoff';
import { EventFeedDocument, type EventFeedSubscription, type EventFilter } from './generated/operations';

/** What the default document selects of an event. */
export type FollowedEvent = EventFeedSubscription['events'];

export interface FollowOptions<Event extends { readonly cursor: string } = FollowedEvent> {
  /** The server's origin, such as http://127.0.0.1:4000. */
  readonly url: string;
  /** An API key. */
  readonly key: string;
  /**
   * The cursor of the last event that you handled, as you stored it. Without one it starts now, and what is committed
   * while the first connection is lost before its first event is missed.
   */
  readonly after?: string | null | undefined;
  /** Which events; all without it. */
  readonly filter?: EventFilter | undefined;
  /** A subscription of your own over `events(after: $after, filter: $filter)`; its selection has to hold `cursor`. */
  readonly document?:
    | TypedDocumentNode<
        { readonly events: Event },
        { readonly after?: string | null; readonly filter?: EventFilter | null }
      >
    | string
    | undefined;
  /**
   * Called with one event after the other, in order; the next one waits for it. Store the cursor together with what you
   * did. When it throws, following ends with that error and the event counts as not handled.
   */
  readonly onEvent: (event: Event) => void | Promise<void>;
  /** The server accepted the connection; again after each reconnect. */
  readonly onConnected?: (() => void) | undefined;
  /** The connection was lost, or could not be made; the next try comes after so many milliseconds. */
  readonly onLost?: ((cause: string, retryInMs: number) => void) | undefined;
  /** Ends following; the promise resolves. */
  readonly signal?: AbortSignal | undefined;
}

/** The server will not serve this, however often it is asked: a wrong key, a cursor of another database, a bad document. */
export class FollowRefused extends Error {
  override readonly name = 'FollowRefused';
}

/**
 * Follows the event log over lost connections and restarts of the server, each event once and in order: it goes on
 * behind the last event that `onEvent` finished. Resolves when the signal ends it. Rejects with FollowRefused, or with
 * what `onEvent` threw.
 */
export async function followEvents<Event extends { readonly cursor: string } = FollowedEvent>(
  options: FollowOptions<Event>,
): Promise<void> {
  const { signal, onLost } = options;
  let after = options.after ?? null;
  for (let failures = 0; signal?.aborted !== true;) {
    const handled = async (event: Event): Promise<void> => {
      await options.onEvent(event);
      after = event.cursor;
      failures = 0;
    };
    const cause = await connection(options, after, handled);
    if (isAborted(signal)) return;
    failures += 1;
    const waitMs = backoffMs(failures);
    onLost?.(cause, waitMs);
    await pause(waitMs, signal);
  }
}

/** Follows over one connection. Resolves with why it ended when another one may help. */
async function connection<Event>(
  options: FollowOptions<Event & { readonly cursor: string }>,
  after: string | null,
  handle: (event: Event & { readonly cursor: string }) => Promise<void>,
): Promise<string> {
  const { filter = null, document = EventFeedDocument, signal } = options;
  const query = typeof document === 'string' ? document : print(document);
  const { client, taken } = connect(options);
  const stop = (): void => client.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const results = client.iterate<{ events: Event & { readonly cursor: string } }>({
      query,
      variables: { after, filter },
    });
    for (;;) {
      const next = await results.next().catch((error: unknown) => ({ lost: causeOfLoss(error) }));
      if ('lost' in next) return next.lost;
      if (next.done === true) return 'the server ended the subscription';
      const { data, errors } = next.value;
      if (errors) throw new FollowRefused(errors.map(({ message }) => message).join(' '));
      if (isAborted(signal)) return 'aborted';
      if (data) await handle(data.events);
      taken();
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await client.dispose();
  }
}

const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
/** Events that wait for a handler; with more, nothing is read from the socket, and the server waits in its turn. */
const WAITING_MAX = 64;

interface Connection {
  readonly client: Client;
  /** An event was handled. */
  readonly taken: () => void;
}

/** Pings, because a connection whose other end vanished without a word looks open for ever. */
function connect({
  url,
  key,
  onConnected,
}: Pick<FollowOptions<never>, 'url' | 'key' | 'onConnected'>): Connection {
  let late: NodeJS.Timeout | undefined;
  let socket: WebSocket | undefined;
  let waiting = 0;
  const client = createClient({
    url: `${url.replace(/^http/, 'ws').replace(/\/$/, '')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${key}` },
    retryAttempts: 0,
    keepAlive: PING_EVERY_MS,
    // What a lost connection cannot say is said by rejecting the iteration.
    onNonLazyError: () => undefined,
    on: {
      opened: opened => (socket = opened as WebSocket),
      connected: () => onConnected?.(),
      message: ({ type }) => {
        if (type !== MessageType.Next) return;
        waiting += 1;
        if (waiting < WAITING_MAX) return;
        socket?.pause();
        // Nothing is read, no pong either.
        clearTimeout(late);
      },
      ping: received => {
        if (!received && socket?.isPaused !== true)
          late = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: received => {
        if (received) clearTimeout(late);
      },
      closed: () => clearTimeout(late),
    },
  });
  return {
    client,
    taken: () => {
      waiting -= 1;
      if (waiting < WAITING_MAX / 2 && socket?.isPaused === true) socket.resume();
    },
  };
}

const BAD_REQUEST = 4400;
const FORBIDDEN = 4403;

/** Throws FollowRefused when no later try can succeed. */
function causeOfLoss(error: unknown): string {
  if (Array.isArray(error)) {
    const messages = error.map(each => (each as { readonly message: string }).message);
    throw new FollowRefused(messages.join(' '));
  }
  const { code, reason, message } = error as Partial<Record<'code' | 'reason' | 'message', unknown>>;
  if (code === FORBIDDEN) throw new FollowRefused('The server does not accept this key.');
  if (code === BAD_REQUEST) throw new FollowRefused(`The server refused the request: ${String(reason)}`);
  if (typeof code === 'number') return `closed with ${code}`;
  return typeof message === 'string' ? message : 'the connection failed';
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener('abort', finish, { once: true });
    function finish(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    }
  });
}

/** The signal may change during an await; read through a function so that nobody assumes not. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
