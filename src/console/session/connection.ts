import { createContext, useContext, useSyncExternalStore } from 'react';
import { asker, type Asker } from '../api/ask';
import { type Change } from '../api/follow-changes';
import { Feed, type FeedState } from '../state/feed';
import { type ConsoleConfig } from './config';

/** All that the views need of the server. */
export interface Connection {
  readonly key: string;
  readonly config: ConsoleConfig;
  readonly asker: Asker;
  readonly feed: Feed;
}

export function openConnection(key: string, config: ConsoleConfig): Connection {
  const asking = asker(key);
  return { key, config, asker: asking, feed: new Feed(asking, key) };
}

export const ConnectionContext = createContext<Connection | null>(null);

/** Throws outside of the workspace, where there is no connection. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('There is no connection here.');
  return connection;
}

export function useFeedState(): FeedState {
  const { feed } = useConnection();
  return useSyncExternalStore(feed.watch, feed.state);
}

/** The last events, newest first. */
export function useRecent(): readonly Change[] {
  const { feed } = useConnection();
  return useSyncExternalStore(feed.watch, feed.recent);
}
