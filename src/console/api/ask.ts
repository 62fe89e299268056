import { type DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { fieldsOf, listOf, textOf } from './fields';

/**
 * Why there is no data. `unanswered`: no answer, or one that does not say what happened, so that whatever was asked may
 * or may not have been done. `wrong-key`: nothing was looked at. `refused`: the server said why and did nothing.
 */
export type AskFailure = 'unanswered' | 'wrong-key' | 'refused';

export class AskFailed extends Error {
  override readonly name = 'AskFailed';

  constructor(
    readonly kind: AskFailure,
    message: string,
  ) {
    super(message);
  }
}

/** A typed document of generated/operations.ts. */
export type Document<Data, Variables> = DocumentTypeDecoration<Data, Variables> & { toString(): string };

export interface Asker {
  /** Throws AskFailed. */
  ask<Data, Variables>(document: Document<Data, Variables>, variables: Variables): Promise<Data>;
  /** The answer to any document as it came, errors included. Throws AskFailed only without one. */
  askText(query: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Asks /graphql of this origin with a key. */
export function asker(key: string): Asker {
  const sendDocument = async (query: string, variables: unknown) => {
    const answer = await send('/graphql', key, { query, variables });
    const body: unknown = await answer.json().catch(() => {
      throw new AskFailed('unanswered', 'The answer broke off.');
    });
    return { status: answer.status, body };
  };
  return {
    askText: async (query, variables) => (await sendDocument(query, variables)).body,
    async ask<Data, Variables>(document: Document<Data, Variables>, variables: Variables) {
      const { status, body } = await sendDocument(document.toString(), variables);
      const [error] = listOf(fieldsOf(body)['errors']).map(fieldsOf);
      if (error) throw refusal(status, error);
      // The document's type says what the server answers to it.
      const { data } = body as { readonly data?: Data | null };
      if (!data) throw new AskFailed('unanswered', 'The answer holds no data.');
      return data;
    },
  };
}

/** Codes of a refusal within an answer of 200: the field was not run. */
const REFUSALS: readonly unknown[] = ['FORBIDDEN', 'BAD_USER_INPUT'];

/** Nothing was done only when the server says so; a masked error may come from after the effect. */
function refusal(status: number, { message, extensions }: Readonly<Record<string, unknown>>): AskFailed {
  const nothingDone = (status >= 400 && status < 500) || REFUSALS.includes(fieldsOf(extensions)['code']);
  return new AskFailed(nothingDone ? 'refused' : 'unanswered', `${textOf(message).replace(/\.$/, '')}.`);
}

/** A longer wait says nothing more about the outcome; the dialog then offers the same request again. */
const PATIENCE_MS = 60_000;

/** Sends JSON, or asks without a body. Throws AskFailed without an answer, for a key that is not accepted, and for 5xx. */
export async function send(path: string, key: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const how = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(path, { headers, signal: AbortSignal.timeout(PATIENCE_MS), ...how }).catch(
    () => {
      throw new AskFailed('unanswered', 'The server does not answer.');
    },
  );
  if (answer.status !== 401 && answer.status < 500) return answer;
  // Read to its end, so that the connection is free again.
  await answer.text().catch(() => '');
  if (answer.status === 401) throw new AskFailed('wrong-key', 'The server does not accept this key.');
  throw new AskFailed('unanswered', `The server answered ${answer.status}.`);
}

/** What went wrong, in words for the reader. */
export function failureOf(error: unknown): AskFailed {
  return error instanceof AskFailed ? error : new AskFailed('refused', String(error));
}
