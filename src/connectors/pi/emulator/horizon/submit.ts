import { type OwnFault } from '../../../emulator/fault-kinds';
import { header, type WireAnswer, type WireRequest } from '../../../emulator/wire';
import { htmlAnswer } from '../answers';
import { type AppliedTransaction, stateOf } from '../chain/chain';
import { type Envelope, readEnvelope } from '../chain/envelope';
import { resultXdr } from '../chain/results';
import { submit, type Verdict } from '../chain/submission';
import { type Pi } from '../pi';
import { halAnswer } from './answers';
import { inclusionOf, stealSequence, surgeRefusal } from './faults';
import { type HorizonNode, knownTransaction, nodeBehind } from './node';
import { problem } from './problems';
import { appliedResult, failureExtras, transactionView } from './views';

/** A submission on its way: what was sent, to which node, and the fault that waits for it. */
export interface Submission {
  readonly pi: Pi;
  readonly request: WireRequest;
  readonly node: HorizonNode;
  readonly fault: OwnFault | undefined;
  readonly atWork: () => Promise<void>;
}

/**
 * Submits and waits for the ledger. What is in a ledger already is answered as it is, without any effect: sending
 * the same bytes again is safe. (Pi contract, section 3.6)
 */
export async function submitAndWait(submission: Submission): Promise<WireAnswer> {
  const { pi, node } = submission;
  const envelope = readSubmission(submission);
  if ('status' in envelope) return envelope;
  await submission.atWork();
  const known = knownTransaction(pi, node, envelope.hash);
  if (known !== undefined) return outcomeAnswer(pi, known);
  const deadlineMs = pi.core.clock.nowMs() + pi.profile.values.submitTimeoutMs;
  const verdict = hand(submission, envelope);
  if (verdict.kind !== 'refused') {
    const isSplit = inclusionOf(submission.fault).kind !== 'next' && verdict.kind === 'pending';
    const found = isSplit ? undefined : await untilKnown(pi, node.lag, envelope.hash, deadlineMs);
    return found === undefined ? timeoutAnswer(pi, envelope) : outcomeAnswer(pi, found);
  }
  if (verdict.result.code !== 'tx_bad_seq') return refusalAnswer(envelope, verdict);
  // Perhaps it was this very transaction that has used the number: that is known once the node has caught up.
  if (!(await untilIngested(pi, node, deadlineMs))) return timeoutAnswer(pi, envelope);
  const applied = pi.chain.transactions.get(envelope.hash);
  return applied === undefined ? refusalAnswer(envelope, verdict) : outcomeAnswer(pi, applied);
}

/** Submits, and says only what core thinks of it. */
export async function submitAsync(submission: Submission): Promise<WireAnswer> {
  const { pi } = submission;
  if (!pi.profile.values.asyncOffered) return problem('not_found');
  const envelope = readSubmission(submission);
  if ('status' in envelope) return envelope;
  await submission.atWork();
  const { hash } = envelope;
  const applied = pi.chain.transactions.get(hash);
  if (applied !== undefined && pi.profile.values.asyncKnownHash === 'stored') {
    return applied.code === 'tx_success'
      ? halAnswer(409, { tx_status: 'DUPLICATE', hash })
      : halAnswer(400, { tx_status: 'ERROR', hash, error_result_xdr: resultXdr(appliedResult(applied)) });
  }
  const verdict = hand(submission, envelope);
  switch (verdict.kind) {
    case 'pending':
      return halAnswer(201, { tx_status: 'PENDING', hash });
    case 'duplicate':
      return halAnswer(409, { tx_status: 'DUPLICATE', hash });
    case 'tryAgainLater':
      return halAnswer(503, { tx_status: 'TRY_AGAIN_LATER', hash });
    case 'refused':
      return halAnswer(400, { tx_status: 'ERROR', hash, error_result_xdr: resultXdr(verdict.result) });
  }
}

/** The envelope, or what is wrong with the request. */
function readSubmission({ pi, request }: Submission): Envelope | WireAnswer {
  const { submissionDisabled, coreSynced } = pi.profile.values;
  if (submissionDisabled) return problem('transaction_submission_disabled');
  const type = header(request, 'content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return problem('unsupported_media_type');
  const xdr = new URLSearchParams(request.body.toString('latin1')).get('tx') ?? '';
  const envelope = readEnvelope(xdr, stateOf(pi.chain).network);
  if (envelope === undefined) return problem('transaction_malformed', { envelope_xdr: xdr });
  return coreSynced ? envelope : problem('stale_history');
}

function hand({ pi, fault }: Submission, envelope: Envelope): Verdict {
  const surge = surgeRefusal(fault, envelope);
  if (surge !== undefined) return { kind: 'refused', result: surge };
  if (fault?.name === 'sequenceStolen') stealSequence(pi, envelope);
  return submit(pi.chain, envelope, inclusionOf(fault));
}

/** Waits until a node that far behind knows the transaction, or until the deadline. */
async function untilKnown(
  pi: Pi,
  lag: number,
  hash: string,
  deadlineMs: number,
): Promise<AppliedTransaction | undefined> {
  for (;;) {
    const found = knownTransaction(pi, nodeBehind(pi, lag), hash);
    if (found !== undefined || !(await nextLedger(pi, deadlineMs))) return found;
  }
}

async function untilIngested(pi: Pi, { core, lag }: HorizonNode, deadlineMs: number): Promise<boolean> {
  while (nodeBehind(pi, lag).ingested < core) {
    if (!(await nextLedger(pi, deadlineMs))) return false;
  }
  return true;
}

/** False when the deadline has come before, or another chain has begun meanwhile. */
async function nextLedger(pi: Pi, deadlineMs: number): Promise<boolean> {
  const { clock, scheduler } = pi.core;
  const nowMs = clock.nowMs();
  if (nowMs >= deadlineMs) return false;
  const { ledgers, bell, begun } = pi.chain;
  const chain = begun.get();
  const dueAtMs = ledgers.dueAtMs(ledgers.tip(nowMs) + 1) ?? deadlineMs;
  await Promise.race([bell.next(), scheduler.sleep(Math.min(dueAtMs, deadlineMs) - nowMs)]);
  return begun.get() === chain;
}

function outcomeAnswer(pi: Pi, applied: AppliedTransaction): WireAnswer {
  if (applied.code === 'tx_success')
    return halAnswer(200, transactionView(pi.chain, applied, pi.urls.horizon()));
  return problem('transaction_failed', failureExtras(applied.xdr, appliedResult(applied)));
}

function refusalAnswer(envelope: Envelope, verdict: Extract<Verdict, { kind: 'refused' }>): WireAnswer {
  return problem('transaction_failed', failureExtras(envelope.xdr, verdict.result));
}

function timeoutAnswer(pi: Pi, { hash, xdr }: Envelope): WireAnswer {
  switch (pi.profile.values.timeoutForm) {
    case 'submission':
      return problem('transaction_submission_timeout', { hash, envelope_xdr: xdr });
    case 'legacy':
      return problem('timeout');
    case 'html':
      return htmlAnswer(504);
  }
}
