/** One raw exchange on /graphql: what a client sees that is not of our making. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: RawBody;
}

export interface RawBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export const SANDBOX_KEY = 'pg_test_sandbox';

/** Posts `body` as it is; an object is sent as JSON. No key: `null`. */
export async function post(
  url: string,
  body: string | object,
  key: string | null = SANDBOX_KEY,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  const authorization = key === null ? {} : { authorization: `Bearer ${key}` };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return read(answer);
}

export async function read(answer: Response): Promise<RawAnswer> {
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, body: parse(text) };
}

export function codesOf({ body }: RawAnswer): readonly (string | undefined)[] {
  return (body.errors ?? []).map(error => error.extensions?.code);
}

function parse(text: string): RawBody {
  try {
    return JSON.parse(text) as RawBody;
  } catch {
    return {};
  }
}
