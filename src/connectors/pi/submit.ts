import { at, listAt, textAt, type JsonObject } from '../json';
import { type Call } from '../outcome';
import { type Envelope, type Submission } from '../payout-contract';
import { feeNeeded, isFaithful } from './envelope';
import { problemName } from './horizon-client';
import { readTransaction } from './horizon-records';
import { OPERATION_CODES, PROBLEMS, TRANSACTION_CODES, type Verdict } from './mapping';
import { type PiParts } from './parts';

/**
 * H5 of the contract's table: the one call that moves money. Waits for the ledger, as long as the caller's signal lets
 * it. An answer that is not surely about these bytes, or that does not prove anything, is `unknown`; `inspect` decides.
 */
export async function submit(pi: PiParts, { signal }: Call, envelope: Envelope): Promise<Submission> {
  if (envelope.source !== pi.wallet.address || !isFaithful(envelope, pi.network)) {
    return { kind: 'refusedAtEntry', code: 'ENVELOPE_CONTRADICTS_ITSELF', then: 'STOP', feeNeeded: null };
  }
  const answer = await pi.horizon.submit(envelope.xdr, signal);
  if (answer.kind === 'notSent') return answer;
  const submission: Submission =
    answer.kind === 'unknown' ? answer : readAnswer(pi, envelope, answer.status, answer.body);
  // Whatever is not a plain success tells that the wallet is not what it seemed to be.
  if (submission.kind !== 'applied') pi.view.forgetAccount();
  if (submission.kind === 'refusedAtEntry' && submission.then === 'RESIGN') pi.view.forgetPrices();
  return submission;
}

function readAnswer(
  { view }: PiParts,
  envelope: Envelope,
  status: number,
  body: JsonObject | null,
): Submission {
  if (status === 200) {
    const transaction = readTransaction(body);
    if (transaction?.hash !== envelope.hash || !transaction.successful) {
      return { kind: 'unknown', cause: 'Horizon answered 200 without our transaction' };
    }
    view.applied(envelope, transaction);
    return { kind: 'applied', ledger: transaction.ledger };
  }
  const name = problemName(body);
  const code = name === 'transaction_failed' ? codeIn(body) : name;
  const told = `Horizon answered ${status}${code === undefined ? '' : ` ${code}`}`;
  // Another submission's answer, from a proxy that mixed them up.
  const echoed = textAt(at(body, 'extras'), ['envelope_xdr'], 10_000);
  if (echoed !== undefined && echoed !== envelope.xdr) return { kind: 'unknown', cause: told };
  const verdict =
    name === 'transaction_failed' && status === 400 ? verdictIn(body) : problemVerdict(status, name);
  switch (verdict) {
    case 'UNKNOWN':
      return { kind: 'unknown', cause: told };
    case 'FAILED':
      return { kind: 'failed', code: code ?? 'tx_failed' };
    case 'RESEND':
    case 'RESIGN':
    case 'STOP': {
      const needed = verdict === 'RESIGN' ? feeNeeded(at(body, 'extras', 'result_xdr')) : null;
      return { kind: 'refusedAtEntry', code: code ?? `HTTP_${status}`, then: verdict, feeNeeded: needed };
    }
  }
}

/** 429 is not processed, whoever says it. */
function problemVerdict(status: number, name: string | undefined): Verdict {
  if (status === 429) return 'RESEND';
  return lookUp(PROBLEMS, `${status} ${name ?? ''}`) ?? 'UNKNOWN';
}

function verdictIn(body: JsonObject | null): Verdict {
  const { transaction, operation } = codesIn(body);
  const verdict = lookUp(TRANSACTION_CODES, transaction);
  if (verdict === null) return lookUp(OPERATION_CODES, operation) ?? 'UNKNOWN';
  return verdict ?? 'UNKNOWN';
}

/** The code that says most: the operation's, where there is one. */
function codeIn(body: JsonObject | null): string | undefined {
  const { transaction, operation } = codesIn(body);
  const code = transaction === 'tx_failed' ? (operation ?? transaction) : transaction;
  return code !== undefined && /^[a-z_]+$/.test(code) ? code : undefined;
}

function codesIn(body: JsonObject | null): {
  readonly transaction: string | undefined;
  readonly operation: string | undefined;
} {
  const codes = at(body, 'extras', 'result_codes');
  const operations = listAt(codes, 'operations') ?? [];
  // Our envelopes have one operation; two codes are about something else.
  const [operation] = operations.length === 1 ? operations : [];
  return {
    transaction: textAt(codes, ['transaction'], 60),
    operation: typeof operation === 'string' && operation.length <= 60 ? operation : undefined,
  };
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined {
  return name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
