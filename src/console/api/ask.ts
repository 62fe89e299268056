import { type DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/**
 * Why there is no data. `unreachable`: no answer, so that whatever was asked may or may not have happened.
 * `wrong-key`: nothing was looked at. `refused`: the server said why and did nothing.
 */
export type AskFailure = 'unreachable' | 'wrong-key' | 'refused';

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
  const askText = async (query: string, variables: unknown): Promise<unknown> => {
    const answer = await send('/graphql', key, { query, variables });
    return answer.json().catch(() => {
      throw new AskFailed('unreachable', 'The answer broke off.');
    });
  };
  return {
    askText,
    async ask<Data, Variables>(document: Document<Data, Variables>, variables: Variables) {
      const answer = (await askText(document.toString(), variables)) as Answer<Data>;
      const [error] = answer.errors ?? [];
      if (error) throw new AskFailed('refused', error.message);
      if (!answer.data) throw new AskFailed('unreachable', 'The answer holds no data.');
      return answer.data;
    },
  };
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A longer wait says nothing more about the outcome; the dialog then offers the same request again. */
const PATIENCE_MS = 60_000;

/** Sends JSON, or asks without a body. Throws AskFailed without an answer, for a key that is not accepted, and for 5xx. */
export async function send(path: string, key: string, body?: unknown): Promise<Response> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const how = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(path, { headers, signal: AbortSignal.timeout(PATIENCE_MS), ...how }).catch(
    () => {
      throw new AskFailed('unreachable', 'The server does not answer.');
    },
  );
  if (answer.status !== 401 && answer.status < 500) return answer;
  // Read to its end, so that the connection is free again.
  await answer.text().catch(() => '');
  if (answer.status === 401) throw new AskFailed('wrong-key', 'The server does not accept this key.');
  throw new AskFailed('unreachable', `The server answered ${answer.status}.`);
}

/** What went wrong, in words for the reader. */
export function failureOf(error: unknown): AskFailed {
  return error instanceof AskFailed ? error : new AskFailed('refused', String(error));
}
