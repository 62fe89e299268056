import { useEffect } from 'react';
import { ConnectionContext, useFeedState, type Connection } from '../session/connection';
import { useRoute } from '../state/use-route';
import { Announcer } from './announcer';
import { ConnectionBanner } from './connection-banner';
import { Header } from './header';
import { View } from './view';

interface WorkspaceProps {
  readonly connection: Connection;
  /** `why`: the key was refused. */
  readonly onClose: (why?: string) => void;
}

/** The console with an open key: follows the log as long as it is shown. */
export function Workspace({ connection, onClose }: WorkspaceProps) {
  const { feed } = connection;
  useEffect(() => {
    void feed.run();
    window.addEventListener('online', feed.hurry);
    return () => {
      window.removeEventListener('online', feed.hurry);
      feed.stop();
    };
  }, [feed]);
  return (
    <ConnectionContext value={connection}>
      <Desk onClose={onClose} />
    </ConnectionContext>
  );
}

function Desk({ onClose }: Pick<WorkspaceProps, 'onClose'>) {
  const route = useRoute();
  const state = useFeedState();
  const refused = state.phase === 'refused' ? state.failure.message : undefined;
  useEffect(() => {
    if (refused !== undefined) onClose(refused);
  }, [refused, onClose]);
  return (
    <>
      <a className="skip" href="#main" onClick={focusMain}>
        Skip to the content
      </a>
      <Header route={route} onForget={() => onClose()} />
      <ConnectionBanner />
      <View route={route} />
      <Announcer />
    </>
  );
}

/** The address after the # names a view: the link must not change it. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
