import { type HttpAnswer, type PurchaseDecision, type PurchaseRefusal } from '../contract';

/** Rules of the Stash contract, section 4.3, by the code that an answer names; the texts are for people. */
const REFUSALS = {
  unauthorized: { status: 401, error: 'Unauthorized' },
  invalid_player_id: { status: 400, error: 'Invalid player id' },
  not_json: { status: 400, error: 'Request must be JSON' },
  invalid_json: { status: 400, error: 'Invalid JSON' },
  missing_key: { status: 400, error: 'Missing key' },
  invalid_transaction_id: { status: 400, error: 'Invalid transactionId' },
  invalid_items: { status: 400, error: 'Invalid items' },
  transaction_conflict: { status: 409, error: 'Transaction already used' },
  player_not_found: { status: 404, error: 'Player not found' },
  player_not_eligible: { status: 403, error: 'Player may not buy' },
  unknown_item: { status: 422, error: 'Item is not for sale' },
  limit_exceeded: { status: 422, error: 'Purchase limit exceeded' },
  unavailable: { status: 503, error: 'Not decided in time; nothing was granted' },
} as const;
type Code = keyof typeof REFUSALS;

/** An answer that is not 200: Stash charges nobody. */
export type QuestionRefusal = HttpAnswer & { readonly status: number };

const CODES: Readonly<Record<PurchaseRefusal, Code>> = {
  CONFLICT: 'transaction_conflict',
  NO_PLAYER: 'player_not_found',
  PLAYER_NOT_ELIGIBLE: 'player_not_eligible',
  UNKNOWN_ITEM: 'unknown_item',
  LIMIT_EXCEEDED: 'limit_exceeded',
  UNDECIDED: 'unavailable',
};

/** `key` is the name of what is missing, one of ours: nothing of the request is repeated. */
export function questionRefusal(code: Code, key?: string): QuestionRefusal {
  const { status, error } = REFUSALS[code];
  return json(status, { error: key === undefined ? error : `${error}: ${key}`, code });
}

/** Exactly 200 lets Stash charge; everything else does not. */
export function answerTo(decision: PurchaseDecision): HttpAnswer {
  if (decision.kind === 'refused') return questionRefusal(CODES[decision.reason]);
  const { transactionId, replayed } = decision;
  const granted = json(200, { message: 'granted', transactionId });
  return replayed ? { ...granted, headers: { ...granted.headers, 'idempotent-replayed': 'true' } } : granted;
}

function json(status: number, body: unknown): QuestionRefusal {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
