import { type Call, type Outcome } from '../connectors/contract';
import {
  type Envelope,
  type PayoutOrder,
  type PayoutRail,
  type PlatformPayment,
  type Submission,
} from '../connectors/payout-contract';
import { type MoneyMoved } from '../domain/certainty';
import { type Attempt, type Failure } from '../domain/operation';
import { type Payout, type PayoutSignal, type StoredEnvelope } from '../domain/payout';
import { unreachable } from '../domain/unreachable';
import { type Transaction } from '../store/database/queryable';
import {
  envelopesOf,
  finishPayoutAttempt,
  highestSequence,
  insertEnvelope,
  insertPayoutAttempt,
  setEnvelopeState,
} from '../store/payouts';
import { type Services } from './dependencies';
import { platformPaymentOf, viewOf, writePayout } from './payout-change';
import { payoutFailure } from './payout-failure';
import { payoutDelay } from './payout-schedule';
import { misfit } from './platform-payment';
import { recoverStray } from './stray-payouts';
import { holdWallet, type WalletLease } from './wallet-lease';

/** Everything that steps need: the wallet's rail, and the right to use it. */
export interface PayoutDriver {
  readonly deps: Services;
  readonly rail: PayoutRail;
  readonly lease: WalletLease;
}

/** How events name what happened by itself. */
const CAUSE = 'payout';

/**
 * One step of one payout: what its stored status asks for. Each effect is preceded by a commit that says it may have
 * happened, and followed by one that says what is known (contract of the Pi platform, section 4.2).
 */
export async function takeStep(driver: PayoutDriver, payout: Payout): Promise<void> {
  switch (payout.status) {
    case 'CREATED':
      if (payout.registrationOpen) return findRegistration(driver, payout);
      return payout.givenUp ? end(driver, payout) : register(driver, payout);
    case 'REGISTERED':
      return payout.givenUp ? cancelAtPlatform(driver, payout) : sign(driver, payout, null);
    case 'SIGNED':
      return send(driver, payout);
    case 'SUBMITTED':
    case 'UNKNOWN':
      return findOut(driver, payout);
    case 'CONFIRMED':
      return complete(driver, payout);
    case 'COMPLETED':
    case 'FAILED':
    case 'CANCELLED':
    case 'NEEDS_REVIEW':
      return void (await change(driver, payout, null, { nextCheckAt: null }));
    default:
      return unreachable(payout.status);
  }
}

async function register(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const { payout: asked, attempt } = await begin(driver, payout, { registrationOpen: true });
  deps.crashPoint('payout.registering');
  const answer = await rail.register(callFor(deps, payout), orderOf(payout));
  deps.crashPoint('payout.registered');
  switch (answer.kind) {
    case 'registered':
      return adopt(driver, asked, answer.payment, attempt);
    case 'contradicted':
      return giveUpRegistered(driver, asked, answer.payment, answer.field, attempt);
    case 'ongoing': {
      // Nothing was created. Ours, then: an earlier request arrived whose answer was lost.
      if (answer.payment.payoutId === payout.id) return adopt(driver, asked, answer.payment, attempt);
      await later(driver, asked, { registrationOpen: false }, attempt, 'NO', 'another payment is open');
      return recoverStray(driver, answer.payment);
    }
    case 'refused': {
      if (answer.retry === 'SAME_KEY')
        return later(driver, asked, { registrationOpen: false }, attempt, 'NO', answer.code ?? 'refused');
      const failure = payoutFailure(payout.provider, answer.code);
      const ended = { failure, registrationOpen: false, nextCheckAt: null };
      await change(driver, asked, 'FAILED', ended, attempt, 'NO', `refused: ${answer.code ?? ''}`);
      return;
    }
    case 'notSent':
      return later(driver, asked, { registrationOpen: false }, attempt, 'NO', answer.cause);
    case 'unknown':
      return later(driver, asked, {}, attempt, 'NO', answer.cause);
    default:
      return unreachable(answer);
  }
}

/** The answer to a registration was lost: the platform's list of open payments tells, by our id in their metadata. */
async function findRegistration(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const open = await rail.listOpen(signalFor(deps));
  if (open.kind !== 'done') return later(driver, payout, {});
  const mine = open.value.find(each => each.payoutId === payout.id);
  if (mine) return adopt(driver, payout, mine, null);
  const now = deps.clock.now().getTime();
  const isOver = payout.sentAt === null || now - payout.sentAt.getTime() >= deps.settings.providerTimeoutMs;
  // A request that is still on its way would make a spare payment, which is cancelled and never paid.
  if (!isOver) return later(driver, payout, {});
  await change(driver, payout, null, { registrationOpen: false, nextCheckAt: deps.clock.now() });
}

