import { createClient, type Client } from 'graphql-ws';
import { AskFailed } from './ask';
import { fieldsOf, listOf, textOf } from './fields';
import { ChangesDocument, type ChangeFragment, type ChangesSubscription } from '../generated/operations';

/** An event of the log, with the row of what it is about. */
export type Change = ChangeFragment;

/** The server forgot where we were: its database is another one than before. */
export class LogChanged extends Error {
  override readonly name = 'LogChanged';
}

export interface Following {
  readonly key: string;
  /** Go on behind this event. */
  readonly after: string;
  readonly onConnected: () => void;
  /** One after the other, in the log's order. */
  readonly onChange: (change: Change) => void;
  readonly signal: AbortSignal;
}

/**
 * Follows the log over one connection and resolves with why it ended, when another one may help. Throws AskFailed for a
 * key that is not accepted, LogChanged for a cursor that is not of this log. The twin of paygraph/client's `followEvents`
 * for a browser, whose sockets neither pause nor show pings.
 */
export async function followChanges({
  key,
  after,
  onConnected,
  onChange,
  signal,
}: Following): Promise<string> {
  const client = connect(key, onConnected);
  const stop = (): void => client.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const query = ChangesDocument.toString();
    for await (const { data, errors } of client.iterate<ChangesSubscription>({
      query,
      variables: { after },
    })) {
      if (errors?.some(({ extensions }) => extensions?.['code'] === 'BAD_CURSOR')) throw new LogChanged();
      if (errors) throw new AskFailed('refused', errors.map(({ message }) => message).join(' '));
      if (data) onChange(data.events);
    }
    return 'the server ended the subscription';
  } catch (error) {
    return causeOfLoss(error);
  } finally {
    signal.removeEventListener('abort', stop);
    client.terminate();
  }
}

const PING_EVERY_MS = 10_000;
const PONG_WITHIN_MS = 5_000;
const FORBIDDEN = 4403;

/** Pings, because a connection whose other end vanished without a word looks open for ever. */
function connect(key: string, onConnected: () => void): Client {
  let late: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    connectionParams: { authorization: `Bearer ${key}` },
    retryAttempts: 0,
    keepAlive: PING_EVERY_MS,
    // What a lost connection cannot say is said by ending the iteration.
    onNonLazyError: () => undefined,
    on: {
      connected: onConnected,
      ping: received => {
        if (!received) late = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: received => {
        if (received) clearTimeout(late);
      },
      closed: () => clearTimeout(late),
    },
  });
  return client;
}

/** Throws what no later try can mend. */
function causeOfLoss(error: unknown): string {
  if (error instanceof LogChanged || error instanceof AskFailed) throw error;
  if (Array.isArray(error)) {
    const errors = listOf(error).map(fieldsOf);
    if (errors.some(({ extensions }) => fieldsOf(extensions)['code'] === 'BAD_CURSOR'))
      throw new LogChanged();
    throw new AskFailed('refused', errors.map(({ message }) => textOf(message)).join(' '));
  }
  if (error instanceof CloseEvent && error.code === FORBIDDEN)
    throw new AskFailed('wrong-key', 'The server does not accept this key any more.');
  return 'the connection was lost';
}
