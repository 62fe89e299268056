import { useConnection, useFeedState } from '../session/connection';
import { type Route } from '../state/route';
import { ThemeSwitch } from './theme-switch';

interface HeaderProps {
  readonly route: Route;
  readonly onForget: () => void;
}

const VIEWS = ['payments', 'payouts', 'activity', 'providers', 'operations', 'sandbox'] as const;

export function Header({ route, onForget }: HeaderProps) {
  const { config } = useConnection();
  const { phase } = useFeedState();
  const views = VIEWS.filter(view => view !== 'sandbox' || config.mode === 'sandbox');
  return (
    <header>
      <p className="brand">
        Paygraph
        <span className={`phase phase-${phase}`}>{PHASES[phase]}</span>
      </p>
      <nav aria-label="Views">
        <ul>
          {views.map(view => (
            <li key={view}>
              <a href={`#/${view}`} aria-current={belongsTo(route, view) ? 'page' : undefined}>
                {view.charAt(0).toUpperCase() + view.slice(1)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tools">
        <ThemeSwitch />
        <button type="button" onClick={onForget}>
          Forget key
        </button>
      </div>
    </header>
  );
}

const PHASES = { connecting: 'connecting', live: 'live', lost: 'disconnected', refused: 'refused' };

function belongsTo({ view }: Route, name: (typeof VIEWS)[number]): boolean {
  return (
    view === name || (view === 'payment' && name === 'payments') || (view === 'payout' && name === 'payouts')
  );
}