async function adopt(
  driver: PayoutDriver,
  payout: Payout,
  payment: PlatformPayment,
  attempt: Attempt | null,
): Promise<void> {
  const field = misfit(payment, payout, driver.rail);
  if (field !== undefined) return giveUpRegistered(driver, payout, payment, field, attempt);
  await change(driver, payout, 'REGISTERED', registeredAs(driver, payment), attempt, 'NO', null);
}

/** The platform's payment is another one than was asked for: nothing may be signed for it, so it is cancelled. */
async function giveUpRegistered(
  driver: PayoutDriver,
  payout: Payout,
  payment: PlatformPayment,
  field: string,
  attempt: Attempt | null,
): Promise<void> {
  const failure: Failure = {
    kind: 'CONTRADICTED',
    message: `${payout.provider} registered another ${field} than was asked for. Nothing was paid.`,
    ...{ providerCode: null, declineKind: null, retry: 'NEW_KEY' },
  };
  const changes = { ...registeredAs(driver, payment), failure, givenUp: 'BY_FAILURE' } as const;
  await change(driver, payout, 'REGISTERED', changes, attempt, 'NO', `contradicted: ${field}`);
}

function registeredAs({ deps }: PayoutDriver, payment: PlatformPayment): Partial<Payout> {
  const { reference, fromAddress, toAddress } = payment;
  const platform = viewOf(payment);
  const due = { registrationOpen: false, nextCheckAt: deps.clock.now() };
  return { providerReference: reference, fromAddress, toAddress, platform, ...due };
}

/**
 * Signs, and stores what was signed. A later envelope takes the slot of the earlier ones, unless that slot is used up for
 * certain, so that of all envelopes of a payout one can be applied at most.
 */
async function sign(driver: PayoutDriver, payout: Payout, feeNeeded: bigint | null): Promise<void> {
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
    if (alive || signed.retry === 'SAME_KEY') return later(driver, payout, {});
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
async function send(driver: PayoutDriver, payout: Payout): Promise<void> {
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
      const wasFirst = payout.status === 'SUBMITTED';
      if (answer.then === 'RESIGN') {
        // Both envelopes have the same slot: at most one of them can be applied.
        const detail = `refused: ${answer.code}`;
        await finish(driver, attempt, 'NO', detail);
        return sign(driver, payout, answer.feeNeeded);
      }
      if (answer.then === 'STOP' && wasFirst) {
        const failure = payoutFailure(payout.provider, answer.code);
        const changes = { failure, givenUp: 'BY_FAILURE', nextCheckAt: driver.deps.clock.now() } as const;
        const detail = `refused: ${answer.code}`;
        await change(driver, payout, 'DEAD', changes, attempt, 'NO', detail, tx =>
          setEnvelopeState(tx, envelope.id, 'DEAD'),
        );
        return;
      }
      // An earlier copy may still be applied: only the chain's proof ends it.
      return later(driver, payout, {}, attempt, 'UNKNOWN', answer.code, 'LOST');
    }
    default:
      return unreachable(answer);
  }
}

