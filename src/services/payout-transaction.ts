import { type Envelope, type Submission } from '../connectors/payout-contract';
import { type Attempt } from '../domain/operation';
import { type Payout, type StoredEnvelope } from '../domain/payout';
import { unreachable } from '../domain/unreachable';
import { envelopesOf, highestSequence, insertEnvelope, setEnvelopeState } from '../store/payouts';
import { type Services } from './dependencies';
import { platformPaymentOf } from './payout-change';
import { payoutFailure } from './payout-failure';
import {
  begin,
  callFor,
  change,
  finish,
  later,
  orderOf,
  signalFor,
  type PayoutDriver,
} from './payout-writes';

/**
 * Signs, and stores what was signed. A later envelope takes the slot of the earlier ones, unless that slot is used up for
 * certain, so that of all envelopes of a payout one can be applied at most.
 */
export async function sign(driver: PayoutDriver, payout: Payout, feeNeeded: bigint | null): Promise<void> {
  const { deps, rail } = driver;
  const envelopes = await envelopesOf(deps.database.reader, payout.id);
  const last = envelopes.at(-1);
  const alive = envelopes.some(({ state }) => state === 'OPEN');
  const request = {
    payment: platformPaymentOf(payout),
    order: orderOf(payout),
    sequenceFloor: await highestSequence(deps.database.reader, rail.address, payout.id),
    feeNeeded,
  };
  // A slot that a failed transaction took is gone; one that is proven unused is taken again.
  const pinned = last && last.state !== 'FAILED' ? last.sequence : null;
  let signed = await rail.sign(callFor(deps, payout), { ...request, sequence: pinned });
  const isTaken = signed.kind === 'refused' && signed.code === 'SEQUENCE_TAKEN';
  if (isTaken && pinned !== null && !alive) {
    signed = await rail.sign(callFor(deps, payout), { ...request, sequence: null });
  }
  if (signed.kind === 'refused') {
    // A wallet without funds is told at once rather than kept waiting for somebody to fill it up.
    const isFinal = signed.retry === 'NEVER' || signed.code === 'INSUFFICIENT_FUNDS';
    if (alive || !isFinal) return later(driver, payout, {});
    const failure = payoutFailure(payout.provider, signed.code);
    await change(driver, payout, null, { failure, givenUp: 'BY_FAILURE', nextCheckAt: deps.clock.now() });
    return;
  }
  if (signed.kind !== 'done') return later(driver, payout, {});
  const envelope = signed.value;
  const number = (last?.number ?? 0) + 1;
  const changes = { transactionId: envelope.hash, nextCheckAt: deps.clock.now() };
  const signal = payout.status === 'REGISTERED' ? 'SIGNED' : 'NOT_SENT';
  await change(driver, payout, signal, changes, null, 'NO', null, async tx => {
    await insertEnvelope(tx, storedEnvelope(deps, payout, envelope, number));
  });
  deps.crashPoint('payout.signed');
}

function storedEnvelope(
  { clock, ids }: Services,
  { applicationId, id: payoutId }: Payout,
  envelope: Envelope,
  number: number,
): StoredEnvelope {
  const id = ids.next('envelope');
  return { ...envelope, id, applicationId, payoutId, number, state: 'OPEN', createdAt: clock.now() };
}

/** The first sending of an envelope, or one after it was surely not sent. */
export async function send(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const envelopes = await envelopesOf(deps.database.reader, payout.id);
  const envelope = envelopes.findLast(({ state }) => state === 'OPEN');
  if (!envelope) throw new Error(`Payout ${payout.id} is signed and has no envelope.`);
  const { payout: sending, attempt } = await begin(driver, payout, {}, 'SENT');
  deps.crashPoint('payout.submitting');
  const answer = await rail.submit(callFor(deps, payout), envelope);
  deps.crashPoint('payout.submitted');
  await learnSubmission(driver, sending, envelope, answer, attempt);
}

