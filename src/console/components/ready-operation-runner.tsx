import { useId, useRef, useState } from 'react';
import { failureOf } from '../api/ask';
import { useConnection } from '../session/connection';
import { newKey } from '../state/new-key';
import { readVariables, variablesText, type ReadyOperation } from '../state/ready-operation';

/** One documented operation: what it does, its text, variables to fill in, and the answer. */
export function ReadyOperationRunner({ operation }: { readonly operation: ReadyOperation }) {
  const { asker } = useConnection();
  const [text, setText] = useState(() => variablesText(operation, newKey));
  const [problem, setProblem] = useState<string | undefined>();
  const [answer, setAnswer] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { name, kind, says, document } = operation;

  const run = async (): Promise<void> => {
    const variables = readVariables(text);
    if (typeof variables === 'string') {
      setProblem(variables);
      return;
    }
    setProblem(undefined);
    setBusy(true);
    try {
      setAnswer(JSON.stringify(await asker.askText(document, variables), undefined, 2));
    } catch (error) {
      setProblem(failureOf(error).message);
    }
    setBusy(false);
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(document);
    setCopied(true);
  };
  return (
    <section aria-label={name} className="runner">
      <p>{says}</p>
      <div className="columns">
        <div>
          <label htmlFor={id}>Variables, as JSON</label>
          <textarea
            id={id}
            rows={10}
            spellCheck={false}
            value={text}
            onChange={event => setText(event.target.value)}
          />
          {problem !== undefined && (
            <p role="alert" className="refusal">
              {problem}
            </p>
          )}
          <div className="buttons">
            {kind !== 'subscription' && (
              <button
                type="button"
                className="primary"
                disabled={busy}
                onClick={() => (kind === 'mutation' ? dialog.current?.showModal() : void run())}
              >
                {busy ? 'Running …' : kind === 'mutation' ? 'Run …' : 'Run'}
              </button>
            )}
            <button type="button" onClick={() => void copy()}>
              {copied ? 'Copied' : 'Copy the document'}
            </button>
          </div>
          {kind === 'subscription' && (
            <p className="quiet">A subscription is followed by a client; Activity shows what one hears.</p>
          )}
        </div>
        <pre tabIndex={0} aria-label="Document">
          {document}
        </pre>
      </div>
      {answer !== undefined && (
        <>
          <h2>Answer</h2>
          <pre tabIndex={0} aria-label="Answer">
            {answer}
          </pre>
        </>
      )}
      <dialog ref={dialog} aria-label={`Run ${name}`}>
        <h2>Run {name}?</h2>
        <p>It changes something, and may move money. The same idempotency key never does it twice.</p>
        <form method="dialog" className="buttons">
          <button type="submit">Not now</button>
          <button type="submit" className="primary" onClick={() => void run()}>
            Run it
          </button>
        </form>
      </dialog>
    </section>
  );
}
