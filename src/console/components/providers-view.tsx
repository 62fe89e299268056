import { ProviderStatesDocument } from '../generated/operations';
import { useConnection } from '../session/connection';
import { useLoaded } from '../state/use-loaded';
import { Moment } from './moment';
import { Notice } from './notice';

const EVERY_MS = 15_000;

/** Whether the providers answer, and what each can do. No event tells this: it is asked again while it is shown. */
export function ProvidersView() {
  const { asker } = useConnection();
  const { value, failure, reload } = useLoaded(
    'providers',
    async () => (await asker.ask(ProviderStatesDocument, {})).providers,
    () => false,
    EVERY_MS,
  );
  return (
    <>
      <h1>Providers</h1>
      {failure && (
        <Notice
          kind="failed"
          title="The providers could not be read"
          says={failure.message}
          action="Try again"
          onAction={reload}
        />
      )}
      {!value && !failure && <Notice kind="loading" title="Asking the providers" />}
      <ul className="cards">
        {value?.map(({ provider, name, healthy, testMode, lastSuccessAt, capabilities }) => (
          <li key={`${provider}/${name}`} aria-label={provider}>
            <h2>{provider}</h2>
            <p>
              <span className={`status status-${healthy ? 'good' : 'bad'}`}>
                {healthy ? 'answers' : 'does not answer'}
              </span>{' '}
              <span className="tag">{testMode ? 'test' : 'live'}</span>{' '}
              <span className="tag">account {name}</span>
            </p>
            {lastSuccessAt !== null && (
              <p className="quiet">
                Last answer <Moment at={lastSuccessAt} />
              </p>
            )}
            <p className="tags">
              {capabilities.map(capability => (
                <span key={capability} className="tag">
                  {capability.toLowerCase().replaceAll('_', ' ')}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