/** Asks the chain what became of every envelope; sends the newest one again, byte for byte, while nothing is proven. */
async function findOut(driver: PayoutDriver, before: Payout): Promise<void> {
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
      if (!envelope) return later(driver, payout, {});
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

async function complete(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const { transactionId } = payout;
  if (transactionId === null) throw new Error(`Payout ${payout.id} is confirmed without a transaction.`);
  const { payout: telling, attempt } = await begin(driver, payout, {});
  deps.crashPoint('payout.completing');
  const answer = await rail.complete(callFor(deps, payout), platformPaymentOf(payout), transactionId);
  deps.crashPoint('payout.completed');
  if (answer.kind === 'done') {
    const changes = { platform: viewOf(answer.value), nextCheckAt: null, failure: null };
    await change(driver, telling, 'COMPLETED', changes, attempt, 'YES', null);
    return;
  }
  // The recipient has the money whatever the platform says; it is told again, and an operator can read why not.
  const failure = answer.kind === 'refused' ? payoutFailure(payout.provider, answer.code) : payout.failure;
  return later(driver, telling, { failure }, attempt, 'YES', causeOf(answer));
}

async function cancelAtPlatform(driver: PayoutDriver, payout: Payout): Promise<void> {
  const { deps, rail } = driver;
  const envelopes = await envelopesOf(deps.database.reader, payout.id);
  if (envelopes.some(({ state }) => state === 'OPEN')) {
    throw new Error(`Payout ${payout.id} has an envelope that may still be applied, and is not cancelled.`);
  }
  const { payout: cancelling, attempt } = await begin(driver, payout, {});
  const answer = await rail.cancel(callFor(deps, payout), payout.providerReference ?? '');
  if (answer.kind === 'done') {
    return end(driver, { ...cancelling, platform: viewOf(answer.value) }, attempt);
  }
  if (answer.kind !== 'refused' || answer.retry === 'SAME_KEY') {
    return later(driver, cancelling, {}, attempt, 'NO', causeOf(answer));
  }
  const failure = payoutFailure(payout.provider, answer.code);
  const detail = `refused: ${answer.code ?? ''}`;
  await change(driver, cancelling, 'CONTRADICTED', { failure, nextCheckAt: null }, attempt, 'NO', detail);
}

/** Nothing of it is left at the platform or on the chain. */
async function end(driver: PayoutDriver, payout: Payout, attempt: Attempt | null = null): Promise<void> {
  const signal = payout.givenUp === 'BY_FAILURE' ? 'FAILED' : 'CANCELLED';
  const changes = { platform: payout.platform, nextCheckAt: null };
  await change(driver, payout, signal, changes, attempt, 'NO', null);
}

// ---------------------------------------------------------------- what every step does

/** The commit before an effect: the lease holds, and the request counts as sent from now on. */
async function begin(
  driver: PayoutDriver,
  payout: Payout,
  changes: Partial<Payout>,
  signal: PayoutSignal | null = null,
): Promise<{ readonly payout: Payout; readonly attempt: Attempt }> {
  const { deps, lease } = driver;
  return deps.database.write(async tx => {
    await holdWallet(deps, tx, lease);
    const sentAt = deps.clock.now();
    const attempts = payout.attempts + 1;
    const saved = await writePayout(deps, tx, payout, signal, { ...changes, attempts, sentAt }, CAUSE);
    const attempt: Attempt = {
      id: deps.ids.next('attempt'),
      applicationId: payout.applicationId,
      operationId: payout.operationId,
      number: attempts,
      providerKey: payout.id,
      sentAt,
      answeredAt: null,
      moneyMoved: 'UNKNOWN',
      detail: null,
    };
    await insertPayoutAttempt(tx, attempt);
    return { payout: saved, attempt };
  });
}

/** The commit after it: what is known now. */
async function change(
  { deps }: PayoutDriver,
  payout: Payout,
  signal: PayoutSignal | null,
  changes: Partial<Payout>,
  attempt: Attempt | null = null,
  moneyMoved: MoneyMoved = 'NO',
  detail: string | null = null,
  also?: (tx: Transaction) => Promise<void>,
): Promise<Payout> {
  return deps.database.write(async tx => {
    const saved = await writePayout(deps, tx, payout, signal, changes, CAUSE);
    if (attempt) {
      const answeredAt = deps.clock.now();
      await finishPayoutAttempt(tx, attempt.id, { answeredAt, moneyMoved, detail });
    }
    await also?.(tx);
    return saved;
  });
}

/** Nothing decided: tried again later, and later each time. */
async function later(
  driver: PayoutDriver,
  payout: Payout,
  changes: Partial<Payout>,
  attempt: Attempt | null = null,
  moneyMoved: MoneyMoved = 'NO',
  detail: string | null = null,
  signal: PayoutSignal | null = null,
): Promise<void> {
  const { clock } = driver.deps;
  const nextCheckAt = new Date(clock.now().getTime() + payoutDelay(payout.checks));
  const again = { ...changes, checks: payout.checks + 1, nextCheckAt };
  await change(driver, payout, signal, again, attempt, moneyMoved, detail);
}

async function finish(
  { deps }: PayoutDriver,
  attempt: Attempt,
  moneyMoved: MoneyMoved,
  detail: string,
): Promise<void> {
  const answeredAt = deps.clock.now();
  await deps.database.write(tx => finishPayoutAttempt(tx, attempt.id, { answeredAt, moneyMoved, detail }));
}

function callFor(deps: Services, { id }: Payout): Call {
  return { providerKey: id, signal: signalFor(deps) };
}

function signalFor({ settings }: Services): AbortSignal {
  return AbortSignal.timeout(settings.providerTimeoutMs);
}

function orderOf({ id, recipient, amount, memo, metadata }: Payout): PayoutOrder {
  return { payoutId: id, recipient, amount, memo, metadata };
}

function causeOf(answer: Exclude<Outcome<never>, { kind: 'done' }>): string {
  return answer.kind === 'refused' ? `refused: ${answer.code ?? ''}` : answer.cause;
}
