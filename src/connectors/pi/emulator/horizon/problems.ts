import { type WireAnswer } from '../../../emulator/wire';

/** Horizon's errors by name: status and title. (Pi contract, section 3.5) */
const problems = {
  bad_request: [400, 'Bad Request'],
  transaction_malformed: [400, 'Transaction Malformed'],
  transaction_failed: [400, 'Transaction Failed'],
  transaction_submission_disabled: [403, 'Transaction Submission Disabled'],
  not_found: [404, 'Resource Missing'],
  before_history: [410, 'Data Requested Is Before Recorded History'],
  unsupported_media_type: [415, 'Unsupported Media Type'],
  rate_limit_exceeded: [429, 'Rate Limit Exceeded'],
  server_error: [500, 'Internal Server Error'],
  stale_history: [503, 'Historical DB Is Too Stale'],
  still_ingesting: [503, 'Still Ingesting'],
  timeout: [504, 'Timeout'],
  transaction_submission_timeout: [504, 'Transaction Submission Timeout'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemName = keyof typeof problems;

export function problem(name: ProblemName, extras?: Readonly<Record<string, unknown>>): WireAnswer {
  const [status, title] = problems[name];
  return problemAnswer(status, { type: `https://stellar.org/horizon-errors/${name}`, title }, extras);
}

export function badField(field: string, reason: string): WireAnswer {
  return problem('bad_request', { invalid_field: field, reason });
}

/** For the `status` fault: the problem that Horizon has for that status. */
export function problemOfStatus(status: number): WireAnswer {
  const preferred: Readonly<Record<number, ProblemName>> = {
    400: 'bad_request',
    503: 'stale_history',
    504: 'timeout',
  };
  const known = Object.entries(problems).find(([, [one]]) => one === status)?.[0];
  const name = preferred[status] ?? known;
  if (name !== undefined && Object.hasOwn(problems, name)) return problem(name as ProblemName);
  return problemAnswer(status, { type: 'about:blank', title: 'Error' });
}

function problemAnswer(
  status: number,
  about: { type: string; title: string },
  extras?: Readonly<Record<string, unknown>>,
): WireAnswer {
  return {
    status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8' },
    body: JSON.stringify({ ...about, status, ...(extras === undefined ? {} : { extras }) }),
  };
}
