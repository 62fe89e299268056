import { useId, useState } from 'react';
import readyOperations from 'virtual:ready-operations';
import { ReadyOperationRunner } from './ready-operation-runner';

const GROUPS = [...new Set(readyOperations.map(({ group }) => group))];

const FIRST = readyOperations.find(({ kind }) => kind === 'query')?.name ?? '';

/** The documented operations of the API, to run or to copy. */
export function ReadyOperationsView() {
  const [name, setName] = useState(FIRST);
  const id = useId();
  const chosen = readyOperations.find(each => each.name === name);
  return (
    <>
      <h1>Operations</h1>
      <p className="lead">
        The documented examples of the API. Queries run; what changes something asks first.
      </p>
      <div className="operations-picker">
        <label htmlFor={id}>Operation</label>
        <select id={id} value={name} onChange={event => setName(event.target.value)}>
          {GROUPS.map(group => (
            <optgroup key={group} label={group}>
              {readyOperations
                .filter(each => each.group === group)
                .map(each => (
                  <option key={each.name} value={each.name}>
                    {each.name} ({each.kind})
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      {chosen && <ReadyOperationRunner key={chosen.name} operation={chosen} />}
    </>
  );
}