async function learnSubmission(
  driver: PayoutDriver,
  payout: Payout,
  envelope: StoredEnvelope,
  answer: Submission,
  attempt: Attempt,
): Promise<void> {
  switch (answer.kind) {
    case 'applied':
      return confirm(driver, payout, envelope, attempt);
    case 'failed':
      return failedOnChain(driver, payout, envelope, answer.code, attempt);
    case 'notSent':
      return later(driver, payout, {}, attempt, 'NO', answer.cause, 'NOT_SENT');
    case 'unknown':
      return later(driver, payout, {}, attempt, 'UNKNOWN', answer.cause, 'LOST');
    case 'refusedAtEntry': {
      if (answer.then === 'RESIGN') {
        // Both envelopes have the same slot: at most one of them can be applied.
        await finish(driver, attempt, 'NO', `refused: ${answer.code}`);
        return sign(driver, payout, answer.feeNeeded);
      }
      // An earlier copy may still be applied: only the chain's proof ends it. What never passes is given up then.
      const failure = payoutFailure(payout.provider, answer.code, 'OPEN');
      const givenUp = answer.then === 'STOP' ? ({ failure, givenUp: 'BY_FAILURE' } as const) : {};
      return later(driver, payout, givenUp, attempt, 'UNKNOWN', `refused: ${answer.code}`, 'LOST');
    }
    default:
      return unreachable(answer);
  }
}

/** Asks the chain what became of every envelope; sends the newest one again, byte for byte, while nothing is proven. */
export async function findOut(driver: PayoutDriver, before: Payout): Promise<void> {
  const { deps, rail } = driver;
  const payout = before.status === 'SUBMITTED' ? await change(driver, before, 'LOST', {}) : before;
  const envelopes = await envelopesOf(deps.database.reader, payout.id);
  const answer = await rail.inspect(
    signalFor(deps),
    envelopes.filter(({ state }) => state !== 'FAILED'),
  );
  const named = 'hash' in answer ? envelopes.find(({ hash }) => hash === answer.hash) : undefined;
  switch (answer.kind) {
    case 'applied':
      if (!named) throw new Error(`The chain applied an envelope that payout ${payout.id} does not have.`);
      return confirm(driver, payout, named, null);
    case 'failed':
      if (!named) throw new Error(`The chain failed an envelope that payout ${payout.id} does not have.`);
      return failedOnChain(driver, payout, named, answer.code, null);
    case 'dead':
      await change(driver, payout, 'DEAD', { nextCheckAt: deps.clock.now() }, null, 'NO', null, async tx => {
        for (const { id, state } of envelopes) if (state === 'OPEN') await setEnvelopeState(tx, id, 'DEAD');
      });
      return;
    case 'open': {
      const envelope = envelopes.findLast(({ state }) => state === 'OPEN');
      if (!envelope || payout.givenUp) return later(driver, payout, {});
      const { payout: sending, attempt } = await begin(driver, payout, {});
      const submitted = await rail.submit(callFor(deps, payout), envelope);
      return learnSubmission(driver, sending, envelope, submitted, attempt);
    }
    default:
      return unreachable(answer);
  }
}

async function confirm(
  driver: PayoutDriver,
  payout: Payout,
  { id, hash }: StoredEnvelope,
  attempt: Attempt | null,
): Promise<void> {
  const changes = { transactionId: hash, failure: null, nextCheckAt: driver.deps.clock.now() };
  await change(driver, payout, 'CONFIRMED', changes, attempt, 'YES', null, tx =>
    setEnvelopeState(tx, id, 'APPLIED'),
  );
  driver.deps.crashPoint('payout.confirmed');
}

/** In a ledger and without effect: the slot and the fee are gone, the recipient got nothing. The reason does not go away. */
async function failedOnChain(
  driver: PayoutDriver,
  payout: Payout,
  { id }: StoredEnvelope,
  code: string,
  attempt: Attempt | null,
): Promise<void> {
  const failure = payoutFailure(payout.provider, code);
  const changes = { failure, givenUp: 'BY_FAILURE', nextCheckAt: driver.deps.clock.now() } as const;
  await change(driver, payout, 'DEAD', changes, attempt, 'NO', `failed on the chain: ${code}`, tx =>
    setEnvelopeState(tx, id, 'FAILED'),
  );
}
